using System.Threading;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Shop;

public class RoleTokens(IConfiguration config)
{
    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        return await Auth0ManagementTokenProvider.GetShared(
            config["Auth0:Domain"]!,
            config["Auth0:ClientId"]!,
            config["Auth0:ClientSecret"]!).GetTokenAsync(cancellationToken);
    }
}
