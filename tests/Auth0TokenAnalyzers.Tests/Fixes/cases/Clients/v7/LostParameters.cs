using System;
using System.Threading;
using System.Threading.Tasks;
using Auth0.AuthenticationApi;
using Auth0.AuthenticationApi.Models;
using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;

public class LostParameters(IConfiguration configuration)
{
    public async Task<object> FirstAsync(CancellationToken cancellationToken)
    {
        var management = await ManagementAsync(cancellationToken);
        await Task.Delay(1, cancellationToken);
        return management.Users;
    }

    private async Task<IManagementApiClient> ManagementAsync(CancellationToken cancellationToken)
    {
        var authentication = new AuthenticationApiClient(configuration["Auth0:Domain"]);
        var token = await authentication.GetTokenAsync(
            new ClientCredentialsTokenRequest
            {
                Audience = $"https://{configuration["Auth0:Domain"]}/api/v2/",
                ClientId = configuration["Auth0:ClientId"],
                ClientSecret = configuration["Auth0:ClientSecret"],
            },
            cancellationToken);
        return new ManagementApiClient(token.AccessToken, configuration["Auth0:Domain"]);
    }

    public async Task<object> SecondAsync(CancellationToken cancellationToken)
    {
        var north = await OfAsync("north", cancellationToken);
        await Task.Delay(1, cancellationToken);
        return north.Users ?? (await OfAsync(2, cancellationToken)).Users;
    }

    private async Task<IManagementApiClient> OfAsync(string region, CancellationToken cancellationToken)
    {
        var authentication = new AuthenticationApiClient(configuration["Auth0:Domain"]);
        var token = await authentication.GetTokenAsync(
            new ClientCredentialsTokenRequest
            {
                Audience = $"https://{configuration["Auth0:Domain"]}/api/v2/",
                ClientId = configuration["Auth0:ClientId"],
                ClientSecret = configuration["Auth0:ClientSecret"],
            },
            cancellationToken);
        Console.WriteLine(region);
        return new ManagementApiClient(token.AccessToken, configuration["Auth0:Domain"]);
    }

    private async Task<IManagementApiClient> OfAsync(int region, CancellationToken cancellationToken)
    {
        var authentication = new AuthenticationApiClient(configuration["Auth0:Domain"]);
        var token = await authentication.GetTokenAsync(
            new ClientCredentialsTokenRequest
            {
                Audience = $"https://{configuration["Auth0:Domain"]}/api/v2/",
                ClientId = configuration["Auth0:ClientId"],
                ClientSecret = configuration["Auth0:ClientSecret"],
            },
            cancellationToken);
        Console.WriteLine(region);
        return new ManagementApiClient(token.AccessToken, configuration["Auth0:Domain"]);
    }
}
