using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Rules;

/// <summary>What AUTH0002 must leave alone: the secrets of other services, names that hold no secret, and code that only asks for the old setting.</summary>
public sealed class GlobalClientSecretSilentTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Logging;
        using Microsoft.Extensions.Options;

        """;

    private static string Auth0(string members) => Usings + $$"""
        public class Auth0Options { public string? GlobalClientId { get; set; } public string? GlobalClientSecret { get; set; } }
        public class Auth0Tokens
        {
            private const string Domain = "example.auth0.com";
            private static void Use(params object?[] values) { }
            {{members}}
        }
        """;

    /// <summary>Code that speaks of Auth0.</summary>
    public static TheoryData<string, string> BesideAuth0 => new()
    {
        { "refused setting", """void M(IConfiguration c) { if (c["Auth0:GlobalClientSecret"] != null) throw new InvalidOperationException("Auth0:GlobalClientSecret is not supported"); }""" },
        { "refused setting, by pattern", """void M(IConfiguration c) { if (c["Auth0:GlobalClientSecret"] is { Length: > 0 }) throw new InvalidOperationException(); }""" },
        { "refused setting, by pattern with a name that is not used", """void M(IConfiguration c) { if (c["Auth0:GlobalClientSecret"] is { } old) throw new InvalidOperationException(); }""" },
        { "refused setting in a local", """void M(IConfiguration c) { var old = c["Auth0:GlobalClientSecret"]; if (!string.IsNullOrEmpty(old)) throw new InvalidOperationException(); }""" },
        { "refused setting in a named local", """void M(IConfiguration c) { var globalClientSecret = c["Auth0:GlobalClientSecret"]; if (globalClientSecret is not null) throw new InvalidOperationException(); }""" },
        { "refused section", """void M(IConfiguration c) { if (c.GetSection("Auth0:GlobalClientSecret").Exists()) throw new InvalidOperationException(); }""" },
        { "refused section by its value", """void M(IConfiguration c) { if (c.GetSection("Auth0:GlobalClientSecret").Value == null) return; throw new InvalidOperationException(); }""" },
        { "refused variable", """void M() { if (!string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_SECRET"))) throw new InvalidOperationException(); }""" },
        { "refused option", """void M(Auth0Options o) { if (o.GlobalClientSecret is not null) throw new InvalidOperationException(); }""" },
        { "validated option", """bool M(Auth0Options o) => string.IsNullOrEmpty(o.GlobalClientSecret);""" },
        { "parameter that must be null", """void M(string? globalClientSecret) { if (globalClientSecret?.Length > 0) throw new ArgumentException("", nameof(globalClientSecret)); }""" },
        { "guard of a parameter", """void M(string globalClientSecret) => ArgumentException.ThrowIfNullOrEmpty(globalClientSecret);""" },
        { "name of a parameter in an exception", """void M(bool b) { if (b) throw new ArgumentNullException("globalClientSecret"); }""" },
        { "nameof", """string M() => nameof(Auth0Options.GlobalClientSecret);""" },
        { "comment", """// c["Auth0:GlobalClientSecret"] is no longer read""" },
        { "documentation", """/// <summary>Formerly <see cref="Auth0Options.GlobalClientSecret"/>.</summary> <param name="x">GlobalClientSecret</param>""" + "\nvoid M(int x) { }" },
        { "message", """void M(ILogger log) => log.LogWarning("GlobalClientSecret is set: remove it");""" },
        { "message with the name alone", """void M(ILogger log) => log.LogWarning("Auth0:GlobalClientSecret");""" },
        { "list of names to redact", """static readonly string[] Redacted = ["Auth0:GlobalClientSecret", "global_client_secret"];""" },
        { "key that is not read", """const string GlobalClientSecret = "Auth0:GlobalClientSecret";""" },
        { "mapping of keys", """Dictionary<string, string> D => new() { ["--global-client-secret"] = "Auth0:GlobalClientSecret" };""" },
        { "key that is removed", """void M(Dictionary<string, string> d) => d.Remove("GlobalClientSecret");""" },
        { "key that is looked for", """bool M(Dictionary<string, string> d) => d.ContainsKey("GlobalClientSecret");""" },
        { "key that is replaced in a text", """string M(string s) => s.Replace("GlobalClientSecret", "ClientSecret");""" },
        { "setting that is emptied", """void M(IConfiguration c) => c["Auth0:GlobalClientSecret"] = null;""" },
        { "variable that is emptied", """void M() => Environment.SetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_SECRET", null);""" },
        { "property that is emptied", """Auth0Options O => new() { GlobalClientSecret = "" };""" },
        { "placeholder in test settings", """Dictionary<string, string?> D => new() { ["Auth0:GlobalClientSecret"] = "<not used any more>" };""" },
        { "placeholder that nothing reads", """string GlobalClientSecret { get; } = "YOUR_CLIENT_SECRET";""" },
        { "declared option", """class Settings { public string? GlobalClientSecret { get; set; } }""" },
        { "declared record", """record Settings(string GlobalClientSecret);""" },
        { "id without the secret", """void M(IConfiguration c) => Use(c["Auth0:GlobalClientId"]); const string Why = "secret";""" },
        { "id in the session", """void M(IDictionary<string, object> session) => Use(session["GlobalClientId"]); const string Why = "secret";""" },
        { "flag", """bool UseGlobalClientSecret { get; set; } void M() => Use(UseGlobalClientSecret);""" },
        { "count", """int GlobalSecret { get; set; } void M() => Use(GlobalSecret);""" },
        { "path of a file", """void M(string globalClientSecretPath) => Use(globalClientSecretPath);""" },
        { "name of a setting", """void M(string globalClientSecretName) => Use(globalClientSecretName);""" },
        { "object with such a name", """class Vault { public void Rotate() { } } void M(Vault globalSecret) => globalSecret.Rotate();""" },
        { "property of a type", """object? M(Type type) => type.GetProperty("GlobalClientSecret");""" },
        { "ordinary secret", """void M(IConfiguration c) => Use(c["Auth0:ClientSecret"], c["Auth0:Management:ClientSecret"]); const string Why = "global";""" },
        { "login configuration", """void M(IConfiguration c, Dictionary<string, string?> options) { options["ClientId"] = c["Auth0:ClientId"]; options["ClientSecret"] = c["Auth0:ClientSecret"]; } const string Why = "global";""" },
        { "words that only look like it", """void M(IConfiguration c) => Use(c["Auth0:GlobalizationSecretary"], c["Auth0:Globals:Secrets"]);""" },
        { "key that checks tokens", """void M(IConfiguration c) => Use(Encoding.UTF8.GetBytes(c["Auth0:ApiSecret"]!), Environment.GetEnvironmentVariable("AUTH0_API_SECRET"));""" },
        { "key of an API", """void M() => Use(Environment.GetEnvironmentVariable("AUTH0_API_KEY"));""" },
        { "key of another service by its section", """void M(IConfiguration c) => Use(c["Salesforce:GlobalClientSecret"]);""" },
        { "key of another service by its prefix", """void M() => Use(Environment.GetEnvironmentVariable("DISCORD_GLOBAL_CLIENT_SECRET"));""" },
        { "attribute that only speaks", """[System.ComponentModel.DisplayName("GlobalClientSecret")] string? A { get; set; }""" },
        { "attribute that says it is over", """[Obsolete("GlobalClientSecret")] string? A { get; set; }""" },
        { "template of a message", """string M(string state) => $"GlobalClientSecret: {state}, that is all there is to say about it";""" },
        { "enumeration", """enum Setting { GlobalClientSecret } void M() => Use(Setting.GlobalClientSecret);""" },
        { "field of a form", """void M(StringBuilder html) => html.Append("name=GlobalClientSecret type=password");""" },
    };

    /// <summary>Code of other services. The names are the same; nothing speaks of Auth0.</summary>
    public static TheoryData<string, string> ElsewhereCases => new()
    {
        { "selected client of an application", """class Invoices(IDictionary<string, object> session) { object Id => session["GlobalClientId"]; object Secret => session["GlobalClientSecret"]; }""" },
        { "argument of a program", """class Program { static void Main(string[] args) { var globalClientId = args[0]; var globalClientSecret = args[1]; Console.WriteLine(globalClientId + globalClientSecret); } }""" },
        { "Salesforce", """class Salesforce(IConfiguration c) { string? Secret => c["Salesforce:GlobalClientSecret"]; }""" },
        { "Discord", """class DiscordBot { const string GlobalClientSecret = "ZHVtbXktZ2xvYmFsLXNlY3JldC1vZi1uby10ZW5hbnQ"; string S => GlobalClientSecret; }""" },
        { "Google", """class GoogleLogin { string? S => Environment.GetEnvironmentVariable("GOOGLE_GLOBAL_CLIENT_SECRET"); }""" },
        { "Cloud Foundry", """class CfTool { string? S => Environment.GetEnvironmentVariable("GLOBAL_CLIENT_SECRET"); }""" },
        { "options of nobody", """class Options { public string GlobalClientSecret { get; set; } = "ZHVtbXktZ2xvYmFsLXNlY3JldC1vZi1uby10ZW5hbnQ"; } class Reader(Options o) { string S => o.GlobalClientSecret; }""" },
        { "dictionary of nobody", """class Settings { Dictionary<string, string> D => new() { ["GlobalClientSecret"] = "ZHVtbXktZ2xvYmFsLXNlY3JldC1vZi1uby10ZW5hbnQ" }; }""" },
        { "JSON of nobody", """class Json { string S => "{\"global_client_secret\":\"ZHVtbXktZ2xvYmFsLXNlY3JldC1vZi1uby10ZW5hbnQ\"}"; }""" },
        { "identity server", """class IdentityServer { string GlobalSecret(IConfiguration c) => c["Clients:GlobalClientSecret"]!; }""" },
        { "state of a page", """class Page { public string? GlobalSecret { get; set; } void Render() => Console.WriteLine(GlobalSecret); }""" },
        { "random", """class Dice { static readonly byte[] GlobalSecret = new byte[32]; byte[] S => GlobalSecret; }""" },
    };

    [Theory]
    [MemberData(nameof(BesideAuth0))]
    public async Task BesideAuth0_IsSilent(string what, string members) => await AssertSilentAsync("// " + what + "\n" + Auth0(members), []);

    [Theory]
    [MemberData(nameof(ElsewhereCases))]
    public async Task Elsewhere_IsSilent(string what, string code) => await AssertSilentAsync("// " + what + "\n" + Usings + code, [("Login.cs", "class Login { const string Authority = \"https://example.auth0.com/\"; }")]);

    /// <summary>The SDK in the program shows nothing for the code of a service that is named.</summary>
    [Theory]
    [InlineData("""class SalesforceClient { string? S => Environment.GetEnvironmentVariable("GLOBAL_CLIENT_SECRET"); }""")]
    [InlineData("""class Bot(IConfiguration c) { string? S => c["Discord:GlobalClientSecret"]; }""")]
    [InlineData("""class Payments(string globalClientSecret) { string S => "https://api.stripe.com/?key=" + globalClientSecret; }""")]
    [InlineData("""class Sync { string M(GoogleCredentials c) => c.GlobalClientSecret; } class GoogleCredentials { public string GlobalClientSecret { get; set; } = "x"; }""")]
    public async Task OtherServiceInAProgramWithTheSdk_IsSilent(string code)
    {
        var compilation = await Analysis.CompileAsync(JwtEnvironment.None, [("Source.cs", Usings + code)], [.. SdkReferences.Of([Sdk.ManagementApi7])]);

        Assert.DoesNotContain(await Analysis.RunAsync(compilation), diagnostic => diagnostic.Id == RuleIds.GlobalClientSecretUse);
    }

    [Fact]
    public async Task TheSdkAlone_IsEvidence()
    {
        var compilation = await Analysis.CompileAsync(JwtEnvironment.None, [("Source.cs", Usings + """class Minter(string globalClientSecret) { string S => globalClientSecret; }""")], [.. SdkReferences.Of([Sdk.ManagementApi7])]);

        Assert.Single(await Analysis.RunAsync(compilation), diagnostic => diagnostic.Id == RuleIds.GlobalClientSecretUse);
    }

    private static async Task AssertSilentAsync(string code, (string, string)[] others)
    {
        var found = await Analysis.RunAsync(await Analysis.CompileAsync(JwtEnvironment.None, [("Source.cs", code), .. others]));

        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == RuleIds.GlobalClientSecretUse);
    }
}
