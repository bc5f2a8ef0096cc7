using System.Net.Http;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Shop;

public class Roles
{
    private readonly IConfiguration _settings;

    public Roles(IConfiguration settings)
    {
        _settings = settings;
    }

    public object All()
    {
        var client = new ManagementApiClient(
            "",
            _settings["Auth0:Domain"],
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(
                    _settings["Auth0:Domain"]!,
                    _settings["Auth0:Management:ClientId"]!,
                    _settings["Auth0:Management:ClientSecret"]!),
                new HttpClientHandler())));
        return client.Clients;
    }
}
