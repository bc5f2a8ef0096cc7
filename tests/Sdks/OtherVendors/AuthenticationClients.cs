using System.Threading.Tasks;

namespace Contoso.Authentication
{
    public class ClientCredentialsTokenRequest
    {
        public string Audience { get; set; }

        public string ClientId { get; set; }

        public string ClientSecret { get; set; }
    }

    public class AccessTokenResponse
    {
        public string AccessToken { get; set; }

        public int ExpiresIn { get; set; }
    }

    public class AuthenticationApiClient
    {
        public AuthenticationApiClient(string domain)
        {
        }

        public Task<AccessTokenResponse> GetTokenAsync(ClientCredentialsTokenRequest request) => null;
    }
}
