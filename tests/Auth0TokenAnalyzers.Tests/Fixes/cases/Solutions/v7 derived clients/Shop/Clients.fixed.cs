using System.Net.Http;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Shop;

public class FromConfiguration : ManagementApiClient
{
    public FromConfiguration(IConfiguration config)
        : base(
            "",
            config["Auth0:Domain"],
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(
                    config["Auth0:Domain"]!,
                    config["Auth0:Management:ClientId"]!,
                    config["Auth0:Management:ClientSecret"]!),
                new HttpClientHandler())))
    {
    }
}

public class Primary(IConfiguration config) : ManagementApiClient(
    "",
    config["Auth0:Domain"],
    new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
        Auth0ManagementTokenProvider.GetShared(
            config["Auth0:Domain"]!,
            config["Auth0:Management:ClientId"]!,
            config["Auth0:Management:ClientSecret"]!),
        new HttpClientHandler())))
{
    public int Size { get; init; }
}

public class Minted : ManagementApiClient
{
    public Minted()
        : base(
            "",
            "example.auth0.com",
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(
                    "example.auth0.com",
                    System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                    System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!),
                new HttpClientHandler())))
    {
    }
}
