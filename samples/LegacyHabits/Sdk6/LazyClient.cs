using System;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0.ManagementApi.Models;

namespace LumenBooks.Sdk6
{
    /// <summary>Made when it is first asked for, and never again.</summary>
    public static class LazyClient
    {
        private static ManagementApiClient _api;

        private static ManagementApiClient Api =>
            _api ??= new ManagementApiClient(Environment.GetEnvironmentVariable("AUTH0_MANAGEMENT_API_TOKEN"), "lumen-books.eu.auth0.com");

        public static async Task PrintAsync()
        {
            foreach (Client application in await Api.Clients.GetAllAsync(new GetClientsRequest(), new PaginationInfo()))
            {
                Console.WriteLine(application.ClientId + "  " + application.Name);
            }
        }
    }
}
