using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace LumenBooks.Accounts
{
    /// <summary>The numbers for the Monday mail, run by cron at 02:00.</summary>
    public static class NightlyReport
    {
        public static async Task<int> PrintAsync(IConfiguration configuration)
        {
            string baseUrl = "https://" + configuration["Auth0:Domain"] + "/api/v2/";
            string token = await Auth0ManagementTokenProvider.GetShared(
                configuration["Auth0:Domain"]!,
                configuration["Auth0:Management:ClientId"]!,
                configuration["Auth0:Management:ClientSecret"]!).GetTokenAsync();

            List<NamedItem> clients = await ManagementApi.GetAsync(baseUrl + "clients", token, "client_id", "name");
            List<NamedItem> users = await ManagementApi.GetAsync(baseUrl + "users", token, "user_id", "email");

            Console.WriteLine("applications: " + clients.Count);
            Console.WriteLine("customers:    " + users.Count);
            return 0;
        }
    }
}
