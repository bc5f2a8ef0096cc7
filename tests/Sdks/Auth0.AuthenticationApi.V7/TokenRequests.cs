using Microsoft.IdentityModel.Tokens;

namespace Auth0.AuthenticationApi.Models
{
    public interface IClientAuthentication
    {
        string ClientId { get; set; }

        string ClientSecret { get; set; }

        SecurityKey ClientAssertionSecurityKey { get; set; }

        string ClientAssertionSecurityKeyAlgorithm { get; set; }
    }

    public abstract class AuthorizationCodeRequestBase : IClientAuthentication
    {
        public string Code { get; set; }

        public string ClientId { get; set; }

        public string ClientSecret { get; set; }

        public SecurityKey ClientAssertionSecurityKey { get; set; }

        public string ClientAssertionSecurityKeyAlgorithm { get; set; }

        public JwtSignatureAlgorithm SigningAlgorithm { get; set; }

        public string RedirectUri { get; set; }

        public string Organization { get; set; }

        public string Nonce { get; set; }
    }

    public class AuthorizationCodeTokenRequest : AuthorizationCodeRequestBase
    {
    }

    public class AuthorizationCodePkceTokenRequest : AuthorizationCodeRequestBase
    {
        public string CodeVerifier { get; set; }
    }

    public class ClientCredentialsTokenRequest : IClientAuthentication
    {
        public string Audience { get; set; }

        public string ClientId { get; set; }

        public string ClientSecret { get; set; }

        public SecurityKey ClientAssertionSecurityKey { get; set; }

        public string ClientAssertionSecurityKeyAlgorithm { get; set; }

        public JwtSignatureAlgorithm SigningAlgorithm { get; set; }

        public string Organization { get; set; }
    }

    public class RefreshTokenRequest : IClientAuthentication
    {
        public string Audience { get; set; }

        public string RefreshToken { get; set; }

        public string Scope { get; set; }

        public string ClientId { get; set; }

        public string ClientSecret { get; set; }

        public SecurityKey ClientAssertionSecurityKey { get; set; }

        public string ClientAssertionSecurityKeyAlgorithm { get; set; }

        public JwtSignatureAlgorithm SigningAlgorithm { get; set; }

        public string Organization { get; set; }

        public string Nonce { get; set; }
    }

    public class TokenExchangeTokenRequest : IClientAuthentication
    {
        public string SubjectToken { get; set; }

        public string SubjectTokenType { get; set; }

        public string Audience { get; set; }

        public string Scope { get; set; }

        public string Organization { get; set; }

        public string ClientId { get; set; }

        public string ClientSecret { get; set; }

        public SecurityKey ClientAssertionSecurityKey { get; set; }

        public string ClientAssertionSecurityKeyAlgorithm { get; set; }

        public JwtSignatureAlgorithm SigningAlgorithm { get; set; }
    }

    public class ResourceOwnerTokenRequest : IClientAuthentication
    {
        public string Audience { get; set; }

        public string ClientId { get; set; }

        public string ClientSecret { get; set; }

        public SecurityKey ClientAssertionSecurityKey { get; set; }

        public string ClientAssertionSecurityKeyAlgorithm { get; set; }

        public string Realm { get; set; }

        public string Password { get; set; }

        public string Scope { get; set; }

        public string Username { get; set; }

        public string ForwardedForIp { get; set; }

        public JwtSignatureAlgorithm SigningAlgorithm { get; set; }

        public string Nonce { get; set; }
    }

    public class DeviceCodeTokenRequest
    {
        public string DeviceCode { get; set; }

        public string ClientId { get; set; }

        public JwtSignatureAlgorithm SigningAlgorithm { get; set; }
    }

    public class RevokeRefreshTokenRequest : IClientAuthentication
    {
        public string ClientId { get; set; }

        public string ClientSecret { get; set; }

        public SecurityKey ClientAssertionSecurityKey { get; set; }

        public string ClientAssertionSecurityKeyAlgorithm { get; set; }

        public string RefreshToken { get; set; }
    }
}
