using System;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0.ManagementApi.Core;
using Microsoft.Extensions.Configuration;

public class LocalClients(IConfiguration configuration)
{
    public async Task DeleteAsync(string id)
    {
        var client = new ManagementApiClient(configuration["Auth0:Token"], new ClientOptions { BaseUrl = $"https://{configuration["Auth0:Domain"]}/api/v2" });
        await client.Users.DeleteAsync(id);
    }

    public async Task CountAsync()
    {
        var count = 0;
        var client = new ManagementApiClient(configuration["Auth0:Token"], new ClientOptions { BaseUrl = $"https://{configuration["Auth0:Domain"]}/api/v2" });
        await foreach (var user in await client.Users.ListAsync(new ListUsersRequestParameters()))
            count++;
        Console.WriteLine(count);
    }

    public async Task AskAsync()
    {
        // Nobody reads the answer.
        var client = new ManagementApiClient(configuration["Auth0:Token"], new ClientOptions { BaseUrl = $"https://{configuration["Auth0:Domain"]}/api/v2" });
        await client.Users.ListAsync(new ListUsersRequestParameters());
    }

    public async Task<Pager<UserResponseSchema>> PagesAsync()
    {
        // It asks for the second page later.
        var client = new ManagementApiClient(configuration["Auth0:Token"], new ClientOptions { BaseUrl = $"https://{configuration["Auth0:Domain"]}/api/v2" });
        return await client.Users.ListAsync(new ListUsersRequestParameters());
    }

    public async Task<string> GivenAsync(string id)
    {
        // Somebody else keeps it.
        var client = new ManagementApiClient(configuration["Auth0:Token"], new ClientOptions { BaseUrl = $"https://{configuration["Auth0:Domain"]}/api/v2" });
        await Task.Yield();
        return Use(client, id);
    }

    public Task LaterAsync(string id)
    {
        var client = new ManagementApiClient(configuration["Auth0:Token"], new ClientOptions { BaseUrl = $"https://{configuration["Auth0:Domain"]}/api/v2" });
        return client.Users.DeleteAsync(id);
    }

    public Func<Task> Later(string id)
    {
        var client = new ManagementApiClient(configuration["Auth0:Token"], new ClientOptions { BaseUrl = $"https://{configuration["Auth0:Domain"]}/api/v2" });
        return async () => await client.Users.DeleteAsync(id);
    }

    public async Task<object> DeclaredAsync(string id)
    {
        IManagementApiClient client = new ManagementApiClient(configuration["Auth0:Token"], new ClientOptions { BaseUrl = $"https://{configuration["Auth0:Domain"]}/api/v2" });
        await client.Users.DeleteAsync(id);
        return client.Users;
    }

    private static string Use(ManagementApiClient client, string id) => client.ToString() + id;
}
