using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Shop;

public class TokenService
{
    private readonly IConfiguration _config;

    public TokenService(IConfiguration config) => _config = config;

    /// <summary>A token of the Management API, from the provider.</summary>
    public string Create()
    {
        return Auth0ManagementTokenProvider.GetShared(
            _config["Auth0:Domain"]!,
            _config["Auth0:Management:ClientId"]!,
            _config["Auth0:Management:ClientSecret"]!).GetToken();
    }
}
