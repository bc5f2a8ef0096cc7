using System;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

public class ProviderDirectory(IConfiguration configuration)
{
    public ManagementClient Create() => new ManagementClient(new ManagementClientOptions
    {
        Domain = configuration["Auth0:Domain"]!,
        TokenProvider = new DelegateTokenProvider(Auth0ManagementTokenProvider.GetShared(
            configuration["Auth0:Domain"]!,
            configuration["Auth0:Management:ClientId"]!,
            configuration["Auth0:Management:ClientSecret"]!).GetTokenAsync),
    });

    public ManagementClient CreateForDomain(string domain) =>
        new(new ManagementClientOptions { Domain = domain, TokenProvider = new DelegateTokenProvider(Auth0ManagementTokenProvider.GetShared(
            domain,
            Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
            Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetTokenAsync), MaxRetries = 1 });
}
