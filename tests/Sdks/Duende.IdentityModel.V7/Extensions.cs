using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Duende.IdentityModel.Client
{
    public static class HttpClientTokenRequestExtensions
    {
        public static Task<TokenResponse> RequestClientCredentialsTokenAsync(this HttpMessageInvoker client, ClientCredentialsTokenRequest request, CancellationToken cancellationToken = default) => null;

        public static Task<TokenResponse> RequestPasswordTokenAsync(this HttpMessageInvoker client, PasswordTokenRequest request, CancellationToken cancellationToken = default) => null;

        public static Task<TokenResponse> RequestTokenAsync(this HttpMessageInvoker client, TokenRequest request, CancellationToken cancellationToken = default) => null;

        public static Task<TokenResponse> RequestTokenRawAsync(this HttpMessageInvoker client, string address, Parameters parameters, CancellationToken cancellationToken = default) => null;
    }

    public static class HttpClientDiscoveryExtensions
    {
        public static Task<DiscoveryDocumentResponse> GetDiscoveryDocumentAsync(this HttpClient client, string address = null, CancellationToken cancellationToken = default) => null;

        public static Task<DiscoveryDocumentResponse> GetDiscoveryDocumentAsync(this HttpMessageInvoker client, DiscoveryDocumentRequest request, CancellationToken cancellationToken = default) => null;
    }

    public static class AuthorizationHeaderExtensions
    {
        public static void SetToken(this HttpClient client, string scheme, string token)
        {
        }

        public static void SetBearerToken(this HttpClient client, string token)
        {
        }

        public static void SetBearerToken(this HttpRequestMessage request, string token)
        {
        }
    }

    public class TokenClientOptions : ClientOptions
    {
    }

    public abstract class ClientOptions
    {
        public string Address { get; set; }

        public string ClientId { get; set; }

        public string ClientSecret { get; set; }

        public Parameters Parameters { get; set; }
    }

    public class TokenClient
    {
        public TokenClient(HttpMessageInvoker client, TokenClientOptions options)
        {
        }

        public TokenClient(Func<HttpMessageInvoker> client, TokenClientOptions options)
        {
        }

        public Task<TokenResponse> RequestClientCredentialsTokenAsync(string scope = null, Parameters parameters = null, CancellationToken cancellationToken = default) => null;
    }
}
