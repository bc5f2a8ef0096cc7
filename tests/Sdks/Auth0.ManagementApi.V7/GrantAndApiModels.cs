using System.Collections.Generic;

namespace Auth0.ManagementApi.Models
{
    public class ClientGrantBase
    {
        public string Audience { get; set; }

        public string ClientId { get; set; }

        public List<string> Scope { get; set; }

        public bool? AllowAllScopes { get; set; }
    }

    public class ClientGrant : ClientGrantBase
    {
        public string Id { get; set; }
    }

    public class ClientGrantCreateRequest : ClientGrantBase
    {
    }

    public class ClientGrantUpdateRequest
    {
        public List<string> Scope { get; set; }

        public bool? AllowAllScopes { get; set; }
    }

    public class GetClientGrantsRequest
    {
        public string Audience { get; set; }

        public string ClientId { get; set; }
    }

    public class ResourceServerScope
    {
        public string Value { get; set; }

        public string Description { get; set; }
    }

    public enum SigningAlgorithm
    {
        HS256,
        RS256,
        PS256,
    }

    public class ResourceServerBase
    {
        public string Name { get; set; }

        public List<ResourceServerScope> Scopes { get; set; }

        public SigningAlgorithm? SigningAlgorithm { get; set; }

        public string SigningSecret { get; set; }

        public int? TokenLifetime { get; set; }

        public int? TokenLifetimeForWeb { get; set; }

        public bool? AllowOfflineAccess { get; set; }
    }

    public class ResourceServer : ResourceServerBase
    {
        public string Id { get; set; }

        public string Identifier { get; set; }
    }

    public class ResourceServerCreateRequest : ResourceServer
    {
    }

    public class ResourceServerUpdateRequest : ResourceServerBase
    {
    }
}
