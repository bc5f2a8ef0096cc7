using System.Threading;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Shop;

public class TokenService(IConfiguration config)
{
    public async Task<string> GetTokenAsync(CancellationToken cancellationToken)
    {
        return await Auth0ManagementTokenProvider.GetShared(
            config["Auth0:Domain"]!,
            config["Auth0:ClientId"]!,
            config["Auth0:ClientSecret"]!).GetTokenAsync(cancellationToken);
    }
}
