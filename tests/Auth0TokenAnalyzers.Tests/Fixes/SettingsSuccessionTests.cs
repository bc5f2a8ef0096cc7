using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>A machine-to-machine application takes the place of the tenant's global client in the class of settings that has it.</summary>
public sealed class SettingsSuccessionTests
{
    private const string Signer = "public static class Jwt { public static string Sign(params string?[] parts) => string.Concat(parts); }";

    private const string Users = """
        public class Users
        {
            private readonly ShopSettings _settings;

            public Users(ShopSettings settings) => _settings = settings;

            public string Token() => [|Jwt.Sign(_settings.GlobalClientSecret, _settings.GlobalClientId)|];
        }
        """;

    private const string Repaired = """
        using Auth0ManagementTokens;

        public class Users
        {
            private readonly ShopSettings _settings;

            public Users(ShopSettings settings) => _settings = settings;

            public string Token() => Auth0ManagementTokenProvider.GetShared(_settings.Domain, _settings.ClientId, _settings.ClientSecret).GetToken();
        }
        """;

    private const string OfEnvironment = """
        using System;

        public class ShopSettings
        {
            public string Domain { get; private set; } = "";

            /// <summary>The global client of the tenant.</summary>
            public string GlobalClientId { get; private set; } = "";

            /// <summary>Its secret.</summary>
            public string GlobalClientSecret { get; private set; } = "";

            public static ShopSettings Read() => new ShopSettings
            {
                Domain = Require("AUTH0_DOMAIN"),
                GlobalClientId = Require("AUTH0_GLOBAL_CLIENT_ID"),
                GlobalClientSecret = Environment.GetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_SECRET") ?? throw new InvalidOperationException("AUTH0_GLOBAL_CLIENT_SECRET is not set."),
            };

            private static string Require(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException(name);
        }
        """;

    [Fact]
    public Task Members_are_renamed_with_their_variables_and_keep_their_checks() => VerifyAsync(OfEnvironment, """
        using System;

        public class ShopSettings
        {
            public string Domain { get; private set; } = "";

            /// <summary>The client id of the machine-to-machine application.</summary>
            public string ClientId { get; private set; } = "";

            /// <summary>The client secret of the machine-to-machine application.</summary>
            public string ClientSecret { get; private set; } = "";

            public static ShopSettings Read() => new ShopSettings
            {
                Domain = Require("AUTH0_DOMAIN"),
                ClientId = Require("AUTH0_CLIENT_ID"),
                ClientSecret = Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET") ?? throw new InvalidOperationException("AUTH0_CLIENT_SECRET is not set."),
            };

            private static string Require(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException(name);
        }
        """);

    [Theory]
    // Fields, and assignments of a constructor.
    [InlineData(
        "    public readonly string Domain;\n    public readonly string GlobalClientId;\n    public readonly string GlobalClientSecret; // of the dashboard\n\n    public ShopSettings(IConfiguration c)\n    {\n        Domain = c[\"Auth0:Domain\"]!;\n        GlobalClientId = c[\"Auth0:GlobalClientId\"]!;\n        GlobalClientSecret = c[\"Auth0:GlobalClientSecret\"] ?? \"\";\n    }\n",
        "    public readonly string Domain;\n    public readonly string ClientId;\n    public readonly string ClientSecret;\n\n    public ShopSettings(IConfiguration c)\n    {\n        Domain = c[\"Auth0:Domain\"]!;\n        ClientId = c[\"Auth0:ClientId\"]!;\n        ClientSecret = c[\"Auth0:ClientSecret\"] ?? \"\";\n    }\n")]
    // The names of members that are computed.
    [InlineData(
        "    public ShopSettings(IConfiguration c) => C = c;\n    private IConfiguration C { get; }\n    public string Domain => C[\"Auth0:Domain\"]!;\n    public string GlobalClientId => C[\"Auth0:GlobalClientId\"]!;\n    public string GlobalClientSecret => C[\"Auth0:GlobalClientSecret\"]!;\n",
        "    public ShopSettings(IConfiguration c) => C = c;\n    private IConfiguration C { get; }\n    public string Domain => C[\"Auth0:Domain\"]!;\n    public string ClientId => C[\"Auth0:ClientId\"]!;\n    public string ClientSecret => C[\"Auth0:ClientSecret\"]!;\n")]
    public Task Settings_are_renamed_with_the_members(string before, string after) => VerifyAsync(
        Class(before), Class(after),
        ("""{ "Auth0": { "GlobalClientId": "abc", "GlobalClientSecret": "<vault>" } }""", """{ "Auth0": { "ClientId": "", "ClientSecret": "<vault>" } }"""));

