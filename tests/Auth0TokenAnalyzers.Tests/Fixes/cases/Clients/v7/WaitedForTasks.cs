using System;
using System.Threading.Tasks;
using Auth0.AuthenticationApi;
using Auth0.AuthenticationApi.Models;
using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;

public class Branches
{
    private readonly IConfiguration configuration;
    private readonly IManagementApiClient management;
    private readonly IManagementApiClient other;

    public Branches(IConfiguration configuration)
    {
        this.configuration = configuration;
        this.management = CreateClient().GetAwaiter().GetResult();
        other = this.CreateOtherAsync().ConfigureAwait(false).GetAwaiter().GetResult();
    }

    public object Users => management.Users ?? CreateClient().Result.Users ?? other.Users;

    public async Task<object> FirstAsync()
    {
        await Task.Yield();
        return (await CreateClient()).Users;
    }

    private async Task<IManagementApiClient> CreateClient()
    {
        var authentication = new AuthenticationApiClient(configuration["Auth0:Domain"]);
        var token = await authentication.GetTokenAsync(new ClientCredentialsTokenRequest
        {
            Audience = $"https://{configuration["Auth0:Domain"]}/api/v2/",
            ClientId = configuration["Auth0:ClientId"],
            ClientSecret = configuration["Auth0:ClientSecret"],
        });
        return new ManagementApiClient(token.AccessToken, configuration["Auth0:Domain"]);
    }

    private async Task<IManagementApiClient> CreateOtherAsync()
    {
        var authentication = new AuthenticationApiClient(configuration["Auth0:Domain"]);
        var token = await authentication.GetTokenAsync(new ClientCredentialsTokenRequest
        {
            Audience = $"https://{configuration["Auth0:Domain"]}/api/v2/",
            ClientId = configuration["Auth0:ClientId"],
            ClientSecret = configuration["Auth0:ClientSecret"],
        });
        return new ManagementApiClient(token.AccessToken, configuration["Auth0:Domain"]);
    }
}

/// <summary>Somebody needs these tasks.</summary>
public class NeededTasks(IConfiguration configuration)
{
    public Func<Task<IManagementApiClient>> Factory => CreateAsync;

    public async Task<object> AloneAsync() => (await CreateOneAsync()).Users;

    public object Both() => CreateAsync().Result.Users;

    private async Task<IManagementApiClient> CreateAsync()
    {
        var authentication = new AuthenticationApiClient(configuration["Auth0:Domain"]);
        var token = await authentication.GetTokenAsync(new ClientCredentialsTokenRequest
        {
            Audience = $"https://{configuration["Auth0:Domain"]}/api/v2/",
            ClientId = configuration["Auth0:ClientId"],
            ClientSecret = configuration["Auth0:ClientSecret"],
        });
        return new ManagementApiClient(token.AccessToken, configuration["Auth0:Domain"]);
    }

    private async Task<IManagementApiClient> CreateOneAsync()
    {
        var authentication = new AuthenticationApiClient(configuration["Auth0:Domain"]);
        var token = await authentication.GetTokenAsync(new ClientCredentialsTokenRequest
        {
            Audience = $"https://{configuration["Auth0:Domain"]}/api/v2/",
            ClientId = configuration["Auth0:ClientId"],
            ClientSecret = configuration["Auth0:ClientSecret"],
        });
        return new ManagementApiClient(token.AccessToken, configuration["Auth0:Domain"]);
    }
}
