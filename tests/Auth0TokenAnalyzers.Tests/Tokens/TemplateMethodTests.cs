using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>Template methods: a base class signs, and its steps, which derived classes have, say what the token is for and with which key.</summary>
public sealed class TemplateMethodTests
{
    private const string Base = """
        public abstract class TokenBase
        {
            protected readonly IDictionary<string, object> Payload = new Dictionary<string, object>();
            protected string Audience = "";
            protected abstract void Fill();
            protected virtual void Finish() { }
            protected abstract byte[] Key();
            protected void Claim(string name, object value) => Payload[name] = value;
            MAKE
            protected static long Seconds(DateTime time) => Convert.ToInt64((time - new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc)).TotalSeconds);
        }
        """;

    private const string Plain = "public sealed override string ToString() { Payload.Clear(); Payload[\"iat\"] = Seconds(DateTime.UtcNow); Fill(); Finish(); return JsonWebToken.Encode(Payload, Key(), JwtHashAlgorithm.HS256); }MARK";

    private const string Key = "protected override byte[] Key() => Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable(\"AUTH0_GLOBAL_CLIENT_SECRET\")!);";

    private const string Mark = " //! AUTH0001";

    [Theory]
    [InlineData(Plain, "protected override void Fill() => Payload[\"aud\"] = Environment.GetEnvironmentVariable(\"AUTH0_GLOBAL_CLIENT_ID\")!;")]
    [InlineData(Plain, "protected override void Fill() { Payload[\"aud\"] = \"https://example.auth0.com/api/v2/\"; }")]
    [InlineData(Plain, "protected override void Fill() { FillAudience(); } private void FillAudience() => Payload.Add(\"aud\", \"https://example.auth0.com/api/v2/\");")]
    [InlineData(Plain, "protected override void Fill() => Claim(\"aud\", \"https://example.auth0.com/api/v2/\");")]
    [InlineData(Plain, "protected override void Fill() { } protected override void Finish() => Payload[\"aud\"] = \"https://example.auth0.com/api/v2/\";")]
    [InlineData("public string Token { get { Fill(); return JsonWebToken.Encode(Payload, Key(), JwtHashAlgorithm.HS256); } }MARK", "protected override void Fill() => Payload[\"aud\"] = \"https://example.auth0.com/api/v2/\";")]
    // The steps run before another method of the object signs.
    [InlineData("public override string ToString() { Fill(); return Sign(); }MARK\n private string Sign() => JsonWebToken.Encode(Payload, Key(), JwtHashAlgorithm.HS256);", "protected override void Fill() => Payload[\"aud\"] = \"https://example.auth0.com/api/v2/\";")]
    // A field that is no dictionary.
    [InlineData("public override string ToString() { Fill(); return JsonWebToken.Encode(new { aud = Audience, exp = Seconds(DateTime.UtcNow.AddHours(1)) }, Key(), JwtHashAlgorithm.HS256); }MARK", "protected override void Fill() => Audience = \"https://example.auth0.com/api/v2/\";")]
    public Task TokenThatADerivedClassFills_IsReported(string make, string derived) => Verify(make, $"public class Api : TokenBase {{ {derived} {Key} }}", Mark);

    [Theory]
    [InlineData(Plain, "protected override void Fill() => Payload[\"aud\"] = \"https://api.example.com/\";")]
    [InlineData(Plain, "protected override void Fill() => Payload[\"url\"] = \"https://example.auth0.com/api/v2/\";")]
    // The last step counts, a step after the signature does not.
    [InlineData(Plain, "protected override void Fill() => Payload[\"aud\"] = \"https://example.auth0.com/api/v2/\"; protected override void Finish() => Payload[\"aud\"] = \"https://api.example.com/\";")]
    [InlineData("public override string ToString() { var token = JsonWebToken.Encode(Payload, Key(), JwtHashAlgorithm.HS256); Fill(); return token; }", "protected override void Fill() => Payload[\"aud\"] = \"https://example.auth0.com/api/v2/\";")]
    [InlineData("public override string ToString() { Fill(); Payload[\"aud\"] = \"https://api.example.com/\"; return JsonWebToken.Encode(Payload, Key(), JwtHashAlgorithm.HS256); }", "protected override void Fill() => Payload[\"aud\"] = \"https://example.auth0.com/api/v2/\";")]
    // A dictionary of another object, and a method that nobody calls.
    [InlineData(Plain, "private readonly Api? _other; protected override void Fill() => _other!.Payload[\"aud\"] = \"https://example.auth0.com/api/v2/\";")]
    [InlineData(Plain, "protected override void Fill() { } private void FillAudience() => Payload.Add(\"aud\", \"https://example.auth0.com/api/v2/\");")]
    // Steps that call themselves end.
    [InlineData(Plain, "protected override void Fill() { Fill(); Finish(); } protected override void Finish() => Fill();")]
    public Task TokenForAnotherApi_IsSilent(string make, string derived) => Verify(make, $"public class Api : TokenBase {{ {derived} {Key} }}", "");

