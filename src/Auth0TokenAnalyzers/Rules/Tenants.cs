namespace Auth0TokenAnalyzers.Rules;

/// <summary>How messages speak of a tenant.</summary>
internal static class Tenants
{
    /// <summary>The tenant by its host, or any tenant when that is not known.</summary>
    public static string Describe(string? host) => host is null ? "an Auth0 tenant" : "the tenant " + host;
}
