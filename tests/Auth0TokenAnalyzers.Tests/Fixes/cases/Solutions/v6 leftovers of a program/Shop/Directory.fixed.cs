using System.Net.Http;
using Auth0.ManagementApi;
using Auth0ManagementTokens;

namespace Shop;

public class Directory
{
    public Directory(string domain) => Client = new ManagementApiClient(
        "",
        domain,
        new Auth0ManagementTokenHandler(Auth0ManagementTokenProvider.Shared, new HttpClientHandler()));

    public ManagementApiClient Client { get; }
}
