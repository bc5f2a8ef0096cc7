using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Configuration files follow the code: the settings of the new code take the place of those that only the old token needed.</summary>
public sealed class SettingsTests
{
    private const string Before = """
        using Microsoft.Extensions.Configuration;

        public class Users
        {
            public string Token(IConfiguration config) => [|Jwt.Sign(config["Auth0:GlobalClientSecret"], config["Auth0:GlobalClientId"])|];
        }
        """;

    private const string After = """
        using Auth0ManagementTokens;
        using Microsoft.Extensions.Configuration;

        public class Users
        {
            public string Token(IConfiguration config) => Auth0ManagementTokenProvider.GetShared(
                "example.auth0.com",
                config["Auth0:Management:ClientId"]!,
                config["Auth0:Management:ClientSecret"]!).GetToken();
        }
        """;

    private const string Signer = "public static class Jwt { public static string Sign(params string?[] parts) => string.Concat(parts); }";

    private const string Comment = "// Set Auth0:Management:ClientId and Auth0:Management:ClientSecret to those of a machine-to-machine application.";

    [Theory]
    [InlineData(
        """
        {
          "Auth0": {
            "Domain": "example.auth0.com",
            "GlobalClientId": "abc",
            "GlobalClientSecret": "def"
          }
        }
        """,
        """
        {
          "Auth0": {
            "Domain": "example.auth0.com",
            "Management": {
              "ClientId": "",
              "ClientSecret": ""
            }
          }
        }
        """)]
    [InlineData(
        """
        {
            // The tenant.
            "Auth0": {
                "GlobalClientSecret": "def", // from the dashboard
                /* public */ "GlobalClientId": null,
                "Domain": "example.auth0.com", // of production
            },
        }
        """,
        """
        {
            // The tenant.
            "Auth0": {
                "Management": {
                    "ClientId": "",
                    "ClientSecret": ""
                }, // from the dashboard
                /* public */ "Domain": "example.auth0.com", // of production
            },
        }
        """)]
    [InlineData(
        """
        {
          "Auth0:GlobalClientId" : "abc",
          "auth0:globalclientsecret" : "def",
          "Auth0:Domain" : "example.auth0.com"
        }
        """,
        """
        {
          "Auth0:Management:ClientId" : "",
          "Auth0:Management:ClientSecret" : "",
          "Auth0:Domain" : "example.auth0.com"
        }
        """)]
    [InlineData("""{ "Auth0": { "GlobalClientSecret": "def" } }""", """{ "Auth0": { "Management": { "ClientId": "", "ClientSecret": "" } } }""")]
    [InlineData("""{"Auth0":{"GlobalClientSecret":"def","Domain":"a"}}""", """{"Auth0":{"Management":{"ClientId":"","ClientSecret":""},"Domain":"a"}}""")]
    [InlineData(
        """
        {
          "Auth0": {
            "GlobalClientSecret": "def",
            "Management": {
              "Audience": "https://example.auth0.com/api/v2/"
            }
          }
        }
        """,
        """
        {
          "Auth0": {
            "Management": {
              "Audience": "https://example.auth0.com/api/v2/",
              "ClientId": "",
              "ClientSecret": ""
            }
          }
        }
        """)]
    [InlineData(
        """
        {
          "Auth0": {
            "Management": {
              "ClientId": "is there",
              "ClientSecret": ""
            },
            "GlobalClientSecret": "def"
          }
        }
        """,
        """
        {
          "Auth0": {
            "Management": {
              "ClientId": "is there",
              "ClientSecret": ""
            }
          }
        }
        """)]
    [InlineData("""{ "Auth0": { "Management": {}, "GlobalClientSecret": "def" } }""", """{ "Auth0": { "Management": { "ClientId": "", "ClientSecret": "" } } }""")]
    public Task Settings_take_the_place_of_old_ones(string before, string after) => VerifyAsync([("appsettings.json", before)], ("appsettings.json", after), ("Users.cs", After));

