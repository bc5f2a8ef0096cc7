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
        new(new ManagementClientOptions { Domain = domain, TokenProvider = new DelegateTokenProvider(Auth0ManagementTokenProvider.Shared.GetTokenAsync), MaxRetries = 1 });
}
