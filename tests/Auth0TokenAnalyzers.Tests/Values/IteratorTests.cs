using System.Threading.Tasks;
using Auth0TokenAnalyzers.Tests.Tokens;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Values;

/// <summary>What iterators yield is a sequence.</summary>
public sealed class IteratorTests
{
    private const string Aud = ValueCases.Audience;

    private static readonly LibraryCases Cases = ValueCases.Create()
        .AddAudience("joined", "string.Concat(Parts())", "private static IEnumerable<string> Parts() { yield return \"https://\"; yield return \"example.auth0.com\"; yield return \"/api/v2/\"; }")
        .AddAudience("local function", "string.Concat(Parts(\"example.auth0.com\"))", setup: "IEnumerable<string> Parts(string host) { yield return \"https://\"; yield return host; yield return \"/api/v2/\"; }")
        .AddAudience("first", "Parts().First()", $"private static IEnumerable<string> Parts() {{ yield return {Aud}; yield break; }}")
        .AddAudience("last", "Parts().First()", $"private static IEnumerable<string> Parts() {{ yield return \"https://api.example.com/\"; yield return {Aud}; }}", isManagement: false)
        .Add("claims", Signed($"yield return new Claim(\"aud\", {Aud}); foreach (var scope in new[] {{ \"read:users\" }}) yield return new Claim(\"scope\", scope);"), "AUTH0001", "AUTH0004")
        .Add("other claims", Signed("yield return new Claim(\"aud\", \"https://api.example.com/\");"))
        .Add("no claims", Signed("yield break;"));

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Iterator_IsASequence(string name) => Assert.Equal(Cases.Expected(name), await Cases.FoundAsync(name));

    private static string Signed(string claims) => $$"""
            private static IEnumerable<Claim> Claims() { {{claims}} }
            public string Make(SigningCredentials key) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(claims: Claims(), signingCredentials: key));
        """;
}
