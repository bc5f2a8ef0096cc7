using System.Threading.Tasks;
using Auth0TokenAnalyzers.Fixes;
using Auth0TokenAnalyzers.Rules;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>The rules and the fixes together: what the one says, the other reads.</summary>
public class RuleAndFixTests
{
    private const string Before = """
        using System;
        using System.IdentityModel.Tokens.Jwt;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;
        using Microsoft.IdentityModel.Tokens;

        public class Users
        {
            private readonly IConfiguration _config;

            public Users(IConfiguration config) => _config = config;

            public async Task<string> TokenAsync(CancellationToken cancellationToken)
            {
                await Task.Delay(1, cancellationToken).ConfigureAwait(false);
                var key = new SymmetricSecurityKey(Convert.FromBase64String(_config["Auth0:GlobalClientSecret"]!));
                var token = {|AUTH0001:new JwtSecurityToken(
                    issuer: $"https://{_config["Auth0:Domain"]}/",
                    audience: $"https://{_config["Auth0:Domain"]}/api/v2/",
                    expires: {|AUTH0003:DateTime.UtcNow.AddDays(365)|},
                    signingCredentials: new SigningCredentials(key, SecurityAlgorithms.HmacSha256))|};
                return new JwtSecurityTokenHandler().WriteToken(token);
            }
        }
        """;

    [Fact]
    public Task The_provider_takes_over_with_the_credentials_of_the_same_configuration() => new RuleTest<HandMintedToken, ManagementTokenFixProvider>
    {
        TestCode = Before.Replace("{|AUTH0003:", "").Replace("AddDays(365)|}", "AddDays(365)"),
        FixedCode = """
            using System.Threading;
            using System.Threading.Tasks;
            using Auth0ManagementTokens;
            using Microsoft.Extensions.Configuration;

            public class Users
            {
                private readonly IConfiguration _config;

                public Users(IConfiguration config) => _config = config;

                public async Task<string> TokenAsync(CancellationToken cancellationToken)
                {
                    await Task.Delay(1, cancellationToken).ConfigureAwait(false);
                    return await Auth0ManagementTokenProvider.GetShared(
                        _config["Auth0:Domain"]!,
                        // Set Auth0:Management:ClientId and Auth0:Management:ClientSecret to those of a machine-to-machine application.
                        // They take the place of Auth0:GlobalClientSecret.
                        _config["Auth0:Management:ClientId"]!,
                        _config["Auth0:Management:ClientSecret"]!).GetTokenAsync(cancellationToken).ConfigureAwait(false);
                }
            }
            """,
    }.RunAsync();

    [Fact]
    public Task Keys_are_relative_to_a_section_that_somebody_passes() => new RuleTest<HandMintedToken, ManagementTokenFixProvider>
    {
        TestCode = """
            using System;
            using System.IdentityModel.Tokens.Jwt;
            using Microsoft.Extensions.Configuration;
            using Microsoft.IdentityModel.Tokens;

            public static class Users
            {
                public static string Token(IConfigurationSection auth0)
                {
                    var key = new SymmetricSecurityKey(Convert.FromBase64String(auth0["GlobalClientSecret"]!));
                    var token = {|AUTH0001:new JwtSecurityToken(
                        audience: "https://example.auth0.com/api/v2/",
                        expires: DateTime.UtcNow.AddHours(1),
                        signingCredentials: new SigningCredentials(key, SecurityAlgorithms.HmacSha256))|};
                    return new JwtSecurityTokenHandler().WriteToken(token);
                }
            }
            """,
        FixedCode = """
            using Auth0ManagementTokens;
            using Microsoft.Extensions.Configuration;

            public static class Users
            {
                public static string Token(IConfigurationSection auth0)
                {
                    return Auth0ManagementTokenProvider.GetShared(
                        "example.auth0.com",
                        // Set Management:ClientId and Management:ClientSecret to those of a machine-to-machine application.
                        // They take the place of GlobalClientSecret.
                        auth0["Management:ClientId"]!,
                        auth0["Management:ClientSecret"]!).GetToken();
                }
            }
            """,
    }.RunAsync();

