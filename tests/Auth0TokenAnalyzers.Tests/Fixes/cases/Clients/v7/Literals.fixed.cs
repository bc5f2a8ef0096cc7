using System;
using System.Net.Http;
using Auth0.ManagementApi;
using Auth0ManagementTokens;

public static class Directory
{
    // Clients do not dispose of connections that they are given, which therefore share a handler.
    private static readonly SocketsHttpHandler s_handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

    private static Auth0ManagementTokenProvider ShownTokenProvider => Auth0ManagementTokenProvider.GetShared(
        "example.us.auth0.com",
        Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
        Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!);

    public static readonly ManagementApiClient Client = new ManagementApiClient(
        "",
        "example.us.auth0.com",
        new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
            Auth0ManagementTokenProvider.GetShared(
                "example.us.auth0.com",
                Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!),
            new HttpClientHandler())));

    public static IManagementApiClient Create() => new ManagementApiClient(
        "",
        "example.us.auth0.com",
        new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
            Auth0ManagementTokenProvider.GetShared(
                "example.us.auth0.com",
                Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!),
            s_handler)));

    public static IManagementApiClient CreateFromLocal()
    {
        return new ManagementApiClient(
            "",
            "example.us.auth0.com",
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(
                    "example.us.auth0.com",
                    Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                    Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!),
                s_handler)));
    }

    public static IManagementApiClient CreateAndTell()
    {
        Console.WriteLine(ShownTokenProvider.GetToken().Length);
        return new ManagementApiClient(
            "",
            "example.us.auth0.com",
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(
                    "example.us.auth0.com",
                    Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                    Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!),
                s_handler)));
    }
}
