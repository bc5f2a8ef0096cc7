using System;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0.ManagementApi.Models;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace LumenBooks.Sdk7;

/// <summary>A client without a token, that gets one before it is used.</summary>
public class UpdatedToken
{
    private readonly ManagementApiClient _client = new(string.Empty, new Uri("https://lumen-books.eu.auth0.com/api/v2"));

    public static Task PrintAsync(IConfiguration configuration) => new UpdatedToken().PrintAsync();

    private async Task PrintAsync()
    {
        _client.UpdateAccessToken(await Auth0ManagementTokenProvider.Shared.GetTokenAsync());
        foreach (User user in await _client.Users.GetAllAsync(new GetUsersRequest()))
        {
            Console.WriteLine($"{user.UserId}  {user.Email}");
        }
    }
}
