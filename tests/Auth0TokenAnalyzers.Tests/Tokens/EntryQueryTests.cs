using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>Queries over the entries of a dictionary: tables of functions that make the claims, dictionaries that become lists of claims.</summary>
public sealed class EntryQueryTests
{
    private const string Sign = "return JsonWebToken.Encode(payload, Convert.FromBase64String(Configuration[\"Key\"]!), JwtHashAlgorithm.HS256);";

    [Theory]
    [InlineData("Func<string, object>", "domain => ", "var payload = Table.ToDictionary(entry => entry.Key, entry => entry.Value(host));")]
    [InlineData("Func<string, object>", "domain => ", "var payload = Table.ToDictionary(entry => entry.Key, entry => { var value = entry.Value(host); return value; });")]
    [InlineData("Func<string, object>", "domain => ", "var payload = Table.Where(entry => entry.Key != \"x\").ToDictionary(entry => entry.Key, entry => entry.Value.Invoke(host));")]
    [InlineData("Func<string, object>", "domain => ", "var payload = Table.Select(entry => new KeyValuePair<string, object>(entry.Key, entry.Value(host))).ToDictionary(x => x.Key, x => x.Value);")]
    [InlineData("string", "", "var payload = Table.ToDictionary(entry => entry.Key, entry => (object)entry.Value.Replace(\"HOST\", host));")]
    public Task TableThatMakesClaims_IsRead(string type, string head, string make)
    {
        var body = head.Length > 0 ? "$\"https://{domain}/api/v2/\"" : "\"https://HOST/api/v2/\"";
        string Program(string host, string mark) => $$"""
                private static readonly Dictionary<string, {{type}}> Table = new() { ["iss"] = {{head}}"x", ["aud"] = {{head}}{{body}} };
                public string Make() { var host = "{{host}}"; {{make}} {{Sign}} }{{mark}}
            """;
        return TokenCases.VerifyAsync(JwtEnvironment.JwtNet1, "using JWT;\n", [Program("example.auth0.com", " //! AUTH0001 AUTH0004"), Program("api.example.com", "")]);
    }

    /// <summary>The last entry of a key counts; entries that are not all known say nothing.</summary>
    [Theory]
    [InlineData("", " //! AUTH0001 AUTH0004")]
    [InlineData("table[\"scope\"] = \"read:users\";", " //! AUTH0001 AUTH0004")]
    [InlineData("table[\"aud\"] = \"https://api.example.com/\";", "")]
    [InlineData("if (table.Count > 5) table[\"exp\"] = \"1\";", "")]
    [InlineData("Fill(table);", "")]
    public Task DictionaryThatBecomesClaims_IsRead(string change, string mark) => TokenCases.VerifyAsync(JwtEnvironment.Jwt816,
        "using System.IdentityModel.Tokens.Jwt;\nusing Microsoft.IdentityModel.Tokens;\n",
        [
            $$"""
                static readonly Action<IDictionary<string, string>> Fill = Console.WriteLine;
                public string Make(SigningCredentials credentials)
                {
                    var table = new Dictionary<string, string> { ["aud"] = "https://example.auth0.com/api/v2/" };
                    {{change}}
                    return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(claims: table.Select(x => new Claim(x.Key, x.Value)), signingCredentials: credentials));{{mark}}
                }
            """,
        ]);
}
