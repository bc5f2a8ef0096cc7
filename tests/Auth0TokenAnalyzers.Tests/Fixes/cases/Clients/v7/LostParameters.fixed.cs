using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

public class LostParameters(IConfiguration configuration)
{
    // Clients do not dispose of connections that they are given, which therefore share a handler.
    private static readonly SocketsHttpHandler Handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

    public async Task<object> FirstAsync(CancellationToken cancellationToken)
    {
        var management = Management();
        await Task.Delay(1, cancellationToken);
        return management.Users;
    }

    private IManagementApiClient Management()
    {
        return new ManagementApiClient(
            "",
            configuration["Auth0:Domain"],
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(
                    configuration["Auth0:Domain"]!,
                    configuration["Auth0:ClientId"]!,
                    configuration["Auth0:ClientSecret"]!),
                Handler)));
    }

    public async Task<object> SecondAsync(CancellationToken cancellationToken)
    {
        var north = await OfAsync("north");
        await Task.Delay(1, cancellationToken);
        return north.Users ?? (await OfAsync(2)).Users;
    }

    private Task<IManagementApiClient> OfAsync(string region)
    {
        Console.WriteLine(region);
        return Task.FromResult<IManagementApiClient>(new ManagementApiClient(
            "",
            configuration["Auth0:Domain"],
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(
                    configuration["Auth0:Domain"]!,
                    configuration["Auth0:ClientId"]!,
                    configuration["Auth0:ClientSecret"]!),
                Handler))));
    }

    private Task<IManagementApiClient> OfAsync(int region)
    {
        Console.WriteLine(region);
        return Task.FromResult<IManagementApiClient>(new ManagementApiClient(
            "",
            configuration["Auth0:Domain"],
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(
                    configuration["Auth0:Domain"]!,
                    configuration["Auth0:ClientId"]!,
                    configuration["Auth0:ClientSecret"]!),
                Handler))));
    }
}
