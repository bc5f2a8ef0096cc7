using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>Claims in a collection of the program's own, which keeps them in another one.</summary>
public sealed class OwnCollectionTests
{
    private const string Usings = "using System.Collections;\nusing Microsoft.IdentityModel.JsonWebTokens;\nusing Microsoft.IdentityModel.Tokens;\n";

    private const string Sign = """
            static string Sign(IDictionary<string, object> claims) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor { Claims = claims, SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(new byte[32]), "HS256") });
            static string Sign(Bag claims) => Sign(claims.ToDictionary());
            static long In(int days) => DateTimeOffset.UtcNow.AddDays(days).ToUnixTimeSeconds();

        """;

    private const string Bag = """
            public sealed class Bag : IEnumerable<KeyValuePair<string, object>>
            {
                private readonly Dictionary<string, object> _values = new();
                public void Add(string name, object value) => _values.Add(name, value);
                public object this[string name] { get => _values[name]; set => _values[name] = value; }
                public Bag With(string name, object value) { Add(name, value); return this; }
                public static Bag operator +(Bag left, Bag right)
                {
                    var sum = new Bag();
                    foreach (var (name, value) in left.Concat(right)) sum._values[name] = value;
                    return sum;
                }
                public IDictionary<string, object> ToDictionary() => _values;
                public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _values.GetEnumerator();
                IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
            }
            static Bag Common(string audience) => new() { { "iss", "me" }, { "aud", audience } };

        """;

    private const string Auth0 = "\"https://example.auth0.com/api/v2/\"";

    [Theory]
    [InlineData("new Bag { { \"aud\", AUDIENCE }, { \"exp\", In(30) } }", "AUTH0003")]
    [InlineData("new Bag { { \"aud\", AUDIENCE } }", "AUTH0004")]
    [InlineData("new Bag { [\"aud\"] = AUDIENCE, [\"exp\"] = In(30) }", "AUTH0003")]
    [InlineData("new Bag { [\"aud\"] = AUDIENCE }.With(\"exp\", In(30))", "AUTH0003")]
    [InlineData("Common(AUDIENCE) + new Bag { { \"exp\", In(30) } }", "AUTH0003")]
    [InlineData("new Bag { { \"aud\", \"https://old.example.com/\" } } + Common(AUDIENCE) + new Bag { { \"exp\", In(30) } }", "AUTH0003")]
    public Task Token_HasTheClaimsOfTheCollection(string claims, string lifetime) => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        Sign + Bag + $"    string Make() => Sign({claims.Replace("AUDIENCE", Auth0, System.StringComparison.Ordinal)}); //! AUTH0001 {lifetime}\n"
            + $"    string Own() => Sign({claims.Replace("AUDIENCE", "\"https://api.example.com/\"", System.StringComparison.Ordinal)});",
    ]);

    [Theory]
    [InlineData("new Dictionary<string, object>(Common(AUDIENCE))")]
    [InlineData("Common(AUDIENCE).ToDictionary(claim => claim.Key, claim => claim.Value)")]
    public Task DictionaryOfTheCollection_HasItsClaims(string claims) => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        Sign + Bag + $"    string Make() => Sign({claims.Replace("AUDIENCE", Auth0, System.StringComparison.Ordinal)}); //! AUTH0001 AUTH0004\n"
            + $"    string Own() => Sign({claims.Replace("AUDIENCE", "\"https://api.example.com/\"", System.StringComparison.Ordinal)});",
    ]);

    /// <summary>What the collection does with a claim counts, and not what it is given.</summary>
    [Theory]
    [InlineData("public void Add(string name, object value) => _values.Add(\"own_\" + name, value);")]
    [InlineData("public void Add(string name, object value) => _log.Add(name, value);")]
    [InlineData("public void Add(string name, object value) { }")]
    public Task CollectionThatKeepsSomethingElse_IsSilent(string add) => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        Sign.Replace("claims.ToDictionary()", "claims.Values", System.StringComparison.Ordinal) + $$"""
            public sealed class Bag : IEnumerable<KeyValuePair<string, object>>
            {
                private readonly Dictionary<string, object> _values = new(), _log = new();
                {{add}}
                public IDictionary<string, object> Values => _values;
                public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _values.GetEnumerator();
                IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
            }
            string Kept() => Sign(new Bag { { "aud", {{Auth0}} } });
            string Copied() => Sign(new Dictionary<string, object>(new Bag { { "aud", {{Auth0}} } }));
        """,
    ]);

    /// <summary>Whatever it keeps the claims in: a list of pairs, a collection that is never changed.</summary>
    [Theory]
    [InlineData("private readonly List<KeyValuePair<string, object>> _values = [];", "_values.Add(new(name, value));")]
    [InlineData("private readonly List<KeyValuePair<string, object>> _values = [];", "Put(name, value);")]
    [InlineData("private System.Collections.Immutable.ImmutableDictionary<string, object> _values = System.Collections.Immutable.ImmutableDictionary<string, object>.Empty;", "_values = _values.SetItem(name, value);")]
    public Task Collection_HasWhatItKeeps(string field, string add) => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        Sign.Replace("claims.ToDictionary()", "new Dictionary<string, object>(claims)", System.StringComparison.Ordinal) + $$"""
            public sealed class Bag : IEnumerable<KeyValuePair<string, object>>
            {
                {{field}}
                public void Add(string name, object value) { {{add}} }
                {{(add.StartsWith("Put", System.StringComparison.Ordinal) ? "private void Put(string name, object value) => _values.Add(KeyValuePair.Create(name, value));" : "")}}
                public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, object>>)_values).GetEnumerator();
                IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
            }
            string Make() => Sign(new Bag { { "iss", "me" }, { "aud", {{Auth0}} }, { "exp", In(30) } }); //! AUTH0001 AUTH0003
            string Own() => Sign(new Bag { { "iss", "me" }, { "aud", "https://api.example.com/" }, { "exp", In(30) } });
        """,
    ]);

    /// <summary>A collection that enumerates one of its own kind ends somewhere, and a tuple is none.</summary>
    [Fact]
    public Task CollectionOfItself_Ends() => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        Sign.Replace("claims.ToDictionary()", "new Dictionary<string, object>(claims)", System.StringComparison.Ordinal) + $$"""
            public sealed class Bag : IEnumerable<KeyValuePair<string, object>>
            {
                private Bag _inner = new Bag();
                public void Add(string name, object value) => _inner = new Bag { { name, value } };
                public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _inner.GetEnumerator();
                IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
            }
            string Own() => Sign(new Bag { { "scope", "read:users" } }) + Sign(new Bag());
            string Pair()
            {
                (Dictionary<string, object> Claims, int Days) pair = (new() { ["aud"] = {{Auth0}} }, 1);
                pair.Claims["scope"] = "read:users";
                return Sign(pair.Claims); //! AUTH0001 AUTH0004
            }
        """,
    ]);

    /// <summary>What other objects of the class are given is not in this one.</summary>
    [Fact]
    public Task OtherObjects_AreNotMixed() => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        Sign + Bag + $$"""
            string Own() { var other = Common({{Auth0}}); var own = Common("https://api.example.com/"); var sum = own + new Bag { { "scope", "read:users" } }; return Sign(sum) + other.Count(); }
            string Loop() { Bag sum = new(); sum += sum; return Sign(sum); }
        """,
    ]);
}
