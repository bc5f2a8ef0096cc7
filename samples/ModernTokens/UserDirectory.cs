using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace LumenBooks.Accounts
{
    /// <summary>Who has an account in the shop. Used by support and by the web front end.</summary>
    public class UserDirectory
    {
        private readonly IConfiguration _configuration;
        private readonly HttpClient _httpClient;

        public UserDirectory(IConfiguration configuration, HttpClient httpClient)
        {
            _configuration = configuration;
            _httpClient = httpClient;
        }

        public static async Task<int> PrintAsync(IConfiguration configuration, CancellationToken cancellationToken)
        {
            using (var httpClient = new HttpClient())
            {
                var directory = new UserDirectory(configuration, httpClient);
                foreach (NamedItem user in await directory.GetUsersAsync(cancellationToken))
                {
                    Console.WriteLine(user.Id + "  " + user.Name);
                }
            }
            return 0;
        }

        public async Task<List<NamedItem>> GetUsersAsync(CancellationToken cancellationToken)
        {
            string url = "https://" + _configuration["Auth0:Domain"] + "/api/v2/users?per_page=50";
            using (var request = new HttpRequestMessage(HttpMethod.Get, url))
            {
                string accessToken = await Auth0ManagementTokenProvider.GetShared(
                    _configuration["Auth0:Domain"]!,
                    _configuration["Auth0:Management:ClientId"]!,
                    _configuration["Auth0:Management:ClientSecret"]!).GetTokenAsync(cancellationToken);

                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
                using (HttpResponseMessage response = await _httpClient.SendAsync(request, cancellationToken))
                {
                    string body = await response.Content.ReadAsStringAsync(cancellationToken);
                    if (!response.IsSuccessStatusCode)
                    {
                        throw new HttpRequestException((int)response.StatusCode + " " + body);
                    }
                    return ManagementApi.Parse(body, "user_id", "email");
                }
            }
        }
    }
}
