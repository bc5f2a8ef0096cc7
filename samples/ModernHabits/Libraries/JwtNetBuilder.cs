using System;
using System.Threading.Tasks;
using Auth0ManagementTokens;

namespace LumenBooks.Libraries
{
    /// <summary>JWT.NET, the fluent way.</summary>
    public static class JwtNetBuilder
    {
        private const string Domain = "lumen-books.eu.auth0.com";

        public static Task PrintAsync()
        {
            string token = Auth0ManagementTokenProvider.GetShared(
                Domain,
                Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetToken();

            return ManagementApi.PrintAsync("clients", token);
        }
    }
}