    [Fact]
    public Task All_files_that_have_an_old_setting_are_changed() => VerifyAsync(
        [
            ("appsettings.json", """{ "Auth0": { "Domain": "example.auth0.com", "GlobalClientId": "abc" } }"""),
            ("appsettings.Development.json", """{ "Auth0": { "GlobalClientSecret": "" } }"""),
            ("appsettings.Production.json", """{ "Auth0": { "Domain": "shop.auth0.com" } }"""),
            ("Properties/launchSettings.json", """{ "profiles": { "web": { "environmentVariables": { "Auth0__GlobalClientSecret": "def", "A": "" } } } }"""),
            ("local.settings.json", """{ "Values": { "Auth0:GlobalClientSecret": "def" }, "Auth0:GlobalClientSecret": "nobody reads it here" }"""),
            ("other.json", """{ "Auth0": { "GlobalClientSecret": "is that of something else" } }"""),
        ],
        ("appsettings.json", """{ "Auth0": { "Domain": "example.auth0.com", "Management": { "ClientId": "", "ClientSecret": "" } } }"""),
        ("appsettings.Development.json", "{ }"),
        ("Properties/launchSettings.json", """{ "profiles": { "web": { "environmentVariables": { "Auth0__Management__ClientId": "", "Auth0__Management__ClientSecret": "", "A": "" } } } }"""),
        ("local.settings.json", """{ "Values": { "Auth0:Management:ClientId": "", "Auth0:Management:ClientSecret": "" }, "Auth0:GlobalClientSecret": "nobody reads it here" }"""),
        ("Users.cs", After));

    [Theory]
    [InlineData(
        """
        <?xml version="1.0"?>
        <configuration>
          <appSettings>
            <!-- <add key="Auth0:GlobalClientSecret" value="old" /> -->
            <add key="Auth0:GlobalClientSecret" value="def" />
            <add key="Auth0:Domain" value="example.auth0.com"/>
            <add   key="Auth0:GlobalClientId" value="abc"/>
          </appSettings>
        </configuration>
        """,
        """
        <?xml version="1.0"?>
        <configuration>
          <appSettings>
            <!-- <add key="Auth0:GlobalClientSecret" value="old" /> -->
            <add key="Auth0:Management:ClientId" value="" />
            <add key="Auth0:Management:ClientSecret" value="" />
            <add key="Auth0:Domain" value="example.auth0.com"/>
          </appSettings>
        </configuration>
        """)]
    [InlineData(
        """<appSettings><add key="A" value=""/><add key="auth0:globalClientSecret" value="def" xdt:Transform="SetAttributes" xdt:Locator="Match(key)"/></appSettings>""",
        """<appSettings><add key="A" value=""/><add key="Auth0:Management:ClientId" value="" xdt:Transform="SetAttributes" xdt:Locator="Match(key)"/><add key="Auth0:Management:ClientSecret" value="" xdt:Transform="SetAttributes" xdt:Locator="Match(key)"/></appSettings>""")]
    public Task Elements_of_a_Web_config_are_settings(string before, string after) => VerifyAsync([("Web.config", before)], ("Web.config", after), ("Users.cs", After));

    [Theory]
    [InlineData(
        "# of Auth0\r\nAuth0__GlobalClientSecret=\"def\"\r\nAuth0__Domain=example.auth0.com\r\nAuth0__GlobalClientId=abc",
        "# of Auth0\r\nAuth0__Management__ClientId=\r\nAuth0__Management__ClientSecret=\r\nAuth0__Domain=example.auth0.com\r\n")]
    [InlineData("  export AUTH0__GLOBALCLIENTSECRET=def # secret\nA=b", "  export AUTH0__MANAGEMENT__CLIENTID=\n  export AUTH0__MANAGEMENT__CLIENTSECRET=\nA=b")]
    public Task Lines_of_an_env_file_are_settings(string before, string after) => VerifyAsync([(".env", before)], (".env", after), ("Users.cs", After));

    [Fact]
    public Task A_value_of_several_lines_is_left() => VerifyAsync(
        [(".env", "Auth0__GlobalClientSecret=\"def\nghi\"")],
        ("Users.cs", Commented()));

