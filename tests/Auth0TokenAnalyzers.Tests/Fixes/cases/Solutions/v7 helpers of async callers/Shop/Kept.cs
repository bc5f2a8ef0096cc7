using System;
using System.IdentityModel.Tokens.Jwt;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using Microsoft.IdentityModel.Tokens;

namespace Shop;

/// <summary>Its caller keeps the token.</summary>
public class Kept
{
    private string? _token;

    public async Task<string> ReadAsync()
    {
        _token ??= Sign();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        return await http.GetStringAsync($"https://{Current.Settings.Auth0Domain}/api/v2/users");
    }

    private static string Sign()
    {
        var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Current.Settings.Auth0ClientSecret));
        return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
            $"https://{Current.Settings.Auth0Domain}/",
            $"https://{Current.Settings.Auth0Domain}/api/v2/",
            expires: DateTime.UtcNow.AddHours(1),
            signingCredentials: new SigningCredentials(key, SecurityAlgorithms.HmacSha256)));
    }
}
