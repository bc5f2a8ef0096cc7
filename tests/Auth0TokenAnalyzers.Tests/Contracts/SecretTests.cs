using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Catalog;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Contracts;

/// <summary>No secret leaves the analyzers: not in a message, not in a property. The sentinel stands wherever a secret can stand.</summary>
public sealed class SecretTests
{
    private const string Sentinel = "c2VudGluZWwtc2VjcmV0LXNlbnRpbmVsLXNlY3JldC1zZW50aW5lbC1zZWNyZXQt";

    private const string Source = $$"""
        using System;
        using System.IdentityModel.Tokens.Jwt;
        using System.Security.Claims;
        using System.Text;
        using Microsoft.Extensions.Configuration;
        using Microsoft.IdentityModel.Tokens;

        public class Tokens(IConfiguration configuration)
        {
            private const string GlobalClientSecret = "{{Sentinel}}";

            public string Literal() => Write("{{Sentinel}}", "https://example.auth0.com/api/v2/", "read:users {{Sentinel}}");

            public string Constant() => Write(GlobalClientSecret, "{{Sentinel}}", "read:users");

            public string Domain() => Write(GlobalClientSecret, $"https://{Lookup("{{Sentinel}}")}/api/v2/", "read:users");

            private static string Lookup(string secret) => Environment.GetEnvironmentVariable(secret.Substring(1))!;

            public string Setting() => Write(configuration["{{Sentinel}}"]!, "https://example.auth0.com/api/v2/?{{Sentinel}}", "read:users");

            private static string Write(string secret, string audience, string scope)
            {
                var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret));
                return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken("https://example.auth0.com/", audience,
                    new[] { new Claim("scope", scope) }, expires: DateTime.UtcNow.AddYears(1), signingCredentials: new SigningCredentials(key, "HS256")));
            }
        }
        """;

    [Fact]
    public async Task NoSecret_InMessagesAndProperties()
    {
        var found = await Analysis.RunAsync(Source);

        Assert.NotEmpty(found);
        Assert.All(found, diagnostic =>
        {
            AssertNoSecret(diagnostic.GetMessage(CultureInfo.InvariantCulture));
            Assert.All(diagnostic.Properties, property => AssertNoSecret(property.Key + property.Value));
        });
    }

    [Fact]
    public async Task NoSecret_OfAnInvalidOption()
    {
        var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, [("Source.cs", "class C { }")]);

        var found = await Analysis.RunAsync(compilation, TestOptions.ForAll([.. OptionCatalog.All.Select(option => (option.Key, Sentinel + "/"))]));

        Assert.Equal(OptionCatalog.All.Length, found.Count);
        Assert.All(found, diagnostic => AssertNoSecret(diagnostic.ToString()));
    }

    // Any run of twelve characters of it is a part of the secret, in any case.
    private static void AssertNoSecret(string text) =>
        Assert.All(Enumerable.Range(0, Sentinel.Length - 12), start => Assert.DoesNotContain(Sentinel.Substring(start, 12), text, StringComparison.OrdinalIgnoreCase));
}