    /// <summary>What the base class does by itself between the steps of derived classes counts in the order in which it runs.</summary>
    [Theory]
    [InlineData("Fill(); Own();", "")]
    [InlineData("Own(); Fill();", Mark)]
    [InlineData("Fill(); Stamp(365);", Mark + " AUTH0003")]
    [InlineData("Stamp(365); Fill();", Mark + " AUTH0003")]
    [InlineData("Stamp(365); Fill(); Stamp(1);", Mark)]
    public Task StepOfTheBaseClass_RunsInItsPlace(string steps, string mark) => Verify(
        $"private void Own() => Payload[\"aud\"] = \"https://api.example.com/\"; private void Stamp(int days) => Payload[\"exp\"] = Seconds(DateTime.UtcNow.AddDays(days)); public override string ToString() {{ {steps} return JsonWebToken.Encode(Payload, Key(), JwtHashAlgorithm.HS256); }}MARK",
        $"public class Api : TokenBase {{ protected override void Fill() => Payload[\"aud\"] = \"https://example.auth0.com/api/v2/\"; {Key} }}", mark);

    /// <summary>The same for a class that calls methods of its own, which nobody else sees.</summary>
    [Theory]
    [InlineData("Auth0(); Own();", "")]
    [InlineData("Own(); Auth0();", Mark)]
    [InlineData("Auth0(); Stamp(365);", Mark + " AUTH0003")]
    [InlineData("Stamp(365); Auth0();", Mark + " AUTH0003")]
    [InlineData("Stamp(365); Auth0(); Stamp(1);", Mark)]
    public Task StepOfTheClassItself_RunsInItsPlace(string steps, string mark) => TokenCases.VerifyAsync(JwtEnvironment.JwtNet1, "using JWT;\n",
    [
        $$"""
            public sealed class Minter
            {
                private readonly IDictionary<string, object> _payload = new Dictionary<string, object>();
                private void Own() => _payload["aud"] = "https://api.example.com/";
                private void Auth0() { var audience = "https://example.auth0.com/api/v2/"; _payload["aud"] = audience; }
                private void Stamp(int days) => Until(DateTimeOffset.UtcNow.AddDays(days));
                private void Until(DateTimeOffset end) => _payload["exp"] = end.ToUnixTimeSeconds();
                public string Make(byte[] key) { {{steps}} return JsonWebToken.Encode(_payload, key, JwtHashAlgorithm.HS256); }{{mark}}
            }
        """,
    ]);

    /// <summary>A text that the steps write piece by piece.</summary>
    [Theory]
    [InlineData("https://example.auth0.com/api/v2/", Mark + " AUTH0004")]
    [InlineData("https://api.example.com/", "")]
    public Task TextThatStepsWrite_IsWhole(string audience, string mark) => TokenCases.VerifyAsync(JwtEnvironment.JwtNet1, "using JWT;\n",
    [
        $$"""
            public sealed class Minter
            {
                private readonly StringBuilder _json = new StringBuilder();
                private void Start() => _json.Append("{");
                private void Name(string name) => _json.Append('"').Append(name).Append("\":");
                private void End() => _json.Append("}");
                private string Json() { Start(); Name("aud"); _json.Append("\"{{audience}}\""); End(); return _json.ToString(); }
                public string Make(byte[] key) => JsonWebToken.Encode(Json(), key, JwtHashAlgorithm.HS256);{{mark}}
            }
        """,
    ]);

    /// <summary>Of several classes nobody knows which one signs, until an object is created.</summary>
    [Fact]
    public async Task OneOfTwoClasses_IsJudgedWhereItIsCreated()
    {
        const string other = "public class Own : TokenBase { protected override void Fill() => Payload[\"aud\"] = \"https://api.example.com/\"; protected override byte[] Key() => new byte[32]; }\n    ";
        const string api = $"public class Api : TokenBase {{ protected override void Fill() => Payload[\"aud\"] = \"https://example.auth0.com/api/v2/\"; {Key} }}\n    ";

        await Verify(Plain, other + api + "string Make() => new Own().ToString();", "");
        await Verify(Plain, other + api + "string Make() => new Api().ToString(); //! AUTH0001", "");
    }

    /// <summary>The objects that the program creates say which class it is where nobody sees the call.</summary>
    [Theory]
    [InlineData("string Make() => $\"Bearer {new Own()}\";", "")]
    [InlineData("string Make() => $\"Bearer {new Api()}\";", Mark)]
    [InlineData("object[] Make() => [new Own(), new Api()];", Mark)]
    [InlineData("public class Special : Api { } object Make() => new Special();", Mark)]
    [InlineData("public class Asking : Api { public override string ToString() => \"\"; } object Make() => new Asking();", "")]
    [InlineData("public class Api2 { } object Make() => new Api2();", "")]
    public Task CreatedClass_IsJudged(string use, string mark) => Verify(Plain.Replace("sealed ", "", System.StringComparison.Ordinal),
        $"public class Own : TokenBase {{ protected override void Fill() => Payload[\"aud\"] = \"https://api.example.com/\"; protected override byte[] Key() => new byte[32]; }} public class Api : TokenBase {{ protected override void Fill() => Payload[\"aud\"] = \"https://example.auth0.com/api/v2/\"; {Key} }} {use}", mark);

    private static Task Verify(string make, string classes, string mark) => TokenCases.VerifyAsync(JwtEnvironment.JwtNet1, "using JWT;\n",
    [
        $"    {Base.Replace("MAKE", make, System.StringComparison.Ordinal).Replace("MARK", mark, System.StringComparison.Ordinal)}\n    {classes}",
    ]);
}
