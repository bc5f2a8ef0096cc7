using System.Net.Http;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

public class UserDirectory
{
    private static IManagementApiClient? s_client;

    public static IManagementApiClient Get(IConfiguration configuration) =>
        s_client ??= new ManagementApiClient("", new ClientOptions
        {
            BaseUrl = $"https://{configuration["Auth0:Domain"]}/api/v2",
            HttpClient = new HttpClient(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(
                    configuration["Auth0:Domain"]!,
                    configuration["Auth0:Management:ClientId"]!,
                    configuration["Auth0:Management:ClientSecret"]!),
                new HttpClientHandler()))
        });

    // The SDK would not send the custom domain through a client of our own.
    public static IManagementApiClient Custom(IConfiguration configuration) =>
        new ManagementApiClient(Auth0ManagementTokenProvider.GetShared(
            "example.auth0.com",
            configuration["Auth0:Management:ClientId"]!,
            configuration["Auth0:Management:ClientSecret"]!).GetToken(), new ClientOptions { TenantDomain = "example.auth0.com", CustomDomain = "login.example.com" });
}
