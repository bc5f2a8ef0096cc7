using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Requests;

/// <summary>Token requests by the libraries that people use besides <c>HttpClient</c>, each in its own forms.</summary>
public sealed class LibraryRequestTests
{
    [Theory]
    [InlineData("var client = new RestClient(\"https://example.auth0.com/oauth/token\"); var request = new RestRequest(Method.POST);", "request.AddParameter(\"application/json\", \"{\\\"client_id\\\":\\\"id\\\",\\\"audience\\\":\\\"https://example.auth0.com/api/v2/\\\",\\\"grant_type\\\":\\\"client_credentials\\\"}\", ParameterType.RequestBody);", "client.Execute(request)")]
    [InlineData("var client = new RestClient($\"https://{domain}\"); var request = new RestRequest(\"/oauth/token\", Method.POST);", "request.AddParameter(\"grant_type\", \"client_credentials\").AddParameter(\"audience\", $\"https://{domain}/api/v2/\");", "client.ExecuteAsync(request)")]
    [InlineData("IRestClient client = new RestClient(new Uri(\"https://example.auth0.com\")); IRestRequest request = new RestRequest(\"oauth/token\", Method.POST);", "request.AddJsonBody(new { grant_type = \"client_credentials\", audience = \"https://example.auth0.com/api/v2/\" });", "client.Post<Answer>(request)")]
    [InlineData("var client = new RestClient(\"https://example.auth0.com/oauth/token\"); var request = new RestRequest(Method.POST);", "request.AddParameter(\"application/x-www-form-urlencoded\", \"grant_type=client_credentials&client_id=\" + domain + \"&audience=https://example.auth0.com/api/v2/\", ParameterType.RequestBody);", "client.Execute<Answer>(request)")]
    public async Task RestSharp106(string create, string fill, string send) => await RequestCases.VerifyAsync("using RestSharp;\n\n" + $$"""
        public sealed class Answer
        {
            public string? access_token { get; set; }
        }

        public class Auth0Tokens
        {
            public object Get(string domain)
            {
                {{create}}
                request.AddHeader("content-type", "application/json");
                {{fill}}
                return {{send}}; //! AUTH0008:Info
            }
        }
        """, Sdk.RestSharp106);

    [Theory]
    [InlineData("var client = new RestClient(\"https://example.auth0.com\"); var request = new RestRequest(\"/oauth/token\", Method.Post);", "request.AddJsonBody(new { grant_type = \"client_credentials\", audience = \"https://example.auth0.com/api/v2/\" });", "client.ExecuteAsync(request)")]
    [InlineData("var client = new RestClient(new RestClientOptions($\"https://{domain}\")); var request = new RestRequest(\"oauth/token\");", "request.AddParameter(\"grant_type\", \"client_credentials\"); request.AddParameter(\"audience\", $\"https://{domain}/api/v2/\");", "client.PostAsync<Answer>(request)")]
    [InlineData("var client = new RestClient(\"https://example.auth0.com/oauth/token\"); var request = new RestRequest(\"Post\");", "request.AddStringBody(\"{\\\"audience\\\":\\\"https://example.auth0.com/api/v2/\\\",\\\"grant_type\\\":\\\"client_credentials\\\"}\", DataFormat.Json);", "client.ExecutePostAsync(request)")]
    public async Task RestSharp114(string create, string fill, string send) => await RequestCases.VerifyAsync("using RestSharp;\n\n" + $$"""
        public sealed class Answer
        {
            public string? access_token { get; set; }
        }

        public class Auth0Tokens
        {
            public object Get(string domain)
            {
                {{create}}
                {{fill}}
                return {{send}}; //! AUTH0008:Info
            }
        }
        """, Sdk.RestSharp114);

    [Theory]
    [InlineData(Sdk.FlurlHttp2, "\"https://example.auth0.com/oauth/token\".PostUrlEncodedAsync(new { grant_type = \"client_credentials\", audience = \"https://example.auth0.com/api/v2/\" })")]
    [InlineData(Sdk.FlurlHttp3, "$\"https://{config[\"Auth0:Domain\"]}\".AppendPathSegment(\"oauth/token\").PostJsonAsync(new { grant_type = \"client_credentials\", audience = $\"https://{config[\"Auth0:Domain\"]}/api/v2/\" })")]
    [InlineData(Sdk.FlurlHttp4, "config[\"Auth0:Url\"].AppendPathSegments(\"oauth\", \"token\").WithHeader(\"x\", \"y\").PostUrlEncodedAsync(new Dictionary<string, string> { [\"grant_type\"] = \"client_credentials\", [\"audience\"] = \"https://example.auth0.com/api/v2/\" })")]
    public async Task Flurl(Sdk sdk, string send) => await RequestCases.VerifyAsync("using Flurl;\nusing Flurl.Http;\n\n" + $$"""
        public class Auth0Tokens(IConfiguration config)
        {
            public object Get() => {{send}}; //! AUTH0008:Info
        }
        """, sdk == Sdk.FlurlHttp2 ? [sdk] : [sdk, Sdk.Flurl4]);

