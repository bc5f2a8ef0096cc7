namespace Auth0.AuthenticationApi.Models
{
    public abstract class TokenBase
    {
        public string AccessToken { get; set; }

        public string TokenType { get; set; }
    }

    public class AccessTokenResponse : TokenBase
    {
        public string IdToken { get; set; }

        public int ExpiresIn { get; set; }

        public string RefreshToken { get; set; }
    }

    public class AuthorizationCodeTokenRequest
    {
        public string Code { get; set; }

        public string ClientId { get; set; }

        public string ClientSecret { get; set; }

        public string RedirectUri { get; set; }
    }

    public class AuthorizationCodePkceTokenRequest
    {
        public string CodeVerifier { get; set; }
    }

    public class ClientCredentialsTokenRequest
    {
        public string Audience { get; set; }

        public string ClientId { get; set; }

        public string ClientSecret { get; set; }
    }

    public class RefreshTokenRequest
    {
        public string Audience { get; set; }

        public string RefreshToken { get; set; }

        public string Scope { get; set; }

        public string ClientId { get; set; }

        public string ClientSecret { get; set; }
    }

    public class ResourceOwnerTokenRequest
    {
        public string Audience { get; set; }

        public string ClientId { get; set; }

        public string ClientSecret { get; set; }

        public string Realm { get; set; }

        public string Password { get; set; }

        public string Scope { get; set; }

        public string Username { get; set; }
    }
}
