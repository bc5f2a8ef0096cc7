using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Tests.Tokens;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Values;

/// <summary>Claims in collections that are never changed: each call gives another one, and the old one stays what it was.</summary>
public sealed class ImmutableTests
{
    private const string Usings = "using System.Collections.Frozen;\nusing System.Collections.Immutable;\nusing System.IdentityModel.Tokens.Jwt;\nusing Microsoft.IdentityModel.JsonWebTokens;\nusing Microsoft.IdentityModel.Tokens;\n";

    private const string Key = "new SigningCredentials(new SymmetricSecurityKey(new byte[32]), \"HS256\")";

    private const string Far = "DateTimeOffset.UtcNow.AddDays(30).ToUnixTimeSeconds()";

    private const string Helpers = $$"""
            static readonly ImmutableDictionary<string, object> Base = ImmutableDictionary<string, object>.Empty.Add("aud", "https://example.auth0.com/api/v2/");
            static readonly ImmutableDictionary<string, object> Own = ImmutableDictionary<string, object>.Empty.Add("aud", "https://api.example.com/");
            static string Sign(IDictionary<string, object> claims) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor { Claims = claims, SigningCredentials = {{Key}} });

        """;

    [Theory]
    [InlineData($"string Token() => Sign(Base.SetItem(\"exp\", {Far})); //! AUTH0001 AUTH0003")]
    [InlineData($"string Token() => Sign(Base.Add(\"scope\", \"read:users\").Add(\"exp\", {Far})); //! AUTH0001 AUTH0003")]
    [InlineData($"string Token() => Sign(Base.SetItems(new Dictionary<string, object> {{ [\"exp\"] = {Far} }})); //! AUTH0001 AUTH0003")]
    [InlineData($"string Token() {{ var b = ImmutableDictionary.CreateBuilder<string, object>(); b[\"aud\"] = \"https://example.auth0.com/api/v2/\"; b.Add(\"exp\", {Far}); return Sign(b.ToImmutable()); }} //! AUTH0001 AUTH0003")]
    [InlineData($"string Token() => Sign(new Dictionary<string, object> {{ [\"aud\"] = \"https://example.auth0.com/api/v2/\", [\"exp\"] = {Far} }}.ToImmutableDictionary()); //! AUTH0001 AUTH0003")]
    [InlineData($"string Token() => Sign(new Dictionary<string, object> {{ [\"aud\"] = \"https://example.auth0.com/api/v2/\", [\"exp\"] = {Far} }}.ToFrozenDictionary()); //! AUTH0001 AUTH0003")]
    [InlineData("string Token() => Sign(Base); //! AUTH0001")]
    [InlineData("string Token() => Sign(Own.SetItem(\"aud\", \"https://example.auth0.com/api/v2/\")); //! AUTH0001")]
    // What is not kept changes nothing.
    [InlineData($"string Token() {{ Base.SetItem(\"exp\", {Far}); return Sign(Base); }} //! AUTH0001")]
    [InlineData("string Token() { var own = Own; var other = own.SetItem(\"aud\", \"https://example.auth0.com/api/v2/\"); return Sign(own) + other.Count; }")]
    [InlineData("string Token() => Sign(Own.Add(\"scope\", \"read:users\"));")]
    [InlineData("string Token() => Sign(Base.SetItem(\"aud\", \"https://api.example.com/\"));")]
    public async Task Dictionary_HasWhatItsCallsAdd(string members) => await TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
        [Helpers + "    " + members]);

    [Theory]
    [InlineData("ImmutableList<Claim>.Empty.Add(new Claim(\"aud\", \"https://example.auth0.com/api/v2/\"))")]
    [InlineData("ImmutableArray.Create(new Claim(\"sub\", \"x\"), new Claim(\"aud\", \"https://example.auth0.com/api/v2/\"))")]
    [InlineData("ImmutableArray.Create(new Claim(\"sub\", \"x\")).Add(new Claim(\"aud\", \"https://example.auth0.com/api/v2/\"))")]
    [InlineData("new[] { new Claim(\"aud\", \"https://example.auth0.com/api/v2/\") }.ToImmutableList()")]
    [InlineData("ImmutableList.CreateRange(new[] { new Claim(\"aud\", \"https://example.auth0.com/api/v2/\") })")]
    public async Task List_HasWhatItsCallsAdd(string claims) => await TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        $"    string Token() => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(claims: {claims}, signingCredentials: {Key})); //! AUTH0001 AUTH0004",
        $"    string Token() => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(claims: {claims.Replace("example.auth0.com/api/v2/", "api.example.com/", System.StringComparison.Ordinal)}, signingCredentials: {Key}));",
    ]);

    /// <summary>The hour that the library gives is no lifetime of a token whose claims may hold another one.</summary>
    [Fact]
    public async Task ClaimsThatNobodySees_LeaveTheLifetimeOpen()
    {
        const string code = """
            using System.Collections.Generic;
            using Microsoft.IdentityModel.JsonWebTokens;
            using Microsoft.IdentityModel.Tokens;
            public static class Minter
            {
                public static string Token(IDictionary<string, object> claims) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor { Audience = "https://example.auth0.com/api/v2/", Claims = claims, SigningCredentials = new(new SymmetricSecurityKey(new byte[32]), "HS256") });
                public static string Short() => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor { Audience = "https://example.auth0.com/api/v2/", SigningCredentials = new(new SymmetricSecurityKey(new byte[32]), "HS256") });
            }
            """;

        var found = await Analysis.RunAsync(await Analysis.CompileAsync(JwtEnvironment.Jwt816, [("Minter.cs", code)]));

        var messages = found.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Collection(messages,
            open => Assert.DoesNotContain("lives", open, System.StringComparison.Ordinal),
            known => Assert.Contains("lives 1 hour", known, System.StringComparison.Ordinal));
    }
}
