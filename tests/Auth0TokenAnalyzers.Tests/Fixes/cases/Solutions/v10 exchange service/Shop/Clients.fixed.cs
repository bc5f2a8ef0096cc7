using System.Threading;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Shop;

public class Clients(IConfiguration configuration)
{
    public Task<IManagementApiClient> CreateAsync(CancellationToken cancellationToken)
    {
        return Task.FromResult<IManagementApiClient>(new ManagementClient(new ManagementClientOptions
        {
            Domain = configuration["Auth0:Domain"]!,
            TokenProvider = new DelegateTokenProvider(Auth0ManagementTokenProvider.GetShared(
                configuration["Auth0:Domain"]!,
                configuration["Auth0:ClientId"]!,
                configuration["Auth0:ClientSecret"]!).GetTokenAsync)
        }));
    }
}
