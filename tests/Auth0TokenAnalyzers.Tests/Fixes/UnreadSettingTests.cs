using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Settings that lose their last reader together with an old token go, although no report speaks of them.</summary>
public sealed class UnreadSettingTests
{
    private const string Settings = """
        {
          "Auth0": {
            "Domain": "example.auth0.com",
            "Audience": "https://example.auth0.com/api/v2/",
            "ClientId": "dummy",
            "ClientSecret": ""
          }
        }
        """;

    private const string Signer = "public static class Jwt { public static string Sign(params string?[] parts) => string.Concat(parts); }";

    private static readonly string Left = Settings.Replace("    \"Audience\": \"https://example.auth0.com/api/v2/\",\n", "");

    [Fact]
    public Task The_audience_of_the_old_token_goes() => VerifyAsync(Left, "");

    [Theory]
    [InlineData("""public class A { public string? B(IConfiguration config) => config["Auth0:Audience"]; }""")]
    [InlineData("""public class A { public string? B(IConfiguration config) => config.GetSection("Auth0")["Audience"]; }""")]
    [InlineData("""public class A { public void B(IConfiguration config, object optionsOfALibrary) => config.Bind("Auth0", optionsOfALibrary); }""")]
    [InlineData("""public class A { public void B(IConfiguration config, object optionsOfALibrary) => config.GetSection("auth0").Bind(optionsOfALibrary); }""")]
    public Task What_other_code_may_read_stays(string other) => VerifyAsync(Settings, "using Microsoft.Extensions.Configuration;\n\n" + other);

    [Fact]
    public Task What_the_new_code_reads_stays() => VerifyAsync(Left, """
        using Microsoft.Extensions.Configuration;

        public class A { public string? B(IConfiguration config) => config["Auth0:ClientSecret"]; }
        """);

    [Fact]
    public Task A_name_without_a_section_is_that_of_anything() =>
        Test("""{ "Audience": "https://example.auth0.com/api/v2/" }""", key: "Audience").VerifyAsync(("Users.cs", Repaired));

    [Fact]
    public Task A_host_that_writes_only_code_is_given_only_code() => Test(Settings, FixHost.WritesCode).VerifyAsync(("Users.cs", Repaired));

    [Fact]
    public Task A_program_loses_what_it_read_for_its_library()
    {
        FixTest test = Test("{ }");
        test.OtherSettings.Add(("web/appsettings.json", Settings));
        test.OtherProject.Add(("Program.cs", """public static class Program { public const string Name = "web"; }"""));
        return test.VerifyAsync(("web/appsettings.json", Left), ("Users.cs", Repaired));
    }

    private static async Task VerifyAsync(string expected, string other)
    {
        FixTest test = Test(Settings);
        if (other.Length > 0)
            test.Sources.Add(("Other.cs", other));
        await test.VerifyAsync(("appsettings.json", expected), ("Users.cs", Repaired));
    }

    private static FixTest Test(string settings, FixHost host = FixHost.WritesAll, string key = "Auth0:Audience") => new(FixKeys.UseTokenProvider)
    {
        Host = host,
        IsReferenced = true,
        Properties =
        {
            [PropertyKeys.DomainExpression] = "config[\"Auth0:Domain\"]",
            [PropertyKeys.ClientIdExpression] = "config[\"Auth0:ClientId\"]",
            [PropertyKeys.ClientSecretExpression] = "config[\"Auth0:ClientSecret\"]",
        },
        Settings = [("appsettings.json", settings)],
        Sources =
        {
            ("Users.cs", $$"""
                using Microsoft.Extensions.Configuration;

                public class Users
                {
                    public string Token(IConfiguration config) => [|Jwt.Sign(config["{{key}}"], config["Auth0:ClientId"])|];
                }
                """),
            ("Jwt.cs", Signer),
        },
    };

    private const string Repaired = """
        using Auth0ManagementTokens;
        using Microsoft.Extensions.Configuration;

        public class Users
        {
            public string Token(IConfiguration config) => Auth0ManagementTokenProvider.GetShared(
                config["Auth0:Domain"]!,
                config["Auth0:ClientId"]!,
                config["Auth0:ClientSecret"]!).GetToken();
        }
        """;
}
