using System;
using System.Net.Http;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

public sealed class RefreshedDirectory : IDisposable
{
    // The clients do not dispose of the connections that they are given.
    private readonly SocketsHttpHandler _handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

    private readonly IConfiguration _config;
    private readonly ManagementApiClient _client;

    public RefreshedDirectory(IConfiguration config)
    {
        _config = config;
        _client = new ManagementApiClient(
            string.Empty,
            new Uri($"https://{config["Auth0:Domain"]}/api/v2"),
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(
                    config["Auth0:Domain"]!,
                    _config["Auth0:ClientId"]!,
                    _config["Auth0:ClientSecret"]!),
                _handler)));
    }

    public object All()
    {
        return _client.Users;
    }

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }
}
