#nullable enable
using System;
using Auth0.ManagementApi.Core;

namespace Auth0.ManagementApi
{
    [Serializable]
    public record Client
    {
        public string? ClientId { get; set; }

        public string? Tenant { get; set; }

        public string? Name { get; set; }

        public bool? Global { get; set; }

        public string? ClientSecret { get; set; }

        public bool? IsFirstParty { get; set; }

        public ClientJwtConfiguration? JwtConfiguration { get; set; }

        public Optional<ClientRefreshTokenConfiguration?> RefreshToken { get; set; }
    }

    public record GetClientResponseContent
    {
        public string? ClientId { get; set; }

        public string? Name { get; set; }

        public bool? Global { get; set; }

        public string? ClientSecret { get; set; }
    }

    public record CreateClientResponseContent
    {
        public string? ClientId { get; set; }

        public bool? Global { get; set; }

        public string? ClientSecret { get; set; }
    }

    public record UpdateClientResponseContent
    {
        public string? ClientId { get; set; }

        public bool? Global { get; set; }

        public string? ClientSecret { get; set; }
    }

    public record RotateClientSecretResponseContent
    {
        public string? ClientId { get; set; }

        public bool? Global { get; set; }

        public string? ClientSecret { get; set; }
    }

    public record ListClientsRequestParameters
    {
        public Optional<string?> Fields { get; set; }

        public Optional<bool?> IncludeFields { get; set; }

        public Optional<int?> Page { get; set; } = 0;

        public Optional<int?> PerPage { get; set; } = 50;

        public Optional<bool?> IncludeTotals { get; set; } = true;

        public Optional<bool?> IsGlobal { get; set; }

        public Optional<bool?> IsFirstParty { get; set; }
    }

    public record GetClientRequestParameters
    {
        public Optional<string?> Fields { get; set; }

        public Optional<bool?> IncludeFields { get; set; }
    }

    public record CreateClientRequestContent
    {
        public required string Name { get; set; }

        public ClientJwtConfiguration? JwtConfiguration { get; set; }

        public Optional<ClientRefreshTokenConfiguration?> RefreshToken { get; set; }
    }

    public record UpdateClientRequestContent
    {
        public string? Name { get; set; }

        public string? ClientSecret { get; set; }

        public ClientJwtConfiguration? JwtConfiguration { get; set; }

        public Optional<ClientRefreshTokenConfiguration?> RefreshToken { get; set; }
    }

    public record ClientJwtConfiguration
    {
        public int? LifetimeInSeconds { get; set; }

        public bool? SecretEncoded { get; set; }
    }

    public record ClientRefreshTokenConfiguration
    {
        public int? TokenLifetime { get; set; }

        public bool? InfiniteTokenLifetime { get; set; }

        public int? IdleTokenLifetime { get; set; }

        public bool? InfiniteIdleTokenLifetime { get; set; }
    }
}