    [Fact]
    public Task Parameters_of_a_record_are_renamed_with_the_arguments_for_them() => VerifyAsync(
        """
        using Microsoft.Extensions.Configuration;

        public record ShopSettings(string Domain, string GlobalClientId, string GlobalClientSecret)
        {
            public static ShopSettings Read(IConfiguration c) => new(
                c["Auth0:Domain"]!,
                c["Auth0:GlobalClientId"]!,
                GlobalClientSecret: c["Auth0:GlobalClientSecret"]!);
        }
        """,
        """
        using Microsoft.Extensions.Configuration;

        public record ShopSettings(string Domain, string ClientId, string ClientSecret)
        {
            public static ShopSettings Read(IConfiguration c) => new(
                c["Auth0:Domain"]!,
                c["Auth0:ClientId"]!,
                ClientSecret: c["Auth0:ClientSecret"]!);
        }
        """,
        ("""{ "Auth0": { "GlobalClientId": "abc", "GlobalClientSecret": "def" } }""", """{ "Auth0": { "ClientId": "", "ClientSecret": "" } }"""));

    [Fact]
    public Task A_section_that_is_bound_is_renamed_with_the_members() => VerifyAsync(
        Bound("GlobalClientId", "GlobalClientSecret"), Bound("ClientId", "ClientSecret"),
        ("""{ "Auth0": { "Domain": "example.auth0.com", "GlobalClientId": "abc", "GlobalClientSecret": "def" } }""", """{ "Auth0": { "Domain": "example.auth0.com", "ClientId": "", "ClientSecret": "" } }"""),
        ":GlobalClientSecret :GlobalClientId");

    [Fact]
    public Task Where_another_application_has_the_name_the_new_one_says_what_it_is_for() => VerifyAsync(
        Class("    public string Domain { get; set; } = \"\";\n    public string GlobalClientId { get; set; } = \"\";\n    public string GlobalClientSecret { get; set; } = \"\";\n\n    public ShopSettings(IConfiguration c)\n    {\n        GlobalClientId = c[\"Auth0:GlobalClientId\"]!;\n        GlobalClientSecret = c[\"Auth0:GlobalClientSecret\"]!;\n    }\n"),
        Class("    public string Domain { get; set; } = \"\";\n    public string ManagementClientId { get; set; } = \"\";\n    public string ManagementClientSecret { get; set; } = \"\";\n\n    public ShopSettings(IConfiguration c)\n    {\n        ManagementClientId = c[\"Auth0:ManagementClientId\"]!;\n        ManagementClientSecret = c[\"Auth0:ManagementClientSecret\"]!;\n    }\n"),
        ("""{ "Auth0": { "ClientId": "of the login", "GlobalClientId": "abc", "GlobalClientSecret": "def" } }""", """{ "Auth0": { "ClientId": "of the login", "ManagementClientId": "", "ManagementClientSecret": "" } }"""),
        users: Repaired.Replace("_settings.Client", "_settings.ManagementClient").Replace(
            "GetShared(_settings.Domain, _settings.ManagementClientId, _settings.ManagementClientSecret)",
            "GetShared(\n        _settings.Domain,\n        _settings.ManagementClientId,\n        _settings.ManagementClientSecret)"));

