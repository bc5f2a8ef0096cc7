using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Credentials that a constructor was given and its object has kept: the provider gets them from the field.</summary>
public class KeptCredentialTests
{
    [Theory]
    [InlineData("_config = config;")]
    [InlineData("_config = config ?? throw new ArgumentNullException(nameof(config));")]
    [InlineData("this._config = (config);")]
    public async Task Configuration_that_a_field_keeps_is_read_through_it(string keeping) => Assert.Contains(
        "_config[\"Auth0:Management:ClientSecret\"]!",
        await RepairedAsync(keeping, "public string Token()"));

    [Fact]
    public async Task Static_code_that_cannot_reach_the_field_has_its_client_from_the_environment_and_its_own_tenant()
    {
        string repaired = await RepairedAsync("_config = config;", "public static string Token()");

        Assert.Contains("_domain,", repaired);
        Assert.Contains("Environment.GetEnvironmentVariable(\"AUTH0_CLIENT_SECRET\")!", repaired);
    }

    private static async Task<string> RepairedAsync(string keeping, string method)
    {
        var code = $$"""
            using System;
            using System.IdentityModel.Tokens.Jwt;
            using Microsoft.Extensions.Configuration;
            using Microsoft.IdentityModel.Tokens;

            public class Api
            {
                private readonly IConfiguration _config;
                private static string _domain = "";
                private static string _secret = "";

                public Api(IConfiguration config)
                {
                    {{keeping}}
                    _secret = config["Auth0:GlobalClientSecret"]!;
                    _domain = config["Auth0:Domain"]!;
                }

                public IConfiguration Settings => _config;

                {{method}} => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
                    audience: $"https://{_domain}/api/v2/",
                    expires: DateTime.UtcNow.AddHours(1),
                    signingCredentials: new SigningCredentials(new SymmetricSecurityKey(Convert.FromBase64String(_secret)), SecurityAlgorithms.HmacSha256)));
            }
            """;
        var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, []);
        var repaired = await RepairedSources.OfAsync([("Api.cs", code)], compilation.References);
        Assert.Empty(await repaired.ErrorsAsync("Api.cs"));
        Assert.DoesNotContain(repaired.Left, diagnostic => diagnostic.Id == RuleIds.HandMintedToken);
        return await repaired.TextAsync("Api.cs");
    }
}
