using System.Threading;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace LumenBooks.Exchanges;

/// <summary>HttpClient and a form; a new token for every call.</summary>
public class FormExchange
{
    private readonly IConfiguration _configuration;

    public FormExchange(IConfiguration configuration)
    {
        _configuration = configuration;
    }

    public async Task PrintAsync(CancellationToken cancellationToken = default)
    {
        // applications first, then customers
        await ManagementApi.PrintAsync("clients", await GetTokenAsync(cancellationToken));
        await ManagementApi.PrintAsync("users", await GetTokenAsync(cancellationToken));
    }

    private async Task<string> GetTokenAsync(CancellationToken cancellationToken)
    {
        return await Auth0ManagementTokenProvider.GetShared(
            _configuration["Auth0:Domain"]!,
            _configuration["Auth0:ClientId"]!,
            _configuration["Auth0:ClientSecret"]!).GetTokenAsync(cancellationToken);
    }
}
