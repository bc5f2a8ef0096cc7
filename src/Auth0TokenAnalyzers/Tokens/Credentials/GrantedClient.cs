namespace Auth0TokenAnalyzers.Tokens.Credentials;

/// <summary>The settings of an application that the program asks for Management API tokens with: it is a machine-to-machine application for sure.</summary>
/// <param name="ClientId">The key of its client id.</param>
/// <param name="ClientSecret">The key of its client secret.</param>
/// <param name="Tenant">What the program calls the tenant: see <see cref="TenantDomain.Name"/>.</param>
internal sealed record GrantedClient(string ClientId, string ClientSecret, string? Tenant);
