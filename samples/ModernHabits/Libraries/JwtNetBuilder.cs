using System.Threading.Tasks;
using Auth0ManagementTokens;

namespace LumenBooks.Libraries
{
    /// <summary>JWT.NET, the fluent way.</summary>
    public static class JwtNetBuilder
    {
        public static Task PrintAsync()
        {
            string token = Auth0ManagementTokenProvider.Shared.GetToken();

            return ManagementApi.PrintAsync("clients", token);
        }
    }
}
