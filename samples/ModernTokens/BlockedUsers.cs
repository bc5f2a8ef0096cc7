using System;
using Auth0ManagementTokens;

namespace LumenBooks.Accounts
{
    /// <summary>Blocked customers, for the fraud desk.</summary>
    public static class BlockedUsers
    {
        private const string Tenant = "lumen-books.eu.auth0.com";

        public static int Print()
        {
            string url = "https://" + Tenant + "/api/v2/users?q=blocked:true&search_engine=v3";
            foreach (NamedItem user in ManagementApi.GetAsync(url, GetApiToken(), "user_id", "email").GetAwaiter().GetResult())
            {
                Console.WriteLine(user.Id + "  " + user.Name);
            }
            return 0;
        }

        private static string GetApiToken()
        {
            return Auth0ManagementTokenProvider.GetShared(
                Tenant,
                Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetToken();
        }
    }
}
