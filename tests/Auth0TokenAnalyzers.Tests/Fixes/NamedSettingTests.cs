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
    [InlineData("var domain = _config[\"Auth0:Domain\"]!; Use(\"https://\" + domain); Use(#);", "domain")]
    [InlineData("var domain = _config[\"Auth0:Domain\"]!; Use(domain); Action later = () => Use(#); later();", "domain")]
    // It is another setting, has another value by then, or none yet.
    [InlineData("var domain = _config[\"Other:Domain\"]!; Use(#); Use(domain);", "_config[\"Auth0:Domain\"]!")]
    [InlineData("var domain = _config[\"Auth0:Domain\"]!; domain = domain.Trim(); Use(#); Use(domain);", "_config[\"Auth0:Domain\"]!")]
    [InlineData("Use(#); var domain = _config[\"Auth0:Domain\"]!; Use(domain);", "_config[\"Auth0:Domain\"]!")]
    [InlineData("var domain = _config[\"Auth0:Domain\"]!; Action later = () => Use(#); domain = domain.Trim(); later(); Use(domain);", "_config[\"Auth0:Domain\"]!")]
    [InlineData("{ var domain = _config[\"Auth0:Domain\"]!; Use(domain); } Use(#);", "_config[\"Auth0:Domain\"]!")]
    [InlineData("var domain = (_config[\"Auth0:Domain\"] ?? \"example.auth0.com\"); Use(#); Use(domain);", "_config[\"Auth0:Domain\"]!")]
    public Task A_local_with_the_same_setting_names_it(string code, string domain) => TokenFix.WithConfiguration().VerifyAsync(
        Before(code), After(code, domain, "_config[\"Auth0:ClientId\"]!", "_config[\"Auth0:ClientSecret\"]!"));

    [Theory]
    [InlineData("private readonly string _domain = #;", "_domain")]
    [InlineData("private string _domain = #;", "_domain")]
    [InlineData("private static readonly string _domain = #;", "_domain")]
    [InlineData("private static string _domain => #;", "_domain")]
    [InlineData("public string _domain { get; } = # ?? throw new Exception();", "_domain")]
    [InlineData("private readonly string _domain; public Api() => _domain = #;", "!")]
    [InlineData("private readonly string _domain; public Api() { _domain = #; }", "_domain")]
    // Others may give it another value, or nobody gives it one.
    [InlineData("public string _domain = #;", "!")]
    [InlineData("public string _domain { get; set; } = #;", "!")]
    [InlineData("private string _domain = #; public void Set(string domain) => _domain = domain;", "!")]
    [InlineData("private readonly string _domain = \"\"; public Api() { } public Api(int other) { _domain = #; }", "!")]
    [InlineData("private readonly string _domain = Environment.GetEnvironmentVariable(\"OTHER\")!;", "!")]
    public Task A_member_with_the_same_setting_names_it(string member, string domain) => VerifyMemberAsync(member, "Use(_domain); Use(#);", domain);

    [Theory]
    [InlineData("Func<string> later = static () => #; Use(_domain + later());", "!")]
    [InlineData("var _domain = \"other\"; Use(_domain); Use(#);", "!")]
    [InlineData("Use(_domain); Use(#);", "_domain")]
    public Task A_member_is_named_where_it_can_be_seen(string code, string domain) => VerifyMemberAsync("private readonly string _domain = #;", code, domain);

    [Fact]
    public Task The_client_has_the_names_of_its_members_and_an_initializer_none_that_is_filled_behind_it() => Members(Tenant).VerifyAsync(
        Initialized("[|Sign()|]", "\n    private static string Sign() => \"dummy\";\n"),
        Initialized($"Auth0ManagementTokenProvider.GetShared(\n        {Tenant}!,\n        s_id,\n        Environment.GetEnvironmentVariable(\"SECRET\")!).GetToken()", "")
            .Replace("using System;\n", "using System;\nusing Auth0ManagementTokens;\n"));

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

    private const string Tenant = "Environment.GetEnvironmentVariable(\"TENANT\")";

    private static FixTest Members(string domain) => new(FixKeys.UseTokenProvider)
    {
        Properties =
        {
            [PropertyKeys.DomainExpression] = domain,
            [PropertyKeys.ClientIdExpression] = "Environment.GetEnvironmentVariable(\"ID\")",
            [PropertyKeys.ClientSecretExpression] = "Environment.GetEnvironmentVariable(\"SECRET\")",
        },
    };

    private static Task VerifyMemberAsync(string member, string code, string domain) => Members(Tenant).VerifyAsync(
        Holder(member, code.Replace("#", "[|Sign()|]"), "\n    private static string Sign() => \"dummy\";\n"),
        Holder(member, code.Replace("#", "Auth0ManagementTokenProvider.GetShared(\n            "
            + (domain == "!" ? Tenant + "!" : domain)
            + ",\n            Environment.GetEnvironmentVariable(\"ID\")!,\n            Environment.GetEnvironmentVariable(\"SECRET\")!).GetToken()"), "")
            .Replace("using System;\n", "using System;\nusing Auth0ManagementTokens;\n"));

    private static string Holder(string member, string code, string sign) => $$"""
        using System;

        public class Api
        {
            {{member.Replace("#", Tenant + "!").Replace("! ??", " ??")}}

            public void M()
            {
                {{code}}
            }

            private static void Use(string text) => Console.WriteLine(text);
        {{sign.TrimEnd('\n')}}
        }
        """.Replace("\n\n}", "\n}");

    private static string Initialized(string code, string sign) => $$"""
        using System;

        public static class Api
        {
            private static readonly string s_id = Environment.GetEnvironmentVariable("ID")!;
            private static readonly int s_length = {{code}}.Length;
            private static readonly string s_domain = Environment.GetEnvironmentVariable("TENANT")!;

            public static string All => s_id + s_domain + s_length;
        {{sign.TrimEnd('\n')}}
        }
        """.Replace("\n\n}", "\n}");

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
