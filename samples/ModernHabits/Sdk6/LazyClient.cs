using System;
using System.Net.Http;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0.ManagementApi.Models;
using Auth0ManagementTokens;

namespace LumenBooks.Sdk6
{
    /// <summary>Made when it is first asked for, and never again.</summary>
    public static class LazyClient
    {
        private static ManagementApiClient _api;

        private static ManagementApiClient Api =>
            _api ??= new ManagementApiClient(
                "",
                "lumen-books.eu.auth0.com",
                new Auth0ManagementTokenHandler(
                    Auth0ManagementTokenProvider.GetShared(
                        "lumen-books.eu.auth0.com",
                        Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID"),
                        Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")),
                    new HttpClientHandler()));

        public static async Task PrintAsync()
        {
            foreach (Client application in await Api.Clients.GetAllAsync(new GetClientsRequest(), new PaginationInfo()))
            {
                Console.WriteLine(application.ClientId + "  " + application.Name);
            }
        }
    }
}
