using System.Collections.Generic;

namespace FakeTenant;

/// <summary>A machine-to-machine application of the tenant.</summary>
public sealed class TenantClient
{
    public required string ClientId { get; init; }

    public required string ClientSecret { get; init; }

    /// <summary>The scopes of its client grant for the Management API; <c>null</c> when it has no such grant.</summary>
    public IReadOnlyList<string>? GrantedScopes { get; init; }

    /// <summary>Whether the grant type <c>client_credentials</c> is switched on for it.</summary>
    public bool ClientCredentialsAllowed { get; init; } = true;
}
