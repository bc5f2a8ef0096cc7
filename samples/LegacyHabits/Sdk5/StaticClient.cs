using System;
using Auth0.ManagementApi;
using Auth0.ManagementApi.Models;

namespace LumenBooks.Sdk5
{
    /// <summary>The same token, in a client for the whole process.</summary>
    public static class StaticClient
    {
        private static readonly ManagementApiClient Auth0 = new ManagementApiClient(
            Environment.GetEnvironmentVariable("AUTH0_MANAGEMENT_API_TOKEN"), "lumen-books.eu.auth0.com");

        public static void Print()
        {
            foreach (User user in Auth0.Users.GetAllAsync(new GetUsersRequest(), new PaginationInfo()).Result)
            {
                Console.WriteLine(user.UserId + "  " + user.Email);
            }
        }
    }
}
