using System;
using System.IdentityModel.Tokens.Jwt;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using System.Threading.Tasks;
using Microsoft.IdentityModel.Tokens;

namespace Shop;

public class Tickets
{
    private readonly HttpClient _http = new HttpClient();

    public async Task<string> CreateAsync(string userId)
    {
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", SignToken("create:user_tickets"));
        return await _http.GetStringAsync($"https://{Current.Settings.Auth0Domain}/api/v2/users/{userId}");
    }

    private static string SignToken(string scope)
    {
        var settings = Current.Settings;
        var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(settings.Auth0ClientSecret));
        return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
            $"https://{settings.Auth0Domain}/",
            $"https://{settings.Auth0Domain}/api/v2/",
            new[] { new Claim("scope", scope) },
            DateTime.UtcNow,
            DateTime.UtcNow.AddHours(1),
            new SigningCredentials(key, SecurityAlgorithms.HmacSha256)));
    }
}
