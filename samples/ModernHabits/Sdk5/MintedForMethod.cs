using System;
using System.Net.Http;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0.ManagementApi.Models;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace LumenBooks.Sdk5
{
    /// <summary>A token of its own for each client, signed on the spot.</summary>
    public static class MintedForMethod
    {
        public static async Task PrintAsync(IConfiguration configuration)
        {
            string domain = configuration["Auth0:Domain"];
            var api = new ManagementApiClient(
                "",
                domain,
                new Auth0ManagementTokenHandler(
                    Auth0ManagementTokenProvider.GetShared(
                        domain,
                        // Set Auth0:Management:ClientId and Auth0:Management:ClientSecret to those of a machine-to-machine application.
                        // They take the place of Auth0:GlobalClientSecret and Auth0:GlobalClientId.
                        configuration["Auth0:Management:ClientId"],
                        configuration["Auth0:Management:ClientSecret"]),
                    new HttpClientHandler()));

            foreach (User user in await api.Users.GetAllAsync(new GetUsersRequest(), new PaginationInfo()))
            {
                Console.WriteLine(user.UserId + "  " + user.Email);
            }
        }
    }
}
