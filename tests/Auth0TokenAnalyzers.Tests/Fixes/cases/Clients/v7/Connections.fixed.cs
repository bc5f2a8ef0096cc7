using System;
using System.Net.Http;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

public class UserDirectory
{
    // Clients do not dispose of connections that they are given, which therefore share a handler.
    private static readonly SocketsHttpHandler Handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

    private readonly IConfiguration _config;
    private readonly IManagementConnection _connection;

    public UserDirectory(IConfiguration config, IManagementConnection connection)
    {
        _config = config;
        _connection = connection;
    }

    public IManagementApiClient WithRetries()
    {
        var connection = new HttpClientManagementConnection(
            handler: new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(
                    _config["Auth0:Domain"]!,
                    _config["Auth0:ClientId"]!,
                    _config["Auth0:ClientSecret"]!),
                new HttpClientHandler()),
            options: new HttpClientManagementConnectionOptions { NumberOfHttpRetries = 5 });
        return new ManagementApiClient("", _config["Auth0:Domain"], connection);
    }

    public IManagementApiClient WithClient() => new ManagementApiClient(
        "",
        new Uri("https://" + _config["Auth0:Domain"] + "/api/v2"),
        new HttpClientManagementConnection(new HttpClient(new Auth0ManagementTokenHandler(
            Auth0ManagementTokenProvider.GetShared(_config["Auth0:Domain"]!, _config["Auth0:ClientId"]!, _config["Auth0:ClientSecret"]!),
            new HttpClientHandler()))
        {
            Timeout = TimeSpan.FromSeconds(5)
        }));

    public IManagementApiClient WithHandler() => new ManagementApiClient(
        "",
        _config["Auth0:Domain"],
        new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
            Auth0ManagementTokenProvider.GetShared(_config["Auth0:Domain"]!, _config["Auth0:ClientId"]!, _config["Auth0:ClientSecret"]!),
            new HttpClientHandler { UseProxy = false })));

    public IManagementApiClient WithDefault() => new ManagementApiClient(
        "",
        _config["Auth0:Domain"],
        new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
            Auth0ManagementTokenProvider.GetShared(_config["Auth0:Domain"]!, _config["Auth0:ClientId"]!, _config["Auth0:ClientSecret"]!),
            Handler)));

    public IManagementApiClient WithCustomDomain() => new ManagementApiClient("", _config["Auth0:Domain"], new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
        Auth0ManagementTokenProvider.GetShared(_config["Auth0:Domain"]!, _config["Auth0:ClientId"]!, _config["Auth0:ClientSecret"]!),
        new HttpClientHandler())), "login.example.com");

    // Somebody else's connection stays as it is.
    public IManagementApiClient WithGiven() => new ManagementApiClient(Auth0ManagementTokenProvider.GetShared(
        _config["Auth0:Domain"]!,
        _config["Auth0:ClientId"]!,
        _config["Auth0:ClientSecret"]!).GetToken(), _config["Auth0:Domain"], _connection);
}