    [Fact]
    public Task The_lifetime_is_limited_in_its_own_unit()
    {
        string reported = Before.Replace("{|AUTH0001:", "").Replace("HmacSha256))|}", "HmacSha256))");
        return new RuleTest<LongLivedToken, ManagementTokenFixProvider>
        {
            CodeActionEquivalenceKey = FixKeys.LimitLifetime,
            TestCode = reported,
            FixedCode = reported.Replace("{|AUTH0003:DateTime.UtcNow.AddDays(365)|}", "DateTime.UtcNow.AddDays(1)"),
        }.RunAsync();
    }

    [Theory]
    [InlineData("$\"https://{_config[\"Auth0:Domain\"]}/api/v2/users/{id}/roles?page={id.Length}\"")]
    [InlineData("string.Format(\"https://{0}/api/v2/users/{1}/roles\", _config[\"Auth0:Domain\"], id)")]
    [InlineData("\"https://\" + _config[\"Auth0:Domain\"] + \"/api/v2/users/\" + id + \"/roles\"")]
    public Task The_tenant_of_a_request_is_known_whatever_stands_behind_it(string url) => new RuleTest<StaticManagementToken, ManagementTokenFixProvider>
    {
        TestCode = Request(url, "{|AUTH0006:_config[\"Auth0:ManagementToken\"]|}"),
        FixedCode = Request(url, """
            await Auth0ManagementTokenProvider.GetShared(
                        _config["Auth0:Domain"]!,
                        // Set Auth0:Management:ClientId and Auth0:Management:ClientSecret to those of a machine-to-machine application.
                        // They take the place of Auth0:ManagementToken.
                        _config["Auth0:Management:ClientId"]!,
                        _config["Auth0:Management:ClientSecret"]!).GetTokenAsync()
            """).Replace("using Microsoft", "using Auth0ManagementTokens;\nusing Microsoft"),
    }.RunAsync();

    // Before C# 11 no line may break in a hole.
    [Fact]
    public Task A_long_call_leaves_the_interpolated_text() => new RuleTest<StaticManagementToken, ManagementTokenFixProvider>
    {
        TestCode = Header("$\"Bearer {{|AUTH0006:_config[\"Auth0:ManagementToken\"]|}}\""),
        FixedCode = Header("""
            "Bearer " + await Auth0ManagementTokenProvider.GetShared(
                        _config["Auth0:Domain"]!,
                        // Set Auth0:Management:ClientId and Auth0:Management:ClientSecret to those of a machine-to-machine application.
                        // They take the place of Auth0:ManagementToken.
                        _config["Auth0:Management:ClientId"]!,
                        _config["Auth0:Management:ClientSecret"]!).GetTokenAsync()
            """).Replace("using Microsoft", "using Auth0ManagementTokens;\nusing Microsoft"),
        LanguageVersion = LanguageVersion.CSharp10,
    }.RunAsync();

    private static string Request(string url, string token) => Users(url, $"request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", {token});");

    private static string Header(string text) => Users("$\"https://{_config[\"Auth0:Domain\"]}/api/v2/users/{id}\"", $"request.Headers.TryAddWithoutValidation(\"Authorization\", {text});");

    private static string Users(string url, string authorization) => $$"""
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;

        public class Users
        {
            private readonly IConfiguration _config;
            private readonly HttpClient _http;

            public Users(IConfiguration config, HttpClient http)
            {
                _config = config;
                _http = http;
            }

            public async Task<string> ReadAsync(string id)
            {
                var request = new HttpRequestMessage(HttpMethod.Get, {{url}});
                {{authorization}}
                request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
                var response = await _http.SendAsync(request);
                return await response.Content.ReadAsStringAsync();
            }
        }
        """;
}
