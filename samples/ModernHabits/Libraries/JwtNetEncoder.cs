using System.Threading.Tasks;
using Auth0ManagementTokens;

namespace LumenBooks.Libraries
{
    /// <summary>JWT.NET again, with the scopes object that the API explorer showed in those days.</summary>
    public class JwtNetEncoder
    {
        public async Task PrintAsync()
        {
            string token = await Auth0ManagementTokenProvider.Shared.GetTokenAsync();
            await ManagementApi.PrintAsync("users", token);
        }
    }
}