    [Fact]
    public Task Variables_of_the_shared_provider_take_the_place_of_old_ones()
    {
        var test = Test(
            (".env", "AUTH0_GLOBAL_CLIENT_SECRET=def\n"),
            ("launchSettings.json", """{ "profiles": { "a": { "environmentVariables": { "AUTH0_GLOBAL_CLIENT_SECRET": "def" } }, "b": { "environmentVariables": {} } } }"""),
            ("appsettings.json", """{ "AUTH0_GLOBAL_CLIENT_SECRET": "is read by another name" }"""));
        test.Properties.Clear();
        test.Properties[PropertyKeys.ReplacedVariables] = "AUTH0_GLOBAL_CLIENT_SECRET";
        test.Sources[0] = ("Users.cs", """public class Users { public string Token() => [|Jwt.Sign(System.Environment.GetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_SECRET"))|]; }""");
        return test.VerifyAsync(
            (".env", "AUTH0_DOMAIN=\nAUTH0_CLIENT_ID=\nAUTH0_CLIENT_SECRET=\n"),
            ("launchSettings.json", """{ "profiles": { "a": { "environmentVariables": { "AUTH0_DOMAIN": "", "AUTH0_CLIENT_ID": "", "AUTH0_CLIENT_SECRET": "" } }, "b": { "environmentVariables": {} } } }"""),
            ("Users.cs", "using Auth0ManagementTokens;\n\npublic class Users { public string Token() => Auth0ManagementTokenProvider.Shared.GetToken(); }"));
    }

    [Theory]
    [InlineData("""{ "Auth0": { "Management": { "Token": "dummy" } } }""", """{ "Auth0": { "Management": { "ClientId": "", "ClientSecret": "" } } }""")]
    [InlineData("""{ "Auth0": { "Management:Token": "dummy" } }""", """{ "Auth0": { "Management:ClientId": "", "Management:ClientSecret": "" } }""")]
    public Task A_token_in_the_section_of_the_new_settings_makes_room_for_them(string before, string after)
    {
        var test = Test(("appsettings.json", before));
        test.Properties[PropertyKeys.ReplacedSettings] = "Auth0:Management:Token";
        return test.VerifyAsync(("appsettings.json", after), ("Users.cs", After));
    }

    [Theory]
    [InlineData("""{ "Auth0": { "Domain": "a", "Old": { "Token": "dummy" } } }""", """{ "Auth0": { "Domain": "a" } }""")]
    [InlineData(
        """
        {
          "Logging": {},
          "Auth0": {
            "Old": {
              "Token": ""
            }
          }
        }
        """,
        """
        {
          "Logging": {}
        }
        """)]
    [InlineData("""{ "Auth0": { "Old": { "Token": "dummy", "Other": 1 } } }""", """{ "Auth0": { "Old": { "Other": 1 } } }""")]
    [InlineData("{ \"Auth0\": { \"Old\": {\n// of the dashboard\n\"Token\": \"dummy\"\n} } }", "{ \"Auth0\": { \"Old\": {\n// of the dashboard\n} } }")]
    [InlineData("""{ "Auth0": { "Old": { "Token": "dummy", "Empty": {} } } }""", """{ "Auth0": { "Old": { "Empty": {} } } }""")]
    public Task A_section_goes_with_the_last_setting_in_it(string before, string after)
    {
        var test = Test(("appsettings.json", before), ("secrets.json", """{ "Auth0": { "Management": { "ClientId": "a", "ClientSecret": "b" } } }"""));
        test.Properties[PropertyKeys.ReplacedSettings] = "Auth0:Old:Token";
        return test.VerifyAsync(("appsettings.json", after), ("Users.cs", After));
    }

    [Fact]
    public Task Elements_that_are_read_elsewhere_stay()
    {
        var test = Test(("App.config", "<appSettings>\n\t<add key=\"Auth0:GlobalClientSecret\" value=\"def\"/>\n</appSettings>"), (".env.local", "Auth0__GlobalClientSecret=def"));
        test.Sources.Add(("Other.cs", """public class Other { public const string Key = "Auth0:GlobalClientSecret"; }"""));
        return test.VerifyAsync(
            ("App.config", "<appSettings>\n\t<add key=\"Auth0:GlobalClientSecret\" value=\"def\"/>\n\t<add key=\"Auth0:Management:ClientId\" value=\"\"/>\n\t<add key=\"Auth0:Management:ClientSecret\" value=\"\"/>\n</appSettings>"),
            (".env.local", "Auth0__GlobalClientSecret=def\nAuth0__Management__ClientId=\nAuth0__Management__ClientSecret="),
            ("Users.cs", After));
    }

