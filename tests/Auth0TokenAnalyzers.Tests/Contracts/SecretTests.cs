using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Catalog;
using Microsoft.CodeAnalysis;
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

    /// <summary>The secret under names, in settings, in JSON, in an attribute, beside a name that holds it.</summary>
    [Fact]
    public async Task NoSecret_OfTheGlobalClient()
    {
        var found = await Analysis.RunAsync($$""""
            using System;
            using System.Collections.Generic;
            using Microsoft.Extensions.Configuration;

            public class Auth0Secrets(IConfiguration configuration)
            {
                private const string GlobalClientSecret = "{{Sentinel}}";
                private readonly byte[] _globalSecret = Convert.FromBase64String("{{Sentinel}}");
                private readonly Dictionary<string, string?> _settings = new() { ["Auth0:GlobalClientSecret"] = "{{Sentinel}}", ["Auth0:GlobalClientId"] = "{{Sentinel}}" };
                private readonly string _json = "{\"global_client_secret\":\"{{Sentinel}}\"}";
                private readonly string _text = $"GlobalClientSecret={"{{Sentinel}}"}; GlobalSecret={{Sentinel}}";

                [Obsolete("{{Sentinel}}")]
                public string Take(string globalClientSecret = "{{Sentinel}}") => globalClientSecret + configuration["Auth0:GlobalClientSecret"] + (configuration["GlobalClientSecret:" + "{{Sentinel}}"] ?? "{{Sentinel}}");

                public void Write() => Environment.SetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_SECRET", "{{Sentinel}}");
            }
            """");

        Assert.True(found.Count(diagnostic => diagnostic.Id == RuleIds.GlobalClientSecretUse) >= 8, string.Join("\n", found));
        Assert.All(found, diagnostic =>
        {
            AssertNoSecret(diagnostic.GetMessage(CultureInfo.InvariantCulture));
            Assert.Empty(diagnostic.Properties);
        });
    }

    [Fact]
    public async Task NoPartOfASecret_OfRequestsAndStaticTokens()
    {
        var found = await Analysis.RunAsync($$"""
            using System;
            using System.Collections.Generic;
            using System.Net.Http;
            using System.Net.Http.Headers;
            using System.Net.Http.Json;
            using Auth0.AuthenticationApi.Models;
            using Auth0.ManagementApi;
            using Microsoft.Extensions.Configuration;

            public class Auth0Tokens(HttpClient http, IConfiguration configuration)
            {
                private const string Token = "{{Sentinel}}";
                private static string? _kept;

                public object Literal() => new ManagementApiClient("{{Sentinel}}", "user:{{Sentinel}}@example.auth0.com");

                public object Named() => new ManagementApiClient(Token, new Uri("https://user:{{Sentinel}}@example.auth0.com/api/v2/"));

                public object Setting() => new ManagementApiClient(configuration["{{Sentinel}}"] ?? Environment.GetEnvironmentVariable("{{Sentinel}}"), "{{Sentinel}}.auth0.com");

                public object Request() => http.PostAsJsonAsync("https://user:{{Sentinel}}@example.auth0.com/oauth/token", new
                {
                    grant_type = "client_credentials", client_id = "{{Sentinel}}", client_secret = "{{Sentinel}}", audience = "https://{{Sentinel}}@example.auth0.com/api/v2/",
                });

                public object Form() => _kept ??= http.PostAsync("https://example.auth0.com/oauth/token", new StringContent("grant_type=client_credentials&client_secret={{Sentinel}}&audience=https://example.auth0.com/api/v2/")).Result.ToString();

                public object Sdk() => new ClientCredentialsTokenRequest { ClientSecret = "{{Sentinel}}" };

                public object Api() => new Auth0.ManagementApi.Models.ResourceServerCreateRequest { Identifier = "{{Sentinel}}", TokenLifetime = 999999 };
            }
            """, JwtEnvironment.Jwt816, Sdk.ManagementApi7, Sdk.AuthenticationApi7);

        Assert.Equal(
            [RuleIds.LongLivedToken, RuleIds.StaticManagementToken, RuleIds.HardCodedClientSecret, RuleIds.HandWrittenTokenRequest],
            found.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.All(found, diagnostic => AssertNoPart(diagnostic, [Sentinel]));
    }

    [Fact]
    public async Task NoSecret_OfAnInvalidOption()
    {
        var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, [("Source.cs", "class C { }")]);

        var found = await Analysis.RunAsync(compilation, TestOptions.ForAll([.. OptionCatalog.All.Select(option => (option.Key, Sentinel + "/"))]));

        Assert.Equal(OptionCatalog.All.Length, found.Count);
        Assert.All(found, diagnostic => AssertNoSecret(diagnostic.ToString()));
    }

    [Fact]
    public async Task NoPartOfAToken_InCode()
    {
        const string Payload = $$"""{"iss":"https://example.auth0.com/","aud":"https://example.auth0.com/api/v2/","sub":"{{Sentinel}}","scope":"read:users {{Sentinel}}","jti":"{{Sentinel}}","iat":1763769600,"exp":1763856000}""";
        var token = TestJwt.Of(Payload);

        var found = await Analysis.RunAsync($$"""
            class C
            {
                const string A = "{{token}}";
                string B() => "Bearer {{token}}";
                string D() => "{{token.Split('.')[0]}}." + "{{token.Split('.')[1]}}." + "{{token.Split('.')[2]}}";
            }
            """);

        Assert.Equal(3, found.Count(diagnostic => diagnostic.Id == RuleIds.HardCodedToken));
        Assert.All(found, diagnostic => AssertNoPart(diagnostic, [Sentinel, .. token.Split('.')]));
    }

    [Theory]
    [InlineData("appsettings.json", """{ "Auth0": { "Domain": "SECRET@example.auth0.com/SECRET", "SECRET": "TOKEN", "ClientSecret": "SECRET", "GlobalClientId": "SECRET", "GlobalClientSecret": "SECRET", "SECRET:ClientSecret": "SECRET" } }""")]
    [InlineData(".env", "AUTH0_DOMAIN=https://user:SECRET@example.auth0.com/\nAUTH0_CLIENT_SECRET=SECRET\nAUTH0_GLOBAL_CLIENT_SECRET='SECRET'\nAUTH0_TOKEN=\"Bearer TOKEN\"")]
    [InlineData("Web.config", """<c><auth0 domain="SECRET@example.auth0.com" clientSecret="SECRET" globalClientSecret="SECRET" token="TOKEN"/></c>""")]
    public async Task NoPartOfASecret_InConfigurationFiles(string path, string text)
    {
        var token = TestJwt.Of($$"""{"iss":"https://{{Sentinel.ToLowerInvariant()}}@example.auth0.com/","aud":"https://{{Sentinel}}:{{Sentinel}}@example.auth0.com/api/v2/","scope":"{{Sentinel}}"}""");

        var found = await ConfigurationAnalysis.RunAsync((path, text.Replace("TOKEN", token, StringComparison.Ordinal).Replace("_" + token, "_TOKEN", StringComparison.Ordinal).Replace("SECRET", Sentinel, StringComparison.Ordinal).Replace("_" + Sentinel, "_SECRET", StringComparison.Ordinal)));

        Assert.Equal([RuleIds.GlobalClientSecretUse, RuleIds.HardCodedToken, RuleIds.HardCodedClientSecret], found.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.All(found, diagnostic => AssertNoPart(diagnostic, [Sentinel, .. token.Split('.')]));
    }

    // Eight characters in a row, in any case, are a part.
    private static void AssertNoPart(Diagnostic diagnostic, string[] secrets)
    {
        var text = diagnostic.GetMessage(CultureInfo.InvariantCulture) + string.Concat(diagnostic.Properties.Select(property => property.Key + property.Value));
        Assert.All(secrets, secret => Assert.DoesNotContain(Enumerable.Range(0, secret.Length - 7), start => text.Contains(secret.Substring(start, 8), StringComparison.OrdinalIgnoreCase)));
    }

    // Any run of twelve characters of it is a part of the secret, in any case.
    private static void AssertNoSecret(string text) =>
        Assert.All(Enumerable.Range(0, Sentinel.Length - 12), start => Assert.DoesNotContain(Sentinel.Substring(start, 12), text, StringComparison.OrdinalIgnoreCase));
}
