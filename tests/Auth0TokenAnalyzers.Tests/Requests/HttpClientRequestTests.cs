using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Requests;

/// <summary>Token requests by <c>HttpClient</c>: every way to write the body, the address and the call.</summary>
public sealed class HttpClientRequestTests
{
    /// <summary>Parameters, in the forms in which people write them. <c>A</c> is the audience, <c>I</c> and <c>S</c> are id and secret.</summary>
    public static TheoryData<string> Sends =>
    [
        """http.PostAsync($"https://{domain}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { { "grant_type", "client_credentials" }, { "client_id", I }, { "client_secret", S }, { "audience", A } }))""",
        """http.PostAsync(new Uri("https://example.auth0.com/oauth/token"), new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = I, ["client_secret"] = S, ["audience"] = A }))""",
        """http.PostAsync("oauth/token", new FormUrlEncodedContent(new[] { new KeyValuePair<string, string>("grant_type", "client_credentials"), new KeyValuePair<string, string>("client_id", I), new KeyValuePair<string, string>("audience", A) }))""",
        """http.PostAsync("/oauth/token", new FormUrlEncodedContent(new List<KeyValuePair<string, string>> { new("grant_type", "client_credentials"), new("client_id", I), new("client_secret", S), new("audience", A) }), cancellationToken)""",
        """http.PostAsync("https://example.auth0.com/oauth/token", new StringContent(JsonSerializer.Serialize(new { grant_type = "client_credentials", client_id = I, client_secret = S, audience = A }), Encoding.UTF8, "application/json"))""",
        """http.PostAsync("https://example.auth0.com/oauth/token", new StringContent($"{{\"grant_type\":\"client_credentials\",\"client_id\":\"{I}\",\"client_secret\":\"{S}\",\"audience\":\"{A}\"}}", Encoding.UTF8, "application/json"))""",
        """http.PostAsync("https://example.auth0.com/oauth/token", new StringContent("grant_type=client_credentials&client_id=" + I + "&client_secret=" + S + "&audience=" + Uri.EscapeDataString(A), Encoding.UTF8, "application/x-www-form-urlencoded"))""",
        """http.PostAsync("https://example.auth0.com/oauth/token", new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new TokenBody { GrantType = "client_credentials", ClientId = I, Secret = S, Audience = A })))""",
        """http.PostAsync("https://example.auth0.com/oauth/token", JsonContent.Create(new { grant_type = "client_credentials", client_id = I, client_secret = S, audience = A }))""",
        """http.PostAsJsonAsync("oauth/token", new { grant_type = "client_credentials", client_id = I, client_secret = S, audience = A })""",
        """http.PostAsJsonAsync("oauth/token", new TokenRecord("client_credentials", I, S, A), cancellationToken)""",
        """http.PostAsJsonAsync("oauth/token", new TokenBody { GrantType = "client_credentials", ClientId = I, Secret = S, Audience = A })""",
        """http.SendAsync(new HttpRequestMessage(HttpMethod.Post, "https://example.auth0.com/oauth/token") { Content = new FormUrlEncodedContent(new Dictionary<string, string> { { "grant_type", "client_credentials" }, { "audience", A } }) })""",
        """http.Send(new HttpRequestMessage { Method = HttpMethod.Post, RequestUri = new Uri($"https://{domain}/oauth/token"), Content = JsonContent.Create(new { grant_type = "client_credentials", audience = A }) })""",
    ];

    [Theory]
    [MemberData(nameof(Sends))]
    public async Task Call_IsReported(string send) => await RequestCases.VerifyAsync($$"""
        public sealed class TokenBody
        {
            [JsonPropertyName("grant_type")] public string? GrantType { get; set; }
            [JsonPropertyName("client_id")] public string? ClientId { get; set; }
            [JsonPropertyName("client_secret")] public string? Secret { get; set; }
            public string? Audience { get; set; }
        }

        public sealed record TokenRecord(string Grant_Type, string Client_Id, string Client_Secret, string Audience);

        public class Auth0Tokens(HttpClient http, IConfiguration config)
        {
            public object Get(string domain, CancellationToken cancellationToken)
            {
                var I = config["Auth0:ClientId"]!;
                var S = config["Auth0:ClientSecret"]!;
                var A = $"https://{domain}/api/v2/";
                return {{send}}; //! AUTH0008:Info
            }
        }
        """);

