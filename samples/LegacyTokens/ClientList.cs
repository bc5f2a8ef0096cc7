using System;
using System.Collections.Generic;
using System.IdentityModel.Tokens.Jwt;
using System.Threading.Tasks;
using Microsoft.IdentityModel.Tokens;

namespace LumenBooks.Accounts
{
    /// <summary>
    /// Lists the applications of our tenant. Port of the little node script from the Auth0 docs,
    /// so that nobody needs node on the operations box any more.
    /// </summary>
    public static class ClientList
    {
        private const string Domain = "lumen-books.eu.auth0.com";

        // Dashboard: Tenant Settings -> Advanced -> Global Client Information
        private const string GlobalClientId = "dummyGlobalClientIdOfLumenBooks0";
        private const string GlobalClientSecret = "ZHVtbXktZ2xvYmFsLWNsaWVudC1zZWNyZXQtb2YtbHVtZW4tYm9va3MtdGVuYW50";

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
            // the secret is base64, jsonwebtoken wanted a Buffer, we want bytes
            byte[] globalClientSecret = Convert.FromBase64String(GlobalClientSecret);
            long currentTimestamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds();

            var credentials = new SigningCredentials(new SymmetricSecurityKey(globalClientSecret), SecurityAlgorithms.HmacSha256);
            var payload = new JwtPayload
            {
                { "iss", "https://" + Domain + "/" },
                { "aud", GlobalClientId },
                { "scope", "read:clients read:client_keys" },
                { "iat", currentTimestamp },
                { "exp", currentTimestamp + 365 * 24 * 60 * 60 }, // expiresIn: '1y'
            };
            var jwt = new JwtSecurityToken(new JwtHeader(credentials), payload);

            string token = new JwtSecurityTokenHandler().WriteToken(jwt);

            // "Get all applications" wants read:clients and read:client_keys
            return await ManagementApi.GetAsync("https://" + Domain + "/api/v2/clients?fields=client_id,name", token, "client_id", "name");
        }
    }
}