    [Theory]
    // Who knows what it is filled with, or what else is done with it?
    [InlineData("GlobalClientSecret = \"dummy\"")]
    [InlineData("GlobalClientSecret = Decrypt(Require(\"AUTH0_GLOBAL_CLIENT_SECRET\"))")]
    [InlineData("GlobalClientSecret = Secret")]
    [InlineData("GlobalClientSecret = Require(\"AUTH0_TENANT_KEY\")")]
    [InlineData("GlobalClientSecret = Require(Prefix + \"GLOBAL_CLIENT_SECRET\")")]
    public async Task What_is_filled_otherwise_than_by_a_setting_stays_a_global_client(string value)
    {
        FixTest test = Test(OfEnvironment.Replace(OfEnvironment.Split('\n').Single(line => line.Contains("throw new InvalidOperationException(\"AUTH0")).Trim().TrimEnd(','), value)
            .Replace("    private static", "    private const string Prefix = \"AUTH0_\";\n    private static string Secret => Prefix;\n    private static string Decrypt(string text) => text;\n    private static"));
        using FixWorkspace workspace = test.Open();
        await workspace.AssertCompilesAsync();

        var repaired = await workspace.FixAllAsync(FixKeys.UseTokenProvider, FixAllScope.Solution);

        foreach (var document in repaired.Projects.SelectMany(project => project.Documents))
            Assert.DoesNotContain(" ClientSecret", (await document.GetTextAsync()).ToString());
        Assert.Contains("GetEnvironmentVariable(\"AUTH0_CLIENT_SECRET\")", string.Concat(await Task.WhenAll(
            repaired.Projects.SelectMany(project => project.Documents).Select(async document => (await document.GetTextAsync()).ToString()))));
    }

    [Fact]
    public Task A_global_client_that_other_code_reads_stays_beside_the_application()
    {
        FixTest test = Test(Class("    public string Domain { get; set; } = \"\";\n    public string GlobalClientId { get; set; } = \"\";\n    public string GlobalClientSecret { get; set; } = \"\";\n\n    public ShopSettings(IConfiguration c) => Domain = c[\"Auth0:Domain\"]!;\n\n    public static ShopSettings Read(IConfiguration c) => new ShopSettings(c) { GlobalClientId = c[\"Auth0:GlobalClientId\"]!, GlobalClientSecret = c[\"Auth0:GlobalClientSecret\"]! };\n"));
        test.Sources.Add(("Other.cs", "public class Other { public string Rotate(ShopSettings settings) => settings.GlobalClientId + settings.GlobalClientSecret; }"));
        return test.VerifyAsync(("Users.cs", Repaired), ("ShopSettings.cs", Class(
            "    public string Domain { get; set; } = \"\";\n    public string GlobalClientId { get; set; } = \"\";\n    public string ClientId { get; set; } = \"\";\n    public string GlobalClientSecret { get; set; } = \"\";\n    public string ClientSecret { get; set; } = \"\";\n\n    public ShopSettings(IConfiguration c) => Domain = c[\"Auth0:Domain\"]!;\n\n    // Set Auth0:ClientId and Auth0:ClientSecret to those of a machine-to-machine application.\n    // They take the place of Auth0:GlobalClientId and Auth0:GlobalClientSecret.\n    public static ShopSettings Read(IConfiguration c) => new ShopSettings(c) { GlobalClientId = c[\"Auth0:GlobalClientId\"]!, ClientId = c[\"Auth0:ClientId\"]!, GlobalClientSecret = c[\"Auth0:GlobalClientSecret\"]!, ClientSecret = c[\"Auth0:ClientSecret\"]! };\n")));
    }

    [Fact]
    public async Task A_static_token_beside_the_global_client_is_asked_for_with_the_same_application()
    {
        FixTest test = Test(OfEnvironment.Replace("    public static ShopSettings", "    public string ApiToken { get; private set; } = \"\";\n\n    public static ShopSettings"), RuleIds.StaticManagementToken);
        test.Properties.Remove(PropertyKeys.GlobalClientNames);
        test.Sources[0] = ("Users.cs", Users.Replace("Jwt.Sign(_settings.GlobalClientSecret, _settings.GlobalClientId)", "_settings.ApiToken"));
        using FixWorkspace workspace = test.Open();

        var repaired = await workspace.FixAllAsync(FixKeys.UseTokenProvider, FixAllScope.Solution);

        Document users = repaired.Projects.Single().Documents.Single(document => document.Name == "Users.cs");
        Assert.Equal(Repaired, (await users.GetTextAsync()).ToString());
    }

