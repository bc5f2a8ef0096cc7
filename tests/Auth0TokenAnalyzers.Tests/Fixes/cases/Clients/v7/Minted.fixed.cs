using System;
using System.Net.Http;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Shop;

public class UserService
{
    private readonly IConfiguration _config;
    private readonly Lazy<ManagementApiClient> _client;

    public UserService(IConfiguration config)
    {
        _config = config;
        _client = new Lazy<ManagementApiClient>(() => new ManagementApiClient(
            "",
            _config["Auth0:Domain"],
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(
                    _config["Auth0:Domain"]!,
                    _config["Auth0:ClientId"]!,
                    _config["Auth0:ClientSecret"]!),
                new HttpClientHandler()))));
    }

    public object Users => _client.Value.Users;
}
