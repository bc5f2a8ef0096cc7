using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

public sealed class ChilkatTests
{
    private const string Aud = "claims.AppendString(\"aud\", \"https://example.auth0.com/api/v2/\");";

    private static readonly LibraryCases Cases = new LibraryCases(JwtEnvironment.Chilkat, "Chilkat")
        .AddMatrix("text", (payload, key) => $"new Jwt().CreateJwt(\"HS256\", {payload}, {key})", ["json"], hasTextKey: true)
        .Add("objects", Built(Aud), "AUTH0001", "AUTH0004")
        .Add("long", Built(Aud + " claims.AddIntAt(-1, \"exp\", now + 31536000);"), "AUTH0001", "AUTH0003")
        .Add("short", Built(Aud + " claims.AddIntAt(-1, \"iat\", now); claims.AddIntAt(-1, \"exp\", now + 720);"), "AUTH0001")
        .Add("offset", Built(Aud + " claims.AppendInt(\"exp\", jwt.GenNumericDate(60 * 60 * 24 * 30));"), "AUTH0001", "AUTH0003")
        .Add("short offset", Built(Aud + " claims.UpdateInt(\"exp\", jwt.GenNumericDate(3600));"), "AUTH0001")
        .Add("update", Built("claims.UpdateString(\"iss\", \"https://example.auth0.com/\"); claims.UpdateString(\"aud\", \"client\"); claims.UpdateString(\"scope\", \"read:users\");"), "AUTH0001", "AUTH0004")
        .Add("text in a local", "public string M() { var claims = new JsonObject(); " + Aud + " var payload = claims.Emit(); return new Jwt().CreateJwt(\"HS256\", payload, Secret); }", "AUTH0001", "AUTH0004")
        .Add("loaded", Built("claims.Load(\"{\\\"aud\\\":\\\"https://example.auth0.com/api/v2/\\\"}\");"), "AUTH0001", "AUTH0004")
        .Add("condition", Built(Aud + " if (now > 5) claims.AddIntAt(-1, \"exp\", now + 60);"), "AUTH0001")
        .Add("private key", "public string M(PrivateKey key) { var claims = new JsonObject(); " + Aud + " return new Jwt().CreateJwtPk(\"RS256\", claims.Emit(), key); }")
        .Add("verified", "public bool M(string token) => new Jwt().VerifyJwt(token, Secret) && new Jwt().GetPayload(token).Length > 0;")
        .Add("own API", Built("claims.AppendString(\"iss\", \"https://example.auth0.com/\"); claims.AppendString(\"aud\", \"https://orders.example.com/\"); claims.AddIntAt(-1, \"exp\", now + 31536000);"))
        .Add("the vendor's example", Built("claims.AppendString(\"iss\", \"http://example.org\"); claims.AppendString(\"sub\", \"John\"); claims.AppendString(\"aud\", \"http://example.com\"); claims.AddIntAt(-1, \"exp\", now + 3600);"))
        .Add("unknown payload", "public string M(string payload) => new Jwt().CreateJwt(\"HS256\", payload, Secret);");

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Token_IsJudged(string name) => Assert.Equal(Cases.Expected(name), await Cases.FoundAsync(name));

    private static string Built(string statements) => $$"""
        public string M()
        {
            var jwt = new Jwt();
            var jose = new JsonObject();
            bool success = jose.AppendString("alg", "HS256");
            success = jose.AppendString("typ", "JWT");
            var claims = new JsonObject();
            int now = jwt.GenNumericDate(0);
            {{statements}}
            jwt.AutoCompact = true;
            return jwt.CreateJwt(jose.Emit(), claims.Emit(), Secret);
        }
        """;
}