    [Fact]
    public Task An_empty_setting_does_not_hide_one_of_another_file() => VerifyAsync(
        [
            ("appsettings.json", """{ "Auth0": { "Management": { "ClientId": "dummy", "ClientSecret": "dummy" } } }"""),
            ("appsettings.Development.json", """{ "Auth0": { "GlobalClientSecret": "def", "A": 1 } }"""),
        ],
        ("appsettings.Development.json", """{ "Auth0": { "A": 1 } }"""),
        ("Users.cs", After));

    [Fact]
    public Task An_overlay_without_a_base_that_gets_the_new_settings_has_them_itself() => VerifyAsync(
        [
            ("web/appsettings.json", """{ "Auth0": { "Domain": "example.auth0.com" } }"""),
            ("web/appsettings.Development.json", """{ "Auth0": { "GlobalClientSecret": "def" } }"""),
            ("jobs/appsettings.json", """{ "Auth0": { "GlobalClientSecret": "def" } }"""),
            ("jobs/appsettings.Development.json", """{ "Auth0": { "GlobalClientSecret": "ghi", "A": 1 } }"""),
        ],
        ("web/appsettings.Development.json", """{ "Auth0": { "Management": { "ClientId": "", "ClientSecret": "" } } }"""),
        ("jobs/appsettings.json", """{ "Auth0": { "Management": { "ClientId": "", "ClientSecret": "" } } }"""),
        ("jobs/appsettings.Development.json", """{ "Auth0": { "A": 1 } }"""),
        ("Users.cs", After));

    [Theory]
    [InlineData("appsettings.json", """{ "Auth0": { "GlobalClientSecret": "$" } }""", """{ "Auth0": { "Management": { "ClientId": "", "ClientSecret": "$" } } }""")]
    [InlineData("appsettings.json", """{ "Auth0": { "Management": {}, "GlobalClientSecret": "$" } }""", """{ "Auth0": { "Management": { "ClientId": "", "ClientSecret": "$" } } }""")]
    [InlineData(".env", "Auth0__GlobalClientSecret=$\n", "Auth0__Management__ClientId=\nAuth0__Management__ClientSecret=$\n")]
    [InlineData(".env", "Auth0__GlobalClientSecret='$'\n", "Auth0__Management__ClientId=\nAuth0__Management__ClientSecret='$'\n")]
    public async Task What_says_where_a_secret_is_kept_stays(string file, string before, string after)
    {
        foreach (string hint in new[] { "<set with user-secrets>", "{set by the deployment}" })
            await VerifyAsync([(file, before.Replace("$", hint))], (file, after.Replace("$", hint)), ("Users.cs", After));
        foreach (string value in new[] { "<the global secret of the tenant>", "{API_TOKEN}", "def", "def<ghi>", "{def}ghi", "<>" })
            await VerifyAsync([(file, before.Replace("$", value))], (file, after.Replace("'$'", "").Replace("$", "")), ("Users.cs", After));
    }

