using System;
using System.IdentityModel.Tokens.Jwt;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using Microsoft.IdentityModel.Tokens;

namespace Shop;

public static class Signing
{
    public static string Sign(string name, string domain, string secret) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
        name,
        $"https://{domain}/api/v2/",
        null,
        DateTime.UtcNow,
        DateTime.UtcNow.AddHours(1),
        new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret)), SecurityAlgorithms.HmacSha256)));

    public static string SignFor(this string name, string domain, string secret) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
        name,
        $"https://{domain}/api/v2/",
        null,
        DateTime.UtcNow,
        DateTime.UtcNow.AddHours(1),
        new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret)), SecurityAlgorithms.HmacSha256)));
}

public static class Passed
{
    public static async Task<string> NamedAsync(Tenant t, string secret)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Signing.Sign(name: "shop", t.Domain, secret));
        return await http.GetStringAsync($"https://{t.Domain}/api/v2/users");
    }

    public static async Task<string> InAnotherOrderAsync(Tenant t, string secret)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Signing.Sign(secret: secret, domain: t.Domain!, name: "shop"));
        return await http.GetStringAsync($"https://{t.Domain}/api/v2/users");
    }

    public static async Task<string> BeforeTheDotAsync(Tenant t, string secret)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "shop".SignFor(t.Domain, secret));
        return await http.GetStringAsync($"https://{t.Domain}/api/v2/users");
    }
}
