using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using VerifyCS = Auth0TokenAnalyzers.Tests.RuleVerifier<Auth0TokenAnalyzers.Rules.GlobalClientSecretUse>;

namespace Auth0TokenAnalyzers.Tests.Rules;

/// <summary>AUTH0002 by names: where the secret enters, in all the ways in which programs take it in.</summary>
public sealed class GlobalClientSecretUseTests
{
    private const string Dummy = "ZHVtbXktZ2xvYmFsLXNlY3JldC1vZi1uby10ZW5hbnQ";

    private static string Source(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Text;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Options;

        public class Auth0Options
        {
            public string? GlobalClientId { get; set; }
            public string? GlobalClientSecret { get; set; }
        }

        public class Auth0Tokens
        {
            private static void Use(params object?[] values) { }

            {{members}}
        }
        """;

    public static TheoryData<string, string> Cases => new()
    {
        { "configuration", """void M(IConfiguration c) => Use([|c["Auth0:GlobalClientSecret"]|]);""" },
        { "configuration without a word of Auth0 in the key", """void M(IConfiguration c) => Use([|c["GlobalClientSecret"]|]);""" },
        { "snake case", """void M(IConfiguration c) => Use([|c["global_client_secret"]|]);""" },
        { "short name", """void M(IConfiguration c) => Use([|c["Auth0:GlobalSecret"]|]);""" },
        { "value", """void M(IConfiguration c) => Use([|c.GetValue<string>("Auth0:GlobalClientSecret")|]);""" },
        { "value with a default", """void M(IConfiguration c) => Use([|c.GetValue("Auth0:GlobalClientSecret", "")|]);""" },
        { "section", """void M(IConfiguration c) => Use([|c.GetSection("Auth0:GlobalClientSecret")|].Value);""" },
        { "section and key", """void M(IConfiguration c) => Use([|c.GetSection("Auth0")["GlobalClientSecret"]|]);""" },
        { "section that says global", """void M(IConfiguration c) => Use([|c.GetSection("Auth0:Global")["ClientSecret"]|]);""" },
        { "section in a local", """void M(IConfiguration c) { var s = c.GetSection("Auth0:GlobalClient"); Use([|s["Secret"]|]); }""" },
        { "conditional access", """void M(IConfiguration? c) => Use(c?[|["Auth0:GlobalClientSecret"]|]);""" },
        { "key of two constants", """const string Section = "Auth0"; void M(IConfiguration c) => Use([|c[Section + ":GlobalClientSecret"]|]);""" },
        { "interpolated key", """void M(IConfiguration c, int tenant) => Use([|c[$"{"Auth0"}:GlobalClientSecret"]|], tenant);""" },
        { "constant key", """const string Key = "Auth0:GlobalClientSecret"; void M(IConfiguration c) => Use([|c[Key]|]);""" },
        { "nameof as key", """void M(IConfiguration c) => Use([|c[nameof(Auth0Options.GlobalClientSecret)]|]);""" },
        { "environment", """void M() => Use([|Environment.GetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_SECRET")|]);""" },
        { "environment of the machine", """void M() => Use([|Environment.GetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_SECRET", EnvironmentVariableTarget.Machine)|]);""" },
        { "all environment variables", """void M() => Use([|Environment.GetEnvironmentVariables()["AUTH0_GLOBAL_CLIENT_SECRET"]|]);""" },
        { "application settings", """void M(System.Collections.Specialized.NameValueCollection appSettings) => Use([|appSettings["auth0:GlobalClientSecret"]|]);""" },
        { "dictionary", """void M(Dictionary<string, string> settings) => Use([|settings["GlobalClientSecret"]|]);""" },
        { "dictionary that may not have it", """void M(Dictionary<string, string> settings) { if ([|settings.TryGetValue("GlobalClientSecret", out var secret)|]) Use(secret); }""" },
        { "vault", """Task<string> GetSecretAsync(string name) => Task.FromResult(name + "?"); async Task M() => Use(await [|GetSecretAsync("auth0-global-client-secret")|]);""" },
        { "own method", """static string GetVariable(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException(name); void M() => Use([|GetVariable("AUTH0_GLOBAL_CLIENT_SECRET")|]);""" },
        { "json", """void M(System.Text.Json.JsonElement json) => Use([|json.GetProperty("global_client_secret")|].GetString());""" },
        { "setting with a neutral name in a named local", """void M(IConfiguration c) { var globalClientSecret = [|c["Auth0:Secret"]|]; Use(globalClientSecret); }""" },
        { "setting in a field", """readonly string? _secret; Auth0Tokens(IConfiguration c) => _secret = [|c["Auth0:GlobalClientSecret"]|]; void M() => Use(_secret);""" },
        { "parameter", """void M(string globalClientSecret) { Use([|globalClientSecret|]); Use(globalClientSecret); }""" },
        { "parameter kept in a field", """readonly string _globalClientSecret; Auth0Tokens(string globalClientSecret) => _globalClientSecret = [|globalClientSecret|]; void M() => Use(_globalClientSecret);""" },
        { "bytes", """void M(byte[] globalClientSecret) => Use([|globalClientSecret|]);""" },
        { "lambda", """Func<string, byte[]> F => globalSecret => Encoding.UTF8.GetBytes([|globalSecret|]);""" },
        { "options", """void M(Auth0Options options) => Use([|options.GlobalClientSecret|]);""" },
        { "options of dependency injection", """void M(IOptions<Auth0Options> options) => Use([|options.Value.GlobalClientSecret|]);""" },
        { "options that may be missing", """void M(Auth0Options? options) => Use(options?[|.GlobalClientSecret|]);""" },
        { "bound options", """void M(IConfiguration c) { var options = new Auth0Options(); c.GetSection("Auth0").Bind(options); Use([|options.GlobalClientSecret|]); }""" },
        { "options record", """record Credentials(string Domain, string GlobalClientSecret); void M(Credentials c) => Use([|c.GlobalClientSecret|]);""" },
        { "deconstruction", """void M((string Id, string Secret) pair) { var (id, globalSecret) = pair; Use(id, [|globalSecret|]); }""" },
        { "tuple element", """void M((string Id, string GlobalClientSecret) pair) => Use([|pair.GlobalClientSecret|]);""" },
        { "pattern", """void M(object o) { if ([|o|] is string globalClientSecret) Use(globalClientSecret); }""" },
        { "interpolated text", """string M(string globalClientSecret) => $"client_secret={[|globalClientSecret|]}";""" },
        { "method that gives it", """interface IVault { string ReadGlobalClientSecret(); } void M(IVault vault) => Use([|vault.ReadGlobalClientSecret()|]);""" },
        { "anonymous object", """object M(Auth0Options options) => new { [|options.GlobalClientSecret|] };""" },
        { "fallback", """void M(IConfiguration c) => Use([|c["Auth0:GlobalClientSecret"]|] ?? throw new InvalidOperationException("Auth0:GlobalClientSecret is missing"));""" },
        { "id and secret", """void M(IConfiguration c) => Use([|c["Auth0:GlobalClientId"]|], [|c["Auth0:GlobalClientSecret"]|]);""" },
        { "id and secret of options", """void M(Auth0Options o) => Use([|o.GlobalClientId|], [|o.GlobalClientSecret|]);""" },
        { "constant", $$"""const string GlobalClientSecret = [|"{{Dummy}}"|]; void M() => Use(GlobalClientSecret);""" },
        { "field", $$"""readonly string _globalClientSecret = [|"{{Dummy}}"|];""" },
        { "verbatim", $$"""readonly string _globalClientSecret = [|@"{{Dummy}}"|];""" },
        { "UTF-8", $$"""static ReadOnlySpan<byte> GlobalClientSecret => [|"{{Dummy}}"u8|];""" },
        { "decoded", $$"""readonly byte[] _globalClientSecret = Convert.FromBase64String([|"{{Dummy}}"|]);""" },
        { "local", $$"""void M() { var globalClientSecret = [|"{{Dummy}}"|]; Use(globalClientSecret); }""" },
        { "property", $$"""string GlobalClientSecret { get; set; } = [|"{{Dummy}}"|];""" },
        { "property with a getter", $$"""string GlobalClientSecret => [|"{{Dummy}}"|];""" },
        { "method", $$"""string GetGlobalClientSecret() { return [|"{{Dummy}}"|]; }""" },
        { "default of a parameter", $$"""void M(string globalClientSecret = [|"{{Dummy}}"|]) => Use(globalClientSecret);""" },
        { "argument", $$"""void M(string globalClientSecret) => Use(globalClientSecret); void N() => M([|"{{Dummy}}"|]);""" },
        { "named argument", $$"""void M(string globalClientSecret) => Use(globalClientSecret); void N() => M(globalClientSecret: [|"{{Dummy}}"|]);""" },
        { "object initializer", $$"""Auth0Options O => new() { GlobalClientSecret = [|"{{Dummy}}"|] };""" },
        { "with", $$"""record R(string GlobalClientSecret); R M(R r) => r with { GlobalClientSecret = [|"{{Dummy}}"|] };""" },
        { "anonymous member", $$"""object M() => new { global_client_secret = [|"{{Dummy}}"|] };""" },
        { "choice", $$"""void M(string env, IConfiguration c) { var globalClientSecret = env switch { "prod" => [|c["Auth0:Secret"]|], _ => [|"{{Dummy}}"|] }; Use(globalClientSecret); }""" },
        { "dictionary initializer", $$"""Dictionary<string, string?> D => new() { ["Auth0:GlobalClientSecret"] = [|"{{Dummy}}"|] };""" },
        { "collection initializer", $$"""Dictionary<string, string?> D => new() { { "Auth0:GlobalClientSecret", [|"{{Dummy}}"|] } };""" },
        { "pairs", $$"""KeyValuePair<string, string?>[] D => [new("Auth0:GlobalClientSecret", [|"{{Dummy}}"|])];""" },
        { "named pairs", $$"""object D => new KeyValuePair<string, string?>("Auth0:GlobalClientSecret", [|"{{Dummy}}"|]);""" },
        { "tuple of name and value", $$"""(string, string)[] D => [("Auth0:GlobalClientSecret", [|"{{Dummy}}"|])];""" },
        { "written setting", $$"""void M(IConfiguration c) => c["Auth0:GlobalClientSecret"] = [|"{{Dummy}}"|];""" },
        { "written variable", $$"""void M() => Environment.SetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_SECRET", [|"{{Dummy}}"|]);""" },
        { "JSON text", $$""""string Json => [|"{\"global_client_secret\":\"{{Dummy}}\"}"|];"""" },
        { "text of settings", $$"""string Text => [|"Auth0__GlobalClientSecret={{Dummy}};Auth0__Domain=example.auth0.com"|];""" },
        { "attribute", """class Bound { [[|ConfigurationKeyName|]("x")] string? A { get; set; } }""".Replace("[[|ConfigurationKeyName|](\"x\")]", "[ConfigurationKeyName([|\"Auth0:GlobalClientSecret\"|])]") },
        { "JSON attribute", """class Bound { [JsonPropertyName([|"global_client_secret"|])] public string? Secret { get; set; } }""" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Entry_IsReportedOnce(string shape, string members) => await VerifyCS.VerifyAnalyzerAsync(JwtEnvironment.None, "// " + shape + "\n" + Source(members));

    [Theory]
    [InlineData("void M(IConfiguration c) => Use({|#0:c[\"Auth0:GlobalClientSecret\"]|});", "Global Client Secret", "is read from the setting 'Auth0:GlobalClientSecret'")]
    [InlineData("void M() => Use({|#0:Environment.GetEnvironmentVariable(\"AUTH0_GLOBAL_CLIENT_SECRET\")|});", "Global Client Secret", "is read from the environment variable 'AUTH0_GLOBAL_CLIENT_SECRET'")]
    [InlineData("string GlobalClientSecret { get; } = {|#0:\"" + Dummy + "\"|};", "Global Client Secret", "is written in the code, as 'GlobalClientSecret'")]
    [InlineData("void M(Auth0Options o) => Use({|#0:o.GlobalClientSecret|});", "Global Client Secret", "is read from 'GlobalClientSecret'")]
    [InlineData("class Bound { [ConfigurationKeyName({|#0:\"Auth0:GlobalClientSecret\"|})] string? A { get; set; } }", "Global Client Secret", "is bound to a member, by the name 'Auth0:GlobalClientSecret'")]
    public async Task Message_SaysHowItEnters(string members, string role, string how) => await VerifyCS.VerifyAnalyzerAsync(
        JwtEnvironment.None, Source(members), VerifyCS.Diagnostic().WithLocation(0).WithArguments(role, how));

    [Fact]
    public async Task IdBesideTheSecret_SaysSo() => await VerifyCS.VerifyAnalyzerAsync(
        JwtEnvironment.None,
        Source("""void M(IConfiguration c) => Use({|#0:c["Auth0:GlobalClientId"]|}, {|#1:c["Auth0:GlobalClientSecret"]|});"""),
        VerifyCS.Diagnostic().WithLocation(0).WithArguments("Global Client ID, beside its secret,", "is read from the setting 'Auth0:GlobalClientId'"),
        VerifyCS.Diagnostic().WithLocation(1).WithArguments("Global Client Secret", "is read from the setting 'Auth0:GlobalClientSecret'"));

    [Fact]
    public async Task LaterUses_AreNotReported() => await VerifyCS.VerifyAnalyzerAsync(JwtEnvironment.None, Source("""
        private readonly string? _globalClientSecret;

        public Auth0Tokens(IConfiguration c)
        {
            _globalClientSecret = [|c["Auth0:GlobalClientSecret"]|];
            Use(_globalClientSecret, Encoding.UTF8.GetBytes(_globalClientSecret!));
            Helper(_globalClientSecret!);
            Use(c["auth0:globalClientSecret"]);
        }

        private static void Helper(string globalClientSecret) => Use(globalClientSecret);
        """));

    [Fact]
    public async Task CheckBeforeTheUse_LeavesTheUse() => await VerifyCS.VerifyAnalyzerAsync(JwtEnvironment.None, Source("""
        public void A(IConfiguration c)
        {
            if (string.IsNullOrEmpty(c["Auth0:GlobalClientSecret"]))
                throw new InvalidOperationException("Auth0:GlobalClientSecret is missing");
            Use([|c["Auth0:GlobalClientSecret"]|]);
        }
        """));

    [Fact]
    public async Task PartialClass_SpeaksInItsOtherPart() => await new VerifyCS.Test
    {
        Jwt = JwtEnvironment.None,
        TestState =
        {
            Sources =
            {
                """partial class Tokens { string? M(Microsoft.Extensions.Configuration.IConfiguration c) => [|c["GlobalClientSecret"]|]; }""",
                """partial class Tokens { const string Domain = "example.auth0.com"; }""",
            },
        },
    }.RunAsync();

    [Fact]
    public async Task TopLevelStatements_AreOneType() => await new VerifyCS.Test
    {
        Jwt = JwtEnvironment.None,
        OutputKind = OutputKind.ConsoleApplication,
        TestCode = """
            using System;

            var domain = "example.auth0.com";
            var secret = [|Environment.GetEnvironmentVariable("GLOBAL_CLIENT_SECRET")|];
            Console.WriteLine(domain + secret);
            """,
    }.RunAsync();

    [Fact]
    public async Task OldLanguage() => await new VerifyCS.Test
    {
        Jwt = JwtEnvironment.None,
        LanguageVersion = LanguageVersion.CSharp7_3,
        TestCode = """
            using System;
            using Env = System.Environment;

            namespace Old
            {
                public class Auth0Client
                {
                    private readonly string secret = [|Env.GetEnvironmentVariable("GLOBAL_CLIENT_SECRET")|];
                    public string Secret { get { return secret; } }
                }
            }
            """,
    }.RunAsync();

    [Fact]
    public async Task ConstantsInAnotherFile_AreReadHere() => await new VerifyCS.Test
    {
        Jwt = JwtEnvironment.None,
        TestState =
        {
            Sources =
            {
                """class Auth0Tokens { string? GlobalSecret(Microsoft.Extensions.Configuration.IConfiguration c) => [|c[Keys.Old]|]; }""",
                """static class Keys { public const string Old = "Auth0:GlobalClientSecret"; }""",
            },
        },
    }.RunAsync();

    [Fact]
    public async Task LiteralInAnotherFile_IsReportedWhereItsUseShowsWhatItIs() => await new VerifyCS.Test
    {
        Jwt = JwtEnvironment.None,
        TestState =
        {
            Sources =
            {
                """class Auth0Tokens { public string M() => Secrets.GlobalClientSecret; }""",
                $$"""static class Secrets { /* of Auth0 */ public const string GlobalClientSecret = "{{Dummy}}"; public const string Auth0Domain = "example.auth0.com"; }""".Replace("\"" + Dummy + "\"", "[|\"" + Dummy + "\"|]"),
            },
        },
    }.RunAsync();

    private const string Minter = """class LegacyTokens { public static void Mint(string globalClientSecret) => System.Console.WriteLine("https://example.auth0.com" + globalClientSecret); }""";

    public static TheoryData<string, string, string> InTwoFiles => new()
    {
        {
            "a parameter for which another file passes the variable",
            Minter,
            """class Auth0Job { void M() => LegacyTokens.Mint([|System.Environment.GetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_SECRET")|]!); }"""
        },
        {
            "a parameter for which another file passes a literal by its name",
            Minter,
            $$"""class Auth0Job { void M() => LegacyTokens.Mint(globalClientSecret: [|"{{Dummy}}"|]); }"""
        },
        {
            "a parameter for which another file passes a literal that says nothing there",
            Minter.Replace("+ globalClientSecret", "+ [|globalClientSecret|]"),
            $$"""class Auth0Job { void M() => LegacyTokens.Mint("{{Dummy}}"); }"""
        },
        {
            "a property that another file fills",
            """class Auth0Tokens { void M(Auth0Settings settings) => System.Console.WriteLine(settings.GlobalClientSecret); }""",
            """
            class Auth0Settings
            {
                public string? GlobalClientSecret { get; private set; }
                public static Auth0Settings Read() => new Auth0Settings { GlobalClientSecret = [|System.Environment.GetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_SECRET")|] };
            }
            """
        },
        {
            "a record's parameter that another file passes",
            """class Auth0Tokens { void M(Auth0Settings settings) => System.Console.WriteLine(settings.GlobalClientSecret); }""",
            """
            record Auth0Settings(string? GlobalClientSecret)
            {
                public static Auth0Settings Read() => new Auth0Settings([|System.Environment.GetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_SECRET")|]);
            }
            """
        },
        {
            "a parameter that gets what another symbol brings in",
            Minter,
            """class Auth0Job { void M(Auth0Options options) => LegacyTokens.Mint([|options.GlobalClientSecret|]!); } class Auth0Options { public string? GlobalClientSecret { get; set; } }"""
        },
        {
            "nobody gives the parameter anything",
            Minter.Replace("+ globalClientSecret", "+ [|globalClientSecret|]"),
            "class Auth0Job { }"
        },
        {
            "another file passes nothing, or what nobody knows",
            Minter.Replace("+ globalClientSecret", "+ [|globalClientSecret|]"),
            """class Auth0Job { void M(string text) { LegacyTokens.Mint(""); LegacyTokens.Mint(text); LegacyTokens.Mint(null!); } }"""
        },
        {
            "two classes give it to each other",
            """class Auth0One { public string? GlobalClientSecret { get; set; } public Auth0Two Other() => new Auth0Two { GlobalClientSecret = [|GlobalClientSecret|] }; }""",
            """class Auth0Two { public string? GlobalClientSecret { get; set; } public Auth0One Other() => new Auth0One { GlobalClientSecret = [|GlobalClientSecret|] }; }"""
        },
        {
            "a class copies itself",
            """class Auth0Settings { public string? GlobalClientSecret { get; set; } public Auth0Settings Copy() => new Auth0Settings { GlobalClientSecret = [|GlobalClientSecret|] }; }""",
            "class Auth0Job { }"
        },
    };

    [Theory]
    [MemberData(nameof(InTwoFiles))]
    public async Task Entry_IsReportedOnce_OverFiles(string shape, string one, string other) => await new VerifyCS.Test
    {
        Jwt = JwtEnvironment.None,
        TestState = { Sources = { "// " + shape + "\n" + one, other } },
    }.RunAsync();
}
