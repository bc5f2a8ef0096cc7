using System;
using System.Net.Http;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0.ManagementApi.Models;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace LumenBooks.Sdk6
{
    /// <summary>A client for one call, with a token that will outlive it by years.</summary>
    public static class UsingClient
    {
        public static async Task PrintAsync(IConfiguration configuration)
        {
            using var client = new ManagementApiClient(
                "",
                new Uri($"https://{configuration["Auth0:Domain"]}/api/v2"),
                new Auth0ManagementTokenHandler(
                    Auth0ManagementTokenProvider.GetShared(
                        configuration["Auth0:Domain"],
                        // Set Auth0:Management:ClientId and Auth0:Management:ClientSecret to those of a machine-to-machine application.
                        // They take the place of Auth0:GlobalClientSecret and Auth0:GlobalClientId.
                        configuration["Auth0:Management:ClientId"],
                        configuration["Auth0:Management:ClientSecret"]),
                    new HttpClientHandler()));
            foreach (User user in await client.Users.GetAllAsync(new GetUsersRequest(), new PaginationInfo()))
            {
                Console.WriteLine(user.UserId + "  " + user.Email);
            }
        }
    }
}
