using System.Threading;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;

namespace Shop;

public class Clients(TokenService tokens, IConfiguration configuration)
{
    public async Task<IManagementApiClient> CreateAsync(CancellationToken cancellationToken)
    {
        var token = await tokens.GetTokenAsync(cancellationToken).ConfigureAwait(false);
        return new ManagementApiClient(token, new ClientOptions { BaseUrl = $"https://{configuration["Auth0:Domain"]}/api/v2" });
    }
}
