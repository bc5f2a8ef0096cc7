using System;
using System.Net.Http;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Shop;

public class Users
{
    private readonly Lazy<ManagementApiClient> _client;

    public Users(IConfiguration settings)
    {
        _client = new Lazy<ManagementApiClient>(() => new ManagementApiClient(
            "",
            settings["Auth0:Domain"],
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(
                    settings["Auth0:Domain"]!,
                    settings["Auth0:Management:ClientId"]!,
                    settings["Auth0:Management:ClientSecret"]!),
                new HttpClientHandler()))));
    }

    public object All => _client.Value.Users;
}
