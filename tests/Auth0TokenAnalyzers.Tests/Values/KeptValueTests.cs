using System.Threading.Tasks;
using Auth0TokenAnalyzers.Tests.Tokens;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Values;

/// <summary>Values that are kept somewhere between where they are written and where a token takes them.</summary>
public sealed class KeptValueTests
{
    private const string Aud = ValueCases.Audience;

    private static readonly LibraryCases Cases = ValueCases.Create()
        .AddAudience("field of the constructor", "new Kept().Aud()", $"}}\npublic class Kept {{ private readonly string _aud; public Kept() {{ _aud = {Aud}; }} public string Aud() => _aud;")
        .AddAudience("field of the constructor's argument", "new Kept(\"example.auth0.com\").Aud()", "}\npublic class Kept { private readonly string _host; public Kept(string host) { _host = host; } public string Aud() => $\"https://{_host}/api/v2/\";")
        .AddAudience("field of the primary constructor's argument", "new Kept(\"example.auth0.com\").Aud()", "}\npublic class Kept(string host) { public string Aud() => $\"https://{host}/api/v2/\";")
        .AddAudience("property of the primary constructor's argument", "new Kept(\"example.auth0.com\").Aud", "}\npublic class Kept(string host) { public string Aud { get; } = $\"https://{host}/api/v2/\";")
        .AddAudience("kept object in a local", "kept.Aud", "}\npublic class Kept(string host) { public string Aud => $\"https://{host}/api/v2/\";", "var kept = new Kept(\"example.auth0.com\");")
        .AddAudience("record", "new Kept(\"example.auth0.com\").Aud", "}\npublic record Kept(string Host) { public string Aud => $\"https://{Host}/api/v2/\";")
        .AddAudience("record struct with a copy", "(kept with { Host = \"example.auth0.com\" }).Aud", "}\npublic record struct Kept(string Host) { public readonly string Aud => $\"https://{Host}/api/v2/\";", "var kept = new Kept(\"x\");")
        .AddAudience("static constructor", "Kept.Aud", $"}}\npublic static class Kept {{ public static readonly string Aud; static Kept() {{ Aud = {Aud}; }}")
        .AddAudience("nested constants", "Kept.Urls.Aud", "}\npublic static class Kept { public const string Host = \"example.auth0.com\"; public static class Urls { public const string Aud = \"https://\" + Host + \"/api/v2/\"; }")
        .AddAudience("field of a base class", "Aud()", "private string Aud() => new Derived().Get(); }\npublic abstract class Base { protected readonly string _host; protected Base(string host) => _host = host; }\npublic sealed class Derived() : Base(\"example.auth0.com\") { public string Get() => $\"https://{_host}/api/v2/\";")
        .AddAudience("property of an object initializer", "new Kept { Host = \"example.auth0.com\" }.Aud", "}\npublic class Kept { public required string Host { get; init; } public string Aud => $\"https://{Host}/api/v2/\";")
        .AddAudience("out parameter", "aud", $"private static bool Get(out string text) {{ text = {Aud}; return true; }}", "Get(out var aud);")
        .AddAudience("out of a dictionary", "aud", $"private static readonly Dictionary<string, string> All = new() {{ [\"prod\"] = {Aud} }};", "All.TryGetValue(\"prod\", out var aud);")
        .AddAudience("dictionary", "All[\"prod\"]", $"private static readonly Dictionary<string, string> All = new() {{ [\"prod\"] = {Aud}, [\"dev\"] = \"https://api.example.com/\" }};")
        .AddAudience("ref parameter", "aud", $"private static void Set(ref string text) => text = {Aud};", "var aud = \"\"; Set(ref aud);")
        .AddAudience("tuple", "pair.Aud", setup: $"var pair = (Aud: {Aud}, Days: 1);")
        .AddAudience("tuple item", "pair.Item1", setup: $"var pair = ({Aud}, 1);")
        .AddAudience("tuple of a method", "Get().Aud", $"private static (string Aud, int Days) Get() => ({Aud}, 1);")
        .AddAudience("deconstructed tuple", "aud", setup: $"var (aud, days) = ({Aud}, 1);")
        .AddAudience("deconstructed tuple of a method", "aud", $"private static (string, int) Get() => ({Aud}, 1);", "var (aud, _) = Get();")
        .AddAudience("deconstructed record", "aud", "private record Kept(string Host, string Aud);", $"var (_, aud) = new Kept(\"x\", {Aud});")
        .AddAudience("deconstructed object", "aud", $"private class Kept {{ public void Deconstruct(out string host, out string aud) {{ host = \"\"; aud = {Aud}; }} }}", "var (host, aud) = new Kept();")
        .AddAudience("swapped", "b", setup: $"var a = {Aud}; var b = \"\"; (a, b) = (b, a);")
        .AddAudience("loop over known", "aud", setup: $"var aud = \"\"; foreach (var text in new[] {{ \"https://api.example.com/\", {Aud} }}) aud = text;")
        .AddAudience("for loop over known", "aud", setup: $"var all = new[] {{ {Aud} }}; var aud = \"\"; for (var i = 0; i < all.Length; i++) aud = all[i];")
        .AddAudience("switch expression with patterns", "n switch { < 3 => \"https://api.example.com/\", >= 3 and < 10 => " + Aud + ", _ => throw new InvalidOperationException() }", setup: "var n = Environment.ProcessorCount;")
        .AddAudience("switch expression on a constant", "Env switch { \"prod\" => " + Aud + ", _ => \"https://api.example.com/\" }", "private const string Env = \"prod\";")
        .AddAudience("switch statement", "aud", setup: $"string aud; switch (Environment.ProcessorCount) {{ case 1: aud = \"https://api.example.com/\"; break; default: aud = {Aud}; break; }}")
        .AddAudience("pattern variable", "x is string text ? text : \"\"", setup: $"object x = {Aud};")
        .AddAudience("property pattern variable", "kept is { Aud: var aud } ? aud : \"\"", "private record Kept(string Aud);", $"var kept = new Kept({Aud});")
        .AddAudience("extension method", "\"example.auth0.com\".ToAudience()", "}\npublic static class Extensions { public static string ToAudience(this string host) => $\"https://{host}/api/v2/\";")
        .AddAudience("generic method", "Same<string>(" + Aud + ")", "private static T Same<T>(T value) => value;")
        .AddAudience("params", "Build(\"https://\", \"example.auth0.com\", \"/api/v2/\")", "private static string Build(params string[] parts) => string.Concat(parts);")
        .AddAudience("named arguments", "Build(path: \"/api/v2/\", host: \"example.auth0.com\")", "private static string Build(string host, string path, string scheme = \"https\") => scheme + \"://\" + host + path;")
        .AddAudience("operator", "(string)(new Host() + \"/api/v2/\")", "private class Host { public static string operator +(Host h, string path) => \"https://example.auth0.com\" + path; }")
        .AddAudience("implicit conversion", "(string)new Host()", $"private class Host {{ public static implicit operator string(Host h) => {Aud}; }}")
        .AddAudience("overridden ToString", "new Host().ToString()", $"private sealed class Host {{ public override string ToString() => {Aud}; }}")
        .AddAudience("enum name", "$\"https://{Tenant.example}.auth0.com/api/v2/\"", "private enum Tenant { example }")
        .AddAudience("nameof", "\"https://\" + nameof(example) + \".auth0.com/api/v2/\"", "private const int example = 0;")
        .AddAudience("field that is set again", "_aud", $"private string _aud = {Aud}; public void Set(string text) => _aud = text;")
        .AddAudience("field of another object", "other._aud", "private string _aud = \"https://api.example.com/\"; public Subject other = null!;", isManagement: false)
        .AddAudience("abstract property", "Aud", "public virtual string Aud => \"\";", isManagement: false)
        .AddAudience("swapped away", "a", setup: $"var a = {Aud}; var b = \"\"; (a, b) = (b, a);", isManagement: false)
        .AddAudience("the other entry", "All[\"dev\"]", $"private static readonly Dictionary<string, string> All = new() {{ [\"prod\"] = {Aud}, [\"dev\"] = \"https://api.example.com/\" }};", isManagement: false)
        .AddAudience("the other arm", "Env switch { \"prod\" => " + Aud + ", _ => \"https://api.example.com/\" }", "private const string Env = \"dev\";", isManagement: false)
        .AddAudience("the other half", "pair.Item2", setup: $"var pair = ({Aud}, \"https://api.example.com/\");", isManagement: false)
        .AddAudience("another object's argument", "new Kept(\"api.example.com\").Aud()", "public static Kept Other = new(\"example.auth0.com\"); }\npublic class Kept(string host) { public string Aud() => $\"https://{host}/api/v2/\";", isManagement: false)
        .AddExpiry("lifetime of the constructor's argument", "new Kept(TimeSpan.FromDays(30)).Expires()", "}\npublic class Kept { private readonly TimeSpan _ttl; public Kept(TimeSpan ttl) { _ttl = ttl; } public DateTime Expires() => DateTime.UtcNow.Add(_ttl);")
        .AddExpiry("lifetime with a default", "new Kept().Expires()", "}\npublic class Kept(int days = 30) { public DateTime Expires() => DateTime.UtcNow.AddDays(days);");

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Value_IsFollowedToWhereItIsWritten(string name) => Assert.Equal(Cases.Expected(name), await Cases.FoundAsync(name));