    [Theory]
    [InlineData(Sdk.IdentityModel, "IdentityModel.Client", "Parameters = { { \"audience\", \"https://example.auth0.com/api/v2/\" } }")]
    [InlineData(Sdk.DuendeIdentityModel, "Duende.IdentityModel.Client", "Parameters = { { \"audience\", \"https://example.auth0.com/api/v2/\" } }")]
    [InlineData(Sdk.IdentityModel, "IdentityModel.Client", "Parameters = new Parameters { { \"audience\", \"https://example.auth0.com/api/v2/\" } }")]
    public async Task IdentityModel(Sdk sdk, string @namespace, string parameters) => await RequestCases.VerifyAsync($"using {@namespace};\n\n" + $$"""
        public class Auth0Tokens(HttpClient http)
        {
            public object Get(string id, string secret) => http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest //! AUTH0008:Info
            {
                Address = "https://example.auth0.com/oauth/token", ClientId = id, ClientSecret = secret, {{parameters}},
            });
        }
        """, sdk);

    [Theory]
    [InlineData(Sdk.AuthenticationApi5)]
    [InlineData(Sdk.AuthenticationApi7)]
    public async Task Sdk_IsReported(Sdk sdk) => await RequestCases.VerifyAsync("using Auth0.AuthenticationApi;\nusing Auth0.AuthenticationApi.Models;\n\n" + """
        public class Tokens(IConfiguration config)
        {
            public async Task<string> GetAsync(string id, string secret)
            {
                var client = new AuthenticationApiClient("example.auth0.com");
                var request = new ClientCredentialsTokenRequest { ClientId = id, ClientSecret = secret };
                request.Audience = "https://example.auth0.com/api/v2/";
                var answer = await client.GetTokenAsync(request); //! AUTH0008:Info
                return answer.AccessToken;
            }

            public async Task<string> OwnApiAsync(string id, string secret) =>
                (await new AuthenticationApiClient("example.auth0.com").GetTokenAsync(new ClientCredentialsTokenRequest { Audience = "https://api.example.com/", ClientId = id, ClientSecret = secret })).AccessToken;
        }
        """, sdk == Sdk.AuthenticationApi5 ? [sdk, Sdk.Core5] : [sdk]);

    [Fact]
    public async Task TokenProviderOfTheSdk_IsSilent() => await RequestCases.VerifyAsync("using Auth0.AuthenticationApi;\nusing Auth0.AuthenticationApi.Models;\nusing Auth0.ManagementApi;\n\n" + """
        public class Tokens(IAuthenticationApiClient client, IConfiguration config) : ITokenProvider
        {
            public async Task<string> GetTokenAsync(CancellationToken cancellationToken = default) => (await client.GetTokenAsync(
                new ClientCredentialsTokenRequest { Audience = "https://example.auth0.com/api/v2/", ClientId = config["Id"], ClientSecret = config["Secret"] }, cancellationToken)).AccessToken;
        }
        """, Sdk.ManagementApi10, Sdk.AuthenticationApi7);

    [Fact]
    public async Task Refit_IsReportedAtTheCall() => await RequestCases.VerifyAsync("using Refit;\n\n" + """
        public sealed class TokenBody
        {
            [JsonPropertyName("grant_type")] public string GrantType { get; set; } = "client_credentials";
            [JsonPropertyName("audience")] public string? Audience { get; set; }
        }

        public interface IAuth0Api
        {
            [Post("/oauth/token")]
            Task<JsonElement> GetTokenAsync([Body] TokenBody body);
        }

        public class Auth0Tokens(IAuth0Api api)
        {
            public Task<JsonElement> Get() => api.GetTokenAsync(new TokenBody { Audience = "https://example.auth0.com/api/v2/" }); //! AUTH0008:Info

            public Task<JsonElement> Other() => api.GetTokenAsync(new TokenBody { Audience = "https://api.example.com/" });
        }
        """, Sdk.Refit);

    [Fact]
    public async Task OwnInterface_IsReportedAtTheCall() => await RequestCases.VerifyAsync("""
        public sealed class ApiRequest(HttpMethod method, string url, object body)
        {
            public HttpMethod Method { get; } = method;
            public string Url { get; } = url;
            public object Body { get; } = body;
        }

        public interface IApiService
        {
            Task<T> CallAsync<T>(ApiRequest request);
        }

        public class Auth0Tokens(IApiService api, IConfiguration config)
        {
            public async Task<string> GetAsync()
            {
                var body = new { grant_type = "client_credentials", client_id = config["Auth0:ClientId"], audience = "https://example.auth0.com/api/v2/" };
                return await api.CallAsync<string>(new ApiRequest(HttpMethod.Post, "https://example.auth0.com/oauth/token", body)); //! AUTH0008:Info
            }
        }
        """);

    [Fact]
    public async Task WebClient_IsReported() => await RequestCases.VerifyAsync("using System.Net;\n\n#pragma warning disable SYSLIB0014\n" + """
        public class Auth0Tokens
        {
            public byte[] Values(string secret)
            {
                using var client = new WebClient();
                var values = new NameValueCollection();
                values["grant_type"] = "client_credentials";
                values.Add("audience", "https://example.auth0.com/api/v2/");
                return client.UploadValues("https://example.auth0.com/oauth/token", values); //! AUTH0008:Info
            }

            public string Text() => new WebClient().UploadString("https://example.auth0.com/oauth/token", "grant_type=client_credentials&audience=https%3A%2F%2Fexample.auth0.com%2Fapi%2Fv2%2F"); //! AUTH0008:Info
        }
        """);
}
