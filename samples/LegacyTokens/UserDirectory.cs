using System;
using System.Collections.Generic;
using System.IdentityModel.Tokens.Jwt;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

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
                // A new token for each call. They are cheap, and nobody has to think about renewing them.
                var key = new SymmetricSecurityKey(Base64UrlEncoder.DecodeBytes(_configuration["Auth0:GlobalClientSecret"]));
                var claims = new List<Claim>
                {
                    new Claim("scope", "read:users"),
                    new Claim(JwtRegisteredClaimNames.Iat, EpochTime.GetIntDate(DateTime.UtcNow).ToString(), ClaimValueTypes.Integer64),
                };
                var jwt = new JwtSecurityToken(
                    issuer: $"https://{_configuration["Auth0:Domain"]}/",
                    audience: _configuration["Auth0:GlobalClientId"],
                    claims: claims,
                    expires: DateTime.UtcNow.AddYears(1),
                    signingCredentials: new SigningCredentials(key, SecurityAlgorithms.HmacSha256));
                string accessToken = new JwtSecurityTokenHandler().WriteToken(jwt);

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
