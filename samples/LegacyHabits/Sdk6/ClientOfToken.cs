using System;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0.ManagementApi.Models;

namespace LumenBooks.Sdk6
{
    /// <summary>The token comes in by the constructor; that it is a static one, only another file knows.</summary>
    public class ClientOfToken
    {
        private readonly string _accessToken;

        public ClientOfToken(string accessToken)
        {
            _accessToken = accessToken;
        }

        public async Task PrintAsync()
        {
            using (var client = new ManagementApiClient(_accessToken, "lumen-books.eu.auth0.com"))
            {
                foreach (Client application in await client.Clients.GetAllAsync(new GetClientsRequest(), new PaginationInfo()))
                {
                    Console.WriteLine(application.ClientId + "  " + application.Name);
                }
            }
        }
    }
}
