using System;
using System.Net.Http;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

public class Branches
{
    // Clients do not dispose of connections that they are given, which therefore share a handler.
    private static readonly SocketsHttpHandler Handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

    private readonly IConfiguration configuration;
    private readonly IManagementApiClient management;
    private readonly IManagementApiClient other;

    public Branches(IConfiguration configuration)
    {
        this.configuration = configuration;
        this.management = CreateClient();
        other = this.CreateOther();
    }

    public object Users => management.Users ?? CreateClient().Users ?? other.Users;

    public async Task<object> FirstAsync()
    {
        await Task.Yield();
        return CreateClient().Users;
    }

    private IManagementApiClient CreateClient()
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

    private IManagementApiClient CreateOther()
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
}

/// <summary>Somebody needs these tasks.</summary>
public class NeededTasks(IConfiguration configuration)
{
    // Clients do not dispose of connections that they are given, which therefore share a handler.
    private static readonly SocketsHttpHandler Handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

    public Func<Task<IManagementApiClient>> Factory => CreateAsync;

    public async Task<object> AloneAsync() => (await CreateOneAsync()).Users;

    public object Both() => CreateAsync().Result.Users;

    private Task<IManagementApiClient> CreateAsync()
    {
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

    private Task<IManagementApiClient> CreateOneAsync()
    {
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
