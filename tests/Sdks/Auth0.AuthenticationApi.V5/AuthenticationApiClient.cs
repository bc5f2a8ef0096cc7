// The public shape of Auth0.AuthenticationApi 5.11 that test sources use: names and signatures as its source has them.
// Tests compile it into an assembly named Auth0.AuthenticationApi.
using System;
using System.Net.Http;
using System.Threading.Tasks;
using Auth0.AuthenticationApi.Models;
using Auth0.Core.Http;

namespace Auth0.AuthenticationApi
{
    public interface IAuthenticationApiClient
    {
        Task<AccessTokenResponse> GetTokenAsync(AuthorizationCodeTokenRequest request);

        Task<AccessTokenResponse> GetTokenAsync(AuthorizationCodePkceTokenRequest request);

        Task<AccessTokenResponse> GetTokenAsync(ClientCredentialsTokenRequest request);

        Task<AccessTokenResponse> GetTokenAsync(RefreshTokenRequest request);

        Task<AccessTokenResponse> GetTokenAsync(ResourceOwnerTokenRequest request);
    }

    public class AuthenticationApiClient : IAuthenticationApiClient
    {
        public AuthenticationApiClient(Uri baseUri, DiagnosticsHeader diagnostics, HttpMessageHandler handler)
        {
        }

        public AuthenticationApiClient(Uri baseUri, DiagnosticsHeader diagnostics, HttpClient httpClient)
        {
        }

        public AuthenticationApiClient(Uri baseUri, HttpMessageHandler handler)
        {
        }

        public AuthenticationApiClient(Uri baseUri, HttpClient httpClient)
        {
        }

        public AuthenticationApiClient(Uri baseUri, DiagnosticsHeader diagnostics)
        {
        }

        public AuthenticationApiClient(Uri baseUri)
        {
        }

        public AuthenticationApiClient(string domain, DiagnosticsHeader diagnostics, HttpMessageHandler handler)
        {
        }

        public AuthenticationApiClient(string domain, DiagnosticsHeader diagnostics, HttpClient httpClient)
        {
        }

        public AuthenticationApiClient(string domain, HttpMessageHandler handler)
        {
        }

        public AuthenticationApiClient(string domain, HttpClient httpClient)
        {
        }

        public AuthenticationApiClient(string domain, DiagnosticsHeader diagnostics)
        {
        }

        public AuthenticationApiClient(string domain)
        {
        }

        public Task<AccessTokenResponse> GetTokenAsync(AuthorizationCodeTokenRequest request) => null;

        public Task<AccessTokenResponse> GetTokenAsync(AuthorizationCodePkceTokenRequest request) => null;

        public Task<AccessTokenResponse> GetTokenAsync(ClientCredentialsTokenRequest request) => null;

        public Task<AccessTokenResponse> GetTokenAsync(RefreshTokenRequest request) => null;

        public Task<AccessTokenResponse> GetTokenAsync(ResourceOwnerTokenRequest request) => null;
    }
}
