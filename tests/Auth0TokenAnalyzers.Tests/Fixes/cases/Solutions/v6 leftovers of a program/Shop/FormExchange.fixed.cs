using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Shop;

public class FormExchange
{
    private readonly IConfiguration _config;

    /// <summary>Makes one.</summary>
    /// <param name="config">The settings.</param>
    public FormExchange(IConfiguration config)
    {
        _config = config;
    }

    public async Task<string> GetTokenAsync()
    {
        return await Auth0ManagementTokenProvider.GetShared(
            _config["Auth0:Domain"]!,
            _config["Auth0:ClientId"]!,
            _config["Auth0:ClientSecret"]!).GetTokenAsync();
    }
}