    [Fact]
    public async Task Message_InPieces_IsReported() => await RequestCases.VerifyAsync("""
        public class Auth0Tokens(IHttpClientFactory factory, IConfiguration config)
        {
            public async Task<string> GetAsync()
            {
                var client = factory.CreateClient("auth0");
                var request = new HttpRequestMessage(HttpMethod.Post, config["Auth0:TokenUrl"]);
                var values = new Dictionary<string, string>();
                values.Add("grant_type", "client_credentials");
                values.Add("client_id", config["Auth0:ClientId"]!);
                values["client_secret"] = config["Auth0:ClientSecret"]!;
                values.Add("audience", "https://" + config["Auth0:Domain"] + "/api/v2/");
                request.Content = new FormUrlEncodedContent(values);
                var response = await client.SendAsync(request).ConfigureAwait(false); //! AUTH0008:Info
                response.EnsureSuccessStatusCode();
                return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
            }
        }
        """);

    [Fact]
    public async Task BodyFromAnotherMethod_IsReportedWhereItIsSent() => await RequestCases.VerifyAsync("""
        public static class Grants
        {
            public const string ClientCredentials = "client_credentials";
        }

        public class Auth0Tokens(HttpClient http, IConfiguration config)
        {
            private const string Audience = "https://example.eu.auth0.com/api/v2/";

            private FormUrlEncodedContent Body() => new(new Dictionary<string, string> { ["grant_type"] = Grants.ClientCredentials, ["client_secret"] = config["Secret"]!, ["audience"] = Audience });

            public Task<HttpResponseMessage> Get() => http.PostAsync("https://example.eu.auth0.com/oauth/token", Body()); //! AUTH0008:Info
        }
        """);

    [Fact]
    public async Task GeneralHelper_IsJudgedAtItsCaller() => await RequestCases.VerifyAsync("""
        public class TokenClient(HttpClient http)
        {
            public async Task<string> GetAsync(string domain, string id, string secret, string audience)
            {
                var response = await http.PostAsync($"https://{domain}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret, ["audience"] = audience,
                }));
                return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
            }
        }

        public class Users(TokenClient tokens, IConfiguration config)
        {
            public Task<string> ForManagement() => tokens.GetAsync("example.auth0.com", config["Auth0:Id"]!, config["Auth0:Secret"]!, "https://example.auth0.com/api/v2/"); //! AUTH0008:Info

            public Task<string> ForOwnApi() => tokens.GetAsync("example.auth0.com", config["Auth0:Id"]!, config["Auth0:Secret"]!, "https://api.example.com");
        }
        """);

    [Theory]
    [InlineData("https://login.example.com/oauth/token", "https://login.example.com/api/v2/", "config[\"Vendor:Secret\"]!")]
    [InlineData("https://example.auth0.com/oauth/token", "https://api.example.com/", "config[\"Auth0:Secret\"]!")]
    [InlineData("https://example.auth0.com/oauth/token", "https://api.example.com/api/v2/", "config[\"Auth0:Secret\"]!")]
    [InlineData("https://login.microsoftonline.com/common/oauth2/v2.0/token", "https://graph.microsoft.com/.default", "config[\"Graph:Secret\"]!")]
    public async Task OtherAudience_IsSilent(string url, string audience, string secret) => await RequestCases.VerifyAsync($$"""
        public class VendorTokens(HttpClient http, IConfiguration config)
        {
            public Task<HttpResponseMessage> Get() => http.PostAsync("{{url}}", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials", ["client_secret"] = {{secret}}, ["audience"] = "{{audience}}",
            }));
        }
        """);

    [Theory]
    [InlineData("authorization_code")]
    [InlineData("refresh_token")]
    [InlineData("password")]
    public async Task OtherGrant_IsSilent(string grant) => await RequestCases.VerifyAsync($$"""
        public class Auth0Login(HttpClient http)
        {
            private const string NotThis = "client_credentials";

            public Task<HttpResponseMessage> Get(string code) => http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "{{grant}}", ["code"] = code, ["audience"] = "https://example.auth0.com/api/v2/",
            }));
        }
        """);

    [Theory]
    [InlineData("new Body(\"id\", config[\"Auth0:Secret\"]!)", " //! AUTH0008:Info")]
    [InlineData("new Body(\"id\", config[\"Auth0:Secret\"]!, grant_type: \"authorization_code\")", "")]
    [InlineData("new Body(\"id\", config[\"Auth0:Secret\"]!, \"https://api.example.com/\")", "")]
    public async Task DefaultsOfARecord_AreParameters(string body, string mark) => await RequestCases.VerifyAsync($$"""
        public sealed record Body(string client_id, string client_secret, string audience = "https://example.auth0.com/api/v2/", string grant_type = "client_credentials");

        public class Auth0Tokens(HttpClient http, IConfiguration config)
        {
            public object Get() => http.PostAsJsonAsync("https://example.auth0.com/oauth/token", {{body}});{{mark}}
        }
        """);
}
