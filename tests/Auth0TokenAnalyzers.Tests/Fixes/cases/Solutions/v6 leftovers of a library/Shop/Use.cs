using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Shop;

public static class Use
{
    public static async Task<object> AllAsync(IConfiguration config, HttpClient http)
    {
        var minting = new Minting();
        return (await new FormExchange(config, http).GetTokenAsync(), new ClientOfToken(config["Auth0:ManagementApiToken"]!), new Directory(minting.Create(), "example.auth0.com"), Minting.Describe());
    }
}
