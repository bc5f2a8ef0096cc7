using System;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0ManagementTokens;

namespace LumenBooks.Sdk10;

/// <summary>A token from the environment, in a property.</summary>
public class ClientAsProperty
{
    private IManagementApiClient Auth0 { get; } = new ManagementClient(
        new ManagementClientOptions
        {
            Domain = "lumen-books.eu.auth0.com",
            TokenProvider = new DelegateTokenProvider(Auth0ManagementTokenProvider.GetShared(
                "lumen-books.eu.auth0.com",
                Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetTokenAsync)
        });

    public async Task PrintAsync()
    {
        await foreach (UserResponseSchema user in await Auth0.Users.ListAsync(new ListUsersRequestParameters()))
        {
            Console.WriteLine($"{user.UserId}  {user.Email}");
        }
    }
}
