using System;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>Classes that a container creates with the only object of a class of settings that the program makes.</summary>
public sealed class HandedInTests
{
    private const string Usings = "using Microsoft.Extensions.DependencyInjection;\nusing Microsoft.IdentityModel.JsonWebTokens;\nusing Microsoft.IdentityModel.Tokens;\n";

    private const string Tenant = """
            public sealed record Tenant(string Audience, string Key, int Days = 1)
            {
                public static Tenant Production(string key) => new("HOST", key);
            }
            public sealed class Settings { public string Audience { get; set; } = ""; public string Key { get; set; } = ""; public int Days { get; set; } = 1; }

        """;

    private const string Token = "new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor { Audience = TAKEN.Audience, Expires = DateTime.UtcNow.AddDays(TAKEN.Days), SigningCredentials = new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(TAKEN.Key)), \"HS256\") })";

    [Theory]
    [InlineData("Tenant", "")]
    [InlineData("Tenant", "static void Add(IServiceCollection services, string key) => services.AddSingleton(Tenant.Production(key));")]
    [InlineData("Settings", "static void Add(IServiceCollection services, string key) => services.AddSingleton(new Settings { Audience = \"HOST\", Key = key });")]
    [InlineData("Settings", "static void Add(IServiceCollection services) => services.AddKeyedSingleton(\"auth0\", (provider, name) => Make(\"HOST\")); static Settings Make(string audience) => new() { Audience = audience };")]
    public async Task OnlyObjectOfItsClass_IsHandedIn(string type, string code)
    {
        foreach (var (audience, mark) in new[] { ("https://example.auth0.com/api/v2/", " //! AUTH0001"), ("https://api.example.com/", "") })
        {
            await Verify(Program(type, code, mark).Replace("HOST", audience, StringComparison.Ordinal));
        }
    }

    /// <summary>Of several objects nobody knows which one it is, and what a configuration is bound to has other values.</summary>
    [Theory]
    [InlineData("Settings", "static Settings One() => new() { Audience = \"HOST\" }; static Settings Two() => new() { Audience = \"https://api.example.com/\" };")]
    [InlineData("Settings", "static Settings One() => Make(\"HOST\"); static Settings Two() => Make(\"https://api.example.com/\"); static Settings Make(string audience) => new() { Audience = audience };")]
    [InlineData("Settings", "static Settings One() => new() { Audience = \"HOST\" }; static void Add(IServiceCollection services, IConfiguration own) => services.Configure<Settings>(own);")]
    [InlineData("Settings", "static void Add(IServiceCollection services) => services.AddSingleton(new { Audience = \"HOST\" });")]
    [InlineData("IDisposable", "static Settings One() => new() { Audience = \"HOST\" };")]
    public Task ObjectThatIsNotKnown_IsSilent(string type, string code) =>
        Verify(Program(type, code, "").Replace("IDisposable ", "dynamic ", StringComparison.Ordinal).Replace("HOST", "https://example.auth0.com/api/v2/", StringComparison.Ordinal));

    /// <summary>An object that a call is given is that one, and a method's own parameter is nothing that a container hands in.</summary>
    [Fact]
    public Task ObjectThatIsPassed_IsTheOneThatCounts() => Verify(Tenant.Replace("HOST", "https://example.auth0.com/api/v2/", StringComparison.Ordinal) + $$"""
            public sealed class Taker(string audience, string key)
            {
                private string Audience => audience;
                private string Key => key;
                private int Days => 1;
                public string Make() => {{Token.Replace("TAKEN", "this", StringComparison.Ordinal)}};
                public string Other(Tenant tenant) => {{Token.Replace("TAKEN", "tenant", StringComparison.Ordinal)}};
            }
            static Taker Own(string key) => new("https://api.example.com/", key);
        """);

    private static string Program(string type, string code, string mark) => Tenant + $$"""
            {{code}}
            public sealed class Primary({{type}} taken)
            {
                public string Make() => {{Token.Replace("TAKEN", "taken", StringComparison.Ordinal)}};{{mark}}
            }
            public sealed class Kept
            {
                private readonly {{type}} _taken;
                public Kept({{type}} taken) => _taken = taken;
                public string Make() { var taken = _taken; return {{Token.Replace("TAKEN", "taken", StringComparison.Ordinal)}}; }{{mark}}
            }
            public sealed class Helped({{type}} taken)
            {
                public string Make() => Sign(taken.Audience);{{mark}}
                private string Sign(string audience) => {{Token.Replace("TAKEN.Audience", "audience", StringComparison.Ordinal).Replace("TAKEN", "taken", StringComparison.Ordinal)}};
            }
        """;

    private static Task Verify(string members) => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings, [members]);
}
