using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>Functions that sign, kept in members and locals, made by other functions, and passed on: the token is judged where they are called.</summary>
public sealed class SigningFunctionTests
{
    private const string Helpers = """
            const string Header = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
            static string Url(string text) => Url(Encoding.UTF8.GetBytes(text));
            static string Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
            static string Payload(string audience) => "{\"aud\":\"" + audience + "\",\"scope\":\"read:users\"}";

        """;

    private const string Auth0 = "\"https://example.auth0.com/api/v2/\"";

    private const string Sign = "Url(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(data)))";

    [Theory]
    [InlineData($$"""
        static Func<string, Func<string, string>> Signer => secret => data => {{Sign}};
        static string Jwt(string payload, Func<string, string> sign) { var data = Url(Header) + "." + Url(payload); return data + "." + sign(data); }
        string Make(string secret) => Jwt(Payload({{Auth0}}), Signer(secret)); //! AUTH0001 AUTH0004
        string Other(string secret) => Jwt(Payload("https://api.example.com/"), Signer(secret));
    """)]
    [InlineData($$"""
        private static readonly Func<string, Func<string, string>> Signer = secret => { return data => {{Sign}}; };
        private readonly Func<string, string> _sign = Signer("key");
        string Make()
        {
            var data = Url(Header) + "." + Url(Payload({{Auth0}}));
            return data + "." + _sign(data); //! AUTH0001 AUTH0004
        }
        string Other() { var data = Url(Header) + "." + Url(Payload("https://api.example.com/")); return data + "." + _sign(data); }
    """)]
    [InlineData($$"""
        static Func<string, string, string> SignerFor(string secret) => (audience, _) => { var data = Url(Header) + "." + Url(Payload(audience)); return data + "." + {{Sign}}; };
        string Make() { var sign = SignerFor("key"); return sign({{Auth0}}, "name"); } //! AUTH0001 AUTH0004
        string Other() { var sign = SignerFor("key"); return sign("https://api.example.com/", {{Auth0}}); }
    """)]
    [InlineData($$"""
        static string Make(string secret)
        {
            Func<string, string> sign = data => {{Sign}};
            var input = Url(Header) + "." + Url(Payload({{Auth0}}));
            return input + "." + sign.Invoke(input); //! AUTH0001 AUTH0004
        }
    """)]
    public Task KeptFunction_IsJudgedWhereItIsCalled(string members) => TokenCases.VerifyAsync(JwtEnvironment.None, "", [Helpers + members]);

    [Theory]
    [InlineData($$"""
        static Func<string, Func<string, string>> Signer => secret => data => {{Sign}};
        string Webhook(string body, string secret) => "auth0=" + Signer(secret)(body) + Header.Length;
        string Unknown(Func<string, string> sign) => sign(Url(Header) + "." + Url(Payload({{Auth0}})));
        string Loop(string secret) { Func<string, string> next = null!; next = data => next(data) + {{Sign}}; return next(Header); }
    """)]
    public Task FunctionThatSignsSomethingElse_IsSilent(string members) => TokenCases.VerifyAsync(JwtEnvironment.None, "", [Helpers + members]);

    [Fact]
    public Task LambdaThatIsPassedOn_IsReportedOnce() => TokenCases.VerifyAsync(JwtEnvironment.None, "",
    [
        Helpers + $$"""
            static Func<string, string> Kept(string secret) => data => {{Sign}};
            static T With<T>(string value, Func<string, T> use) => use(value);
            string Make(string secret) => With({{Auth0}}, audience =>
            {
                var data = Url(Header) + "." + Url(Payload(audience));
                return data + "." + {{Sign}}; //! AUTH0001 AUTH0004
            });
        """,
    ]);

    /// <summary>A function that wraps another one is called in its place; what makes either is no token yet.</summary>
    [Theory]
    [InlineData("static Func<string, string> Cached(Func<string, string> inner) => data => inner(data);")]
    [InlineData("static Func<string, string> Cached(Func<string, string> inner) { var all = new System.Collections.Concurrent.ConcurrentDictionary<string, string>(); return data => all.GetOrAdd(data, key => inner(key)); }")]
    public Task WrappedFunction_IsJudgedOnceWhereItIsCalled(string wrapper) => TokenCases.VerifyAsync(JwtEnvironment.None, "",
    [
        Helpers + $$"""
            static Func<string, string> For(string audience, string secret) => scope => { var data = Url(Header) + "." + Url(Payload(audience)); return data + "." + {{Sign}}; };
            {{wrapper}}
            private readonly Func<string, string> _auth0 = Cached(For({{Auth0}}, "key"));
            private readonly Func<string, string> _own = Cached(For("https://api.example.com/", "key"));
            string Make() => _auth0("read:users"); //! AUTH0001 AUTH0004
            string Other() => _own("read:users");
        """,
    ]);

    /// <summary>Nobody sees the call: then what makes the function is all there is.</summary>
    [Fact]
    public Task FunctionThatIsHandedOut_IsReportedWhereItIsMade() => TokenCases.VerifyAsync(JwtEnvironment.None, "",
    [
        Helpers + $$"""
            static Func<string> For(string audience, string secret) => () => { var data = Url(Header) + "." + Url(Payload(audience)); return data + "." + {{Sign}}; };
            public Func<string> Make() => For({{Auth0}}, "key"); //! AUTH0001 AUTH0004
            public Func<string> Other() => For("https://api.example.com/", "key");
        """,
    ]);

    /// <summary>What a local function below returns is there before what is written into it.</summary>
    [Fact]
    public Task ObjectOfALocalFunctionBelow_KeepsItsWrites() => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, "using Microsoft.IdentityModel.JsonWebTokens;\nusing Microsoft.IdentityModel.Tokens;\n",
    [
        $$"""
            string Make()
            {
                var made = Describe();
                made.SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(new byte[32]), "HS256");
                made.Expires = DateTime.UtcNow.AddDays(2); //! AUTH0003
                return new JsonWebTokenHandler().CreateToken(made); //! AUTH0001
                static SecurityTokenDescriptor Describe() => new() { Audience = {{Auth0}} };
            }
        """,
    ]);
}
