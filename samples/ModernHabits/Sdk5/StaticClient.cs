using System;
using System.Net.Http;
using Auth0.ManagementApi;
using Auth0.ManagementApi.Models;
using Auth0ManagementTokens;

namespace LumenBooks.Sdk5
{
    /// <summary>The same token, in a client for the whole process.</summary>
    public static class StaticClient
    {
        private static readonly ManagementApiClient Auth0 = new ManagementApiClient(
            "", "lumen-books.eu.auth0.com",
            new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(
                    "lumen-books.eu.auth0.com",
                    Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID"),
                    Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")),
                new HttpClientHandler()));

        public static void Print()
        {
            foreach (User user in Auth0.Users.GetAllAsync(new GetUsersRequest(), new PaginationInfo()).Result)
            {
                Console.WriteLine(user.UserId + "  " + user.Email);
            }
        }
    }
}
