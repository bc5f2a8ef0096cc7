using Auth0TokenAnalyzers.Tests.Tokens;

namespace Auth0TokenAnalyzers.Tests.Values;

/// <summary>
/// Cases about one value of a token that is otherwise plain: its audience or its expiry. The token is reported exactly when the audience
/// is known to be that of the Management API.
/// </summary>
internal static class ValueCases
{
    public const string Audience = "\"https://example.auth0.com/api/v2/\"";

    private static readonly string[] Usings =
    [
        "System.Buffers", "System.Dynamic", "System.Globalization", "System.IdentityModel.Tokens.Jwt", "System.IO", "System.Security.Claims", "System.Text.Json", "System.Text.Json.Nodes",
        "System.Text.RegularExpressions", "System.Threading.Tasks", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Options", "Microsoft.IdentityModel.JsonWebTokens", "Microsoft.IdentityModel.Tokens",
        "JwtRegisteredClaimNames = System.IdentityModel.Tokens.Jwt.JwtRegisteredClaimNames",
    ];

    public static LibraryCases Create() => new(JwtEnvironment.Jwt816, Usings);

    /// <summary>Adds a token whose audience is this expression.</summary>
    public static LibraryCases AddAudience(this LibraryCases cases, string name, string expression, string members = "", string setup = "", bool isManagement = true) => cases.Add(
        name,
        $$"""
            public async Task<string> Make(SigningCredentials credentials)
            {
                await Task.Yield();
                {{setup}}
                return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(audience: {{expression}}, expires: DateTime.UtcNow.AddHours(1), signingCredentials: credentials));
            }
            {{members}}
        """,
        isManagement ? ["AUTH0001"] : []);

    /// <summary>Adds a Management API token whose expiry is this expression.</summary>
    public static LibraryCases AddExpiry(this LibraryCases cases, string name, string expression, string members = "", string setup = "", string expected = "AUTH0001 AUTH0003") => cases.Add(
        name,
        $$"""
            public string Make(SigningCredentials credentials)
            {
                {{setup}}
                var payload = new JwtPayload { { "aud", {{Audience}} } };
                payload["exp"] = {{expression}};
                return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(new JwtHeader(credentials), payload));
            }
            {{members}}
        """,
        expected.Split(' '));

    /// <summary>Adds a token whose payload is this JSON text.</summary>
    public static LibraryCases AddPayload(this LibraryCases cases, string name, string expression, string members = "", string setup = "", string expected = "AUTH0001 AUTH0003") => cases.Add(
        name,
        $$"""
            public string Make(SigningCredentials credentials)
            {
                {{setup}}
                return new JsonWebTokenHandler().CreateToken({{expression}}, credentials);
            }
            {{members}}
        """,
        expected.Length == 0 ? [] : expected.Split(' '));
}
