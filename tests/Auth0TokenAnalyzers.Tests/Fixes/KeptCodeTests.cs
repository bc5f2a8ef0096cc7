using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>What stays, though the old token used it.</summary>
public class KeptCodeTests
{
    [Theory]
    [InlineData("var id = NextId();", "Sign(id)")] // unknown effect
    [InlineData("var id = s_next++;", "Sign(id)")]
    [InlineData("var text = Console.ReadLine();", "Sign(text)")]
    [InlineData("var text = await ReadAsync();", "Sign(text)")]
    [InlineData("var claim = Shared.Remove(\"a\");", "Sign(claim)")]
    [InlineData("var shared = Shared;\nshared.Add(\"a\");", "Sign(shared)")] // fills what others hold
    [InlineData("var given = list;\ngiven.Add(\"a\");", "Sign(given)")]
    [InlineData("var mine = new List<string>();\nmine = list;\nmine.Add(\"a\");", "Sign(mine)")]
    [InlineData("var mine = new List<string>();\nlist.AddRange(mine);", "Sign(mine)")]
    [InlineData("var secret = \"dummy\";\nConsole.WriteLine(secret);", "Sign(secret)")]
    [InlineData("var secret = \"dummy\";\nConsole.WriteLine(nameof(secret));", "Sign(secret)")]
    [InlineData("var secret = \"dummy\";\nFunc<string> later = () => secret;\nConsole.WriteLine(later());", "Sign(secret)")]
    [InlineData("var map = new Dictionary<string, int>();\nif (map.TryGetValue(\"a\", out var found))\n    map.Clear();\nConsole.WriteLine(found);", "Sign(map)")]
    [InlineData("var secret = \"dummy\";\nif (secret == null || list == null) throw new Exception();", "Sign(secret)")] // checks the parameter, too
    [InlineData("var secret = \"dummy\";\nif (secret == \"\") return \"\";", "Sign(secret)")]
    [InlineData("ArgumentNullException.ThrowIfNull(list);", "Sign(list)")]
    [InlineData("using var noisy = new Noisy();", "Sign(noisy)")]
    [InlineData("var noisy = new Noisy();\nnoisy.Value = 1;", "Sign(noisy)")]
    [InlineData("var service = new Service();\nservice.Run();", "Sign(service)")]
    [InlineData("(var x, var y) = (NextId(), NextId());", "Sign(x, y)")]
    [InlineData("(var a, var b) = (1, 2);", "Sign(a, b)")]
    [InlineData("int.TryParse(\"1\", out var number);", "Sign(number)")]
    [InlineData("var keys = new List<string>();\nforeach (var key in Keys())\n    keys.Add(key);", "Sign(keys)")]
    [InlineData("var keys = new List<string>();\nif (Check())\n    keys.Add(\"a\");", "Sign(keys)")]
    [InlineData("var keys = new List<string>();\nforeach (var key in list)\n{\n    keys.Add(key);\n    Console.WriteLine(key);\n}\nConsole.WriteLine(keys.Count);", "Sign(keys)")]
    [InlineData("var keys = new List<string>();\nif (Check())\n{\n    keys.Add(\"a\");\n}", "Sign(keys)")] // an empty branch would be left
    [InlineData("string key = \"dummy\";\ntry\n{\n    key = key.Trim();\n}\ncatch (Exception)\n{\n    return \"\";\n}", "Sign(key)")]
    [InlineData("var keys = new List<string>();\nlock (list)\n{\n    keys.Add(\"a\");\n}", "Sign(keys)")]
    [InlineData("var bytes = new byte[] { 1 };\nbytes.CopyTo(Buffer, 0);", "Sign(bytes)")] // writes into what others hold
    [InlineData("var bytes = new byte[] { 1 };\nbytes.AsSpan().CopyTo(Buffer);", "Sign(bytes)")]
    [InlineData("var bytes = new byte[] { 1 };\nArray.Copy(bytes, Buffer, 1);", "Sign(bytes)")]
    [InlineData("var written = Convert.TryFromBase64String(\"\", Buffer, out _);", "Sign(written)")]
    [InlineData("var queue = new Queue<string>(list);\nlist.AddRange(queue.Dequeue().Split().AsSpan());", "Sign(queue)")] // an extension that fills
    [InlineData("var store = new System.Security.Cryptography.X509Certificates.X509Store();\nstore.Close();", "Sign(store)")]
    [InlineData("dynamic odd = 1;\nodd.Run();", "Sign((object)odd)")]
    public Task Statements_with_effects_or_other_uses(string statements, string token) => TokenFix.VerifyAsync(
        Class(statements, "[|" + token + "|]", keepsSign: false),
        Class(statements, "await Auth0ManagementTokenProvider.Shared.GetTokenAsync()", keepsSign: true));

    [Fact]
    public Task A_loop_that_also_fills_what_others_hold() => TokenFix.VerifyAsync(
        Class("var keys = new List<string>();\nforeach (var inner in Lists)\n{\n    inner.Add(\"a\");\n    keys.AddRange(inner);\n}", "[|Sign(keys)|]", keepsSign: false),
        Class("foreach (var inner in Lists)\n{\n    inner.Add(\"a\");\n}", "await Auth0ManagementTokenProvider.Shared.GetTokenAsync()", keepsSign: true));

