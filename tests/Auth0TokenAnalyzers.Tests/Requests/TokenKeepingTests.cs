using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Requests;

/// <summary>How long the token of a hand-written request is kept: what does well is silent, what outlives the token is a warning, all else is information.</summary>
public sealed class TokenKeepingTests
{
    private const string Send = """http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" }))""";

    private const string Read = """(await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!""";

    [Theory]
    [InlineData("private string? _token;", "if (_token == null) {", "_token = ", "} return _token;", "Warning")]
    [InlineData("private static string? _token;", "if (string.IsNullOrEmpty(_token)) {", "_token = ", "} return _token!;", "Warning")]
    [InlineData("private string? _token;", "if (_token is not null) return _token;", "_token = ", "return _token;", "Warning")]
    [InlineData("private string? Token { get; set; }", "if (Token is null) {", "Token = ", "} return Token;", "Warning")]
    [InlineData("", "", "return ", "", "Info")]
    [InlineData("private string? _last;", "", "_last = ", "return _last;", "Info")]
    public async Task Field(string member, string before, string assign, string after, string level) => await RequestCases.VerifyAsync($$"""
        public class Auth0Tokens(HttpClient http)
        {
            {{member}}

            public async Task<string> GetAsync()
            {
                {{before}}
                var response = await {{Send}}; //! AUTH0008:{{level}}
                {{assign}}{{Read}};
                {{after}}
            }
        }
        """);

    // The class that tells of a lifetime is the one that reads it; one that mints tokens of its own gives them one.
    [Theory]
    [InlineData("payload.Add(\"exp\", 1);", true)]
    [InlineData("payload[\"exp\"] = 1;", true)]
    [InlineData("payload = new() { { \"exp\", 1 } };", true)]
    [InlineData("payload = new() { [\"exp\"] = 1 };", true)]
    [InlineData("var claim = new System.Security.Claims.Claim(\"exp\", \"1\");", true)]
    [InlineData("return (long)payload[\"exp\"] > 1;", false)]
    [InlineData("return payload.TryGetValue(\"exp\", out var soon);", false)]
    [InlineData("payload.Add(\"soon\", payload[\"exp\"]);", false)]
    [InlineData("payload[(string)payload[\"exp\"]] = 1;", false)]
    public async Task The_expiry_of_a_minted_token_IsNotThatOfTheFetchedOne(string code, bool isReported) => await RequestCases.VerifyAsync($$"""
        public class Auth0Tokens(HttpClient http)
        {
            public async Task<string> GetAsync()
            {
                var response = await {{Send}};{{(isReported ? " //! AUTH0008:Info" : "")}}
                return {{Read}};
            }
        }

        public static class Minter
        {
            public static bool Mint(Dictionary<string, object> payload)
            {
                {{code}}
                return true;
            }
        }

        public class Program
        {
            public static Task<string> RunAsync(Auth0Tokens tokens) => Minter.Mint([]) ? tokens.GetAsync() : Task.FromResult("");
        }
        """);

    [Theory]
    [InlineData("DateTime.UtcNow.AddSeconds(json.GetProperty(\"expires_in\").GetInt32())", null)]
    [InlineData("DateTime.UtcNow.AddSeconds(json.Deserialize<Answer>()!.ExpiresIn - 60)", null)]
    [InlineData("DateTime.UtcNow.AddHours(23)", "Info")]
    [InlineData("DateTime.UtcNow.AddDays(7)", "Warning")]
    [InlineData("DateTime.UtcNow.AddHours(24)", "Info")]
    public async Task ExpiryField(string expiry, string? level) => await RequestCases.VerifyAsync($$"""
        public sealed record Answer([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] int ExpiresIn);

        public class Auth0Tokens(HttpClient http)
        {
            private string? _token;
            private DateTime _expires;

            public async Task<string> GetAsync()
            {
                if (_token != null && DateTime.UtcNow < _expires)
                    return _token;
                var response = await {{Send}};{{(level is null ? "" : " //! AUTH0008:" + level)}}
                var json = await response.Content.ReadFromJsonAsync<JsonElement>();
                _expires = {{expiry}};
                return _token = json.GetProperty("access_token").GetString()!;
            }
        }
        """);

    [Theory]
    [InlineData("private static readonly Lazy<Task<string>> Token = new(() => FetchAsync());", "Warning")]
    [InlineData("private static readonly Lazy<Task<string>> Token = new Lazy<Task<string>>(FetchAsync);", "Warning")]
    [InlineData("private static readonly string Token = FetchAsync().GetAwaiter().GetResult();", "Warning")]
    [InlineData("public static Task<string> Again() => FetchAsync();", "Info")]
    public async Task Static(string member, string level) => await RequestCases.VerifyAsync($$"""
        public static class Auth0Tokens
        {
            private static readonly HttpClient http = new();

            {{member}}

            private static async Task<string> FetchAsync()
            {
                var response = await {{Send}}; //! AUTH0008:{{level}}
                return {{Read}};
            }
        }
        """);

    [Fact]
    public async Task CacheElsewhere_ThatHonoursTheLifetime_IsSilent() => await RequestCases.VerifyAsync($$"""
        public sealed class Answer
        {
            public string? access_token { get; set; }
            public int expires_in { get; set; }
        }

        public interface IAuth0TokenClient
        {
            Task<Answer> FetchAsync();
        }

        public class Auth0TokenClient(HttpClient http) : IAuth0TokenClient
        {
            public async Task<Answer> FetchAsync()
            {
                var response = await {{Send}};
                return (await response.Content.ReadFromJsonAsync<Answer>())!;
            }
        }

        public class Cache(IAuth0TokenClient client)
        {
            private Answer? _answer;
            private DateTimeOffset _until;

            public async Task<string> GetAsync()
            {
                if (_answer is null || DateTimeOffset.UtcNow >= _until)
                {
                    _answer = await client.FetchAsync();
                    _until = DateTimeOffset.UtcNow.AddSeconds(_answer.expires_in - 30);
                }

                return _answer.access_token!;
            }
        }
        """);
}
