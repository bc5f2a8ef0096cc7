namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>What users of the package wrote before they had it.</summary>
internal static class Programs
{
    /// <summary>Mints a Management API token that lives for a year, in top-level statements like those of a new console project.</summary>
    public const string Minting = """
        using System;
        using System.IdentityModel.Tokens.Jwt;
        using System.Security.Claims;
        using Microsoft.IdentityModel.Tokens;

        // The report of all applications of the tenant.

        var secret = Environment.GetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_SECRET")!;
        var credentials = new SigningCredentials(new SymmetricSecurityKey(Base64UrlEncoder.DecodeBytes(secret)), SecurityAlgorithms.HmacSha256);
        var jwt = new JwtSecurityToken(
            issuer: "https://example.auth0.com/",
            audience: "https://example.auth0.com/api/v2/",
            claims: new[] { new Claim("scope", "read:clients") },
            expires: DateTime.UtcNow.AddYears(1),
            signingCredentials: credentials);
        var token = new JwtSecurityTokenHandler().WriteToken(jwt);

        Console.WriteLine($"A token of {token.Length} characters.");

        """;

    /// <summary>The same in a method of a class library.</summary>
    public const string MintingClass = """
        using System;
        using System.IdentityModel.Tokens.Jwt;
        using System.Security.Claims;
        using Microsoft.IdentityModel.Tokens;

        namespace Contoso.Reports
        {
            public static class ManagementToken
            {
                public static string Create(string globalClientSecret)
                {
                    var key = new SymmetricSecurityKey(Base64UrlEncoder.DecodeBytes(globalClientSecret));
                    var jwt = new JwtSecurityToken(
                        issuer: "https://example.auth0.com/",
                        audience: "https://example.auth0.com/api/v2/",
                        claims: new[] { new Claim("scope", "read:clients") },
                        expires: DateTime.UtcNow.AddYears(1),
                        signingCredentials: new SigningCredentials(key, SecurityAlgorithms.HmacSha256));
                    return new JwtSecurityTokenHandler().WriteToken(jwt);
                }
            }
        }

        """;

    /// <summary>Uses the helper that comes with the package, so that it has to be there when the program is compiled and when it runs.</summary>
    public const string HelperClass = """
        namespace Contoso.Reports
        {
            public static class Tokens
            {
                public static string Describe() => typeof(Auth0ManagementTokens.Auth0ManagementTokenProvider).Assembly.GetName().Name!;
            }
        }

        """;
}