    [Theory]
    [InlineData("public const string Secret = \"dummy\";")]
    [InlineData("internal static string Secret = \"dummy\";")]
    [InlineData("protected string Secret { get; } = \"dummy\";")]
    [InlineData("internal static string Secret => \"dummy\";")]
    [InlineData("private string Secret = Next();\n    private static string Next() { System.Console.WriteLine(); return \"\"; }")] // the initializer has an effect
    [InlineData("[System.ComponentModel.DefaultValue(\"\")] private string Secret = \"dummy\";")] // somebody may read it
    [InlineData("private string Secret = \"dummy\";\n    public string Name => nameof(Secret);")]
    [InlineData("private string Secret = \"dummy\";\n    /// <summary>As <see cref=\"Secret\"/>.</summary>\n    public string Name => \"\";")]
    [InlineData("private string Secret = \"dummy\";\n    public bool Has() => this.Secret is not null;")]
    [InlineData("private string Secret = \"dummy\";\n    class Nested { public string M(Api api) => api.Secret; }")]
    public Task Members_that_others_see_or_use(string member) => TokenFix.VerifyAsync(
        Members(member, "[|Secret.Trim()|]"), "using Auth0ManagementTokens;\n\n" + Members(member, "Auth0ManagementTokenProvider.Shared.GetToken()"));

    [Fact]
    public async Task A_member_that_another_part_of_the_type_uses()
    {
        FixTest test = TokenFix.Test();
        test.Sources.Add(("Api.cs", """
            partial class Api
            {
                private const string Secret = "dummy";
                private const string Other = "dummy";
                public string Token() => [|(Secret + Other)|];
            }
            """));
        test.Sources.Add(("Api.Other.cs", "partial class Api { public int Length => nameof(Secret).Length; /* Other */ }"));
        await test.VerifyAsync(
            ("Api.cs", """
            using Auth0ManagementTokens;

            partial class Api
            {
                private const string Secret = "dummy";
                public string Token() => Auth0ManagementTokenProvider.Shared.GetToken();
            }
            """),
            ("Api.Other.cs", "partial class Api { public int Length => nameof(Secret).Length; /* Other */ }"));
    }

    [Fact]
    public Task Code_that_inactive_code_may_need_stays() => TokenFix.VerifyAsync(
        """
        using System;
        using System.Text;

        class Api
        {
            private const string Secret = "dummy", Gone = "dummy";
            private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
            public string Token() => [|Convert.ToBase64String(Bytes(Secret + Gone))|];
        #if NETFRAMEWORK
            public byte[] Old() => Bytes(Secret);
        #endif
        }
        """,
        """
        using System;
        using System.Text;
        using Auth0ManagementTokens;

        class Api
        {
            private const string Secret = "dummy";
            private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
            public string Token() => Auth0ManagementTokenProvider.Shared.GetToken();
        #if NETFRAMEWORK
            public byte[] Old() => Bytes(Secret);
        #endif
        }
        """);

    [Fact]
    public Task The_entry_point_and_interface_members_stay() => new FixTest(FixKeys.UseTokenProvider) { OutputKind = OutputKind.ConsoleApplication }.VerifyAsync(
        """
        interface ISigner { string Sign(); }

        class Program : ISigner
        {
            private static void Main() => System.Console.WriteLine([|Token(Main)|]);
            string ISigner.Sign() => "dummy";
            private static string Token(System.Action main) => ((ISigner)new Program()).Sign();
        }
        """,
        """
        using Auth0ManagementTokens;

        interface ISigner { string Sign(); }

        class Program : ISigner
        {
            private static void Main() => System.Console.WriteLine(Auth0ManagementTokenProvider.Shared.GetToken());
            string ISigner.Sign() => "dummy";
        }
        """);

    [Fact]
    public Task Usings_that_were_unnecessary_before_stay() => TokenFix.VerifyAsync(
        """
        using System.Net.Http;
        using System.Text;

        class Api
        {
            public string Token() => [|Encoding.UTF8.GetString(new byte[1])|];
        }
        """,
        """
        using System.Net.Http;
        using Auth0ManagementTokens;

        class Api
        {
            public string Token() => Auth0ManagementTokenProvider.Shared.GetToken();
        }
        """);

    [Fact]
    public Task Usings_go_also_where_the_compiler_reads_no_documentation() => new FixTest(FixKeys.UseTokenProvider) { DocumentationMode = DocumentationMode.None }.VerifyAsync(
        """
        using System;
        using System.Net.Http;
        using System.Text;

        class Api
        {
            /// <see cref="DateTime"/>
            public string Token() => [|Encoding.UTF8.GetString(new byte[1])|];
        }
        """,
        """
        using System;
        using System.Net.Http;
        using Auth0ManagementTokens;

        class Api
        {
            /// <see cref="DateTime"/>
            public string Token() => Auth0ManagementTokenProvider.Shared.GetToken();
        }
        """);

    private static string Members(string member, string token) => $$"""
        class Api
        {
            {{member}}
            public string Token() => {{token}};
        }
        """;

    private static string Class(string statements, string token, bool keepsSign) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        {{(keepsSign ? "using Auth0ManagementTokens;\n" : "")}}
        class Api
        {
            private static int s_next = 1;
            public static List<string> Shared = [];
            public static List<List<string>> Lists = [];
            public static byte[] Buffer = new byte[8];
            public static int NextId() => s_next++;
            public static IEnumerable<string> Keys() { NextId(); return Shared; }
            public static bool Check() => NextId() > 1;
            public static Task<string> ReadAsync() => Task.FromResult("");
            public static string Sign(params object?[] parts) => string.Concat(parts);

            public async Task<string> Token(List<string> list)
            {
                {{statements.Replace("\n", "\n        ")}}
                await Task.Yield();
                return {{token}};
            }

            private sealed class Noisy : IDisposable
            {
                private int _value;
                public int Value { get => _value; set { _value = value; Console.WriteLine(value); } }
                public void Dispose() => NextId();
            }

            private sealed class Service
            {
                public void Run() => NextId();
            }
        }
        """;
}
