#nullable enable
using System;
using System.Collections.Generic;
using Auth0.ManagementApi.Core;

namespace Auth0.ManagementApi
{
    [Serializable]
    public record CreateClientGrantRequestContent
    {
        public string? ClientId { get; set; }

        public required string Audience { get; set; }

        public IEnumerable<string>? Scope { get; set; }

        public bool? AllowAllScopes { get; set; }
    }

    public record UpdateClientGrantRequestContent
    {
        public Optional<IEnumerable<string>?> Scope { get; set; }

        public Optional<bool?> AllowAllScopes { get; set; }
    }

    public record ListClientGrantsRequestParameters
    {
        public Optional<string?> Audience { get; set; }

        public Optional<string?> ClientId { get; set; }
    }

    public record ClientGrantResponseContent
    {
        public string? Id { get; set; }

        public string? ClientId { get; set; }

        public string? Audience { get; set; }

        public IEnumerable<string>? Scope { get; set; }
    }

    public record CreateClientGrantResponseContent
    {
        public string? Id { get; set; }
    }

    public record UpdateClientGrantResponseContent
    {
        public string? Id { get; set; }
    }

    public record ResourceServerScope
    {
        public required string Value { get; set; }

        public string? Description { get; set; }
    }

    [Serializable]
    public record ResourceServer
    {
        public string? Id { get; set; }

        public string? Name { get; set; }

        public bool? IsSystem { get; set; }

        public string? Identifier { get; set; }

        public string? SigningSecret { get; set; }

        public int? TokenLifetime { get; set; }

        public int? TokenLifetimeForWeb { get; set; }
    }

    [Serializable]
    public record CreateResourceServerRequestContent
    {
        public string? Name { get; set; }

        public required string Identifier { get; set; }

        public IEnumerable<ResourceServerScope>? Scopes { get; set; }

        public string? SigningSecret { get; set; }

        public bool? AllowOfflineAccess { get; set; }

        public int? TokenLifetime { get; set; }
    }

    [Serializable]
    public record UpdateResourceServerRequestContent
    {
        public string? Name { get; set; }

        public IEnumerable<ResourceServerScope>? Scopes { get; set; }

        public string? SigningSecret { get; set; }

        public bool? AllowOfflineAccess { get; set; }

        public int? TokenLifetime { get; set; }
    }

    public record CreateResourceServerResponseContent
    {
        public string? Id { get; set; }

        public int? TokenLifetime { get; set; }

        public int? TokenLifetimeForWeb { get; set; }
    }

    public record GetResourceServerResponseContent
    {
        public string? Id { get; set; }

        public int? TokenLifetime { get; set; }

        public int? TokenLifetimeForWeb { get; set; }
    }

    public record UpdateResourceServerResponseContent
    {
        public string? Id { get; set; }

        public int? TokenLifetime { get; set; }

        public int? TokenLifetimeForWeb { get; set; }
    }

    public record ListResourceServerRequestParameters
    {
        public Optional<int?> Page { get; set; } = 0;

        public Optional<int?> PerPage { get; set; } = 50;
    }

    public record GetResourceServerRequestParameters
    {
        public Optional<bool?> IncludeFields { get; set; }
    }
}
