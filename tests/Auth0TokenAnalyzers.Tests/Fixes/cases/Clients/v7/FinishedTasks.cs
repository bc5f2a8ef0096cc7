using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;

public class Clients(IConfiguration config, HttpClient http)
{
    private IManagementApiClient? _client;

    public async Task StartAsync()
    {
        _client = new ManagementApiClient(await FetchTokenAsync(), config["Auth0:Domain"]);
    }

    public async ValueTask StartOnceAsync()
    {
        if (_client is not null)
            return;
        _client = new ManagementApiClient(await FetchTokenAsync(), config["Auth0:Domain"]);
    }

    public async Task<object> FirstAsync()
    {
        var client = await CreateAsync();
        return client.Users;

        async Task<IManagementApiClient> CreateAsync() => new ManagementApiClient(await FetchTokenAsync(), config["Auth0:Domain"]);
    }

    public Func<Task<IManagementApiClient?>> Later() => async () =>
    {
        if (config["Auth0:Domain"] is null)
            return null;
        return new ManagementApiClient(await FetchTokenAsync(), config["Auth0:Domain"]);
    };

    public Func<Task> Prepare() => async () =>
    {
        _client = new ManagementApiClient(await FetchTokenAsync(), config["Auth0:Domain"]);
    };

    public Action Begin() => async () =>
    {
        _client = new ManagementApiClient(await FetchTokenAsync(), config["Auth0:Domain"]);
    };

    public Func<Task<int>> Unchanged() => async () => await Task.FromResult(1);

    private async Task<string> FetchTokenAsync()
    {
        var response = await http.PostAsync($"https://{config["Auth0:Domain"]}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = config["Auth0:ClientId"]!,
            ["client_secret"] = config["Auth0:ClientSecret"]!,
            ["audience"] = $"https://{config["Auth0:Domain"]}/api/v2/",
        }));
        var json = await response.Content.ReadFromJsonAsync<JsonElement>();
        return json.GetProperty("access_token").GetString()!;
    }
}
