using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0.ManagementApi.Models;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

public class ManagementClientFactory(IConfiguration config)
{
    // Clients do not dispose of connections that they are given, which therefore share a handler.
    private static readonly SocketsHttpHandler Handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

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