    /// <summary>What signs is kept: the token is still the one that is made with it.</summary>
    [Fact]
    public async Task KeptSigners_AreRead() => await TokenCases.VerifyAsync(JwtEnvironment.Jwt816, "using System.IdentityModel.Tokens.Jwt; using Microsoft.IdentityModel.Tokens;\n",
    [
        """
            public class Minter
            {
                private readonly SigningCredentials _credentials;
                private readonly JwtSecurityTokenHandler _handler = new();
                private readonly JwtHeader _header;
                public Minter(string key) { _credentials = new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key)), SecurityAlgorithms.HmacSha256); _header = new JwtHeader(_credentials); }
                public string Make() => _handler.WriteToken(new JwtSecurityToken( //! AUTH0001 AUTH0004
                    _header, new JwtPayload { { "aud", "https://example.auth0.com/api/v2/" } }));
            }
            """,
        """
            private static string B64(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=');
            private readonly byte[] _key = Encoding.UTF8.GetBytes("dummydummydummydummy");
            private HMACSHA256? _hmac;
            private byte[] Sign(string input) { _hmac ??= new HMACSHA256(_key); return _hmac.ComputeHash(Encoding.UTF8.GetBytes(input)); }
            public string Make()
            {
                var input = B64(Encoding.UTF8.GetBytes("{\"alg\":\"HS256\"}")) + "." + B64(Encoding.UTF8.GetBytes("{\"aud\":\"https://example.auth0.com/api/v2/\",\"exp\":1}"));
                return input + "." + B64(Sign(input)); //! AUTH0001
            }
            """,
        """
            private static string B64(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=');
            private string _input = "";
            private byte[] _signature = [];
            private void Sign(byte[] key) => _signature = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(_input)); //! AUTH0001
            public string Make(byte[] key)
            {
                _input = B64(Encoding.UTF8.GetBytes("{\"alg\":\"HS256\"}")) + "." + B64(Encoding.UTF8.GetBytes("{\"aud\":\"https://example.auth0.com/api/v2/\",\"exp\":1}"));
                Sign(key);
                return _input + "." + B64(_signature);
            }
            """,
    ]);
}
