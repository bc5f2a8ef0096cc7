using System.Collections.Generic;
using Microsoft.IdentityModel.Tokens;

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

        public string Scope { get; set; }

        public string IssuedTokenType { get; set; }

        public IDictionary<string, IEnumerable<string>> Headers { get; set; }
    }

    public class ImpersonationRequest
    {
        public string ClientId { get; set; }

        public string ImpersonateId { get; set; }

        public string ImpersonatorId { get; set; }

        public string Protocol { get; set; }

        public string ResponseType { get; set; }

        public string State { get; set; }

        public string Token { get; set; }
    }

    public class UserInfo
    {
        public string UserId { get; set; }

        public string FullName { get; set; }

        public string Email { get; set; }
    }
}

namespace Auth0.AuthenticationApi.Models.Mfa
{
    public class MfaOtpTokenRequest : IClientAuthentication
    {
        public string ClientId { get; set; }

        public string ClientSecret { get; set; }

        public SecurityKey ClientAssertionSecurityKey { get; set; }

        public string ClientAssertionSecurityKeyAlgorithm { get; set; }

        public string MfaToken { get; set; }

        public string Otp { get; set; }
    }

    public class MfaOtpTokenResponse : TokenBase
    {
        public int ExpiresIn { get; set; }
    }
}
