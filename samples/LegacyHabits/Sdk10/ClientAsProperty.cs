using System;
using System.Threading.Tasks;
using Auth0.ManagementApi;

namespace LumenBooks.Sdk10;

/// <summary>A token from the environment, in a property.</summary>
public class ClientAsProperty
{
    private IManagementApiClient Auth0 { get; } = new ManagementApiClient(
        Environment.GetEnvironmentVariable("AUTH0_MANAGEMENT_API_TOKEN"),
        new ClientOptions { BaseUrl = "https://lumen-books.eu.auth0.com/api/v2" });

    public async Task PrintAsync()
    {
        await foreach (UserResponseSchema user in await Auth0.Users.ListAsync(new ListUsersRequestParameters()))
        {
            Console.WriteLine($"{user.UserId}  {user.Email}");
        }
    }
}
