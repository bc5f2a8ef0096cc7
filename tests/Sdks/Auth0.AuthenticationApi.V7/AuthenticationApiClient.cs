// The public shape of Auth0.AuthenticationApi 7.49 that test sources use: names and signatures as its source has them.
// Tests compile it into an assembly named Auth0.AuthenticationApi.
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Auth0.AuthenticationApi.Models;
using Auth0.AuthenticationApi.Models.Mfa;

namespace Auth0.AuthenticationApi
{
    public interface IAuthenticationApiClient : IDisposable
    {
        Uri BaseUri { get; }

        [Obsolete("GetImpersonationUrlAsync is deprecated")]
        Task<Uri> GetImpersonationUrlAsync(ImpersonationRequest request, CancellationToken cancellationToken = default);

        Task<UserInfo> GetUserInfoAsync(string accessToken, CancellationToken cancellationToken = default);

        Task<AccessTokenResponse> GetTokenAsync(AuthorizationCodeTokenRequest request, CancellationToken cancellationToken = default);

        Task<AccessTokenResponse> GetTokenAsync(AuthorizationCodePkceTokenRequest request, CancellationToken cancellationToken = default);

        Task<AccessTokenResponse> GetTokenAsync(ClientCredentialsTokenRequest request, CancellationToken cancellationToken = default);

        Task<AccessTokenResponse> GetTokenAsync(RefreshTokenRequest request, CancellationToken cancellationToken = default);

        Task<AccessTokenResponse> GetTokenAsync(TokenExchangeTokenRequest request, CancellationToken cancellationToken = default);

        Task<AccessTokenResponse> GetTokenAsync(ResourceOwnerTokenRequest request, CancellationToken cancellationToken = default);

        Task<AccessTokenResponse> GetTokenAsync(DeviceCodeTokenRequest request, CancellationToken cancellationToken = default);

        Task<MfaOtpTokenResponse> GetTokenAsync(MfaOtpTokenRequest request, CancellationToken cancellationToken = default);

        Task RevokeRefreshTokenAsync(RevokeRefreshTokenRequest request, CancellationToken cancellationToken = default);
    }

    public class AuthenticationApiClient : IAuthenticationApiClient
    {
        protected readonly IAuthenticationConnection connection;

        public AuthenticationApiClient(Uri baseUri, IAuthenticationConnection connection = null) => BaseUri = baseUri;

        public AuthenticationApiClient(string domain, IAuthenticationConnection connection = null)
        {
        }

        public Uri BaseUri { get; private set; }

        public Task<Uri> GetImpersonationUrlAsync(ImpersonationRequest request, CancellationToken cancellationToken = default) => null;

        public Task<UserInfo> GetUserInfoAsync(string accessToken, CancellationToken cancellationToken = default) => null;

        public Task<AccessTokenResponse> GetTokenAsync(AuthorizationCodeTokenRequest request, CancellationToken cancellationToken = default) => null;

        public Task<AccessTokenResponse> GetTokenAsync(AuthorizationCodePkceTokenRequest request, CancellationToken cancellationToken = default) => null;

        public Task<AccessTokenResponse> GetTokenAsync(ClientCredentialsTokenRequest request, CancellationToken cancellationToken = default) => null;

        public Task<AccessTokenResponse> GetTokenAsync(RefreshTokenRequest request, CancellationToken cancellationToken = default) => null;

        public Task<AccessTokenResponse> GetTokenAsync(TokenExchangeTokenRequest request, CancellationToken cancellationToken = default) => null;

        public Task<AccessTokenResponse> GetTokenAsync(ResourceOwnerTokenRequest request, CancellationToken cancellationToken = default) => null;

        public Task<AccessTokenResponse> GetTokenAsync(DeviceCodeTokenRequest request, CancellationToken cancellationToken = default) => null;

        public Task<MfaOtpTokenResponse> GetTokenAsync(MfaOtpTokenRequest request, CancellationToken cancellationToken = default) => null;

        public Task RevokeRefreshTokenAsync(RevokeRefreshTokenRequest request, CancellationToken cancellationToken = default) => null;

        protected virtual void Dispose(bool disposing)
        {
        }

        public void Dispose()
        {
        }
    }

    public interface IAuthenticationConnection
    {
        Task<T> GetAsync<T>(Uri uri, IDictionary<string, string> headers = null, CancellationToken cancellationToken = default);

        Task<T> SendAsync<T>(HttpMethod method, Uri uri, object body, IDictionary<string, string> headers = null, CancellationToken cancellationToken = default);
    }

    public class HttpClientAuthenticationConnection : IAuthenticationConnection, IDisposable
    {
        public HttpClientAuthenticationConnection(HttpClient httpClient = null)
        {
        }

        public HttpClientAuthenticationConnection(HttpMessageHandler handler)
        {
        }

        public Task<T> GetAsync<T>(Uri uri, IDictionary<string, string> headers = null, CancellationToken cancellationToken = default) => null;

        public Task<T> SendAsync<T>(HttpMethod method, Uri uri, object body, IDictionary<string, string> headers = null, CancellationToken cancellationToken = default) => null;

        protected virtual void Dispose(bool disposing)
        {
        }

        public void Dispose()
        {
        }
    }

    public enum JwtSignatureAlgorithm
    {
        RS256,
        HS256,
    }
}
