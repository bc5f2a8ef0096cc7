using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>Tokens that are minted in lambdas, with values that the method gives which takes the lambda, and from members that are written together.</summary>
public sealed class PassedFunctionTests
{
    private const string Usings = """
        using System.IdentityModel.Tokens.Jwt;
        using Microsoft.IdentityModel.Tokens;

        """;

    private const string Helpers = """
            static string Sign(string audience, TimeSpan lifetime) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
                audience: audience, expires: DateTime.UtcNow + lifetime, signingCredentials: new SigningCredentials(new SymmetricSecurityKey(new byte[32]), "HS256")));

            static T Twice<T>(Func<string, T> use) { use("https://example.auth0.com/api/v2/"); return use("https://example.auth0.com/api/v2/"); }
            static T With<TIn, T>(TIn value, Func<TIn, T> use) => use(value);
            static T Outside<T>(Func<string, T> use) => use(Environment.GetEnvironmentVariable("AUDIENCE")!);

        """;

    [Theory]
    [InlineData("""object A() => Twice(audience => Sign(audience, TimeSpan.FromHours(1))); //! AUTH0001""")]
    [InlineData("""object A() => With("https://example.auth0.com/api/v2/", audience => Sign(audience, TimeSpan.FromDays(2))); //! AUTH0001 AUTH0003""")]
    [InlineData("""object A() => With(("https://example.auth0.com/", 3), given => Sign(given.Item1 + "api/v2/", TimeSpan.FromDays(given.Item2))); //! AUTH0001 AUTH0003""")]
    [InlineData("""object A() => With("https://example.com/api/v2/", audience => Sign(audience, TimeSpan.FromDays(2)));""")]
    [InlineData("""object A() => Outside(audience => Sign(audience, TimeSpan.FromDays(2)));""")]
    [InlineData("""object A() => new[] { "https://example.com/" }.Select(audience => Sign(audience, TimeSpan.FromDays(2)));""")]
    public Task ParameterOfALambda_IsWhatItIsCalledWith(string members) => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings, [Helpers + members]);

    [Theory]
    [InlineData("(_audience, _days) = (audience, 3);", " //! AUTH0001", " //! AUTH0003")]
    [InlineData("(this._audience, _days) = Split(audience);", " //! AUTH0001", "")]
    [InlineData("(_days, _audience) = (1, audience);", " //! AUTH0001", "")]
    [InlineData("(_audience, _days) = (\"https://example.com/\", 3);", "", "")]
    public Task MembersThatAreWrittenTogether_AreRead(string write, string audience, string lifetime) => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        $$"""
            class Tokens
            {
                private readonly string _audience;
                private readonly int _days;
                public Tokens(string audience) { {{write}} }{{lifetime}}
                static (string, int) Split(string audience) => (audience, int.Parse(Environment.GetEnvironmentVariable("DAYS")!));
                public string Create() => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(audience: _audience, expires: DateTime.UtcNow.AddDays(_days), signingCredentials: new SigningCredentials(new SymmetricSecurityKey(new byte[32]), "HS256")));
            }
            string Use() => new Tokens("https://example.auth0.com/api/v2/").Create();{{audience}}
        """,
    ]);
}
