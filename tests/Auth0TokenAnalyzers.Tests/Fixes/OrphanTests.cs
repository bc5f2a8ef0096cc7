using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Constants and helpers in other files that only the old token needed.</summary>
public class OrphanTests
{
    private const string Minting = """
        namespace Shop;

        public class Api
        {
            public string Token() => [|Sign(Settings.Key + Settings.Issuer)|];

            private static string Sign(string key) => key;
        }
        """;

    private const string Repaired = """
        using Auth0ManagementTokens;

        namespace Shop;

        public class Api
        {
            public string Token() => Auth0ManagementTokenProvider.Shared.GetToken();
        }
        """;

    [Fact]
    public Task Constants_go_and_what_only_they_named() => VerifyAsync(
        """
        namespace Shop;

        internal static class Settings
        {
            // Dashboard: Tenant Settings
            public const string Key = Prefix + "dummy";
            public static readonly string Issuer = "https://" + Hosts.Tenant;
            public const string Used = "used";

            private const string Prefix = "";
            public static string Twice => Used + Used;
        }

        internal static class Hosts
        {
            public const string Tenant = "example.auth0.com";
        }
        """,
        """
        namespace Shop;

        internal static class Settings
        {
            public const string Used = "used";

            public static string Twice => Used + Used;
        }
        """);

    [Theory]
    // Somebody names it.
    [InlineData("public const string Key = \"\"; public const string Issuer = \"\"; public static string Copy => Key + nameof(Issuer);", "internal")]
    // Somebody outside may name it.
    [InlineData("public const string Key = \"\"; public const string Issuer = \"\";", "public")]
    // It does something.
    [InlineData("public static string Key = System.IO.File.CreateText(\"log\").ToString()!; public static string Issuer = System.Console.ReadLine()!;", "internal")]
    // A serializer or a test may look for it.
    [InlineData("[System.Obsolete] public const string Key = \"\"; [System.Obsolete] public static string Issuer => \"\";", "internal", "#pragma warning disable CS0612\n")]
    public Task What_may_be_needed_stays(string members, string access, string pragma = "")
    {
        string other = $"namespace Shop; {access} static class Settings {{ {members} }}";
        return VerifyAsync(other, other, pragma);
    }

