using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>Tokens whose settings are objects of a table, chosen by a key that only the caller knows.</summary>
public sealed class TableTests
{
    private const string Usings = "using System.Collections.Immutable;\nusing System.IdentityModel.Tokens.Jwt;\nusing Microsoft.IdentityModel.Tokens;\n";

    private const string Auth0 = "https://example.auth0.com/api/v2/";

    private const string Types = """
            public enum Target { Own, Auth0 }
            public sealed record Profile(string Audience, int Days = 1);
            public sealed class Settings { public string Audience { get; init; } = ""; public int Days { get; init; } = 1; }
            public sealed class Stored { public readonly string Audience; public readonly int Days = 1; public Stored(string to) => Audience = to; }
            public sealed class Computed(string domain) { public string Audience => $"https://{domain}/api/v2/"; public int Days => 1; }

        """;

    private const string Make = """
            static string Token(string audience, int days) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(audience: audience, expires: DateTime.UtcNow.AddDays(days), signingCredentials: new SigningCredentials(new SymmetricSecurityKey(new byte[32]), "HS256")));

        """;

    [Theory]
    [InlineData("IReadOnlyDictionary<Target, Profile>", "new Dictionary<Target, Profile> { [Target.Own] = new(\"https://api.example.com/\"), [Target.Auth0] = new(\"§\") }")]
    [InlineData("Dictionary<Target, Settings>", "new() { { Target.Own, new() { Audience = \"https://api.example.com/\" } }, { Target.Auth0, new() { Audience = \"§\" } } }")]
    [InlineData("SortedList<Target, Stored>", "new() { [Target.Own] = new(\"https://api.example.com/\"), [Target.Auth0] = new(\"§\") }")]
    [InlineData("ImmutableDictionary<Target, Profile>", "ImmutableDictionary<Target, Profile>.Empty.Add(Target.Own, new(\"https://api.example.com/\")).Add(Target.Auth0, new Profile(\"§\"))")]
    public async Task SettingsOfATable_AreThoseOfOneEntry(string type, string table)
    {
        foreach (var (audience, mark) in new[] { (Auth0, " //! AUTH0001"), ("https://other.example.com/api/v2/", "") })
        {
            await TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
            [
                Types + Make + $$"""
                    private static readonly {{type}} Table = {{table.Replace("§", audience, System.StringComparison.Ordinal)}};
                    string Indexed(Target target) { var chosen = Table[target]; return Token(chosen.Audience, chosen.Days); }{{mark}}
                    string Found(Target target) => Table.TryGetValue(target, out var chosen) ? Token(chosen.Audience, chosen.Days) : "";{{mark}}
                    string Own() => Token(Table[Target.Own].Audience, 1);
                """,
            ]);
        }
    }

    [Theory]
    [InlineData("example.auth0.com", " //! AUTH0001")]
    [InlineData("api.example.com", "")]
    public Task PropertyThatIsComputed_IsThatOfEachEntry(string domain, string mark) => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        Types + Make + $$"""
            private static readonly Dictionary<string, Computed> Table = new() { ["a"] = new("own.example.com"), ["b"] = new("{{domain}}") };
            string Indexed(string target) => Token(Table[target].Audience, Table[target].Days);{{mark}}
        """,
    ]);

    /// <summary>A lifetime is only reported when the token that has it is one for the Management API in any case.</summary>
    [Fact]
    public Task LifetimeOfAnotherEntry_IsNotReported() => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        Types + Make + $$"""
            private static readonly Dictionary<string, Profile> Table = new() { ["a"] = new("https://api.example.com/", 30), ["b"] = new("{{Auth0}}") };
            string Indexed(string target) { var chosen = Table[target]; return Token(chosen.Audience, chosen.Days); } //! AUTH0001
        """,
    ]);

    /// <summary>Larger tables are data, other code may change an entry, and one entry is not known: nobody knows what is chosen.</summary>
    [Theory]
    [InlineData("new() { [\"1\"] = new(\"x\"), [\"2\"] = new(\"x\"), [\"3\"] = new(\"x\"), [\"4\"] = new(\"x\"), [\"5\"] = new(\"x\"), [\"6\"] = new(\"x\"), [\"7\"] = new(\"x\"), [\"8\"] = new(\"x\"), [\"9\"] = new(\"" + Auth0 + "\") }")]
    [InlineData("new() { [\"a\"] = new(\"" + Auth0 + "\"), [\"b\"] = Read() }")]
    public Task TableThatIsNotKnown_IsSilent(string table) => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        Types + Make + $$"""
            static Profile Read() => JsonSerializer.Deserialize<Profile>(File.ReadAllText("profile.json"))!;
            private static readonly Dictionary<string, Profile> Table = {{table}};
            string Indexed(string target) => Token(Table[target].Audience, 1);
        """,
    ]);

    [Fact]
    public async Task TokenOfOneEntry_MayBeForTheManagementApi()
    {
        const string code = $$"""
            using System;
            using System.Collections.Generic;
            using System.IdentityModel.Tokens.Jwt;
            using Microsoft.IdentityModel.Tokens;
            public static class Gateway
            {
                private sealed record Profile(string Audience);
                private static readonly Dictionary<string, Profile> Table = new() { ["a"] = new("https://api.example.com/"), ["b"] = new("{{Auth0}}") };
                public static string Token(string target) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(audience: Table[target].Audience, expires: DateTime.UtcNow.AddHours(1), signingCredentials: new SigningCredentials(new SymmetricSecurityKey(new byte[32]), "HS256")));
            }
            """;

        var found = await Analysis.RunAsync(await Analysis.CompileAsync(JwtEnvironment.Jwt816, [("Gateway.cs", code)]));

        Assert.Contains(" may ", Assert.Single(found, diagnostic => diagnostic.Id == "AUTH0001").GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }
}