    [Theory]
    [InlineData("Auth0:Management:ClientId", "Auth0:Management:ClientSecret", "Auth0:ClientId", "Auth0:ClientSecret")]
    // Of another section, or named by the program.
    [InlineData("Crm:Management:ClientId", "Crm:Management:ClientSecret", "Crm:Management:ClientId", "Crm:Management:ClientSecret")]
    [InlineData("Auth0:M2M:ClientId", "Auth0:M2M:ClientSecret", "Auth0:M2M:ClientId", "Auth0:M2M:ClientSecret")]
    public async Task Code_that_reads_the_configuration_by_itself_reads_the_same_application(string id, string secret, string newId, string newSecret)
    {
        FixTest test = Test(Bound("GlobalClientId", "GlobalClientSecret"));
        test.Settings.Add(("appsettings.json", """{ "Auth0": { "Domain": "example.auth0.com", "GlobalClientId": "abc", "GlobalClientSecret": "def" } }"""));
        test.Properties[PropertyKeys.ClientIdKey] = id;
        test.Properties[PropertyKeys.ClientSecretKey] = secret;
        test.Sources.Add(("Jobs.cs", """
            using Microsoft.Extensions.Configuration;

            public record Tenant(string Domain);

            public class Jobs
            {
                public string Token(IConfiguration configuration, Tenant _settings) => [|Jwt.Sign(configuration["Auth0:GlobalClientSecret"])|];
            }
            """));
        test.Properties[PropertyKeys.ConfigurationExpression] = "configuration";
        using FixWorkspace workspace = test.Open();

        var repaired = await workspace.FixAllAsync(FixKeys.UseTokenProvider, FixAllScope.Solution);

        string jobs = (await repaired.Projects.Single().Documents.Single(document => document.Name == "Jobs.cs").GetTextAsync()).ToString();
        Assert.Contains($"configuration[\"{newId}\"]", jobs);
        Assert.Contains($"configuration[\"{newSecret}\"]", jobs);
    }

    private static string Class(string members) => "using Microsoft.Extensions.Configuration;\n\npublic class ShopSettings\n{\n" + members + "}\n";

    private static string Bound(string id, string secret) => $$"""
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        public class ShopSettings
        {
            public string Domain { get; set; } = "";

            public string {{id}} { get; set; } = "";

            public string {{secret}} { get; set; } = "";

            public static void Add(IServiceCollection services, IConfiguration c) => services.Configure<ShopSettings>(c.GetSection("Auth0"));
        }
        """;

    private static Task VerifyAsync(string before, string after, (string Before, string After)? settings = null, string replaced = "", string users = Repaired)
    {
        FixTest test = Test(before);
        if (replaced.Length > 0)
            test.Properties[PropertyKeys.ReplacedSettings] = replaced;
        if (settings is null)
            return test.VerifyAsync(("Users.cs", users), ("ShopSettings.cs", after));
        test.Settings.Add(("appsettings.json", settings.Value.Before));
        return test.VerifyAsync(("Users.cs", users), ("ShopSettings.cs", after), ("appsettings.json", settings.Value.After));
    }

    // The settings are those of a program, so that all code that uses them is there.
    private static FixTest Test(string settings, string ruleId = RuleIds.HandMintedToken) => new(FixKeys.UseTokenProvider)
    {
        RuleId = ruleId,
        OutputKind = OutputKind.ConsoleApplication,
        Properties =
        {
            [PropertyKeys.DomainExpression] = "_settings.Domain",
            [PropertyKeys.GlobalClientNames] = "GlobalClientSecret GlobalClientId",
        },
        Settings = [],
        Sources =
        {
            ("Users.cs", Users),
            ("ShopSettings.cs", settings),
            ("Jwt.cs", Signer),
            ("Program.cs", "System.Console.WriteLine();"),
        },
    };
}
