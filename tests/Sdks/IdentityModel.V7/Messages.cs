// The public shape of IdentityModel 7.0 that test sources use: names and signatures as its source has them.
// Tests compile it into an assembly named IdentityModel.
using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace IdentityModel.Client
{
    public enum ParameterReplaceBehavior
    {
        None,
        Single,
        All,
    }

    public class Parameters : List<KeyValuePair<string, string>>
    {
        public Parameters()
        {
        }

        public Parameters(IEnumerable<KeyValuePair<string, string>> values)
        {
        }

        public static Parameters FromObject(object values) => null;

        public void Add(string key, string value, ParameterReplaceBehavior parameterReplace = ParameterReplaceBehavior.None)
        {
        }
    }

    public enum ClientCredentialStyle
    {
        AuthorizationHeader,
        PostBody,
    }

    public class ProtocolRequest : HttpRequestMessage
    {
        public ProtocolRequest()
        {
        }

        public string Address { get; set; }

        public string ClientId { get; set; }

        public string ClientSecret { get; set; }

        public ClientCredentialStyle ClientCredentialStyle { get; set; }

        public Parameters Parameters { get; set; }
    }

    public class TokenRequest : ProtocolRequest
    {
        public string GrantType { get; set; }
    }

    public class ClientCredentialsTokenRequest : TokenRequest
    {
        public string Scope { get; set; }

        public ICollection<string> Resource { get; set; }
    }

    public class PasswordTokenRequest : TokenRequest
    {
        public string UserName { get; set; }

        public string Password { get; set; }

        public string Scope { get; set; }
    }

    public class DiscoveryDocumentRequest : ProtocolRequest
    {
    }

    public class ProtocolResponse
    {
        public string Raw { get; protected set; }

        public JsonElement? Json { get; protected set; }

        public Exception Exception { get; protected set; }

        public bool IsError => false;

        public HttpStatusCode HttpStatusCode => default;

        public string Error => null;
    }

    public class TokenResponse : ProtocolResponse
    {
        public string AccessToken => null;

        public string Scope => null;

        public string TokenType => null;

        public string RefreshToken => null;

        public int ExpiresIn => 0;
    }

    public class DiscoveryDocumentResponse : ProtocolResponse
    {
        public string Issuer => null;

        public string TokenEndpoint => null;
    }
}
