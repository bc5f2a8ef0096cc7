using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Rules;

/// <summary>Ordinary JWT code, a thousand times more common than what the rules look for: nothing is reported.</summary>
public sealed class SilentTests
{
    private static string Source(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.IdentityModel.Tokens.Jwt;
        using System.Linq;
        using System.Security.Claims;
        using System.Security.Cryptography;
        using System.Text;
        using Microsoft.Extensions.Configuration;
        using Microsoft.IdentityModel.Tokens;

        public class Subject(IConfiguration configuration)
        {
            public IConfiguration Configuration { get; } = configuration;

            private static string Write(JwtSecurityToken token) => new JwtSecurityTokenHandler().WriteToken(token);

            private static SigningCredentials Hmac(string key) => new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key)), SecurityAlgorithms.HmacSha256);

            {{members}}
        }
        """;

    public static TheoryData<string, string> Cases => new()
    {
        { "login token", """string M() => Write(new JwtSecurityToken(Configuration["Jwt:Issuer"], Configuration["Jwt:Audience"], new[] { new Claim("sub", "1") }, expires: DateTime.UtcNow.AddDays(30), signingCredentials: Hmac(Configuration["Jwt:Key"]!)));""" },
        { "login token that never expires", """string M() => Write(new JwtSecurityToken("https://shop.example.com/", "https://shop.example.com/", signingCredentials: Hmac("dummy")));""" },
        { "own scopes", """string M() => Write(new JwtSecurityToken("https://shop.example.com/", "orders", new[] { new Claim("scope", "read:orders read:users") }, signingCredentials: Hmac("dummy")));""" },
        { "name alone", """string M(string globalClientSecret, string globalClientId) => Write(new JwtSecurityToken("me", globalClientId, signingCredentials: Hmac(globalClientSecret)));""" },
        { "other vendor with the same path", """string M(string subdomain) => Write(new JwtSecurityToken("me", $"https://{subdomain}.zendesk.com/api/v2/", signingCredentials: Hmac("dummy")));""" },
        { "same path of an unknown host", """string M(string host) => Write(new JwtSecurityToken("me", $"https://{host}/api/v2/", signingCredentials: Hmac("dummy")));""" },
        { "longer path", """string M() => Write(new JwtSecurityToken("me", "https://example.auth0.com/api/v2/users", signingCredentials: Hmac("dummy")));""" },
        { "userinfo endpoint", """string M() => Write(new JwtSecurityToken("me", "https://example.auth0.com/userinfo", signingCredentials: Hmac("dummy")));""" },
        { "host that only looks like it", """string M() => Write(new JwtSecurityToken("me", "https://auth0.com.example.org/api/v2/", signingCredentials: Hmac("dummy")));""" },
        { "own API token of a tenant", """string M() => Write(new JwtSecurityToken("https://example.auth0.com/", "https://orders.example.com/", new[] { new Claim("scope", "read:orders") }, expires: DateTime.UtcNow.AddHours(1), signingCredentials: Hmac("dummy")));""" },
        { "private_key_jwt", """string M(RSA rsa, string clientId) => Write(new JwtSecurityToken(clientId, "https://example.auth0.com/", new[] { new Claim("sub", clientId) }, expires: DateTime.UtcNow.AddMinutes(1), signingCredentials: new SigningCredentials(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha256)));""" },
        { "client_secret_jwt", """string M(string clientId, string clientSecret) => Write(new JwtSecurityToken(clientId, "https://example.auth0.com/oauth/token", new[] { new Claim("sub", clientId), new Claim("jti", "1") }, expires: DateTime.UtcNow.AddMinutes(1), signingCredentials: Hmac(clientSecret)));""" },
        { "asymmetric key with the Management audience", """string M(RSA rsa) => Write(new JwtSecurityToken("https://example.auth0.com/", "https://example.auth0.com/api/v2/", expires: DateTime.UtcNow.AddYears(1), signingCredentials: new SigningCredentials(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha256)));""" },
        { "asymmetric key by type alone", """string M(RsaSecurityKey key, string algorithm) => Write(new JwtSecurityToken("https://example.auth0.com/", "https://example.auth0.com/api/v2/", signingCredentials: new SigningCredentials(key, algorithm)));""" },
        { "unsigned token", """string M() => Write(new JwtSecurityToken("https://example.auth0.com/", "https://example.auth0.com/api/v2/", expires: DateTime.UtcNow.AddYears(1)));""" },
        { "parsing", """string M(string jwt) => string.Join(",", new JwtSecurityToken(jwt).Audiences) + "https://example.auth0.com/api/v2/";""" },
        { "validation", """object M(string jwt) => new JwtSecurityTokenHandler().ValidateToken(jwt, new TokenValidationParameters { ValidIssuer = "https://example.auth0.com/", ValidAudience = "https://example.auth0.com/api/v2/", IssuerSigningKey = new SymmetricSecurityKey(new byte[32]) }, out _);""" },
        { "session token of a redirect action", """string M(string state) => Write(new JwtSecurityToken("https://app.example.com/", "example.auth0.com", new[] { new Claim("state", state) }, expires: DateTime.UtcNow.AddMinutes(5), signingCredentials: Hmac("dummy")));""" },
        { "scopes object of another service", """string M() => Write(new JwtSecurityToken(new JwtHeader(Hmac("dummy")), new JwtPayload { { "aud", "me" }, { "scopes", new { users = new { actions = new[] { "read" } } } } }));""" },
        { "unknown everything", """string M(JwtHeader header, JwtPayload payload) => Write(new JwtSecurityToken(header, payload));""" },
        { "audience in a method that is not called", """static string Audience() => "https://example.auth0.com/api/v2/"; string M(string audience) => Write(new JwtSecurityToken("me", audience, signingCredentials: Hmac("dummy")));""" },
        { "bearer header of another API", """async System.Threading.Tasks.Task M(System.Net.Http.HttpClient http) { var token = Write(new JwtSecurityToken("me", "you", signingCredentials: Hmac("dummy"))); http.DefaultRequestHeaders.Add("Authorization", "Bearer " + token); await http.GetStringAsync("https://support.example.org/api/v2/tickets"); }""" },
        { "recursion", """string M(string a) => a.Length > 9 ? Write(new JwtSecurityToken("me", M(a + "x"), signingCredentials: Hmac("dummy"))) : M(a + a);""" },
        { "ghost admin key", """string M(string id) => Write(new JwtSecurityToken(null, "/v3/admin/", expires: DateTime.UtcNow.AddMinutes(5), signingCredentials: Hmac("dummy")));""" },
        { "blacklist check", """bool M(string jwt) => new JwtSecurityTokenHandler().ReadJwtToken(jwt).ValidTo < DateTime.UtcNow.AddYears(1);""" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Nothing_IsReported(string name, string members)
    {
        Assert.NotEmpty(name);
        Assert.Empty(await Analysis.RunAsync(Source(members)));
    }
}
