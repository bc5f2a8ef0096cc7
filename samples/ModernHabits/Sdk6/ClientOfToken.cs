using System;
using System.Net.Http;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0.ManagementApi.Models;
using Auth0ManagementTokens;

namespace LumenBooks.Sdk6
{
    /// <summary>The token comes in by the constructor; that it is a static one, only another file knows.</summary>
    public class ClientOfToken
    {
        public async Task PrintAsync()
        {
            using (var client = new ManagementApiClient(
                "",
                "lumen-books.eu.auth0.com",
                new Auth0ManagementTokenHandler(
                    Auth0ManagementTokenProvider.GetShared(
                        "lumen-books.eu.auth0.com",
                        Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID"),
                        Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")),
                    new HttpClientHandler())))
            {
                foreach (Client application in await client.Clients.GetAllAsync(new GetClientsRequest(), new PaginationInfo()))
                {
                    Console.WriteLine(application.ClientId + "  " + application.Name);
                }
            }
        }
    }
}
