namespace Auth0TokenAnalyzers.Tokens.Credentials;

/// <summary>An application that the program asks for Management API tokens with: it is a machine-to-machine application for sure.</summary>
/// <param name="Settings">The settings that it is read from; <see langword="null"/> when they are not known.</param>
/// <param name="Members">The members that hold it; <see langword="null"/> when it is in none that other code can name.</param>
/// <param name="Tenant">What the program calls the tenant: see <see cref="TenantDomain.Name"/>.</param>
internal sealed record GrantedClient(ClientSettings? Settings, ClientMembers? Members, string? Tenant)
{
    /// <summary>The static member that its settings are read from; <see langword="null"/> when they are read from an object.</summary>
    public StaticConfiguration? Configuration { get; init; }

    /// <summary>The environment variables that it is read from; <see langword="null"/> when it is read from elsewhere.</summary>
    public ClientSettings? Variables { get; init; }

    /// <summary>The host of the tenant where the code writes one, be it as what it falls back on.</summary>
    public string? Host { get; init; }
}

/// <summary>Settings of a configuration, or environment variables.</summary>
/// <param name="ClientId">The key of the client id.</param>
/// <param name="ClientSecret">The key of the client secret.</param>
internal sealed record ClientSettings(string ClientId, string ClientSecret);

/// <summary>Members of one type.</summary>
/// <param name="Type">The name of the type in its metadata, with its namespace.</param>
/// <param name="ClientId">The member with the client id.</param>
/// <param name="ClientSecret">The member with the client secret.</param>
internal sealed record ClientMembers(string Type, string ClientId, string ClientSecret);
