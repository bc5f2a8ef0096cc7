using System;
using System.Net.Http;
using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;

public class UserDirectory
{
    private readonly IConfiguration _config;
    private readonly IManagementConnection _connection;

    public UserDirectory(IConfiguration config, IManagementConnection connection)
    {
        _config = config;
        _connection = connection;
    }

    public IManagementApiClient WithRetries()
    {
        var connection = new HttpClientManagementConnection(options: new HttpClientManagementConnectionOptions { NumberOfHttpRetries = 5 });
        return new ManagementApiClient(_config["Auth0:Token"], _config["Auth0:Domain"], connection);
    }

    public IManagementApiClient WithClient() => new ManagementApiClient(
        _config["Auth0:Token"],
        new Uri("https://" + _config["Auth0:Domain"] + "/api/v2"),
        new HttpClientManagementConnection(new HttpClient { Timeout = TimeSpan.FromSeconds(5) }));

    public IManagementApiClient WithHandler() => new ManagementApiClient(
        _config["Auth0:Token"],
        _config["Auth0:Domain"],
        new HttpClientManagementConnection(new HttpClientHandler { UseProxy = false }));

    public IManagementApiClient WithDefault() => new ManagementApiClient(_config["Auth0:Token"], _config["Auth0:Domain"], null);

    public IManagementApiClient WithCustomDomain() => new ManagementApiClient(_config["Auth0:Token"], _config["Auth0:Domain"], new HttpClientManagementConnection(), "login.example.com");

    // Somebody else's connection stays as it is.
    public IManagementApiClient WithGiven() => new ManagementApiClient(_config["Auth0:Token"], _config["Auth0:Domain"], _connection);
}
