using System.Net.Http;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Shop.Web;

public class Users(IConfiguration config)
{
    public object All() => new ManagementApiClient(
        "",
        config["Auth0:Domain"],
        new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
            Auth0ManagementTokenProvider.GetShared(
                config["Auth0:Domain"]!,
                config["Auth0:Management:ClientId"]!,
                config["Auth0:Management:ClientSecret"]!),
            new HttpClientHandler()))).Users;
}
