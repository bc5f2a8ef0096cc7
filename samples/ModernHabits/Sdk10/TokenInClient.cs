using System;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LumenBooks.Sdk10;

/// <summary>A singleton with a token from the settings.</summary>
public static class TokenInClient
{
    public static async Task PrintAsync(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IManagementApiClient>(_ => new ManagementClient(
            new ManagementClientOptions
            {
                Domain = configuration["Auth0:Domain"]!,
                TokenProvider = new DelegateTokenProvider(Auth0ManagementTokenProvider.GetShared(
                    configuration["Auth0:Domain"]!,
                    // Set Auth0:Management:ClientId and Auth0:Management:ClientSecret to those of a machine-to-machine application.
                    // They take the place of Auth0:ManagementApiToken.
                    configuration["Auth0:Management:ClientId"]!,
                    configuration["Auth0:Management:ClientSecret"]!).GetTokenAsync)
            }));

        await using ServiceProvider provider = services.BuildServiceProvider();
        var auth0 = provider.GetRequiredService<IManagementApiClient>();
        await foreach (UserResponseSchema user in await auth0.Users.ListAsync(new ListUsersRequestParameters()))
        {
            Console.WriteLine($"{user.UserId}  {user.Email}");
        }
    }
}
