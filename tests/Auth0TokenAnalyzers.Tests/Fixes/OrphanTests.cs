using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
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
    public async Task A_file_stays_where_the_host_cannot_delete_it()
    {
        FixTest test = new(FixKeys.UseTokenProvider) { Host = FixHost.ProjectFiles };
        test.Sources.Add(("Api.cs", Minting));
        test.Sources.Add(("Settings.cs", "namespace Shop;\n\ninternal static class Settings\n{\n    public const string Key = \"\", Issuer = \"\";\n}\n"));
        await test.VerifyAsync(("Api.cs", Repaired), ("Settings.cs", "namespace Shop;\n\ninternal static class Settings\n{\n}\n"));
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
