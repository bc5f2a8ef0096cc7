using System;
using Auth0ManagementTokens;

namespace LumenBooks.Libraries
{
    /// <summary>No library at all. It is only three parts and two dots.</summary>
    public static class HmacByHand
    {
        public static void Print() => ManagementApi.PrintAsync("users", CreateToken()).GetAwaiter().GetResult();

        private static string CreateToken()
        {
            return Auth0ManagementTokenProvider.GetShared(
                "lumen-books.eu.auth0.com",
                Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetToken();
        }
    }
}
