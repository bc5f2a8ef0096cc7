using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Auth0ManagementTokens;

namespace LumenBooks.Accounts
{
    /// <summary>
    /// Lists the applications of our tenant. Port of the little node script from the Auth0 docs,
    /// so that nobody needs node on the operations box any more.
    /// </summary>
    public static class ClientList
    {
        private const string Domain = "lumen-books.eu.auth0.com";

        public static async Task<int> PrintAsync()
        {
            foreach (NamedItem client in await GetClientsAsync())
            {
                Console.WriteLine(client.Id + "  " + client.Name);
            }
            return 0;
        }

        public static async Task<List<NamedItem>> GetClientsAsync()
        {
            string token = await Auth0ManagementTokenProvider.GetShared(
                Domain,
                Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetTokenAsync();

            // "Get all applications" wants read:clients and read:client_keys
            return await ManagementApi.GetAsync("https://" + Domain + "/api/v2/clients?fields=client_id,name", token, "client_id", "name");
        }
    }
}