    [Theory]
    // As code fills them.
    [InlineData(
        """
        internal class Options
        {
            public string Domain { get; set; } = "";
            // The dashboard has it.
            public string? Secret { get; set; }

            public static Options Read() => new Options
            {
                Domain = Load("DOMAIN")!,
                // Settings, advanced
                Secret = Load("SECRET"), // the global one
            };

            private static string? Load(string name) => System.Environment.GetEnvironmentVariable(name);
        }
        """,
        """
        internal class Options
        {
            public string Domain { get; set; } = "";

            public static Options Read() => new Options
            {
                Domain = Load("DOMAIN")!,
            };

            private static string? Load(string name) => System.Environment.GetEnvironmentVariable(name);
        }
        """)]
    [InlineData(
        """
        internal class Options
        {
            public string? Secret;

            public Options(string? secret) { Secret = secret; }

            public static Options Read() => new Options(System.Environment.GetEnvironmentVariable("SECRET"));
        }
        """,
        """
        internal class Options
        {
            public static Options Read() => new Options();
        }
        """)]
    [InlineData(
        """
        internal class Options
        {
            public string? Secret { get; init; }

            public static Options Read() { return new Options { Secret = System.Environment.GetEnvironmentVariable("SECRET") }; }
        }
        """,
        """
        internal class Options
        {
            public static Options Read() { return new Options(); }
        }
        """)]
    [InlineData(
        """
        internal class Options
        {
            public static Options Read() => new();

            public string? Secret { get; set; } = System.Environment.GetEnvironmentVariable("SECRET"); // of the global client
        }
        """,
        """
        internal class Options
        {
            public static Options Read() => new();
        }
        """)]
    [InlineData(
        """
        internal class Options
        {
            public string? Domain { get; set; }
            public string? Secret { get; set; }

            public static Options Read() => new Options
            {
                Domain = "example.auth0.com", // of production
                Secret = System.Environment.GetEnvironmentVariable("SECRET")
            };
        }
        """,
        """
        internal class Options
        {
            public string? Domain { get; set; }

            public static Options Read() => new Options
            {
                Domain = "example.auth0.com" // of production
            };
        }
        """)]
    // Configuration may fill it.
    [InlineData("internal class Options { public string? Secret { get; set; } public static Options Read() => new(); }", null)]
    [InlineData("internal class Options { public string? Secret { get; set; } = \"\"; public static Options Read() => new(); }", null)]
    // What fills it does something.
    [InlineData("internal class Options { public string? Secret { get; set; } public static Options Read() => new() { Secret = System.Console.ReadLine() }; }", null)]
    // Somebody reads it.
    [InlineData("internal class Options { public string? Secret { get; set; } public static Options Read() => new() { Secret = new Options().Secret }; }", null)]
    [InlineData("internal class Options { public string? Secret { get; set; } public static Options Read() { var one = new Options(); one.Secret ??= \"dummy\"; return one; } }", null)]
    // Somebody outside may.
    [InlineData("public class Options { public string? Secret { get; set; } public static Options Read() => new() { Secret = \"dummy\" }; }", null)]
    public async Task Settings_that_only_the_old_token_read_go_with_what_fills_them(string before, string? after)
    {
        FixTest test = TokenFix.Test();
        test.Sources.Add(("Api.cs", "namespace Shop;\n\npublic class Api\n{\n    public string Token() => [|Options.Read().Secret!|];\n}\n"));
        test.Sources.Add(("Options.cs", "namespace Shop;\n\n" + before + "\ninternal class Other { private static readonly Options Options = Options.Read(); public override string ToString() => Options.ToString()!; }\n"));
        using FixWorkspace workspace = test.Open();

        Solution result = await workspace.FixAllAsync(FixKeys.UseTokenProvider, FixAllScope.Solution);

        string code = (await result.Projects.Single().Documents.Single(document => document.Name == "Options.cs").GetTextAsync()).ToString();
        Assert.StartsWith("namespace Shop;\n\n" + (after ?? before) + "\ninternal class Other", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("record Options(string Domain, string? Secret)", "new(\"example.auth0.com\", System.Environment.GetEnvironmentVariable(\"SECRET\"))", "record Options(string Domain)", "new(\"example.auth0.com\")")]
    [InlineData("record Options(string? Secret = null)", "new Options(Secret: \"dummy\")", "record Options", "new Options()")]
    [InlineData("readonly record struct Options(string? Secret, string Domain)", "new(Secret: \"dummy\", Domain: \"\")", "readonly record struct Options(string Domain)", "new(Domain: \"\")")]
    // It does something.
    [InlineData("record Options(string Domain, string? Secret)", "new(\"\", System.Console.ReadLine())", null, null)]
    // Somebody reads it, or takes the record apart.
    [InlineData("record Options(string Domain, string? Secret)", "new(\"\", \"\")", null, null, "public string? Get() => Options.Read().Secret;")]
    [InlineData("record Options(string Domain, string? Secret)", "new(\"\", \"\")", null, null, "public Options Get() => Options.Read() with { Secret = null };")]
    [InlineData("record Options(string Domain, string? Secret)", "new(\"\", \"\")", null, null, "public string Get() { var (domain, _) = Options.Read(); return domain; }")]
    [InlineData("record Options(string Domain, string? Secret)", "new(\"\", \"\")", null, null, "public bool Get() => Options.Read() is (\"a\", _);")]
    [InlineData("record Options(string Domain, string? Secret)", "new(\"\", \"\")", null, null, "public static System.Func<string, string?, Options> Make => (domain, secret) => new(domain, System.Console.ReadLine());")]
    // The next repair may need it.
    [InlineData("record Options(string Domain, string? ClientSecret)", "new(\"\", \"\")", null, null)]
    [InlineData("record Options(string Domain, string? GlobalClientSecret)", "new(\"\", \"dummy\")", "record Options(string Domain)", "new(\"\")")]
    [InlineData("record Options([property: System.Obsolete] string? Secret)", "new(\"\")", null, null)]
    public async Task A_record_loses_a_parameter_that_only_the_old_token_read(string declaration, string creation, string? newDeclaration, string? newCreation, string member = "")
    {
        const string Record = "#pragma warning disable CS0612\nnamespace Shop;\n\ninternal §\n{\n    public static Options Read() => ¤;\n}\n";
        string other = $"namespace Shop;\n\ninternal class Other\n{{\n    private static readonly Options Options = Options.Read();\n\n    public override string ToString() => Options.ToString()!;\n\n    {member}\n}}\n";
        FixTest test = TokenFix.Test();
        test.Sources.Add(("Api.cs", "#pragma warning disable CS0612\nnamespace Shop;\n\npublic class Api\n{\n    public string Token() => [|Options.Read().#!|];\n}\n".Replace("#!", declaration.Split(' ', ',', '(', ')').Last(word => word.EndsWith("Secret", StringComparison.Ordinal)) + "!")));
        test.Sources.Add(("Options.cs", Record.Replace("§", declaration).Replace("¤", creation)));
        test.Sources.Add(("Other.cs", other));
        using FixWorkspace workspace = test.Open();

        Solution result = await workspace.FixAllAsync(FixKeys.UseTokenProvider, FixAllScope.Solution);

        Document options = result.Projects.Single().Documents.Single(document => document.Name == "Options.cs");
        Assert.Equal(Record.Replace("§", newDeclaration ?? declaration).Replace("¤", newCreation ?? creation), (await options.GetTextAsync()).ToString());
    }

    [Fact]
    public Task What_its_own_file_held_for_others_goes_as_well()
    {
        FixTest test = new(FixKeys.UseTokenProvider) { OutputKind = OutputKind.ConsoleApplication };
        return test.VerifyAsync(
            """
            namespace Shop;

            public static class Signing
            {
                public const string Issuer = "https://example.auth0.com/";

                public static string Sign(string issuer) => issuer;
            }

            public static class Program
            {
                public static string Tenant => "example";

                public static void Main() => System.Console.WriteLine([|Signing.Sign(Signing.Issuer + Tenant)|]);
            }
            """,
            """
            using Auth0ManagementTokens;

            namespace Shop;

            public static class Program
            {
                public static void Main() => System.Console.WriteLine(Auth0ManagementTokenProvider.Shared.GetToken());
            }
            """);
    }

    [Theory]
    [InlineData("services.AddSingleton<Signer>();", "")]
    [InlineData("services.AddSingleton<Signer>(provider => new Signer(provider.ToString()!)).AddOptions();", "services.AddOptions();")]
    // Another class needs it.
    [InlineData("services.AddSingleton<object, Signer>();", null)]
    [InlineData("services.AddSingleton<System.Func<Signer?>>(() => null);", null)]
    public async Task An_emptied_class_is_not_registered_any_more(string registration, string? left)
    {
        const string Services = "using Microsoft.Extensions.DependencyInjection;\n\nnamespace Shop;\n\npublic static class Services\n{\n    public static void Add(IServiceCollection services)\n    {\n        services.AddLogging();\n        §\n    }\n}\n";
        FixTest test = new(FixKeys.UseTokenProvider) { OutputKind = OutputKind.ConsoleApplication };
        test.Sources.Add(("Api.cs", "namespace Shop;\n\npublic class Api(Signer signer)\n{\n    public string Token() => [|signer.Sign()|];\n\n    public static void Main()\n    {\n    }\n}\n"));
        test.Sources.Add(("Signer.cs", "namespace Shop;\n\n/// <summary>Signs tokens.</summary>\npublic class Signer(string key)\n{\n    public string Sign() => key;\n}\n"));
        test.Sources.Add(("Services.cs", Services.Replace("§", registration)));
        using FixWorkspace workspace = test.Open();

        Solution result = await workspace.FixAllAsync(FixKeys.UseTokenProvider, FixAllScope.Solution);

        Assert.Equal(left is null, result.Projects.Single().Documents.Any(document => document.Name == "Signer.cs"));
        string code = (await result.Projects.Single().Documents.Single(document => document.Name == "Services.cs").GetTextAsync()).ToString();
        Assert.Equal(Services.Replace(left == "" ? "        §\n" : "§", left ?? registration), code);
    }

    [Fact]
    public async Task A_file_that_held_nothing_else_goes()
    {
        FixTest test = TokenFix.Test();
        test.Sources.Add(("Api.cs", Minting));
        test.Sources.Add(("Settings.cs", "namespace Shop;\n\ninternal static class Settings\n{\n    public const string Key = \"\", Issuer = \"\";\n}\n"));
        using FixWorkspace workspace = test.Open();

        Solution result = await workspace.FixAllAsync(FixKeys.UseTokenProvider, FixAllScope.Solution);

        Document left = Assert.Single(result.Projects.Single().Documents);
        Assert.Equal(Repaired, (await left.GetTextAsync()).ToString());
    }

    [Fact]
    public async Task The_only_object_of_a_class_goes_with_it()
    {
        FixTest test = TokenFix.Test();
        test.Sources.Add(("Api.cs", Minting.Replace("Settings.Key + Settings.Issuer", "Keys.Default.Secret!")));
        test.Sources.Add(("Keys.cs", "namespace Shop;\n\ninternal class Keys\n{\n    public static Keys Default { get; } = new();\n\n    public string? Secret { get; } = System.Environment.GetEnvironmentVariable(\"SECRET\");\n}\n"));
        using FixWorkspace workspace = test.Open();

        Solution result = await workspace.FixAllAsync(FixKeys.UseTokenProvider, FixAllScope.Solution);

        Document left = Assert.Single(result.Projects.Single().Documents);
        Assert.Equal(Repaired, (await left.GetTextAsync()).ToString());
    }

    [Fact]
    public async Task A_file_is_empty_where_the_host_cannot_delete_it()
    {
        FixTest test = new(FixKeys.UseTokenProvider) { Host = FixHost.ProjectFiles };
        test.Sources.Add(("Api.cs", Minting));
        test.Sources.Add(("Settings.cs", "namespace Shop;\n\ninternal static class Settings\n{\n    public const string Key = \"\", Issuer = \"\";\n}\n"));
        await test.VerifyAsync(("Api.cs", Repaired), ("Settings.cs", ""));

        // Not even the mark of an encoding is left, which a host writes for a text that has no encoding of its own.
        using FixWorkspace workspace = test.Open();
        Solution result = await workspace.FixAllAsync(FixKeys.UseTokenProvider, FixAllScope.Solution);
        SourceText emptied = await result.Projects.Single().Documents.Single(document => document.Name == "Settings.cs").GetTextAsync();
        Assert.Empty(Assert.IsAssignableFrom<Encoding>(emptied.Encoding).GetPreamble());
    }

    [Fact]
    public async Task Programs_lose_public_constants_as_well()
    {
        FixTest test = new(FixKeys.UseTokenProvider) { OutputKind = OutputKind.ConsoleApplication };
        test.Sources.Add(("Api.cs", Minting));
        test.Sources.Add(("Settings.cs", "namespace Shop;\n\npublic static class Settings\n{\n    public const string Key = \"\", Issuer = \"\";\n    public const int Size = 1;\n\n    public static void Main()\n    {\n    }\n}\n"));
        await test.VerifyAsync(
            ("Api.cs", Repaired),
            ("Settings.cs", "namespace Shop;\n\npublic static class Settings\n{\n    public const int Size = 1;\n\n    public static void Main()\n    {\n    }\n}\n"));
    }

    private static Task VerifyAsync(string before, string after, string pragma = "")
    {
        FixTest test = TokenFix.Test();
        test.Sources.Add(("Api.cs", pragma + Minting));
        test.Sources.Add(("Settings.cs", before));
        return test.VerifyAsync(("Api.cs", pragma.Length == 0 ? Repaired : Repaired.Replace("using", pragma + "using")), ("Settings.cs", after));
    }
}
