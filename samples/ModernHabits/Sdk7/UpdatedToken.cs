using System;
using System.Net.Http;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0.ManagementApi.Models;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace LumenBooks.Sdk7;

/// <summary>A client without a token, that gets one before it is used.</summary>
public class UpdatedToken
{
    private readonly ManagementApiClient _client = new(
        string.Empty,
        new Uri("https://lumen-books.eu.auth0.com/api/v2"),
        new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
            Auth0ManagementTokenProvider.GetShared(
                "lumen-books.eu.auth0.com",
                Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!),
            new HttpClientHandler())));

    public static Task PrintAsync(IConfiguration configuration) => new UpdatedToken().PrintAsync();

    private async Task PrintAsync()
    {
        foreach (User user in await _client.Users.GetAllAsync(new GetUsersRequest()))
        {
            Console.WriteLine($"{user.UserId}  {user.Email}");
        }
    }
}
