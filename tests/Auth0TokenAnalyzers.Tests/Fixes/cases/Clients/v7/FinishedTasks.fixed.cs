using System;
using System.Net.Http;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

public class Clients(IConfiguration config)
{
    private IManagementApiClient? _client;

    public Task StartAsync()
    {
        _client = new ManagementApiClient(
            "",
            config["Auth0:Domain"],
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
                new HttpClientHandler())));
        return Task.CompletedTask;
    }

    public ValueTask StartOnceAsync()
    {
        if (_client is not null)
            return default;
        _client = new ManagementApiClient(
            "",
            config["Auth0:Domain"],
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
                new HttpClientHandler())));
        return default;
    }

    public async Task<object> FirstAsync()
    {
        var client = await CreateAsync();
        return client.Users;

        Task<IManagementApiClient> CreateAsync() => Task.FromResult<IManagementApiClient>(new ManagementApiClient(
            "",
            config["Auth0:Domain"],
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
                new HttpClientHandler()))));
    }

    public Func<Task<IManagementApiClient?>> Later() => () =>
    {
        if (config["Auth0:Domain"] is null)
            return Task.FromResult<IManagementApiClient?>(null);
        return Task.FromResult<IManagementApiClient?>(new ManagementApiClient(
            "",
            config["Auth0:Domain"],
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
                new HttpClientHandler()))));
    };

    public Func<Task> Prepare() => () =>
    {
        _client = new ManagementApiClient(
            "",
            config["Auth0:Domain"],
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
                new HttpClientHandler())));
        return Task.CompletedTask;
    };

    public Action Begin() => () =>
    {
        _client = new ManagementApiClient(
            "",
            config["Auth0:Domain"],
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
                new HttpClientHandler())));
    };

    public Func<Task<int>> Unchanged() => async () => await Task.FromResult(1);
}
