using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>The claim <c>scopes</c> of tokens before 2017, however its object is written.</summary>
public sealed class LegacyScopesTests
{
    private const string Usings = "using System.Runtime.Serialization;\nusing JWT;\n";

    [Theory]
    [InlineData("new { users = new { actions = new[] { \"read\" } } }")]
    [InlineData("new Dictionary<string, object> { [\"users\"] = new { actions = new[] { \"read\" } } }")]
    [InlineData("new Dictionary<string, object> { { \"users\", new Dictionary<string, object> { [\"actions\"] = new[] { \"read\" } } } }")]
    [InlineData("new Dictionary<string, Dictionary<string, string[]>> { [\"users\"] = new() { { \"actions\", new[] { \"read\" } } } }")]
    [InlineData("new Dictionary<string, Entity> { [\"users\"] = new Entity { Actions = new[] { \"read\" } } }")]
    [InlineData("new Scopes { Users = new Named { Verbs = new[] { \"read\" } } }")]
    [InlineData("\"{\\\"users\\\":{\\\"actions\\\":[\\\"read\\\"]}}\"")]
    public async Task ObjectOfEntitiesAndActions_IsEvidence(string scopes) => await TokenCases.VerifyAsync(JwtEnvironment.JwtNet1, Usings, [Source("Auth0", scopes, " //! AUTH0001 AUTH0004"), Source("Shop", scopes, "")]);

    [Theory]
    [InlineData("new { users = new { verbs = new[] { \"read\" } } }")]
    [InlineData("new Dictionary<string, object> { [\"users\"] = new Dictionary<string, object> { [\"verbs\"] = new[] { \"read\" } } }")]
    [InlineData("new Scopes { Other = new Entity2() }")]
    [InlineData("new[] { \"read\", \"users\" }")]
    [InlineData("\"read:orders\"")]
    public async Task OtherScopes_AreNone(string scopes) => await TokenCases.VerifyAsync(JwtEnvironment.JwtNet1, Usings, [Source("Auth0", scopes, "")]);

    private static string Source(string company, string scopes, string mark) => $$"""
        private const string Company = "{{company}}";
        private class Entity { public string[]? Actions { get; set; } }
        private class Entity2 { public string[]? Verbs { get; set; } }
        private class Named { [DataMember(Name = "actions")] public string[]? Verbs { get; set; } }
        private class Scopes { public Named? Users { get; set; } public Entity2? Other { get; set; } }
        public string Make(string client, byte[] key)
        {
            var payload = new Dictionary<string, object> { { "aud", client }, { "scopes", {{scopes}} } };
            return JsonWebToken.Encode(payload, key, JwtHashAlgorithm.HS256);{{mark}}
        }
        """;
}
