using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0.ManagementApi.Models;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

public class ManagementClientFactory(IConfiguration config)
{
    // The clients do not dispose of their connections, which therefore share a handler.
    private static readonly HttpClientHandler Handler = new HttpClientHandler();

    public Task<IManagementApiClient> CreateAsync(CancellationToken cancellationToken)
    {
        return Task.FromResult<IManagementApiClient>(new ManagementApiClient(
            "",
            config["Auth0:Domain"],
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
                Handler))));
    }
}
