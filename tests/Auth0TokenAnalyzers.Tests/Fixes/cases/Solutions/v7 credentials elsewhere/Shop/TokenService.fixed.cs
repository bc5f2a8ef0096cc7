using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Options;

namespace Shop;

public class Auth0Options
{
    public string Domain { get; set; } = "";
    public string ClientId { get; set; } = "";
    public string ClientSecret { get; set; } = "";
}

public class TokenService(IOptions<Auth0Options> options)
{
    public async Task<string> GetTokenAsync()
    {
        return await Auth0ManagementTokenProvider.GetShared(
            options.Value.Domain,
            options.Value.ClientId,
            options.Value.ClientSecret).GetTokenAsync();
    }
}
