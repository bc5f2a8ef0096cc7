using System;
using System.Threading;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;

public class ProviderDirectory(IConfiguration configuration)
{
    public ManagementClient Create() => new ManagementClient(new ManagementClientOptions
    {
        Domain = configuration["Auth0:Domain"]!,
        TokenProvider = new DelegateTokenProvider(_ => Task.FromResult(configuration["Auth0:Token"]!)),
    });

    public ManagementClient CreateForDomain(string domain) =>
        new(new ManagementClientOptions { Domain = domain, TokenProvider = new DelegateTokenProvider(GetTokenAsync), MaxRetries = 1 });

    private Task<string> GetTokenAsync(CancellationToken cancellationToken) => Task.FromResult(Environment.GetEnvironmentVariable("AUTH0_TOKEN")!);
}
