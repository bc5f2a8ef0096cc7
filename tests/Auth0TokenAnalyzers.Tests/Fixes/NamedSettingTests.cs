using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Settings that the code around the old token has a name for.</summary>
public class NamedSettingTests
{
    [Theory]
    // The local stays for something else.
    [InlineData("var domain = _config[\"Auth0:Domain\"] ?? throw new Exception(); Use(#); Use(domain);", "domain")]
    [InlineData("var domain = _config[\"Auth0:Domain\"]!; Use(domain + #);", "domain")]
    [InlineData("var domain = _config[\"Auth0:Domain\"]; Use(#); Use(domain!);", "domain!")]
    // It is another setting, has another value by then, or none yet.
    [InlineData("var domain = _config[\"Other:Domain\"]!; Use(#); Use(domain);", "_config[\"Auth0:Domain\"]!")]
    [InlineData("var domain = _config[\"Auth0:Domain\"]!; domain = domain.Trim(); Use(#); Use(domain);", "_config[\"Auth0:Domain\"]!")]
    [InlineData("Use(#); var domain = _config[\"Auth0:Domain\"]!; Use(domain);", "_config[\"Auth0:Domain\"]!")]
    [InlineData("{ var domain = _config[\"Auth0:Domain\"]!; Use(domain); } Use(#);", "_config[\"Auth0:Domain\"]!")]
    [InlineData("var domain = (_config[\"Auth0:Domain\"] ?? \"example.auth0.com\"); Use(#); Use(domain);", "_config[\"Auth0:Domain\"]!")]
    public Task A_local_with_the_same_setting_names_it(string code, string domain) => TokenFix.WithConfiguration().VerifyAsync(
        Before(code), After(code, domain, "_config[\"Auth0:ClientId\"]!", "_config[\"Auth0:ClientSecret\"]!"));

    [Fact]
    public Task A_local_that_only_the_old_token_needed_goes() => TokenFix.WithConfiguration().VerifyAsync(
        Before("var domain = _config[\"Auth0:Domain\"]!; Use([|Sign(domain)|]);"),
        After("Use(#);", "_config[\"Auth0:Domain\"]!", "_config[\"Auth0:ClientId\"]!", "_config[\"Auth0:ClientSecret\"]!"));

    [Theory]
    [InlineData("var section = _config.GetSection(\"Auth0\"); Use(section[\"Domain\"]!); Use(#);", "section[\"ClientId\"]!", "section[\"ClientSecret\"]!")]
    [InlineData("var section = _config.GetSection(\"Auth0:Tenant\"); Use(section[\"Domain\"]!); Use(#);", "_config[\"Auth0:ClientId\"]!", "_config[\"Auth0:ClientSecret\"]!")]
    [InlineData("var section = _config.GetSection(\"Auth0\"); section = section.GetSection(\"A\"); Use(#);", "_config[\"Auth0:ClientId\"]!", "_config[\"Auth0:ClientSecret\"]!")]
    public Task The_section_of_the_domain_names_the_client(string code, string id, string secret) => TokenFix.WithConfiguration("section[\"Domain\"]").VerifyAsync(
        Before(code), After(code, "section[\"Domain\"]!", id, secret));

    private static string Before(string code) => Class(code.Replace("#", "[|Sign(\"dummy\")|]"), "\n    private static string Sign(string text) => text;\n");

    private static string After(string code, string domain, string id, string secret) => "using System;\nusing Auth0ManagementTokens;\n"
        + Class(code.Replace("#", $"Auth0ManagementTokenProvider.GetShared(\n            {domain},\n            {id},\n            {secret}).GetToken()"), "")["using System;\n".Length..];

    private static string Class(string code, string member) => $$"""
        using System;
        using Microsoft.Extensions.Configuration;

        public class Api
        {
            private readonly IConfiguration _config;

            public Api(IConfiguration config) => _config = config;

            public void M()
            {
                {{code}}
            }

            private static void Use(string text) => Console.WriteLine(text);
        {{member.TrimEnd('\n')}}
        }
        """.Replace("\n\n}", "\n}");
}
