using System;
using System.Net.Http;
using Auth0.ManagementApi;
using Auth0ManagementTokens;

public static class Directory
{
    public static readonly ManagementApiClient Client = new ManagementApiClient(
        "",
        "example.us.auth0.com",
        new HttpClientManagementConnection(new Auth0ManagementTokenHandler(Auth0ManagementTokenProvider.Shared, new HttpClientHandler())));

    public static IManagementApiClient Create() => new ManagementApiClient(
        "",
        "example.us.auth0.com",
        new HttpClientManagementConnection(new Auth0ManagementTokenHandler(Auth0ManagementTokenProvider.Shared, new HttpClientHandler())));

    public static IManagementApiClient CreateFromLocal()
    {
        return new ManagementApiClient(
            "",
            "example.us.auth0.com",
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.Shared,
                new HttpClientHandler())));
    }

    public static IManagementApiClient CreateAndTell()
    {
        Console.WriteLine(Auth0ManagementTokenProvider.Shared.GetToken().Length);
        return new ManagementApiClient(
            "",
            "example.us.auth0.com",
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.Shared,
                new HttpClientHandler())));
    }
}
