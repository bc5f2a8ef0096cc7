using System;
using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Shop;

public sealed class Tokens
{
    private readonly string _pepper;

    public Tokens(string pepper) => _pepper = pepper;

    public string Hash(string value) => value + _pepper;

    public string ForSessions(Tenant tenant) => Sign(tenant, "read:sessions", TimeSpan.FromHours(1));

    public string Sign(Tenant tenant, string scope, TimeSpan lifetime)
    {
        var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(tenant.ClientSecret));
        return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
            $"https://{tenant.Domain}/",
            $"https://{tenant.Domain}/api/v2/",
            new[] { new Claim("scope", scope) },
            DateTime.UtcNow,
            DateTime.UtcNow + lifetime,
            new SigningCredentials(key, SecurityAlgorithms.HmacSha256)));
    }
}
