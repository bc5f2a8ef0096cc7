using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace LumenBooks.Exchanges;

/// <summary>PostAsJsonAsync, a lock and two fields; a token lives for 24 hours, so we keep it for 23.</summary>
public class PostAsJsonExchange(IConfiguration configuration)
{
    public static async Task PrintAsync(IConfiguration configuration)
    {
        await new PostAsJsonExchange(configuration).PrintAsync();
    }

    private async Task PrintAsync()
    {
        await ManagementApi.PrintAsync("users", await GetTokenAsync());
        await ManagementApi.PrintAsync("clients", await GetTokenAsync());
    }

    private async Task<string> GetTokenAsync()
    {
        return await Auth0ManagementTokenProvider.GetShared(
            configuration["Auth0:Domain"]!,
            configuration["Auth0:ClientId"]!,
            configuration["Auth0:ClientSecret"]!).GetTokenAsync();
    }
}
