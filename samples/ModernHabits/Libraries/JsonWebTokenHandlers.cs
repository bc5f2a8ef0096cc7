using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace LumenBooks.Libraries
{
    /// <summary>The new handler: "faster", said the blog.</summary>
    public static class JsonWebTokenHandlers
    {
        public static Task PrintAsync(IConfiguration configuration) =>
            ManagementApi.PrintAsync("users", CreateToken(configuration.GetSection("Auth0")));

        private static string CreateToken(IConfigurationSection auth0)
        {
            return Auth0ManagementTokenProvider.GetShared(
                auth0["Domain"]!,
                // Set Management:ClientId and Management:ClientSecret to those of a machine-to-machine application.
                // They take the place of GlobalClientSecret and GlobalClientId.
                auth0["Management:ClientId"]!,
                auth0["Management:ClientSecret"]!).GetToken();
        }
    }
}
