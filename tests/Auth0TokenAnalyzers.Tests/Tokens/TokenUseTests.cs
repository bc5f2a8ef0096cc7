using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>Tokens of which only their use shows that they are for the Management API, on the ways that they take through a class.</summary>
public sealed class TokenUseTests
{
    private const string Usings = """
        using System.IdentityModel.Tokens.Jwt;
        using Auth0.ManagementApi;
        using Microsoft.IdentityModel.Tokens;

        """;

    private const string Signed = "new JwtSecurityToken(audience: Configuration[\"Audience\"], signingCredentials: new SigningCredentials(new SymmetricSecurityKey(new byte[32]), \"HS256\"))";

    [Theory]
    // The method of one's own that writes it.
    [InlineData("""
        private string Write(SecurityToken token) => new JwtSecurityTokenHandler().WriteToken(token);
        object Client() { var token = {signed}; return new ManagementApiClient(Write(token), "example.auth0.com"); } //! AUTH0001 AUTH0004
        """)]
    [InlineData("""
        object Client() { var token = {signed}; return new ManagementApiClient(Tokens.Text(token, 1), "example.auth0.com"); } //! AUTH0001 AUTH0004
        static class Tokens { public static string Text(JwtSecurityToken token, int days) { var handler = new JwtSecurityTokenHandler(); return handler.WriteToken(token); } }
        """)]
    // A property that signs for each reader.
    [InlineData("""
        private string Token => new JwtSecurityTokenHandler().WriteToken({signed}); //! AUTH0001 AUTH0004
        object Client() => new ManagementApiClient(Token, "example.auth0.com");
        """)]
    [InlineData("""
        private JwtSecurityToken Token { get { return {signed}; } } //! AUTH0001 AUTH0004
        object Client() => new ManagementApiClient(new JwtSecurityTokenHandler().WriteToken(Token), "example.auth0.com");
        """)]
    // A field that keeps it.
    [InlineData("""
        private string? _token;
        void Sign() => _token = new JwtSecurityTokenHandler().WriteToken({signed}); //! AUTH0001 AUTH0004
        object Client() => new ManagementApiClient(_token, "example.auth0.com");
        """)]
    [InlineData("""
        private static readonly string s_token = new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(audience: Environment.GetEnvironmentVariable("A"), signingCredentials: new SigningCredentials(new SymmetricSecurityKey(new byte[32]), "HS256"))); //! AUTH0001 AUTH0004
        object Client() => new ManagementApiClient(s_token, "example.auth0.com");
        """)]
    // A helper that adds the signature to the text that it is given.
    [InlineData("""
        static string Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        static string Signed(string text, byte[] key) => text + "." + Url(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
        string Text(string audience) => Url(Encoding.UTF8.GetBytes("{\"alg\":\"HS256\"}")) + "." + Url(JsonSerializer.SerializeToUtf8Bytes(new { aud = audience }));
        object Client() { var token = Signed(Text(Configuration["Audience"]!), new byte[32]); return new ManagementApiClient(token, "example.auth0.com"); } //! AUTH0001 AUTH0004
        object Other() { var token = Signed(Text(Configuration["Audience"]!), new byte[32]); return token; }
        """)]
    // A function that gives it, kept and called elsewhere.
    [InlineData("""
        abstract class Job { protected Func<string>? Source { get; set; } public object Connect() => new ManagementApiClient(Source?.Invoke(), "example.auth0.com"); }
        sealed class Purge : Job { public Purge(string a) => Source = () => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(audience: a, signingCredentials: new SigningCredentials(new SymmetricSecurityKey(new byte[32]), "HS256"))); } //! AUTH0001 AUTH0004
        """)]
    [InlineData("""
        sealed class Clients { private readonly Func<string> _source; public Clients(Func<string> source) { _source = source ?? throw new ArgumentNullException(nameof(source)); } public object Connect() => new ManagementApiClient(_source(), "example.auth0.com"); }
        object Make() => new Clients(() => new JwtSecurityTokenHandler().WriteToken({signed})); //! AUTH0001 AUTH0004
        """)]
    [InlineData("""
        object Client() { Func<string> token = () => new JwtSecurityTokenHandler().WriteToken({signed}); return new ManagementApiClient(token.Invoke(), "example.auth0.com"); } //! AUTH0001 AUTH0004
        """)]
    [InlineData("""
        abstract class Job { protected Func<string>? Source { get; set; } protected Func<string>? Other { get; set; } public object Connect() => new ManagementApiClient(Source?.Invoke(), "example.auth0.com"); }
        sealed class Purge : Job { public Purge(string a, Func<string> provider) { Source = provider; Other = () => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(audience: a, signingCredentials: new SigningCredentials(new SymmetricSecurityKey(new byte[32]), "HS256"))); } }
        """)]
    // A method that is passed by name.
    [InlineData("""
        sealed class Clients(Func<string> source) { private readonly Func<string> _source = source; public object Connect() => new ManagementApiClient(_source(), "example.auth0.com"); }
        private string Token() => new JwtSecurityTokenHandler().WriteToken({signed}); //! AUTH0001 AUTH0004
        object Make() => new Clients(Token);
        """)]
    [InlineData("""
        sealed class Clients(Func<string> source, Func<string> other) { public object Connect() => new ManagementApiClient(source() + other().Length, "example.auth0.com"); }
        private string Token() => new JwtSecurityTokenHandler().WriteToken({signed});
        object Make(Func<string> provider) => new Clients(provider, Token);
        """)]
    // What a library gives for a function: a lazy value, a cache, a task.
    [InlineData("""
        private readonly Lazy<string> _token = new(() => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(audience: Environment.GetEnvironmentVariable("A"), signingCredentials: new SigningCredentials(new SymmetricSecurityKey(new byte[32]), "HS256")))); //! AUTH0001 AUTH0004
        object Client() => new ManagementApiClient(_token.Value, "example.auth0.com");
        """)]
    [InlineData("""
        private readonly Lazy<string> _token = new(() => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(audience: Environment.GetEnvironmentVariable("A"), signingCredentials: new SigningCredentials(new SymmetricSecurityKey(new byte[32]), "HS256"))));
        object Client(Lazy<string> other) => new ManagementApiClient(other.Value, "example.auth0.com") + _token.Value;
        """)]
    [InlineData("""
        private readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> _cache = new();
        private string Token() => new JwtSecurityTokenHandler().WriteToken({signed}); //! AUTH0001 AUTH0004
        object Client() { var token = _cache.GetOrAdd("token", _ => Token()); return new ManagementApiClient(token, "example.auth0.com"); }
        """)]
    [InlineData("""
        private readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> _cache = new();
        private string Token() => new JwtSecurityTokenHandler().WriteToken({signed});
        object Client() { var own = _cache.GetOrAdd("own", _ => Token()); var token = _cache.GetOrAdd("token", _ => Provided()); return new ManagementApiClient(token, "example.auth0.com") + own; }
        private static string Provided() => Guid.NewGuid().ToString();
        """)]
    [InlineData("""
        async Task<object> Client() => new ManagementApiClient(await Task.Run(() => new JwtSecurityTokenHandler().WriteToken({signed})), "example.auth0.com"); //! AUTH0001 AUTH0004
        """)]
    [InlineData("""
        private Task<string> TokenAsync() => Task.FromResult(new JwtSecurityTokenHandler().WriteToken({signed})); //! AUTH0001 AUTH0004
        async Task<object> Client() => new ManagementApiClient(await TokenAsync(), "example.auth0.com");
        """)]
    // A member that another type reads.
    [InlineData("""
        sealed class Store { public string? Current { get; private set; } public string? Provided { get; set; } public void Refresh(string a) => Current = new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(audience: a, signingCredentials: new SigningCredentials(new SymmetricSecurityKey(new byte[32]), "HS256"))); } //! AUTH0001 AUTH0004
        sealed class Clients(Store store) { public object Connect() => new ManagementApiClient(store.Current, "example.auth0.com"); }
        """)]
    [InlineData("""
        sealed class Store { public string? Current { get; private set; } public string? Provided { get; set; } public void Refresh(string a) => Current = new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(audience: a, signingCredentials: new SigningCredentials(new SymmetricSecurityKey(new byte[32]), "HS256"))); }
        sealed class Clients(Store store) { public object Connect() => new ManagementApiClient(store.Provided, "example.auth0.com") + store.Current; }
        """)]
    [InlineData("""
        sealed class Options { public Func<string>? Source; }
        sealed class Clients(Options options) { public object Connect() => new ManagementApiClient(options.Source!(), "example.auth0.com"); }
        object Make() => new Clients(new Options { Source = () => new JwtSecurityTokenHandler().WriteToken({signed}) }); //! AUTH0001 AUTH0004
        """)]
    // A constructor or method that it is passed to.
    [InlineData("""
        sealed class Facade { private readonly ManagementApiClient _client; public Facade(string a) : this("example.auth0.com", Token(a)) { } private Facade(string domain, string token) => _client = new ManagementApiClient(token, domain); }
        static string Token(string audience) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(audience: audience, signingCredentials: new SigningCredentials(new SymmetricSecurityKey(new byte[32]), "HS256"))); //! AUTH0001 AUTH0004
        """)]
    [InlineData("""
        static object Connect(string domain, string token) => new ManagementApiClient(token, domain);
        object Client() => Connect("example.auth0.com", new JwtSecurityTokenHandler().WriteToken({signed})); //! AUTH0001 AUTH0004
        """)]
    [InlineData("""
        static object Connect(string domain, string token, string other) => new ManagementApiClient(token, domain + other);
        object Client(string token) => Connect("example.auth0.com", token, new JwtSecurityTokenHandler().WriteToken({signed}));
        """)]
    // What only looks at the token, and what makes another text of it, hands nothing over.
    [InlineData("""
        private string Kind(JwtSecurityToken token) => token.Issuer;
        private string Own(JwtSecurityToken token) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(token.RawData));
        object Client() { var token = {signed}; return new ManagementApiClient(Kind(token), "example.auth0.com"); }
        object Other() { var token = {signed}; return new ManagementApiClient(Own(token), "example.auth0.com"); }
        """)]
    [InlineData("""
        private string? _own, _token;
        void Sign(string token) { _own = new JwtSecurityTokenHandler().WriteToken({signed}); _token = token; }
        object Client() => new ManagementApiClient(_token, "example.auth0.com");
        """)]
    public Task TokenIsFollowedToTheSdkClient(string members) => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings, [members.Replace("{signed}", Signed, System.StringComparison.Ordinal)], SdkReferences.Assembly(Sdk.ManagementApi7));
}
