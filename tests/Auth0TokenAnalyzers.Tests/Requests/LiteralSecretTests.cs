using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Requests;

/// <summary>AUTH0007 in code: the literal secret of a token request, wherever it is written. The secret is a dummy.</summary>
public sealed class LiteralSecretTests
{
    private const string Secret = "dUmMy0000111122223333444455556666777788889999aAbBcCdDeEfFgGhHiIjJ";

    [Theory]
    [InlineData("new FormUrlEncodedContent(new Dictionary<string, string> { [\"grant_type\"] = \"client_credentials\", [\"client_secret\"] = \"SECRET\", [\"audience\"] = A })")]
    [InlineData("new FormUrlEncodedContent(new[] { new KeyValuePair<string, string>(\"grant_type\", \"client_credentials\"), new KeyValuePair<string, string>(\"client_secret\", \"SECRET\"), new(\"audience\", A) })")]
    [InlineData("new StringContent(\"{\\\"grant_type\\\":\\\"client_credentials\\\",\\\"client_secret\\\":\\\"SECRET\\\",\\\"audience\\\":\\\"https://example.auth0.com/api/v2/\\\"}\")")]
    [InlineData("new StringContent(\"grant_type=client_credentials&client_secret=SECRET&audience=https://example.auth0.com/api/v2/\")")]
    [InlineData("JsonContent.Create(new { grant_type = \"client_credentials\", client_secret = config[\"Auth0:ClientSecret\"] ?? \"SECRET\", audience = A })")]
    [InlineData("JsonContent.Create(new { grant_type = \"client_credentials\", client_secret = \"SECRET\", audience = \"https://api.example.com\" })")]
    public async Task Body(string content) => await RequestCases.VerifyAsync($$"""
        public class Auth0Tokens(HttpClient http, IConfiguration config)
        {
            private const string A = "https://example.auth0.com/api/v2/";

            public Task<HttpResponseMessage> Get() =>
                http.PostAsync("https://example.auth0.com/oauth/token", //!{{(content.Contains("api.example.com") ? "" : " AUTH0008")}}
                    {{content.Replace("SECRET", Secret)}}); //! AUTH0007
        }
        """.Replace(" //!\n", "\n"));

    [Fact]
    public async Task Constant_IsReportedOnce_WhereItIsWritten() => await RequestCases.VerifyAsync($$"""
        public static class Keys
        {
            public const string Secret = "{{Secret}}"; //! AUTH0007
        }

        public class Auth0Tokens(HttpClient http)
        {
            public Task<HttpResponseMessage> First() => http.PostAsJsonAsync("https://example.auth0.com/oauth/token", new { grant_type = "client_credentials", client_secret = Keys.Secret, audience = "https://example.auth0.com/api/v2/" }); //! AUTH0008

            public Task<HttpResponseMessage> Second() => http.PostAsJsonAsync("https://example.auth0.com/oauth/token", new { grant_type = "client_credentials", client_secret = Keys.Secret, audience = "https://api.example.com/" });
        }
        """);

    [Fact]
    public async Task ArgumentOfAHelper_IsReportedWhereItIsWritten() => await RequestCases.VerifyAsync($$"""
        public class Auth0Tokens(HttpClient http)
        {
            public Task<HttpResponseMessage> Users() => Get("id", "{{Secret}}", "https://example.auth0.com/api/v2/"); //! AUTH0007 AUTH0008

            private Task<HttpResponseMessage> Get(string id, string secret, string audience) =>
                http.PostAsJsonAsync("https://example.auth0.com/oauth/token", new { grant_type = "client_credentials", client_id = id, client_secret = secret, audience });
        }
        """);

    [Theory]
    [InlineData("YOUR_CLIENT_SECRET")]
    [InlineData("{yourClientSecret}")]
    [InlineData("<secret>")]
    [InlineData("")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("changeme")]
    public async Task Placeholder_IsSilent(string secret) => await RequestCases.VerifyAsync($$"""
        public class Auth0Tokens(HttpClient http)
        {
            public Task<HttpResponseMessage> Get() => http.PostAsJsonAsync("https://example.auth0.com/oauth/token", new { grant_type = "client_credentials", client_secret = "{{secret}}", audience = "https://api.example.com/" });
        }
        """);

    [Theory]
    [InlineData("https://login.example.com/oauth/token", "https://login.example.com/api/v2/")]
    [InlineData("https://example.okta.com/oauth2/default/v1/token", "api://default")]
    public async Task SecretOfAnotherService_IsSilent(string url, string audience) => await RequestCases.VerifyAsync($$"""
        public class VendorTokens(HttpClient http)
        {
            public Task<HttpResponseMessage> Get() => http.PostAsJsonAsync("{{url}}", new { grant_type = "client_credentials", client_secret = "{{Secret}}", audience = "{{audience}}" });
        }
        """);

    [Fact]
    public async Task SdkObjects() => await RequestCases.VerifyAsync("using Auth0.AuthenticationApi.Models;\n\n" + $$"""
        public class Requests(IConfiguration config)
        {
            public object Create() => new ClientCredentialsTokenRequest { Audience = "https://api.example.com", ClientId = "id", ClientSecret = "{{Secret}}" }; //! AUTH0007

            public object Code(string code) => new AuthorizationCodeTokenRequest { Code = code, ClientSecret = "{{Secret}}" }; //! AUTH0007

            public void Later(ClientCredentialsTokenRequest request) => request.ClientSecret = "{{Secret}}"; //! AUTH0007

            public object Configured() => new ClientCredentialsTokenRequest { ClientSecret = config["Auth0:ClientSecret"] };

            public object Placeholder() => new ClientCredentialsTokenRequest { ClientSecret = "YOUR_CLIENT_SECRET" };
        }
        """, Sdk.AuthenticationApi7);

    [Fact]
    public async Task ProviderOfTheSdk() => await RequestCases.VerifyAsync("using Auth0.ManagementApi;\n\n" + $$"""
        public class Providers
        {
            public object Create() => new ClientCredentialsTokenProvider("example.auth0.com", "id", "{{Secret}}"); //! AUTH0007

            public object Named() => new ClientCredentialsTokenProvider(clientSecret: "{{Secret}}", domain: "example.auth0.com", clientId: "id"); //! AUTH0007

            public ClientCredentialsTokenProvider Targeted() => new("example.auth0.com", "id", "{{Secret}}"); //! AUTH0007
        }
        """, Sdk.ManagementApi10);

    [Fact]
    public async Task OldClient() => await RequestCases.VerifyAsync($$"""
        public class Clients
        {
            public object Create() => new Auth0.Client("id", "{{Secret}}", "example.auth0.com"); //! AUTH0007
        }
        """, Sdk.Auth0Client1);

    [Fact]
    public async Task OtherVendorsTypes_AreSilent() => await RequestCases.VerifyAsync($$"""
        public static class Auth0
        {
            public const string Name = "auth0";
        }

        public sealed class Options
        {
            public string? ClientSecret { get; set; }
        }

        public class Others
        {
            public object Create() => new Options { ClientSecret = "{{Secret}}" };
        }
        """, Sdk.AuthenticationApi7);
}