    [Theory]
    [InlineData("""public class A { public string? B(IConfiguration config) => config["auth0:globalClientSecret"]; }""")]
    [InlineData("""public class A { public string? B(IConfiguration config) => config.GetSection("Auth0")["GlobalClientSecret"]; }""")]
    [InlineData("""public class A { public string? B(IConfiguration config, string tenant) => config[$"{tenant}:GlobalClientSecret"]; }""")]
    [InlineData("""public class A { public string? GlobalClientSecret { get; set; } public static IConfiguration B(IConfiguration config) => config.GetSection("Auth0"); }""")]
    [InlineData("""public class Auth0 { public string? GlobalClientSecret { get; set; } public static IConfiguration B(IConfiguration config) => config.GetSection(nameof(Auth0)); }""")]
    public Task A_setting_that_other_code_reads_stays(string code)
    {
        var test = Test(("appsettings.json", "{\r\n\t\"Auth0\": {\r\n\t\t\"GlobalClientSecret\": \"def\",\r\n\t\t\"GlobalClientId\": \"abc\"\r\n\t}\r\n}"));
        test.Sources.Add(("Other.cs", "using Microsoft.Extensions.Configuration;\n\n" + code));
        return test.VerifyAsync(
            ("appsettings.json", "{\r\n\t\"Auth0\": {\r\n\t\t\"GlobalClientSecret\": \"def\",\r\n\t\t\"Management\": {\r\n\t\t\t\"ClientId\": \"\",\r\n\t\t\t\"ClientSecret\": \"\"\r\n\t\t}\r\n\t}\r\n}"),
            ("Users.cs", After));
    }

    [Fact]
    public Task A_setting_of_a_section_that_is_bound_step_by_step_stays()
    {
        var test = Test(("appsettings.json", """{ "Shop": { "Auth0": { "GlobalClientSecret": "def" } } }"""));
        test.Sources.Add(("Options.cs", "public record Options(string GlobalClientSecret);"));
        test.Sources.Add(("Binding.cs", """
            using Microsoft.Extensions.Configuration;

            public static class Binding { public static IConfiguration Of(IConfiguration part) => part.GetSection("Auth0"); }
            """));
        test.Properties[PropertyKeys.ClientIdKey] = "Shop:Auth0:Management:ClientId";
        test.Properties[PropertyKeys.ClientSecretKey] = "Shop:Auth0:Management:ClientSecret";
        test.Properties[PropertyKeys.ReplacedSettings] = "Shop:Auth0:GlobalClientSecret";
        return test.VerifyAsync(
            ("appsettings.json", """{ "Shop": { "Auth0": { "GlobalClientSecret": "def", "Management": { "ClientId": "", "ClientSecret": "" } } } }"""),
            ("Users.cs", After.Replace("Auth0:Management", "Shop:Auth0:Management")));
    }

    [Theory]
    [InlineData("""public class A { public string? B(IConfiguration config) => config["Other:GlobalClientSecret"] + "no GlobalClientSecret any more"; }""")]
    [InlineData("""public class A { public string? GlobalClientSecret { get; set; } }""")]
    [InlineData("""public class A { /* config["Auth0:GlobalClientSecret"] */ public string? B(string globalClientSecret) => globalClientSecret; }""")]
    public Task A_setting_that_only_looks_read_goes(string code)
    {
        var test = Test(("appsettings.json", """{ "Auth0": { "GlobalClientSecret": "def" } }"""));
        test.Sources.Add(("Other.cs", "using Microsoft.Extensions.Configuration;\n\n" + code));
        return test.VerifyAsync(("appsettings.json", """{ "Auth0": { "Management": { "ClientId": "", "ClientSecret": "" } } }"""), ("Users.cs", After));
    }

