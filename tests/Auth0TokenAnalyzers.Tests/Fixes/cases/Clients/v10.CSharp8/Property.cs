using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;

public class UserDirectory
{
    private static IManagementApiClient? s_client;

    public static IManagementApiClient Get(IConfiguration configuration) =>
        s_client ??= new ManagementApiClient(configuration["Auth0:Token"], new ClientOptions { BaseUrl = $"https://{configuration["Auth0:Domain"]}/api/v2" });

    // The SDK would not send the custom domain through a client of our own.
    public static IManagementApiClient Custom(IConfiguration configuration) =>
        new ManagementApiClient(configuration["Auth0:Token"], new ClientOptions { TenantDomain = "example.auth0.com", CustomDomain = "login.example.com" });
}
