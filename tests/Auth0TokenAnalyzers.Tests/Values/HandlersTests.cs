using System.Threading.Tasks;
using Auth0TokenAnalyzers.Tests.Tokens;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Values;

/// <summary>Delegates that hold several functions: events, and sums of two delegates. All of them have filled what they are passed.</summary>
public sealed class HandlersTests
{
    private const string Usings = "using Microsoft.IdentityModel.JsonWebTokens;\nusing Microsoft.IdentityModel.Tokens;\n";

    private const string Source = """
            public sealed class Source
            {
                public event Action<SecurityTokenDescriptor>? Creating;
                public Source() { }
                public Source(string audience) { Creating += d => d.Audience = audience; Creating += Name; }
                private static void Name(SecurityTokenDescriptor d) => d.Issuer = "me";
                public string Sign()
                {
                    var made = new SecurityTokenDescriptor { SigningCredentials = new(new SymmetricSecurityKey(new byte[32]), "HS256") };
                    Creating?.Invoke(made);
                    return new JsonWebTokenHandler().CreateToken(made);
                }
            }

        """;

    [Theory]
    [InlineData("string Token() => new Source(\"https://example.auth0.com/api/v2/\").Sign(); //! AUTH0001")]
    [InlineData("private readonly Source _source = new(); public void Start() => _source.Creating += d => d.Audience = \"https://example.auth0.com/api/v2/\";\n    string Token() => _source.Sign(); //! AUTH0001")]
    [InlineData("string Token() => new Source(\"https://api.example.com/\").Sign();")]
    // The handlers of another object are its own.
    [InlineData("private readonly Source _one = new(); private readonly Source _other = new(); public void Start() => _other.Creating += d => d.Audience = \"https://example.auth0.com/api/v2/\";\n    string Token() => _one.Sign();")]
    [InlineData("private readonly Source _source = new(\"https://api.example.com/\"); public void Stop() => _source.Creating -= d => d.Audience = \"https://example.auth0.com/api/v2/\";\n    string Token() => _source.Sign();")]
    public Task Event_FillsTheTokenOfItsObject(string members) => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings, [Source + "    " + members]);

    private const string Helpers = """
            static string Sign(Action<SecurityTokenDescriptor>? fill)
            {
                var made = new SecurityTokenDescriptor { SigningCredentials = new(new SymmetricSecurityKey(new byte[32]), "HS256") };
                fill?.Invoke(made);
                return new JsonWebTokenHandler().CreateToken(made);
            }
            static void Auth0(SecurityTokenDescriptor d) => d.Audience = "https://example.auth0.com/api/v2/";
            static void Own(SecurityTokenDescriptor d) => d.Audience = "https://api.example.com/";
            static void Name(SecurityTokenDescriptor d) => d.Issuer = "me";

        """;

    /// <summary>All steps of a loop fill the token, be they functions or objects with a method.</summary>
    [Theory]
    [InlineData("static string Run(params Action<SecurityTokenDescriptor>[] steps) => Sign(d => { foreach (var step in steps) step(d); });\n    string Token() => Run(Name, Auth0); //! AUTH0001\n    string Other() => Run(Name, Own);\n    string Unknown(Action<SecurityTokenDescriptor> more) => Run(Name, more);")]
    [InlineData("class Steps { private readonly List<Action<SecurityTokenDescriptor>> _all = []; public Steps With(Action<SecurityTokenDescriptor> step) { _all.Add(step); return this; } public string Run() => Sign(d => { foreach (var step in _all) step(d); }); }\n    string Token() => new Steps().With(Name).With(Auth0).Run(); //! AUTH0001\n    string Other() => new Steps().With(Name).With(Own).Run();")]
    [InlineData("class Steps { private Action<SecurityTokenDescriptor> _all = _ => { }; public Steps With(Action<SecurityTokenDescriptor> step) { _all += step; return this; } public string Run() => Sign(_all); }\n    string Token() => new Steps().With(Name).With(Auth0).Run(); //! AUTH0001\n    string Other() => new Steps().With(Auth0).With(Own).Run();")]
    [InlineData("interface IStep { void Fill(SecurityTokenDescriptor d); } class To(string audience) : IStep { public void Fill(SecurityTokenDescriptor d) => d.Audience = audience; } class By(string issuer) : IStep { public void Fill(SecurityTokenDescriptor d) => d.Issuer = issuer; }\n    static string Run(params IStep[] steps) => Sign(d => { foreach (var step in steps) step.Fill(d); });\n    string Token() => Run(new By(\"me\"), new To(\"https://example.auth0.com/api/v2/\")); //! AUTH0001\n    string Other() => Run(new By(\"https://example.auth0.com/api/v2/\"), new To(\"me\"));\n    static string One(IStep step) => Sign(step.Fill);")]
    public async Task StepsOfALoop_AllFillTheToken(string members) => await TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings, [Helpers + "    " + members]);

    [Theory]
    [InlineData("string Token() { Action<SecurityTokenDescriptor> fill = Auth0; fill += Name; return Sign(fill); } //! AUTH0001")]
    [InlineData("string Token() { Action<SecurityTokenDescriptor> one = Auth0, two = Name; return Sign(one + two); } //! AUTH0001")]
    [InlineData("string Token() { Action<SecurityTokenDescriptor>? fill = null; fill += Auth0; return Sign(fill); } //! AUTH0001")]
    // The last one that writes counts, and so does one that nobody sees.
    [InlineData("string Token() { Action<SecurityTokenDescriptor> fill = Own; fill += Name; return Sign(fill); }")]
    [InlineData("string Token(Action<SecurityTokenDescriptor> more) { Action<SecurityTokenDescriptor> fill = Own; fill += more; return Sign(fill); }")]
    public async Task SumOfDelegates_RunsAll(string members) => await TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings, [Helpers + "    " + members]);
}