    [Fact]
    public Task A_page_that_names_the_setting_keeps_it() => VerifyAsync(
        [("Index.cshtml", """@Configuration["Auth0:GlobalClientSecret"]"""), ("appsettings.json", """{ "Auth0": { "GlobalClientSecret": "def" } }""")],
        ("appsettings.json", """{ "Auth0": { "GlobalClientSecret": "def", "Management": { "ClientId": "", "ClientSecret": "" } } }"""),
        ("Users.cs", After));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"Auth0\": { \"GlobalClientSecret\": \"def\" }")]
    [InlineData("""{ "Auth0": { "GlobalClientSecret": "def }""")]
    [InlineData("""{ "Auth0": { "GlobalClientSecret": { "A": "" } } }""")]
    [InlineData("""{ "Auth0": { "GlobalClientSecret": ["def"] } }""")]
    [InlineData("""{ "Auth0": [{ "GlobalClientSecret": "def" }] }""")]
    [InlineData("""{ "Auth0": { "GlobalClientSecret": "def", "Management": "a value" } }""")]
    [InlineData("""{ "Auth0": { "ClientSecret": "of another application" } }""")]
    public Task Where_no_file_can_have_the_new_settings_a_comment_asks_for_them(string settings) => VerifyAsync([("appsettings.json", settings)], ("Users.cs", Commented()));

    [Fact]
    public Task A_host_that_writes_only_code_is_given_only_code() => Test(FixHost.WritesCode, ("appsettings.json", """{ "Auth0": { "GlobalClientSecret": "def" } }""")).VerifyAsync(("Users.cs", Commented()));

    [Fact]
    public Task Such_a_host_has_nothing_to_say_about_settings_that_are_there() => Test(
        FixHost.WritesCode, ("appsettings.json", """{ "Auth0": { "GlobalClientSecret": "def", "Management": { "ClientId": "a", "ClientSecret": "b" } } }""")).VerifyAsync(("Users.cs", After));

    [Fact]
    public async Task Every_action_of_the_light_bulb_changes_them()
    {
        using FixWorkspace workspace = Test(("appsettings.json", """{ "Auth0": { "GlobalClientSecret": "def" } }""")).Open();

        var actions = await workspace.ActionsAsync(workspace.Diagnostics.Single());

        Assert.Equal([FixKeys.UseTokenProvider, FixKeys.MakeAsync], actions.Select(action => action.EquivalenceKey));
        foreach (CodeAction action in actions)
        {
            Solution changed = await FixWorkspace.ApplyAsync(action);
            TextDocument settings = changed.Projects.Single().AdditionalDocuments.Single();
            Assert.Equal("""{ "Auth0": { "Management": { "ClientId": "", "ClientSecret": "" } } }""", (await settings.GetTextAsync()).ToString());
        }
    }

    [Fact]
    public async Task A_language_server_changes_a_file_of_two_projects_once()
    {
        var test = Test(FixHost.LanguageServer, ("appsettings.json", """{ "Auth0": { "GlobalClientSecret": "def" } }"""));
        test.OtherProject.Add(("Other.cs", "public class Other;"));
        test.OtherSettings.Add(test.Settings[0]);
        using FixWorkspace workspace = test.Open();

        Solution changed = await workspace.FixAllAsync(FixKeys.UseTokenProvider, FixAllScope.Solution);

        Assert.Single(changed.GetChanges(workspace.Solution).GetProjectChanges().SelectMany(project => project.GetChangedAdditionalDocuments()));
    }

    [Fact]
    public async Task Other_hosts_see_it_changed_in_both()
    {
        var test = Test(("appsettings.json", """{ "Auth0": { "GlobalClientSecret": "def" } }"""));
        test.OtherProject.Add(("Other.cs", "public class Other;"));
        test.OtherSettings.Add(test.Settings[0]);

        await test.VerifyAsync(("appsettings.json", """{ "Auth0": { "Management": { "ClientId": "", "ClientSecret": "" } } }"""), ("Users.cs", After));
    }

    [Fact]
    public async Task The_files_of_a_program_follow_the_code_of_its_libraries()
    {
        var test = Test(FixHost.WritesAll, isReferenced: true);
        test.OtherProject.Add(("Program.cs", "public class Other;"));
        test.OtherSettings.Add(("web/appsettings.json", """{ "Auth0": { "GlobalClientSecret": "def" } }"""));

        await test.VerifyAsync(("web/appsettings.json", """{ "Auth0": { "Management": { "ClientId": "", "ClientSecret": "" } } }"""), ("Users.cs", After));
    }

    [Fact]
    public async Task The_files_of_another_program_stay()
    {
        var test = Test();
        test.OtherProject.Add(("Program.cs", "public class Other;"));
        test.OtherSettings.Add(("web/appsettings.json", """{ "Auth0": { "GlobalClientSecret": "def" } }"""));

        await test.VerifyAsync(("Users.cs", Commented()));
    }

    [Fact]
    public Task Settings_of_a_section_that_somebody_passes_are_found_where_only_one_has_them()
    {
        var test = Test(("appsettings.json", """{ "Shop": { "Auth0": { "GlobalClientSecret": "def" } } }"""));
        Relate(test);
        return test.VerifyAsync(("appsettings.json", """{ "Shop": { "Auth0": { "Management": { "ClientId": "", "ClientSecret": "" } } } }"""), ("Users.cs", After.Replace("Auth0:M", "M")));
    }

    [Fact]
    public Task Of_two_such_sections_nobody_knows_which_is_meant()
    {
        var test = Test(("appsettings.json", """{ "Shop": { "GlobalClientSecret": "def" }, "Bar": { "GlobalClientSecret": "ghi" } }"""));
        Relate(test);
        return test.VerifyAsync(("Users.cs", Commented("GlobalClientSecret").Replace("Auth0:M", "M")));
    }

    [Fact]
    public Task Of_two_files_that_need_the_same_settings_one_says_so()
    {
        var test = Test();
        test.Sources.Add(("Clients.cs", Before.Replace("Users", "Clients")));
        return test.VerifyAsync(("Clients.cs", Commented().Replace("Users", "Clients")), ("Users.cs", After));
    }

    [Fact]
    public Task Settings_that_other_code_reads_are_known()
    {
        var test = Test();
        test.Sources.Add(("Other.cs", """
            using Microsoft.Extensions.Configuration;

            public class Other
            {
                public string Read(IConfiguration config) => config["Auth0:Management:ClientId"] + config["Auth0:Management:ClientSecret"];
            }
            """));
        return test.VerifyAsync(("Users.cs", After));
    }

    [Fact]
    public Task Conventional_names_are_told_where_the_program_has_none()
    {
        var test = Test(("appsettings.json", """{ "Auth0": { "Domain": "example.auth0.com" } }"""));
        test.Properties.Remove(PropertyKeys.ClientIdKey);
        test.Properties.Remove(PropertyKeys.ClientSecretKey);
        test.Properties.Remove(PropertyKeys.ReplacedSettings);
        return test.VerifyAsync(("Users.cs", After.Replace("        config[\"Auth0:Management:ClientId", $"        {Comment}\n        config[\"Auth0:Management:ClientId")));
    }

    [Fact]
    public Task Nobody_creates_settings_of_an_application_that_the_program_uses_already()
    {
        var test = Test();
        test.Properties[PropertyKeys.ClientIsGranted] = "true";
        return test.VerifyAsync(("Users.cs", After));
    }

    /// <summary>Which rule is repaired first is anybody's choice, and must not show in the code.</summary>
    [Fact]
    public Task The_comment_is_the_same_while_other_code_reads_the_old_setting()
    {
        var test = Test();
        test.Sources.Add(("Other.cs", """public class Other { public const string Key = "Auth0:GlobalClientSecret"; }"""));
        return test.VerifyAsync(("Users.cs", Commented()));
    }

    [Fact]
    public async Task Each_tenant_is_told_of_its_own_settings()
    {
        var repaired = await RepairedAsync("""
            using Auth0.ManagementApi;
            using Microsoft.Extensions.Configuration;

            public class Clients
            {
                private readonly IConfiguration _config;

                public Clients(IConfiguration config) => _config = config;

                public ManagementApiClient Europe() => new ManagementApiClient(_config["Auth0:Eu:Token"], "eu.auth0.com");

                public ManagementApiClient America() => new ManagementApiClient(_config["Auth0:Us:Token"], "us.auth0.com");
            }
            """);

        Assert.Contains("// Set Auth0:Eu:Management:ClientId and Auth0:Eu:Management:ClientSecret to those of a machine-to-machine application. // They take the place of Auth0:Eu:Token. _config[\"Auth0:Eu:", repaired);
        Assert.Contains("// Set Auth0:Us:Management:ClientId and Auth0:Us:Management:ClientSecret to those of a machine-to-machine application. // They take the place of Auth0:Us:Token. _config[\"Auth0:Us:", repaired);
    }

    [Fact]
    public Task A_comment_stands_above_a_text_of_several_lines()
    {
        var test = Test();
        test.Sources[0] = ("Users.cs", Before.Replace("=> [|", "=> $@\"The token:\n{[|").Replace("|];", "|]}\";"));
        return test.VerifyAsync(("Users.cs", After
            .Replace("    public string Token", $"    {Comment}\n    // They take the place of Auth0:GlobalClientSecret and Auth0:GlobalClientId.\n    public string Token")
            .Replace("=> Auth0", "=> $@\"The token:\n{Auth0").Replace("        \"example", "    \"example").Replace("        config[", "    config[").Replace("GetToken()", "GetToken()}\"")));
    }

    [Fact]
    public async Task Reports_name_the_settings_of_the_old_token()
    {
        var found = await Analysis.RunAsync("""
            using System;
            using System.IdentityModel.Tokens.Jwt;
            using System.Text;
            using Microsoft.Extensions.Configuration;
            using Microsoft.IdentityModel.Tokens;

            public static class Tokens
            {
                public static string Ours(IConfiguration configuration) => Sign(configuration["Auth0:GlobalClientSecret"]!, configuration["Auth0:GlobalClientId"]!);

                public static string Theirs(IConfigurationSection auth0) => Sign(auth0["GlobalClientSecret"]!, auth0["Domain"]!);

                public static string Old() => Sign(Environment.GetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_SECRET")!, Environment.GetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_ID")!);

                private static string Sign(string secret, string audience) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
                    "https://example.auth0.com/", audience, expires: DateTime.UtcNow.AddHours(1),
                    signingCredentials: new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret)), "HS256")));
            }
            """);

        var minted = found.Where(diagnostic => diagnostic.Id == RuleIds.HandMintedToken).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => diagnostic.Properties).ToList();
        Assert.Equal(["Auth0:GlobalClientSecret Auth0:GlobalClientId", ":GlobalClientSecret", null], minted.Select(properties => properties.GetValueOrDefault(PropertyKeys.ReplacedSettings)));
        Assert.Equal([null, null, "AUTH0_GLOBAL_CLIENT_SECRET AUTH0_GLOBAL_CLIENT_ID"], minted.Select(properties => properties.GetValueOrDefault(PropertyKeys.ReplacedVariables)));
    }

    private static async Task<string> RepairedAsync(string code)
    {
        var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, [], TestReferences.Sdks(Sdk.ManagementApi7));
        var repaired = await RepairedSources.OfAsync([("Clients.cs", code)], compilation.References);
        return string.Join(' ', (await repaired.TextAsync("Clients.cs")).Split('\n').Select(line => line.Trim()));
    }

    private static string Commented(string old = "Auth0:GlobalClientSecret and Auth0:GlobalClientId") => After.Replace(
        "        config[\"Auth0:Management:ClientId", $"        {Comment}\n        // They take the place of {old}.\n        config[\"Auth0:Management:ClientId");

    private static void Relate(FixTest test)
    {
        test.Sources[0] = ("Users.cs", Before.Replace("Auth0:", ""));
        test.Properties[PropertyKeys.ClientIdKey] = "Management:ClientId";
        test.Properties[PropertyKeys.ClientSecretKey] = "Management:ClientSecret";
        test.Properties[PropertyKeys.ReplacedSettings] = ":GlobalClientSecret";
    }

    private static FixTest Test(params (string Path, string Text)[] settings) => Test(FixHost.WritesAll, settings);

    private static FixTest Test(FixHost host, params (string Path, string Text)[] settings) => Test(host, isReferenced: false, settings);

    private static FixTest Test(FixHost host, bool isReferenced, params (string Path, string Text)[] settings) => new(FixKeys.UseTokenProvider)
    {
        Host = host,
        IsReferenced = isReferenced,
        Settings = [.. settings],
        Sources = { ("Users.cs", Before), ("Jwt.cs", Signer) },
        Properties =
        {
            [PropertyKeys.DomainExpression] = "\"example.auth0.com\"",
            [PropertyKeys.ConfigurationExpression] = "config",
            [PropertyKeys.ClientIdKey] = "Auth0:Management:ClientId",
            [PropertyKeys.ClientSecretKey] = "Auth0:Management:ClientSecret",
            [PropertyKeys.ReplacedSettings] = "Auth0:GlobalClientSecret Auth0:GlobalClientId",
        },
    };

    private static Task VerifyAsync((string Path, string Text)[] settings, params (string Path, string Text)[] expected) => Test(settings).VerifyAsync(expected);
}
