using System;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0.ManagementApi.Core;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

public class LocalClients(IConfiguration configuration)
{
    public async Task DeleteAsync(string id)
    {
        using var client = new ManagementClient(new ManagementClientOptions
        {
            Domain = configuration["Auth0:Domain"]!,
            TokenProvider = new DelegateTokenProvider(Auth0ManagementTokenProvider.GetShared(
                configuration["Auth0:Domain"]!,
                configuration["Auth0:Management:ClientId"]!,
                configuration["Auth0:Management:ClientSecret"]!).GetTokenAsync)
        });
        await client.Users.DeleteAsync(id);
    }

    public async Task CountAsync()
    {
        var count = 0;
        using var client = new ManagementClient(new ManagementClientOptions
        {
            Domain = configuration["Auth0:Domain"]!,
            TokenProvider = new DelegateTokenProvider(Auth0ManagementTokenProvider.GetShared(
                configuration["Auth0:Domain"]!,
                configuration["Auth0:Management:ClientId"]!,
                configuration["Auth0:Management:ClientSecret"]!).GetTokenAsync)
        });
        await foreach (var user in await client.Users.ListAsync(new ListUsersRequestParameters()))
            count++;
        Console.WriteLine(count);
    }

    public async Task AskAsync()
    {
        // Nobody reads the answer.
        using var client = new ManagementClient(new ManagementClientOptions
        {
            Domain = configuration["Auth0:Domain"]!,
            TokenProvider = new DelegateTokenProvider(Auth0ManagementTokenProvider.GetShared(
                configuration["Auth0:Domain"]!,
                configuration["Auth0:Management:ClientId"]!,
                configuration["Auth0:Management:ClientSecret"]!).GetTokenAsync)
        });
        await client.Users.ListAsync(new ListUsersRequestParameters());
    }

    public async Task<Pager<UserResponseSchema>> PagesAsync()
    {
        // It asks for the second page later.
        var client = new ManagementClient(new ManagementClientOptions
        {
            Domain = configuration["Auth0:Domain"]!,
            TokenProvider = new DelegateTokenProvider(Auth0ManagementTokenProvider.GetShared(
                configuration["Auth0:Domain"]!,
                configuration["Auth0:Management:ClientId"]!,
                configuration["Auth0:Management:ClientSecret"]!).GetTokenAsync)
        });
        return await client.Users.ListAsync(new ListUsersRequestParameters());
    }

    public async Task<string> GivenAsync(string id)
    {
        // Somebody else keeps it.
        var client = new ManagementClient(new ManagementClientOptions
        {
            Domain = configuration["Auth0:Domain"]!,
            TokenProvider = new DelegateTokenProvider(Auth0ManagementTokenProvider.GetShared(
                configuration["Auth0:Domain"]!,
                configuration["Auth0:Management:ClientId"]!,
                configuration["Auth0:Management:ClientSecret"]!).GetTokenAsync)
        });
        await Task.Yield();
        return Use(client, id);
    }

    public Task LaterAsync(string id)
    {
        var client = new ManagementClient(new ManagementClientOptions
        {
            Domain = configuration["Auth0:Domain"]!,
            TokenProvider = new DelegateTokenProvider(Auth0ManagementTokenProvider.GetShared(
                configuration["Auth0:Domain"]!,
                configuration["Auth0:Management:ClientId"]!,
                configuration["Auth0:Management:ClientSecret"]!).GetTokenAsync)
        });
        return client.Users.DeleteAsync(id);
    }

    public Func<Task> Later(string id)
    {
        var client = new ManagementClient(new ManagementClientOptions
        {
            Domain = configuration["Auth0:Domain"]!,
            TokenProvider = new DelegateTokenProvider(Auth0ManagementTokenProvider.GetShared(
                configuration["Auth0:Domain"]!,
                configuration["Auth0:Management:ClientId"]!,
                configuration["Auth0:Management:ClientSecret"]!).GetTokenAsync)
        });
        return async () => await client.Users.DeleteAsync(id);
    }

    public async Task<object> DeclaredAsync(string id)
    {
        IManagementApiClient client = new ManagementClient(new ManagementClientOptions
        {
            Domain = configuration["Auth0:Domain"]!,
            TokenProvider = new DelegateTokenProvider(Auth0ManagementTokenProvider.GetShared(
                configuration["Auth0:Domain"]!,
                configuration["Auth0:Management:ClientId"]!,
                configuration["Auth0:Management:ClientSecret"]!).GetTokenAsync)
        });
        await client.Users.DeleteAsync(id);
        return client.Users;
    }

    private static string Use(ManagementApiClient client, string id) => client.ToString() + id;
}
