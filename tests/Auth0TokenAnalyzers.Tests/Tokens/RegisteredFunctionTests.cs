using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>Functions that sign, registered in a container and taken by constructors: the token is judged where they are called.</summary>
public sealed class RegisteredFunctionTests
{
    private const string Usings = "using Microsoft.Extensions.DependencyInjection;\nusing Microsoft.Extensions.DependencyInjection.Extensions;\nusing Microsoft.IdentityModel.JsonWebTokens;\nusing Microsoft.IdentityModel.Tokens;\n";

    private const string Signed = "new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor { Claims = claims, SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key)), \"HS256\") })";

    private const string Claims = """
            public delegate string Sign(Dictionary<string, object> claims);
            static Dictionary<string, object> Claims(string audience) => new() { ["aud"] = audience };

        """;

    private const string Takers = """
            public class Primary(SIGN sign)
            {
                public string Make() => sign(Case0.Claims("https://example.auth0.com/api/v2/"));MARK
                public string Own() => sign(Case0.Claims("https://api.example.com/"));
            }
            public class Kept
            {
                private readonly SIGN _sign;
                public Kept(SIGN sign) => _sign = sign;
                public string Make() => _sign.Invoke(Case0.Claims("https://example.auth0.com/api/v2/"));MARK
                public string Own() => _sign(Case0.Claims("https://api.example.com/"));
            }
            public class Helper(SIGN sign)
            {
                private string To(string audience) => sign(Case0.Claims(audience));
                public string Make() => To("https://example.auth0.com/api/v2/");MARK
                public string Own() => To("https://api.example.com/");
            }
        """;

    [Theory]
    [InlineData("Func<Dictionary<string, object>, string>", "services.AddSingleton<SIGN>(provider => claims => SIGNED);")]
    [InlineData("Case0.Sign", "services.AddScoped<SIGN>(provider => { var key = provider.GetRequiredService<IConfiguration>()[\"Auth0:Key\"]!; return claims => SIGNED; });")]
    [InlineData("Case0.Sign", "services.TryAddTransient<SIGN>(provider => claims => SIGNED); services.AddSingleton<Func<string, string>>(_ => text => text);")]
    public Task RegisteredFunction_IsJudgedWhereItIsCalled(string type, string registration) => Verify(registration, type, " //! AUTH0001 AUTH0004");

    /// <summary>Of two registrations nobody knows which one is meant; what is registered for another type, or signs nothing, is none.</summary>
    [Theory]
    [InlineData("Case0.Sign", "services.AddSingleton<SIGN>(provider => claims => SIGNED); services.AddSingleton<SIGN>(provider => claims => SIGNED);")]
    [InlineData("Case0.Sign", "services.AddSingleton<Func<Dictionary<string, object>, string>>(provider => claims => SIGNED);")]
    [InlineData("Func<Dictionary<string, object>, string>", "services.AddSingleton<Func<Dictionary<string, string>, string>>(provider => strings => { var claims = new Dictionary<string, object>(); return SIGNED; });")]
    [InlineData("Case0.Sign", "services.AddSingleton<SIGN>(provider => claims => claims.Count + key); static string Other(Dictionary<string, object> claims, string key) => SIGNED;")]
    [InlineData("Case0.Sign", "Mine.AddSingleton<SIGN>(provider => claims => SIGNED);")]
    public Task OtherFunction_IsSilent(string type, string registration) => Verify(registration, type, "");

    /// <summary>What an object is given where it is created counts, and not what is registered.</summary>
    [Fact]
    public Task FunctionThatIsPassed_IsTheOneThatRuns() => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        Claims + $$"""
            static void Register(IServiceCollection services, string key) => services.AddSingleton<Sign>(provider => claims => {{Signed}});
            public class Taker(Sign sign) { public string Make(string audience) => sign(Claims(audience)); }
            string Passed() => new Taker(claims => claims.Count.ToString()).Make("https://example.auth0.com/api/v2/");
        """,
    ]);

    private static Task Verify(string registration, string type, string mark) => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        Claims.Replace("static", "public static", System.StringComparison.Ordinal) + $$"""
            static class Mine { public static void AddSingleton<T>(Func<IServiceProvider, T> make) { } }
            static void Register(IServiceCollection services, string key) { {{registration.Replace("SIGNED", Signed, System.StringComparison.Ordinal).Replace("SIGN", type, System.StringComparison.Ordinal)}} }
        """,
        Takers.Replace("SIGN", type, System.StringComparison.Ordinal).Replace("MARK", mark, System.StringComparison.Ordinal),
    ]);
}
