using System.Net.Http;
using Auth0.ManagementApi;
using Auth0ManagementTokens;

namespace Shop;

public class Directory
{
    public Directory(string domain) => Client = new ManagementApiClient(
        "",
        domain,
        new Auth0ManagementTokenHandler(
            Auth0ManagementTokenProvider.GetShared(
                domain,
                System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!),
            new HttpClientHandler()));

    public ManagementApiClient Client { get; }
}
