using System;
using System.Net.Http;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0.ManagementApi.Models;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LumenBooks.Sdk7;

/// <summary>One client for all who ask the container, with a token from the settings.</summary>
public static class RegisteredClient
{
    public static async Task PrintAsync(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IManagementApiClient>(_ => new ManagementApiClient(
            "",
            configuration["Auth0:Domain"],
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(
                    configuration["Auth0:Domain"]!,
                    // Set Auth0:Management:ClientId and Auth0:Management:ClientSecret to those of a machine-to-machine application.
                    // They take the place of Auth0:ManagementApiToken.
                    configuration["Auth0:Management:ClientId"]!,
                    configuration["Auth0:Management:ClientSecret"]!),
                new HttpClientHandler()))));

        await using ServiceProvider provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IManagementApiClient>();
        foreach (User user in await client.Users.GetAllAsync(new GetUsersRequest()))
        {
            Console.WriteLine($"{user.UserId}  {user.Email}");
        }
    }
}
