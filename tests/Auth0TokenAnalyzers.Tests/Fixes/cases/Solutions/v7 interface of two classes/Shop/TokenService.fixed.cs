using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Shop;

public interface ITokens
{
    string Create();
}

public class TokenService(IConfiguration config) : ITokens
{
    private readonly IConfiguration _config = config;

    public string Create()
    {
        return Auth0ManagementTokenProvider.GetShared(
            _config["Auth0:Domain"]!,
            _config["Auth0:Management:ClientId"]!,
            _config["Auth0:Management:ClientSecret"]!).GetToken();
    }
}
