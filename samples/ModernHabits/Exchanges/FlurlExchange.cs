using System.Threading.Tasks;
using Auth0ManagementTokens;
using Flurl.Http;
using Microsoft.Extensions.Configuration;

namespace LumenBooks.Exchanges;

/// <summary>Flurl; "a token is good for a day or two".</summary>
public class FlurlExchange
{
    private readonly IConfiguration _configuration;

    public FlurlExchange(IConfiguration configuration) => _configuration = configuration;

    public async Task PrintAsync()
    {
        var json = await $"https://{_configuration["Auth0:Domain"]}/api/v2/clients"
            .WithOAuthBearerToken(await GetTokenAsync())
            .GetStringAsync();
        Lists.Print(json);
    }

    private async Task<string> GetTokenAsync()
    {
        return await Auth0ManagementTokenProvider.GetShared(
            _configuration["Auth0:Domain"]!,
            _configuration["Auth0:ClientId"]!,
            _configuration["Auth0:ClientSecret"]!).GetTokenAsync();
    }
}
