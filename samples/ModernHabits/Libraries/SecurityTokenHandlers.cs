using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace LumenBooks.Libraries
{
    /// <summary>System.IdentityModel.Tokens.Jwt, as everybody knows it.</summary>
    public static class SecurityTokenHandlers
    {
        public static async Task PrintAsync(IConfiguration configuration)
        {
            await ManagementApi.PrintAsync("clients", await Auth0ManagementTokenProvider.GetShared(
                configuration["Auth0:Domain"]!,
                // Set Auth0:Management:ClientId and Auth0:Management:ClientSecret to those of a machine-to-machine application.
                // They take the place of Auth0:GlobalClientSecret and Auth0:GlobalClientId.
                configuration["Auth0:Management:ClientId"]!,
                configuration["Auth0:Management:ClientSecret"]!).GetTokenAsync());
        }
    }
}
