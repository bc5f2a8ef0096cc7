using System.Threading.Tasks;
using Auth0TokenAnalyzers.Fixes;
using Auth0TokenAnalyzers.Rules;
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
}
