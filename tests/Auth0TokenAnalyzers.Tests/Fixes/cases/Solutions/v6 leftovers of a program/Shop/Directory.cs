using Auth0.ManagementApi;

namespace Shop;

public class Directory
{
    public Directory(string token, string domain) => Client = new ManagementApiClient(token, domain);

    public ManagementApiClient Client { get; }
}
