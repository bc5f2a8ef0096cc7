//// dashboard snippet of RestSharp 106 with dynamic | RestSharp106 FlurlHttp2
using RestSharp;
using Newtonsoft.Json;

namespace Shop.Auth
{
    public class UserService
    {
        public string GetManagementToken()
        {
            var client = new RestClient("https://example.eu.auth0.com/oauth/token");
            var request = new RestRequest(Method.POST);
            request.AddHeader("content-type", "application/json");
            request.AddParameter("application/json", "{\"client_id\":\"dummy\",\"client_secret\":\"dummy\",\"audience\":\"https://example.eu.auth0.com/api/v2/\",\"grant_type\":\"client_credentials\"}", ParameterType.RequestBody);
            IRestResponse response = client.Execute(request); //! AUTH0008:Info:PerCall
            dynamic token = JsonConvert.DeserializeObject(response.Content);
            return token.access_token;
        }
    }
}
//// interpolated JSON that is kept for ever | RestSharp106 FlurlHttp2
using RestSharp;
using Newtonsoft.Json.Linq;

public class Auth0ManagementApiTokenService
{
    public Auth0ManagementApiTokenService(IConfiguration configuration) { Configuration = configuration; }
    private IConfiguration Configuration { get; }
    private string _token;
    public string Token
    {
        get
        {
            if (_token == null)
            {
                var domain = Configuration["Auth0:Domain"];
                var client = new RestClient($"https://{domain}/oauth/token");
                var request = new RestRequest(Method.POST);
                request.AddHeader("content-type", "application/json");
                request.AddParameter("application/json", $"{{\"client_id\":\"{Configuration["Auth0:Id"]}\",\"client_secret\":\"{Configuration["Auth0:Secret"]}\",\"audience\":\"https://{domain}/api/v2/\",\"grant_type\":\"client_credentials\"}}", ParameterType.RequestBody);
                var response = client.Execute(request); //! AUTH0008:Warning:ForEver
                _token = (string)JObject.Parse(response.Content)["access_token"];
            }
            return _token;
        }
    }
}
//// verbatim interpolated JSON
public class Tokens(HttpClient http, string clientId, string clientSecret, string auth0Domain)
{
    public async Task<string> GetAsync()
    {
        var json = $@"{{
            ""client_id"": ""{clientId}"",
            ""client_secret"": ""{clientSecret}"",
            ""audience"": ""https://{auth0Domain}/api/v2/"",
            ""grant_type"": ""client_credentials""
        }}";
        var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync($"https://{auth0Domain}/oauth/token", content); //! AUTH0008:Info:PerCall
        using var document = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync());
        return document.RootElement.GetProperty("access_token").GetString();
    }
}
//// raw interpolated JSON
public class Tokens(HttpClient http, IConfiguration config)
{
    public async Task<string> GetAsync()
    {
        var tenant = config.GetSection("Auth0")["Domain"];
        var body = $$"""
            {
              "client_id": "{{config["Auth0:ClientId"]}}",
              "client_secret": "{{config["Auth0:ClientSecret"]}}",
              "audience": "https://{{tenant}}/api/v2/",
              "grant_type": "client_credentials"
            }
            """;
        var request = new HttpRequestMessage(HttpMethod.Post, "https://" + tenant + "/oauth/token");
        request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        var response = await http.SendAsync(request); //! AUTH0008:Info:PerCall
        return await response.Content.ReadAsStringAsync();
    }
}
//// string.Format of a form | RestSharp106
using RestSharp;
public class Hosted
{
    private readonly Auth0Settings _settings;
    public Hosted(Auth0Settings settings) { _settings = settings; }
    public string Fetch()
    {
        var client = new RestClient(string.Format("https://{0}/oauth/token", _settings.Domain));
        var request = new RestRequest(Method.POST);
        request.AddHeader("content-type", "application/x-www-form-urlencoded");
        request.AddParameter("application/x-www-form-urlencoded", string.Format("grant_type=client_credentials&client_id={0}&client_secret={1}&audience={2}", _settings.ClientId, _settings.ClientSecret, $"https://{_settings.Domain}/api/v2/"), ParameterType.RequestBody);
        return client.Execute(request).Content; //! AUTH0008:Info:PerCall
    }
}
public class Auth0Settings { public string Domain { get; set; } public string ClientId { get; set; } public string ClientSecret { get; set; } }
//// RestSharp 107 with options and AddJsonBody | RestSharp114
using RestSharp;
using Microsoft.Extensions.Options;
public sealed class Auth0Options { public string Domain { get; set; } = ""; public string ClientId { get; set; } = ""; public string ClientSecret { get; set; } = ""; }
public sealed record TokenResponse([property: JsonPropertyName("access_token")] string AccessToken);
public sealed class ManagementTokens(IOptions<Auth0Options> options)
{
    private readonly Auth0Options _options = options.Value;
    public async Task<string> GetAsync(CancellationToken ct)
    {
        using var client = new RestClient(new RestClientOptions { BaseUrl = new Uri($"https://{_options.Domain}") });
        var request = new RestRequest("oauth/token", Method.Post)
            .AddJsonBody(new { client_id = _options.ClientId, client_secret = _options.ClientSecret, audience = $"https://{_options.Domain}/api/v2/", grant_type = "client_credentials" });
        var response = await client.ExecuteAsync<TokenResponse>(request, ct); //! AUTH0008:Info:PerCall
        return response.Data!.AccessToken;
    }
}
//// RestSharp 107 with a form and a client made in the constructor | RestSharp114
using RestSharp;
public class Auth0Api : IDisposable
{
    private readonly RestClient _client;
    private readonly IConfiguration _configuration;
    public Auth0Api(IConfiguration configuration)
    {
        _configuration = configuration;
        _client = new RestClient(configuration["Auth0:BaseUrl"]!);
    }
    public string? Get()
    {
        var request = new RestRequest("/oauth/token", Method.Post);
        request.AddHeader("content-type", "application/x-www-form-urlencoded");
        request.AddParameter("grant_type", "client_credentials");
        request.AddParameter("client_id", _configuration["Auth0:ClientId"]);
        request.AddParameter("client_secret", _configuration["Auth0:ClientSecret"]);
        request.AddParameter("audience", _configuration["Auth0:ManagementAudience"]);
        return _client.Execute(request).Content; //! AUTH0008:Info:PerCall
    }
    public void Dispose() => _client.Dispose();
}
//// typed client with a base address from AddHttpClient
using Microsoft.Extensions.DependencyInjection;
public static class Setup
{
    public static void Add(IServiceCollection services) => services.AddHttpClient<IdentityTokens>(c => c.BaseAddress = new Uri("https://example.auth0.com/"));
}
public class IdentityTokens(HttpClient client, IConfiguration configuration)
{
    public async Task<string?> GetAsync()
    {
        var response = await client.PostAsJsonAsync("oauth/token", new { //! AUTH0008:Info:PerCall
            grant_type = "client_credentials", client_id = configuration["M2M:Id"], client_secret = configuration["M2M:Secret"], audience = "https://example.auth0.com/api/v2/" });
        var json = await response.Content.ReadFromJsonAsync<Dictionary<string, object>>();
        return json?["access_token"]?.ToString();
    }
}
//// named client with a request built in a helper method
public class Auth0Service(IHttpClientFactory factory, IConfiguration configuration)
{
    private HttpRequestMessage CreateTokenRequest()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/oauth/token");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Content = new FormUrlEncodedContent(CreateBody());
        return request;
    }
    private Dictionary<string, string> CreateBody() => new Dictionary<string, string>
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = configuration["Auth0:ClientId"]!,
        ["client_secret"] = configuration["Auth0:ClientSecret"]!,
        ["audience"] = configuration["Auth0:Authority"] + "api/v2/",
    };
    public async Task<string> GetAsync()
    {
        using var client = factory.CreateClient("auth0");
        using var response = await client.SendAsync(CreateTokenRequest()); //! AUTH0008:Info:PerCall
        return await response.Content.ReadAsStringAsync();
    }
}
//// synchronous Send in a controller
using Microsoft.AspNetCore.Mvc;
public interface ISecrets { string GetDomain(); string GetClientId(); string GetClientSecret(); }
public class AuthController(ISecrets auth0) : ControllerBase
{
    [HttpGet("token")]
    public ActionResult<string> Get()
    {
        var client = new HttpClient();
        var request = new HttpRequestMessage(HttpMethod.Post, $"https://{auth0.GetDomain()}/oauth/token");
        var parameters = new Dictionary<string, string>
        {
            { "grant_type", "client_credentials" },
            { "client_id", $"{auth0.GetClientId()}" },
            { "client_secret", $"{auth0.GetClientSecret()}" },
            { "audience", $"https://{auth0.GetDomain()}/api/v2/" }
        };
        var encodedContent = new FormUrlEncodedContent(parameters);
        request.Content = encodedContent;
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        var response = client.Send(request); //! AUTH0008:Info:PerCall
        return response.Content.ReadAsStringAsync().Result;
    }
}
//// constants in another file
public class TokenFetcher(HttpClient http)
{
    public Task<HttpResponseMessage> FetchAsync() => http.PostAsync(AuthConstants.TokenUrl, new FormUrlEncodedContent(new List<KeyValuePair<string, string>> //! AUTH0008:Info:PerCall
    {
        new KeyValuePair<string, string>(AuthConstants.Keys.GrantType, AuthConstants.ClientCredentials),
        new KeyValuePair<string, string>(AuthConstants.Keys.Audience, AuthConstants.ManagementApi),
        new KeyValuePair<string, string>(AuthConstants.Keys.ClientSecret, Environment.GetEnvironmentVariable("SECRET")!),
    }));
}
//-- AuthConstants.cs
public static class AuthConstants
{
    public const string Tenant = "https://example.us.auth0.com";
    public const string TokenUrl = Tenant + "/oauth/token";
    public const string ManagementApi = Tenant + "/api/v2/";
    public const string ClientCredentials = "client_credentials";
    public static class Keys { public const string GrantType = "grant_type"; public const string Audience = "audience"; public const string ClientSecret = "client_secret"; }
}
//// DTO with Newtonsoft attributes | FlurlHttp2
using Newtonsoft.Json;
public class AccessTokenRequest
{
    [JsonProperty("client_id")] public string ClientId { get; set; }
    [JsonProperty("client_secret")] public string ClientSecret { get; set; }
    [JsonProperty(PropertyName = "audience")] public string Aud { get; set; }
    [JsonProperty("grant_type")] public string Grant { get; set; } = "client_credentials";
}
public class Auth0Client
{
    private readonly HttpClient _client = new HttpClient();
    public async Task<string> Login(string domain, string id, string secret)
    {
        var payload = new AccessTokenRequest { ClientId = id, ClientSecret = secret, Aud = $"https://{domain}/api/v2/" };
        var json = JsonConvert.SerializeObject(payload);
        var response = await _client.PostAsync(new Uri($"https://{domain}/oauth/token"), new StringContent(json, Encoding.UTF8, "application/json")); //! AUTH0008:Info:PerCall
        return await response.Content.ReadAsStringAsync();
    }
}
//// DTO with a snake-case naming policy
public record ClientCredentials(string ClientId, string ClientSecret, string Audience, string GrantType);
public class Auth0Tokens(HttpClient http)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    public async Task<string> Get(string domain, string id, string secret)
    {
        var credentials = new ClientCredentials(id, secret, $"https://{domain}/api/v2/", "client_credentials");
        var content = JsonContent.Create(credentials, options: Options);
        var response = await http.PostAsync($"https://{domain}/oauth/token", content); //! AUTH0008:Info:PerCall
        return await response.Content.ReadAsStringAsync();
    }
}
//// JObject body | FlurlHttp2
using Newtonsoft.Json.Linq;
public class Auth0Tokens(HttpClient http)
{
    public async Task<string> Get(string domain, string id, string secret)
    {
        var body = new JObject();
        body["grant_type"] = "client_credentials";
        body["client_id"] = id;
        body["client_secret"] = secret;
        body["audience"] = "https://" + domain + "/api/v2/";
        var response = await http.PostAsync($"https://{domain}/oauth/token", new StringContent(body.ToString(), Encoding.UTF8, "application/json")); //! AUTH0008:Info:PerCall
        return (string)JObject.Parse(await response.Content.ReadAsStringAsync())["access_token"]!;
    }
}
//// JsonObject body
using System.Text.Json.Nodes;
public class Auth0Tokens(HttpClient http)
{
    public async Task<string> Get(string domain, string id, string secret)
    {
        var body = new JsonObject { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret, ["audience"] = $"https://{domain}/api/v2/" };
        var response = await http.PostAsync($"https://{domain}/oauth/token", new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json")); //! AUTH0008:Info:PerCall
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!["access_token"]!.GetValue<string>();
    }
}
//// ExpandoObject body | FlurlHttp2
using Newtonsoft.Json;
using System.Dynamic;
class AuthClient
{
    public string domain { get; set; }
    public string client_id { get; set; }
    public string client_secret { get; set; }
    public async Task<string> GetTokenAsync()
    {
        var url = $"https://{domain}.auth0.com/oauth/token";
        var client = new HttpClient();
        dynamic json_body = new ExpandoObject();
        json_body.client_id = client_id;
        json_body.client_secret = client_secret;
        json_body.audience = $"https://{domain}.auth0.com/api/v2/";
        json_body.grant_type = "client_credentials";
        string json = JsonConvert.SerializeObject(json_body);
        var data = new StringContent(json, Encoding.UTF8, "application/json");
        var response = await client.PostAsync(url, data); //! AUTH0008:Info:PerCall
        return await response.Content.ReadAsStringAsync();
    }
}
//// StringBuilder form
public class Auth0Tokens(HttpClient http)
{
    public async Task<string> Get(string domain, string id, string secret)
    {
        var form = new StringBuilder();
        form.Append("grant_type=client_credentials");
        form.Append("&client_id=").Append(id);
        form.AppendFormat("&client_secret={0}", secret);
        form.Append("&audience=").Append(Uri.EscapeDataString($"https://{domain}/api/v2/"));
        var response = await http.PostAsync($"https://{domain}/oauth/token", new StringContent(form.ToString(), Encoding.UTF8, "application/x-www-form-urlencoded")); //! AUTH0008:Info:PerCall
        return await response.Content.ReadAsStringAsync();
    }
}
//// UriBuilder address
public class Auth0Tokens(HttpClient http, IConfiguration config)
{
    public async Task<string> Get()
    {
        var builder = new UriBuilder { Scheme = "https", Host = config["Auth0:Domain"], Path = "oauth/token" };
        var audience = new UriBuilder("https", config["Auth0:Domain"]!) { Path = "api/v2/" };
        var values = new Dictionary<string, string?> { ["grant_type"] = "client_credentials", ["audience"] = audience.Uri.ToString(), ["client_secret"] = config["Auth0:Secret"] };
        var response = await http.PostAsync(builder.Uri, new FormUrlEncodedContent(values)); //! AUTH0008:Info:PerCall
        return await response.Content.ReadAsStringAsync();
    }
}
//// HttpWebRequest with a form
#pragma warning disable SYSLIB0014
using System.Net;
public static class Auth0Token
{
    public static string Get(string domain, string clientId, string clientSecret)
    {
        var request = (HttpWebRequest)WebRequest.Create("https://" + domain + "/oauth/token");
        request.Method = "POST";
        request.ContentType = "application/x-www-form-urlencoded";
        var data = Encoding.ASCII.GetBytes("grant_type=client_credentials&client_id=" + clientId + "&client_secret=" + clientSecret + "&audience=https://example.auth0.com/api/v2/");
        request.ContentLength = data.Length;
        using (var stream = request.GetRequestStream())
        {
            stream.Write(data, 0, data.Length);
        }
        using (var response = (HttpWebResponse)request.GetResponse()) //! AUTH0008:Info:PerCall
        using (var reader = new StreamReader(response.GetResponseStream()))
        {
            return reader.ReadToEnd();
        }
    }
}
//// HttpWebRequest with JSON by a StreamWriter
#pragma warning disable SYSLIB0014
using System.Net;
public class Auth0Token
{
    public async Task<string> GetAsync(string clientId, string clientSecret)
    {
        HttpWebRequest request = WebRequest.CreateHttp("https://example.auth0.com/oauth/token");
        request.Method = "POST";
        request.ContentType = "application/json";
        using (var writer = new StreamWriter(await request.GetRequestStreamAsync()))
        {
            writer.Write(JsonSerializer.Serialize(new { grant_type = "client_credentials", client_id = clientId, client_secret = clientSecret, audience = "https://example.auth0.com/api/v2/" }));
        }
        var response = await request.GetResponseAsync(); //! AUTH0008:Info:PerCall
        using (var reader = new StreamReader(response.GetResponseStream()))
            return await reader.ReadToEndAsync();
    }
}
//// Refit with a body by method | Refit
using Refit;
public interface IAuth0TokenApi
{
    [Post("/oauth/token")]
    Task<OAuthTokenRes> GetOAuthTokenAsync([Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, object> req);
}
public class OAuthTokenRes { [JsonPropertyName("access_token")] public string AccessToken { get; set; } = ""; }
public class ManagementTokens(IConfiguration configuration)
{
    public async Task<string> GetAsync()
    {
        var api = RestService.For<IAuth0TokenApi>("https://" + configuration["Auth0:Domain"]);
        var data = new Dictionary<string, object> { { "grant_type", "client_credentials" }, { "client_id", configuration["Auth0:Id"]! }, { "client_secret", configuration["Auth0:Secret"]! }, { "audience", $"https://{configuration["Auth0:Domain"]}/api/v2/" } };
        return (await api.GetOAuthTokenAsync(data)).AccessToken; //! AUTH0008:Info:PerCall
    }
}
//// Flurl with a request object | FlurlHttp4 Flurl4
using Flurl;
using Flurl.Http;
public class Auth0Tokens(IConfiguration config)
{
    public async Task<string> Get()
    {
        var domain = config["Auth0:Domain"];
        var url = new Url($"https://{domain}").AppendPathSegments("oauth", "token");
        var response = await url.WithHeader("Accept", "application/json").PostJsonAsync(new { grant_type = "client_credentials", client_id = config["Auth0:Id"], client_secret = config["Auth0:Secret"], audience = $"https://{domain}/api/v2/" }); //! AUTH0008:Info:PerCall
        return response.ToString()!;
    }
}
//// IdentityModel with discovery in an AsyncLazy | IdentityModel
using IdentityModel.Client;
using Microsoft.Extensions.Options;
public class AsyncLazy<T>(Func<Task<T>> factory) { private readonly Lazy<Task<T>> _lazy = new(factory); public Task<T> GetValueAsync() => _lazy.Value; }
public class Auth0Configuration { public string Domain { get; set; } = ""; public string ClientId { get; set; } = ""; public string ClientSecret { get; set; } = ""; }
public class Auth0TokenFactory
{
    private readonly AsyncLazy<string> _token;
    private readonly HttpClient _httpClient;
    private readonly IOptionsMonitor<Auth0Configuration> _config;
    public Auth0TokenFactory(HttpClient httpClient, IOptionsMonitor<Auth0Configuration> config)
    {
        _httpClient = httpClient;
        _config = config;
        _token = new AsyncLazy<string>(async () =>
        {
            var disco = await _httpClient.GetDiscoveryDocumentAsync(address: $"https://{_config.CurrentValue.Domain}/");
            var token = await _httpClient.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest() //! AUTH0008:Warning:ForEver
            {
                Address = disco.TokenEndpoint,
                ClientId = _config.CurrentValue.ClientId,
                ClientSecret = _config.CurrentValue.ClientSecret,
                Parameters = { { "audience", $"https://{_config.CurrentValue.Domain}/api/v2/" } }
            });
            return token.AccessToken;
        });
    }
    public async Task<string> GetAuth0ManagementClientToken() => await _token.GetValueAsync();
}
//// IdentityModel TokenRequest with a grant | IdentityModel
using IdentityModel.Client;
public class Tokens(IHttpClientFactory factory, IConfiguration config)
{
    public async Task<string?> GetAsync()
    {
        var client = factory.CreateClient();
        var answer = await client.RequestTokenAsync(new TokenRequest //! AUTH0008:Info:PerCall
        {
            Address = config["Auth0:Authority"] + "/oauth/token",
            GrantType = "client_credentials",
            ClientId = config["Auth0:Id"]!,
            ClientSecret = config["Auth0:Secret"],
            Parameters = { { "audience", config["Auth0:Authority"] + "/api/v2/" } },
        });
        return answer.AccessToken;
    }
}
//// SDK with Result in a constructor | ManagementApi7 AuthenticationApi7
using Auth0.AuthenticationApi;
using Auth0.AuthenticationApi.Models;
using Auth0.ManagementApi;
public class UserService
{
    private readonly ManagementApiClient _client;
    public UserService(IConfiguration configuration)
    {
        var auth = new AuthenticationApiClient(configuration["Auth0:Domain"]);
        var token = auth.GetTokenAsync(new ClientCredentialsTokenRequest //! AUTH0008:Info:SinceCreation
        {
            ClientId = configuration["Auth0:ClientId"], ClientSecret = configuration["Auth0:ClientSecret"], Audience = $"https://{configuration["Auth0:Domain"]}/api/v2/",
        }).Result;
        _client = new ManagementApiClient(token.AccessToken, configuration["Auth0:Domain"]);
    }
}
//// SDK with GetResult in a singleton factory | ManagementApi7 AuthenticationApi7
using Auth0.AuthenticationApi;
using Auth0.AuthenticationApi.Models;
using Auth0.ManagementApi;
using Microsoft.Extensions.DependencyInjection;
public static class Auth0Extensions
{
    public static IServiceCollection AddManagementClient(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IManagementApiClient>(provider =>
        {
            var domain = configuration["Auth0:Domain"];
            using var auth = new AuthenticationApiClient(domain);
            var token = auth.GetTokenAsync(new ClientCredentialsTokenRequest { Audience = $"https://{domain}/api/v2/", ClientId = configuration["Auth0:Id"], ClientSecret = configuration["Auth0:Secret"] }).GetAwaiter().GetResult(); //! AUTH0008:Warning:SinceStartUp
            return new ManagementApiClient(token.AccessToken, domain);
        });
        return services;
    }
}
//// SDK with Task.Run in a static constructor | AuthenticationApi7
using Auth0.AuthenticationApi;
using Auth0.AuthenticationApi.Models;
public static class ManagementToken
{
    public static string Value { get; private set; }
    static ManagementToken()
    {
        Value = Task.Run(async () =>
        {
            var client = new AuthenticationApiClient("example.auth0.com");
            var answer = await client.GetTokenAsync(new ClientCredentialsTokenRequest { Audience = "https://example.auth0.com/api/v2/", ClientId = "dummy", ClientSecret = Environment.GetEnvironmentVariable("AUTH0_SECRET") }); //! AUTH0008:Warning:SinceStartUp
            return answer.AccessToken;
        }).Result;
    }
}
//// generic wrapper that posts for its callers
public class ApiHelper(HttpClient http)
{
    public async Task<T> PostAsync<T>(string url, object body)
    {
        var response = await http.PostAsync(url, new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"));
        return (await response.Content.ReadFromJsonAsync<T>())!;
    }
}
public class Auth0Users(ApiHelper helper, IConfiguration config)
{
    public async Task<string> Token()
    {
        var json = await helper.PostAsync<JsonElement>($"https://{config["Auth0:Domain"]}/oauth/token", new { client_id = config["Auth0:Id"], client_secret = config["Auth0:Secret"], audience = $"https://{config["Auth0:Domain"]}/api/v2/", grant_type = "client_credentials" }); //! AUTH0008:Info:PerCall
        return json.GetProperty("access_token").GetString()!;
    }
}
//// wrapper behind an interface
public record ApiRequest(HttpMethod Method, string Url, object Data, string Key);
public record ApiResponse(string ErrorCode, string Detail);
public interface IApiCallService { Task<ApiResponse> APICall(ApiRequest request); }
public class AuthServices
{
    private readonly IApiCallService _apiService;
    private readonly IConfiguration _configuration;
    public AuthServices(IApiCallService apiService, IConfiguration configuration) { _apiService = apiService; _configuration = configuration; }
    public async Task<string?> GetManagementToken()
    {
        var payload = new Dictionary<string, string?>
        {
            { "grant_type", "client_credentials" },
            { "client_id", _configuration["Auth0:ClientId"] },
            { "client_secret", _configuration["Auth0:ClientSecret"] },
            { "audience", $"https://{_configuration["Auth0:Domain"]}/api/v2/" }
        };
        var url = $"https://{_configuration["Auth0:Domain"]}/oauth/token";
        var request = new ApiRequest(HttpMethod.Post, url, payload, "aa");
        var response = await _apiService.APICall(request); //! AUTH0008:Info:PerCall
        return response.ErrorCode == "00" ? response.Detail : null;
    }
}
//// top-level statements
var domain = "example.auth0.com";
using var http = new HttpClient { BaseAddress = new Uri($"https://{domain}") };
var response = await http.PostAsync("/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { { "grant_type", "client_credentials" }, { "client_id", args[0] }, { "client_secret", args[1] }, { "audience", $"https://{domain}/api/v2/" } })); //! AUTH0008:Info:PerCall
Console.WriteLine(await response.Content.ReadAsStringAsync());
//// top-level local function whose token is captured
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
var builder = WebApplication.CreateBuilder(args);
var token = await GetTokenAsync(builder.Configuration);
builder.Services.AddHttpClient("management", c => c.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token));
var app = builder.Build();
app.Run();
static async Task<string> GetTokenAsync(IConfiguration configuration)
{
    using var http = new HttpClient();
    var answer = await http.PostAsJsonAsync($"https://{configuration["Auth0:Domain"]}/oauth/token", new { grant_type = "client_credentials", client_id = configuration["Auth0:Id"], client_secret = configuration["Auth0:Secret"], audience = $"https://{configuration["Auth0:Domain"]}/api/v2/" }); //! AUTH0008:Warning:SinceStartUp
    return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
}
//// minimal API lambda
using Microsoft.AspNetCore.Builder;
var app = WebApplication.Create(args);
app.MapGet("/users", async (IHttpClientFactory factory, IConfiguration config) =>
{
    var http = factory.CreateClient();
    var answer = await http.PostAsync($"https://{config["Auth0:Domain"]}/oauth/token", new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_secret", config["Auth0:Secret"]), new("audience", $"https://{config["Auth0:Domain"]}/api/v2/")])); //! AUTH0008:Info:PerCall
    return await answer.Content.ReadAsStringAsync();
});
app.Run();
//// local function in a method
public class Users(HttpClient http, IConfiguration config)
{
    public async Task<string> GetUser(string id)
    {
        var token = await Token();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await http.GetStringAsync($"https://{config["Auth0:Domain"]}/api/v2/users/{id}");

        async Task<string> Token()
        {
            var answer = await http.PostAsync($"https://{config["Auth0:Domain"]}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_secret"] = config["Auth0:Secret"]!, ["audience"] = $"https://{config["Auth0:Domain"]}/api/v2/" })); //! AUTH0008:Info:PerCall
            return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
        }
    }
}
//// partial class in two files, kept for ever
public partial class Auth0Gateway
{
    private static string? s_token;
    private readonly HttpClient _http = new();
    public async Task<string> TokenAsync()
    {
        if (!string.IsNullOrWhiteSpace(s_token))
            return s_token!;
        s_token = await RequestTokenAsync();
        return s_token;
    }
}
//-- Auth0Gateway.Http.cs
public partial class Auth0Gateway
{
    private async Task<string> RequestTokenAsync()
    {
        var answer = await _http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Warning:ForEver
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
    }
}
//// base class sends what a derived class describes
public abstract class TokenClientBase(HttpClient http)
{
    protected abstract string Audience { get; }
    protected abstract string Domain { get; }
    public async Task<string> GetAsync(string id, string secret)
    {
        var answer = await Send(Domain, Audience, id, secret);
        return answer;
    }
    private async Task<string> Send(string domain, string audience, string id, string secret)
    {
        var answer = await http.PostAsync($"https://{domain}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret, ["audience"] = audience }));
        return await answer.Content.ReadAsStringAsync();
    }
    protected Task<string> ForManagement(string id, string secret) => Send("example.auth0.com", "https://example.auth0.com/api/v2/", id, secret); //! AUTH0008:Info:PerCall
}
//// C# 7.3 style with nested usings
namespace Legacy
{
    public class Auth0Helper
    {
        private static readonly object Lock = new object();
        private static string _accessToken = string.Empty;
        public static string AccessToken(string domain, string clientId, string clientSecret)
        {
            lock (Lock)
            {
                if (_accessToken == string.Empty)
                {
                    using (var client = new HttpClient())
                    {
                        client.BaseAddress = new Uri("https://" + domain + "/");
                        using (var content = new FormUrlEncodedContent(new[]
                        {
                            new KeyValuePair<string, string>("grant_type", "client_credentials"),
                            new KeyValuePair<string, string>("client_id", clientId),
                            new KeyValuePair<string, string>("client_secret", clientSecret),
                            new KeyValuePair<string, string>("audience", "https://" + domain + "/api/v2/"),
                        }))
                        {
                            var result = client.PostAsync("oauth/token", content).Result; //! AUTH0008:Warning:ForEver
                            _accessToken = result.Content.ReadAsStringAsync().Result;
                        }
                    }
                }
                return _accessToken;
            }
        }
    }
}
//// static field that is filled once through a Lazy
public static class Auth0
{
    private static readonly HttpClient Http = new();
    public static readonly Lazy<string> Token = new Lazy<string>(() =>
    {
        var answer = Http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })).Result; //! AUTH0008:Warning:ForEver
        return answer.Content.ReadAsStringAsync().Result;
    });
}
//// ConcurrentDictionary by tenant
using System.Collections.Concurrent;
public class Auth0Tokens(HttpClient http)
{
    private readonly ConcurrentDictionary<string, Task<string>> _tokens = new();
    public Task<string> GetAsync(string tenant) => _tokens.GetOrAdd(tenant, FetchAsync);
    private async Task<string> FetchAsync(string tenant)
    {
        var answer = await http.PostAsync($"https://{tenant}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = $"https://{tenant}/api/v2/" })); //! AUTH0008:Warning:ForEver
        return await answer.Content.ReadAsStringAsync();
    }
}
//// plain Dictionary asked by TryGetValue
public class Auth0Tokens(HttpClient http)
{
    private static readonly Dictionary<string, string> Tokens = new();
    public async Task<string> GetAsync(string tenant)
    {
        if (Tokens.TryGetValue(tenant, out var known))
            return known;
        var answer = await http.PostAsync($"https://{tenant}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = $"https://{tenant}/api/v2/" })); //! AUTH0008:Warning:ForEver
        var token = await answer.Content.ReadAsStringAsync();
        Tokens[tenant] = token;
        return token;
    }
}
//// IMemoryCache for seven days by an option in a variable
using Microsoft.Extensions.Caching.Memory;
public class Auth0Tokens(HttpClient http, IMemoryCache cache)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);
    public async Task<string> GetAsync(string tenant)
    {
        if (!cache.TryGetValue("auth0", out string? token))
        {
            var answer = await http.PostAsync($"https://{tenant}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = $"https://{tenant}/api/v2/" })); //! AUTH0008:Warning:FixedTime
            token = await answer.Content.ReadAsStringAsync();
            var options = new MemoryCacheEntryOptions().SetAbsoluteExpiration(Lifetime);
            cache.Set("auth0", token, options);
        }
        return token!;
    }
}
//// IMemoryCache GetOrCreate for ten hours
using Microsoft.Extensions.Caching.Memory;
public class Auth0Tokens(HttpClient http, IMemoryCache memory)
{
    public Task<string?> GetAsync(string tenant) => memory.GetOrCreateAsync("management-token", async entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(10);
        var answer = await http.PostAsync($"https://{tenant}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = $"https://{tenant}/api/v2/" })); //! AUTH0008:Info:FixedTime
        return await answer.Content.ReadAsStringAsync();
    });
}
//// IDistributedCache for thirty days
using Microsoft.Extensions.Caching.Distributed;
public class Auth0Tokens(HttpClient http, IDistributedCache redis)
{
    public async Task<string> GetAsync(string tenant)
    {
        var known = await redis.GetStringAsync("auth0");
        if (known != null)
            return known;
        var answer = await http.PostAsync($"https://{tenant}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = $"https://{tenant}/api/v2/" })); //! AUTH0008:Warning:FixedTime
        var token = await answer.Content.ReadAsStringAsync();
        await redis.SetStringAsync("auth0", token, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = new TimeSpan(30, 0, 0, 0) });
        return token;
    }
}
//// LazyCache for 23 hours
namespace LazyCache { public interface IAppCache { Task<T> GetOrAddAsync<T>(string key, Func<Task<T>> factory, DateTimeOffset expires); } }
public class Auth0Tokens(HttpClient http, LazyCache.IAppCache lazy)
{
    public Task<string> GetAsync(string tenant) => lazy.GetOrAddAsync("token", () => FetchAsync(tenant), DateTimeOffset.Now.AddHours(23));
    private async Task<string> FetchAsync(string tenant)
    {
        var answer = await http.PostAsync($"https://{tenant}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = $"https://{tenant}/api/v2/" })); //! AUTH0008:Info:FixedTime
        return await answer.Content.ReadAsStringAsync();
    }
}
//// DateTime field with seven days
public class Auth0Tokens
{
    private readonly HttpClient _http = new HttpClient();
    private string? _token;
    private DateTime _fetched;
    public async Task<string> GetAsync(string tenant)
    {
        if (_token == null || (DateTime.UtcNow - _fetched).TotalDays > 7)
        {
            var answer = await _http.PostAsync($"https://{tenant}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = $"https://{tenant}/api/v2/" })); //! AUTH0008:Warning:FixedTime
            _token = await answer.Content.ReadAsStringAsync();
            _fetched = DateTime.UtcNow;
        }
        return _token;
    }
}
//// DateTime field with 24 hours in minutes
public class Auth0Tokens(HttpClient http)
{
    private const int Minutes = 24 * 60;
    private static string? s_token;
    private static DateTime s_until = DateTime.MinValue;
    public async Task<string> GetAsync(string tenant)
    {
        if (s_token is { Length: > 0 } && s_until > DateTime.UtcNow)
            return s_token;
        var answer = await http.PostAsync($"https://{tenant}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = $"https://{tenant}/api/v2/" })); //! AUTH0008:Info:FixedTime
        s_token = await answer.Content.ReadAsStringAsync();
        s_until = DateTime.UtcNow.AddMinutes(Minutes);
        return s_token;
    }
}
//// timer that refreshes every twelve hours
public sealed class TokenRefresher : IDisposable
{
    private readonly Timer _timer;
    private readonly HttpClient _http = new();
    public string? Current { get; private set; }
    public TokenRefresher() => _timer = new Timer(async _ => await Refresh(), null, TimeSpan.Zero, TimeSpan.FromHours(12));
    private async Task Refresh()
    {
        var answer = await _http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Info:FixedTime
        Current = await answer.Content.ReadAsStringAsync();
    }
    public void Dispose() => _timer.Dispose();
}
//// background service that refreshes every two days
using Microsoft.Extensions.Hosting;
public sealed class TokenHolder { public volatile string? Token; }
public sealed class TokenWorker(IHttpClientFactory factory, TokenHolder holder) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var answer = await factory.CreateClient().PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" }), stoppingToken); //! AUTH0008:Warning:FixedTime
            holder.Token = await answer.Content.ReadAsStringAsync(stoppingToken);
            await Task.Delay(TimeSpan.FromDays(2), stoppingToken);
        }
    }
}
//// hosted service that fetches once at start
using Microsoft.Extensions.Hosting;
public sealed class TokenHolder { public string? Token { get; set; } }
public sealed class TokenStart(HttpClient http, TokenHolder holder) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" }), cancellationToken); //! AUTH0008:Warning:SinceStartUp
        holder.Token = await answer.Content.ReadAsStringAsync(cancellationToken);
    }
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
//// DelegatingHandler that keeps it for ever
public sealed class Auth0Handler(IConfiguration config) : DelegatingHandler
{
    private AuthenticationHeaderValue? _header;
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _header ??= new AuthenticationHeaderValue("Bearer", await FetchAsync(cancellationToken));
        request.Headers.Authorization = _header;
        return await base.SendAsync(request, cancellationToken);
    }
    private async Task<string> FetchAsync(CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, $"https://{config["Auth0:Domain"]}/oauth/token") { Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_secret"] = config["Auth0:Secret"]!, ["audience"] = $"https://{config["Auth0:Domain"]}/api/v2/" }) };
        using var answer = await base.SendAsync(message, cancellationToken); //! AUTH0008:Warning:ForEver
        return await answer.Content.ReadAsStringAsync(cancellationToken);
    }
}
//// FusionCache for two days
namespace ZiggyCreatures.Caching.Fusion { public interface IFusionCache { ValueTask<T> GetOrSetAsync<T>(string key, Func<CancellationToken, Task<T>> factory, TimeSpan duration); } }
public class Auth0Tokens(HttpClient http, ZiggyCreatures.Caching.Fusion.IFusionCache fusion)
{
    public async Task<string> GetAsync() => await fusion.GetOrSetAsync("t", async ct =>
    {
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" }), ct); //! AUTH0008:Warning:FixedTime
        return await answer.Content.ReadAsStringAsync(ct);
    }, TimeSpan.FromDays(2));
}
//// SDK client kept in a field for ever | ManagementApi7 AuthenticationApi7
using Auth0.AuthenticationApi;
using Auth0.AuthenticationApi.Models;
using Auth0.ManagementApi;
public class Auth0Client
{
    private ManagementApiClient? _management;
    private readonly IConfiguration _configuration;
    public Auth0Client(IConfiguration configuration) => _configuration = configuration;
    private async Task<ManagementApiClient> ClientAsync()
    {
        if (_management != null) return _management;
        var auth = new AuthenticationApiClient(new Uri($"https://{_configuration["Auth0:Domain"]}"));
        var answer = await auth.GetTokenAsync(new ClientCredentialsTokenRequest { Audience = $"https://{_configuration["Auth0:Domain"]}/api/v2/", ClientId = _configuration["Auth0:Id"], ClientSecret = _configuration["Auth0:Secret"] }); //! AUTH0008:Warning:ForEver
        _management = new ManagementApiClient(answer.AccessToken, _configuration["Auth0:Domain"]);
        return _management;
    }
}
//// Program that captures a client made at start | ManagementApi7 AuthenticationApi7
using Auth0.AuthenticationApi;
using Auth0.AuthenticationApi.Models;
using Auth0.ManagementApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
var builder = WebApplication.CreateBuilder(args);
var auth0 = builder.Configuration.GetSection("Auth0");
var client = new AuthenticationApiClient(auth0["Domain"]);
var answer = await client.GetTokenAsync(new ClientCredentialsTokenRequest { Audience = $"https://{auth0["Domain"]}/api/v2/", ClientId = auth0["ClientId"], ClientSecret = auth0["ClientSecret"] }); //! AUTH0008:Warning:SinceStartUp
var management = new ManagementApiClient(answer.AccessToken, auth0["Domain"]);
builder.Services.AddSingleton(management);
builder.Build().Run();
//// fetched once in ConfigureServices
using Microsoft.Extensions.DependencyInjection;
public class Startup(IConfiguration configuration)
{
    public void ConfigureServices(IServiceCollection services)
    {
        var token = GetToken().GetAwaiter().GetResult();
        services.AddHttpClient("auth0", client => client.DefaultRequestHeaders.Add("Authorization", "Bearer " + token));
    }
    private async Task<string> GetToken()
    {
        using var client = new HttpClient();
        var answer = await client.PostAsync(configuration["Auth0:Authority"] + "/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = configuration["Auth0:Authority"] + "/api/v2/" })); //! AUTH0008:Warning:SinceStartUp
        return await answer.Content.ReadAsStringAsync();
    }
}
//// fetched in the constructor of a registered singleton
using Microsoft.Extensions.DependencyInjection;
public static class Setup { public static void Add(IServiceCollection services) => services.AddSingleton<Auth0UserStore>(); }
public class Auth0UserStore
{
    private readonly string _token;
    public Auth0UserStore(HttpClient http)
    {
        var answer = http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })).Result; //! AUTH0008:Warning:SinceStartUp
        _token = answer.Content.ReadAsStringAsync().Result;
    }
    public override string ToString() => _token.Length.ToString();
}
//// static property with an initializer
public static class Auth0Settings
{
    public static string ManagementToken { get; } = Fetch();
    private static string Fetch()
    {
        using var http = new HttpClient();
        var body = new { grant_type = "client_credentials", client_id = "dummy", audience = "https://example.auth0.com/api/v2/" };
        return http.PostAsJsonAsync("https://example.auth0.com/oauth/token", body).Result.Content.ReadAsStringAsync().Result; //! AUTH0008:Warning:SinceStartUp
    }
}
//// ByteArrayContent and a request of a private class
public class Auth0Tokens(IHttpClientFactory factory)
{
    private sealed class Req { public string grant_type { get; init; } = "client_credentials"; public string? client_id { get; init; } public string? client_secret { get; init; } public string? audience { get; init; } }
    public async Task<byte[]> Get(string domain, string id, string secret)
    {
        var req = new Req { client_id = id, client_secret = secret, audience = $"https://{domain}/api/v2/" };
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(req));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json");
        var client = factory.CreateClient();
        client.BaseAddress = new Uri($"https://{domain}/");
        return await (await client.PostAsync("oauth/token", content)).Content.ReadAsByteArrayAsync(); //! AUTH0008:Info:PerCall
    }
}
//// multipart and query string address
public class Auth0Tokens(HttpClient http, IConfiguration config)
{
    public async Task<string> Get()
    {
        var body = new List<KeyValuePair<string, string?>>();
        body.Add(new("grant_type", "client_credentials"));
        body.Add(new("client_id", config["Auth0:ClientId"]));
        body.Add(new("client_secret", config["Auth0:ClientSecret"]));
        body.Add(new("audience", config["Auth0:Audience"] ?? "https://example.auth0.com/api/v2/"));
        using HttpRequestMessage message = new()
        {
            Method = HttpMethod.Post,
            RequestUri = new Uri(new Uri("https://example.auth0.com"), "oauth/token"),
            Content = new FormUrlEncodedContent(body),
        };
        var answer = await http.SendAsync(message); //! AUTH0008:Info:PerCall
        return await answer.Content.ReadAsStringAsync();
    }
}
//// what is loaded with the token is kept, not the token
public record User(string Name);
public class Auth0Profile(HttpClient http)
{
    private User? _me;
    private readonly Dictionary<string, User> _users = new();
    public async Task<User?> MeAsync()
    {
        if (_me == null)
        {
            var token = await TokenAsync();
            http.DefaultRequestHeaders.Authorization = new("Bearer", token);
            _me = await http.GetFromJsonAsync<User>("https://example.auth0.com/api/v2/users/me");
        }
        return _me;
    }
    public async Task<User> ByIdAsync(string id)
    {
        if (_users.TryGetValue(id, out var known)) return known;
        http.DefaultRequestHeaders.Authorization = new("Bearer", await TokenAsync());
        return _users[id] = (await http.GetFromJsonAsync<User>("https://example.auth0.com/api/v2/users/" + id))!;
    }
    private async Task<string> TokenAsync()
    {
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Info:PerCall
        return await answer.Content.ReadAsStringAsync();
    }
}
//// users in a memory cache, the token per call
using Microsoft.Extensions.Caching.Memory;
public record User(string Name);
public class Auth0Profile(HttpClient http, IMemoryCache cache)
{
    public Task<User?> ByIdAsync(string id) => cache.GetOrCreateAsync(id, async entry =>
    {
        entry.SlidingExpiration = TimeSpan.FromDays(30);
        http.DefaultRequestHeaders.Authorization = new("Bearer", await TokenAsync());
        return await http.GetFromJsonAsync<User>("https://example.auth0.com/api/v2/users/" + id);
    });
    private async Task<string> TokenAsync()
    {
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Info:PerCall
        return await answer.Content.ReadAsStringAsync();
    }
}
//// fetched again when it is refused
public class Auth0Calls(HttpClient http)
{
    private string? _token;
    public async Task<string> GetAsync(string url)
    {
        _token ??= await TokenAsync();
        var answer = await SendAsync(url);
        if (answer.StatusCode == System.Net.HttpStatusCode.Unauthorized)
        {
            _token = await TokenAsync();
            answer = await SendAsync(url);
        }
        return await answer.Content.ReadAsStringAsync();
    }
    private Task<HttpResponseMessage> SendAsync(string url) => http.SendAsync(new HttpRequestMessage(HttpMethod.Get, url) { Headers = { Authorization = new("Bearer", _token) } });
    private async Task<string> TokenAsync()
    {
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Info:UntilRefused
        return await answer.Content.ReadAsStringAsync();
    }
}
//// a timeout is no lifetime
public class Auth0Tokens
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private string? _token;
    public async Task<string> GetAsync()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        return _token ??= await FetchAsync(cancel.Token);
    }
    private async Task<string> FetchAsync(CancellationToken ct)
    {
        for (var attempt = 0; ; attempt++)
        {
            var answer = await _http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" }), ct); //! AUTH0008:Warning:ForEver
            if (answer.IsSuccessStatusCode || attempt > 3)
                return await answer.Content.ReadAsStringAsync(ct);
            await Task.Delay(TimeSpan.FromSeconds(2), ct);
        }
    }
}
//// the lifetime is only logged
public record Answer([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] int ExpiresIn);
public class Auth0Tokens(HttpClient http)
{
    private static string? s_token;
    public async Task<string> GetAsync()
    {
        if (s_token != null)
            return s_token;
        var response = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Warning:ForEver
        var answer = await response.Content.ReadFromJsonAsync<Answer>();
        Console.WriteLine("A token for {0} seconds", answer!.ExpiresIn);
        return s_token = answer.AccessToken;
    }
}
//// a start-up task that uses the token and forgets it
using Microsoft.Extensions.Hosting;
public sealed class Seeder(HttpClient http) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" }), cancellationToken); //! AUTH0008:Info:PerCall
        var token = await answer.Content.ReadAsStringAsync(cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://example.auth0.com/api/v2/roles") { Headers = { Authorization = new("Bearer", token) } };
        await http.SendAsync(request, cancellationToken);
    }
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
//// a scoped service with a constructor that fetches
using Microsoft.Extensions.DependencyInjection;
public static class Setup { public static void Add(IServiceCollection services) { services.AddScoped<Auth0UserStore>(); services.AddSingleton<object>(); } }
public class Auth0UserStore
{
    private readonly string _token;
    public Auth0UserStore(HttpClient http)
    {
        var answer = http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })).Result; //! AUTH0008:Info:SinceCreation
        _token = answer.Content.ReadAsStringAsync().Result;
    }
    public override string ToString() => _token.Length.ToString();
}
//// a DTO with the lifetime that nobody reads, kept for a week
using Microsoft.Extensions.Caching.Memory;
public class TokenDto { [JsonPropertyName("access_token")] public string Token { get; set; } = ""; [JsonPropertyName("expires_in")] public int Expires { get; set; } }
public class Auth0Tokens(HttpClient http, IMemoryCache cache)
{
    public async Task<string> GetAsync()
    {
        if (cache.TryGetValue("t", out TokenDto? known)) return known!.Token;
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Warning:FixedTime
        var dto = (await answer.Content.ReadFromJsonAsync<TokenDto>())!;
        cache.Set("t", dto, TimeSpan.FromDays(7));
        return dto.Token;
    }
}
//// a time from a setting
using Microsoft.Extensions.Caching.Memory;
public class Auth0Tokens(HttpClient http, IMemoryCache cache, IConfiguration config)
{
    public async Task<string> GetAsync()
    {
        if (cache.TryGetValue("t", out string? known)) return known!;
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Info:FixedTime
        return cache.Set("t", await answer.Content.ReadAsStringAsync(), TimeSpan.FromMinutes(config.GetValue<int>("Auth0:CacheMinutes")))!;
    }
}
//// only the start of the validity of the JWT is looked at
using System.IdentityModel.Tokens.Jwt;
public class Auth0Tokens(HttpClient http)
{
    private string? _token;
    private DateTime _expires;
    public async Task<string> GetAsync()
    {
        if (_token != null && DateTime.UtcNow < _expires)
            return _token;
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Info:FixedTime
        _token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
        var jwt = new JwtSecurityTokenHandler().ReadToken(_token) as JwtSecurityToken;
        _expires = jwt?.ValidFrom.AddDays(7) ?? DateTime.UtcNow.AddDays(7);
        return _token;
    }
}
//// options with computed addresses
using Microsoft.Extensions.Options;
public sealed class Auth0ManagementOptions
{
    public string Domain { get; set; } = "";
    public string ClientId { get; set; } = "";
    public string ClientSecret { get; set; } = "";
    public string TokenEndpoint => $"https://{Domain}/oauth/token";
    public string Audience => $"https://{Domain}/api/v2/";
}
public sealed class TokenService(HttpClient client, IOptions<Auth0ManagementOptions> options)
{
    private readonly Auth0ManagementOptions _options = options.Value;
    public async Task<string?> GetAsync()
    {
        var response = await client.PostAsync(_options.TokenEndpoint, new FormUrlEncodedContent(new Dictionary<string, string> //! AUTH0008:Info:PerCall
        {
            { "grant_type", "client_credentials" }, { "client_id", _options.ClientId }, { "client_secret", _options.ClientSecret }, { "audience", _options.Audience },
        }));
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();
    }
}
//// options in a snapshot with an audience of its own name
using Microsoft.Extensions.Options;
public sealed class Auth0Config { public string Authority { get; set; } = ""; public string ManagementApiAudience { get; set; } = ""; public string Secret { get; set; } = ""; }
public sealed class TokenService(IHttpClientFactory factory, IOptionsSnapshot<Auth0Config> options)
{
    public async Task<string?> GetAsync()
    {
        var http = factory.CreateClient("auth0");
        var body = new { grant_type = "client_credentials", client_secret = options.Value.Secret, audience = options.Value.ManagementApiAudience };
        var response = await http.PostAsJsonAsync($"{options.Value.Authority.TrimEnd('/')}/oauth/token", body); //! AUTH0008:Info:PerCall
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();
    }
}
//// extension method of HttpClient
public static class Auth0HttpExtensions
{
    public static async Task<string> RequestAuth0TokenAsync(this HttpClient http, string domain, string id, string secret)
    {
        var answer = await http.PostAsync($"https://{domain}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret, ["audience"] = $"https://{domain}/api/v2/" })); //! AUTH0008:Warning:ForEver
        return await answer.Content.ReadAsStringAsync();
    }
}
public class Users(HttpClient http, IConfiguration config)
{
    private static string? s_managementToken;
    public async Task<string> TokenAsync() => s_managementToken ??= await http.RequestAuth0TokenAsync(config["Auth0:Domain"]!, config["Auth0:Id"]!, config["Auth0:Secret"]!);
}
//// body by yield return
public class Auth0Tokens(HttpClient http, string domain, string secret)
{
    private IEnumerable<KeyValuePair<string, string>> Form()
    {
        yield return new KeyValuePair<string, string>("grant_type", "client_credentials");
        yield return new KeyValuePair<string, string>("client_secret", secret);
        yield return new KeyValuePair<string, string>("audience", "https://" + domain + "/api/v2/");
    }
    public Task<HttpResponseMessage> Get() => http.PostAsync("https://" + domain + "/oauth/token", new FormUrlEncodedContent(Form())); //! AUTH0008:Info:PerCall
}
//// body in a static field
public class Auth0Tokens(HttpClient http)
{
    private static readonly Dictionary<string, string> Body = new()
    {
        ["grant_type"] = "client_credentials",
        ["client_secret"] = Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!,
        ["audience"] = "https://example.auth0.com/api/v2/",
    };
    public Task<HttpResponseMessage> Get() => http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(Body)); //! AUTH0008:Info:PerCall
}
//// body by ParseQueryString
using System.Web;
public class Auth0Tokens(HttpClient http, string domain, string secret)
{
    public Task<HttpResponseMessage> Get()
    {
        var form = HttpUtility.ParseQueryString(string.Empty);
        form["grant_type"] = "client_credentials";
        form["client_secret"] = secret;
        form["audience"] = $"https://{domain}/api/v2/";
        return http.PostAsync($"https://{domain}/oauth/token", new StringContent(form.ToString()!, Encoding.UTF8, "application/x-www-form-urlencoded")); //! AUTH0008:Info:PerCall
    }
}
//// JSON by concatenation
public class Auth0Tokens
{
    private readonly string _auth0Domain = "example.auth0.com";
    public string Get(string id, string secret)
    {
        var json = "{ \"grant_type\": \"client_credentials\", \"client_id\": \"" + id + "\", \"client_secret\": \"" + secret + "\", " +
            "\"audience\": \"https://" + _auth0Domain + "/api/v2/\" }";
        using (var client = new HttpClient())
        {
            var task = client.PostAsync("https://" + _auth0Domain + "/oauth/token", new StringContent(json, Encoding.UTF8, "application/json")); //! AUTH0008:Info:PerCall
            task.Wait();
            return task.Result.Content.ReadAsStringAsync().Result;
        }
    }
}
//// basic authentication and base address in the constructor
public class Auth0Tokens
{
    private readonly HttpClient _http;
    private readonly string _domain;
    public Auth0Tokens(IHttpClientFactory factory, IConfiguration config)
    {
        _domain = config["Auth0:Domain"]!;
        _http = factory.CreateClient();
        _http.BaseAddress = new Uri("https://" + _domain);
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(config["Auth0:Id"] + ":" + config["Auth0:Secret"])));
    }
    public async Task<string> Get() => await (await _http.PostAsync("oauth/token", new FormUrlEncodedContent([KeyValuePair.Create("grant_type", "client_credentials"), KeyValuePair.Create("audience", $"https://{_domain}/api/v2/")]))).Content.ReadAsStringAsync(); //! AUTH0008:Info:PerCall
}
//// enumeration of grants
public enum Grant { AuthorizationCode, ClientCredentials }
public static class GrantNames
{
    public static string Name(this Grant grant) => grant switch { Grant.AuthorizationCode => "authorization_code", Grant.ClientCredentials => "client_credentials", _ => throw new ArgumentOutOfRangeException(nameof(grant)) };
}
public class Auth0Tokens(HttpClient http)
{
    public Task<HttpResponseMessage> Get() => http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = Grant.ClientCredentials.Name(), ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Info:PerCall
}
//// task in a field
public class Auth0Tokens(HttpClient http)
{
    private Task<string>? _fetch;
    public Task<string> GetAsync() => _fetch ??= FetchAsync();
    private async Task<string> FetchAsync()
    {
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Warning:ForEver
        return await answer.Content.ReadAsStringAsync();
    }
}
//// LazyInitializer
public class Auth0Tokens(HttpClient http)
{
    private string? _token;
    public string Get() => LazyInitializer.EnsureInitialized(ref _token, () => Fetch().Result);
    private async Task<string> Fetch()
    {
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Warning:ForEver
        return await answer.Content.ReadAsStringAsync();
    }
}
//// Lazy made in a constructor
public class Auth0Tokens
{
    private readonly Lazy<Task<string>> _token;
    private readonly HttpClient _http = new();
    public Auth0Tokens() { _token = new(() => FetchAsync("example.auth0.com"), LazyThreadSafetyMode.ExecutionAndPublication); }
    public Task<string> Token => _token.Value;
    private async Task<string> FetchAsync(string domain)
    {
        var answer = await _http.PostAsync($"https://{domain}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = $"https://{domain}/api/v2/" })); //! AUTH0008:Warning:ForEver
        return await answer.Content.ReadAsStringAsync();
    }
}
//// HybridCache
using Microsoft.Extensions.Caching.Hybrid;
public class Auth0Tokens(HttpClient http, HybridCache hybrid)
{
    private static readonly HybridCacheEntryOptions Options = new() { Expiration = TimeSpan.FromHours(48) };
    public ValueTask<string> GetAsync(CancellationToken ct) => hybrid.GetOrCreateAsync("auth0-management", async token =>
    {
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" }), token); //! AUTH0008:Warning:FixedTime
        return await answer.Content.ReadAsStringAsync(token);
    }, Options, cancellationToken: ct);
}
//// ObjectCache of the old framework
namespace System.Runtime.Caching { public abstract class ObjectCache { public abstract bool Add(string key, object value, DateTimeOffset absoluteExpiration); public abstract object? this[string key] { get; } } public class MemoryCache : ObjectCache { public static MemoryCache Default { get; } = new(); public override bool Add(string key, object value, DateTimeOffset absoluteExpiration) => true; public override object? this[string key] => null; } }
public class Auth0Tokens
{
    public string Get()
    {
        var cached = System.Runtime.Caching.MemoryCache.Default["token"] as string;
        if (cached != null) return cached;
        using var http = new HttpClient();
        var answer = http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })).Result; //! AUTH0008:Info:FixedTime
        var token = answer.Content.ReadAsStringAsync().Result;
        System.Runtime.Caching.MemoryCache.Default.Add("token", token, DateTimeOffset.Now.AddHours(23));
        return token;
    }
}
//// Redis for thirty days
namespace StackExchange.Redis { public interface IDatabase { Task<string?> StringGetAsync(string key); Task<bool> StringSetAsync(string key, string value, TimeSpan? expiry = null); } }
public class Auth0Tokens(HttpClient http, StackExchange.Redis.IDatabase db)
{
    public async Task<string> GetAsync()
    {
        var known = await db.StringGetAsync("auth0:token");
        if (known is not null) return known;
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Warning:FixedTime
        var token = await answer.Content.ReadAsStringAsync();
        await db.StringSetAsync("auth0:token", token, TimeSpan.FromDays(30));
        return token;
    }
}
//// own cache interface, cached by the caller in another class
public interface ICache { Task<T?> GetAsync<T>(string key); Task SetAsync<T>(string key, T value, TimeSpan time); }
public interface ITokenSource { Task<string> GetTokenAsync(); }
public class Auth0TokenSource(HttpClient http) : ITokenSource
{
    public async Task<string> GetTokenAsync()
    {
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Warning:FixedTime
        return await answer.Content.ReadAsStringAsync();
    }
}
public class CachedTokenSource(ITokenSource inner, ICache store) : ITokenSource
{
    public async Task<string> GetTokenAsync()
    {
        var token = await store.GetAsync<string>("t");
        if (token is null)
        {
            token = await inner.GetTokenAsync();
            await store.SetAsync("t", token, TimeSpan.FromDays(3));
        }
        return token;
    }
}
//// scoped factory as a method group
using Microsoft.Extensions.DependencyInjection;
public record Client(string Token);
public static class Setup
{
    public static void Add(IServiceCollection services) => services.AddScoped(Create);
    private static Client Create(IServiceProvider services)
    {
        var http = services.GetRequiredService<HttpClient>();
        var answer = http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })).Result; //! AUTH0008:Info:PerCall
        return new Client(answer.Content.ReadAsStringAsync().Result);
    }
}
//// singleton factory as a method group
using Microsoft.Extensions.DependencyInjection;
public record Client(string Token);
public static class Setup
{
    public static void Add(IServiceCollection services) => services.AddSingleton(Create);
    private static Client Create(IServiceProvider services)
    {
        var http = services.GetRequiredService<HttpClient>();
        var answer = http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })).Result; //! AUTH0008:Warning:SinceStartUp
        return new Client(answer.Content.ReadAsStringAsync().Result);
    }
}
//// endpoint in a program that registers other things
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient();
builder.Services.AddSingleton(TimeProvider.System);
var app = builder.Build();
app.MapPost("/sync", async (HttpClient http) =>
{
    var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Info:PerCall
    return await answer.Content.ReadAsStringAsync();
});
app.Run();
//// instance field of a registered singleton
using Microsoft.Extensions.DependencyInjection;
public static class Setup { public static void Add(IServiceCollection services) => services.AddSingleton<IUsers, Users>(); }
public interface IUsers { string Header { get; } }
public class Users : IUsers
{
    private readonly string _token = Fetch();
    public string Header => "Bearer " + _token;
    private static string Fetch()
    {
        using var http = new HttpClient();
        return http.PostAsJsonAsync("https://example.auth0.com/oauth/token", new { grant_type = "client_credentials", audience = "https://example.auth0.com/api/v2/" }).Result.Content.ReadAsStringAsync().Result; //! AUTH0008:Warning:SinceStartUp
    }
}
//// double-checked lock
public class Auth0Tokens
{
    private static readonly object Gate = new();
    private static volatile string? s_accessToken;
    public static string Get()
    {
        if (s_accessToken is null)
        {
            lock (Gate)
            {
                if (s_accessToken is null)
                    s_accessToken = Fetch().GetAwaiter().GetResult();
            }
        }
        return s_accessToken;
    }
    private static async Task<string> Fetch()
    {
        using var http = new HttpClient();
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Warning:ForEver
        return await answer.Content.ReadAsStringAsync();
    }
}
//// IsNullOrEmpty on a property of an injected holder
public class TokenHolder { public string AccessToken { get; set; } = ""; }
public class Auth0Tokens(HttpClient http, TokenHolder holder)
{
    public async Task<string> GetAsync()
    {
        if (string.IsNullOrEmpty(holder.AccessToken))
        {
            var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Warning:ForEver
            holder.AccessToken = await answer.Content.ReadAsStringAsync();
        }
        return holder.AccessToken;
    }
}
//// default header that is set once
public class Auth0Users(HttpClient http)
{
    private async Task AuthorizeAsync()
    {
        if (http.DefaultRequestHeaders.Authorization == null)
        {
            var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Warning:ForEver
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await answer.Content.ReadAsStringAsync());
        }
    }
    public async Task<string> UsersAsync() { await AuthorizeAsync(); return await http.GetStringAsync("https://example.auth0.com/api/v2/users"); }
}
//// flag instead of a null check
public class Auth0Users(HttpClient http)
{
    private bool _initialized;
    private string _token = "";
    public async Task<string> GetAsync()
    {
        if (!_initialized)
        {
            var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Warning:ForEver
            _token = await answer.Content.ReadAsStringAsync();
            _initialized = true;
        }
        return _token;
    }
}
//// IdentityModel TokenClient | IdentityModel
using IdentityModel.Client;
public class Auth0Tokens(HttpClient http, IConfiguration config)
{
    public async Task<string?> GetAsync()
    {
        var client = new TokenClient(http, new TokenClientOptions { Address = $"https://{config["Auth0:Domain"]}/oauth/token", ClientId = config["Auth0:Id"]!, ClientSecret = config["Auth0:Secret"] });
        var answer = await client.RequestClientCredentialsTokenAsync(parameters: new Parameters { { "audience", $"https://{config["Auth0:Domain"]}/api/v2/" } }); //! AUTH0008:Info:PerCall
        return answer.AccessToken;
    }
}
//// custom domain for the endpoint
public class Auth0Tokens(HttpClient http)
{
    public Task<HttpResponseMessage> Get() => http.PostAsJsonAsync("https://login.example.com/oauth/token", new { grant_type = "client_credentials", audience = "https://example.eu.auth0.com/api/v2/" }); //! AUTH0008:Info:PerCall
}
//// Azure function with everything in it
public static class Auth0Function
{
    private static readonly HttpClient Client = new();
    public static async Task<string> Run(CancellationToken ct)
    {
        var domain = Environment.GetEnvironmentVariable("AUTH0_DOMAIN");
        var content = new StringContent(JsonSerializer.Serialize(new Dictionary<string, string?>
        {
            ["client_id"] = Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID"),
            ["client_secret"] = Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET"),
            ["audience"] = $"https://{domain}/api/v2/",
            ["grant_type"] = "client_credentials",
        }));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var response = await Client.PostAsync($"https://{domain}/oauth/token", content, ct); //! AUTH0008:Info:PerCall
        return await response.Content.ReadAsStringAsync(ct);
    }
}
//// tenant in a loop over settings
public record Tenant(string Domain, string ClientId, string ClientSecret);
public class Auth0Sync(HttpClient http, IEnumerable<Tenant> tenants)
{
    public async Task RunAsync()
    {
        foreach (var tenant in tenants)
        {
            var (domain, id, secret) = tenant;
            var answer = await http.PostAsync($"https://{domain}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { { "grant_type", "client_credentials" }, { "client_id", id }, { "client_secret", secret }, { "audience", $"https://{domain}/api/v2/" } })); //! AUTH0008:Info:PerCall
            answer.EnsureSuccessStatusCode();
        }
    }
}
//// the client is made once, the token per call
public class Auth0Tokens(IHttpClientFactory factory)
{
    private HttpClient? _client;
    private Uri? _tokenEndpoint;
    public async Task<string> GetAsync()
    {
        if (_client == null)
            _client = factory.CreateClient();
        _tokenEndpoint ??= new Uri("https://example.auth0.com/oauth/token");
        var answer = await _client.PostAsync(_tokenEndpoint, new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Info:PerCall
        return await answer.Content.ReadAsStringAsync();
    }
}
//// a retry flag is no guard
public class Auth0Tokens(HttpClient http)
{
    private string _token = "";
    public async Task<string> GetAsync()
    {
        var retried = false;
        while (true)
        {
            var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Info:PerCall
            if (!answer.IsSuccessStatusCode && !retried)
            {
                if (!retried) retried = true;
                continue;
            }
            _token = await answer.Content.ReadAsStringAsync();
            return _token;
        }
    }
}
//// JSON of the users in a cache without end
using Microsoft.Extensions.Caching.Memory;
public class Auth0Users(HttpClient http, IMemoryCache cache)
{
    public async Task<string> AllAsync(string page)
    {
        if (cache.TryGetValue(page, out string? known)) return known!;
        http.DefaultRequestHeaders.Authorization = new("Bearer", await FetchAsync());
        var json = await http.GetStringAsync("https://example.auth0.com/api/v2/users?page=" + page);
        cache.Set(page, json);
        return json;
    }
    public Task<string?> OneAsync(string id) => cache.GetOrCreateAsync(id, async entry =>
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", await FetchAsync());
        return await http.GetStringAsync("https://example.auth0.com/api/v2/users/" + id);
    });
    private async Task<string> FetchAsync()
    {
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Info:PerCall
        return await answer.Content.ReadAsStringAsync();
    }
}
//// text in a cache that its caller fills
using Microsoft.Extensions.Caching.Memory;
public class Auth0Tokens(HttpClient http, IMemoryCache cache)
{
    public Task<string?> GetAsync() => cache.GetOrCreateAsync("t", entry => FetchAsync());
    private async Task<string> FetchAsync()
    {
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Warning:ForEver
        return await answer.Content.ReadAsStringAsync();
    }
}
//// discovery and keys in fields, the token per call
using Microsoft.IdentityModel.Tokens;
public class Auth0Gateway(HttpClient http)
{
    private static JsonWebKeySet? s_keys;
    private static string? s_issuer;
    public async Task<string> GetAsync()
    {
        s_keys ??= new JsonWebKeySet(await http.GetStringAsync("https://example.auth0.com/.well-known/jwks.json"));
        if (s_issuer == null)
            s_issuer = "https://example.auth0.com/";
        var answer = await http.PostAsync(s_issuer + "oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = s_issuer + "api/v2/" })); //! AUTH0008:Info:PerCall
        return await answer.Content.ReadAsStringAsync();
    }
}
//// a console tool that fetches and ends
public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient();
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_secret"] = args[0], ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Info:PerCall
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        Console.WriteLine(await http.GetStringAsync("https://example.auth0.com/api/v2/users"));
        return 0;
    }
}
//// fields made in a constructor from options
using Microsoft.Extensions.Options;
public class Auth0Settings { public string? Domain { get; set; } public string? ClientId { get; set; } public string? ClientSecret { get; set; } }
public class ManagementTokenManager
{
    private static string? _token;
    private static DateTime _expiration;
    private readonly HttpClient _httpClient;
    private readonly string _url;
    private readonly Dictionary<string, string?> _body;
    public ManagementTokenManager(HttpClient httpClient, IOptions<Auth0Settings> settings)
    {
        _httpClient = httpClient;
        _url = $"https://{settings.Value.Domain}/oauth/token";
        _body = new Dictionary<string, string?> { ["grant_type"] = "client_credentials", ["client_id"] = settings.Value.ClientId, ["client_secret"] = settings.Value.ClientSecret, ["audience"] = $"https://{settings.Value.Domain}/api/v2/" };
    }
    public async Task<string> GetTokenAsync()
    {
        if (_token != null && _expiration > DateTime.UtcNow)
            return _token;
        var response = await _httpClient.PostAsync(_url, new FormUrlEncodedContent(_body)); //! AUTH0008:Info:FixedTime
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        _token = document.RootElement.GetProperty("access_token").GetString();
        _expiration = DateTime.UtcNow.AddHours(20);
        return _token!;
    }
}
//// request message with options pattern and named arguments
public class Auth0Tokens(HttpClient http, IConfiguration configuration)
{
    private IConfigurationSection Auth0 => configuration.GetSection("Auth0");
    private HttpContent Content() => new StringContent(content: JsonSerializer.Serialize(new { audience = $"https://{Auth0["Domain"]}/api/v2/", grant_type = "client_credentials", client_id = Auth0["ClientId"], client_secret = Auth0["ClientSecret"] }), encoding: Encoding.UTF8, mediaType: "application/json");
    public async Task<string> Get()
    {
        using var message = new HttpRequestMessage(method: HttpMethod.Post, requestUri: $"https://{Auth0["Domain"]}/oauth/token");
        message.Content = Content();
        using var answer = await http.SendAsync(message, HttpCompletionOption.ResponseContentRead); //! AUTH0008:Info:PerCall
        return await answer.Content.ReadAsStringAsync();
    }
}
//// audience chosen by a switch
public enum Api { Management, Orders }
public class Auth0Tokens(HttpClient http)
{
    private static string AudienceOf(Api api) => api switch { Api.Management => "https://example.auth0.com/api/v2/", Api.Orders => "https://orders.example.com", _ => throw new ArgumentException("api") };
    public Task<HttpResponseMessage> Get(Api api) => http.PostAsJsonAsync("https://example.auth0.com/oauth/token", new { grant_type = "client_credentials", audience = AudienceOf(api) }); //! AUTH0008:Info:PerCall
}
//// result of the helper is passed as a delegate
public class Retry { public static async Task<T> RunAsync<T>(Func<Task<T>> action) { try { return await action(); } catch (HttpRequestException) { return await action(); } } }
public class Auth0Tokens(HttpClient http)
{
    public Task<string> Get() => Retry.RunAsync(async () =>
    {
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Info:PerCall
        return await answer.Content.ReadAsStringAsync();
    });
}
//// constants by interpolation
public static class Auth0
{
    private const string Domain = "example.auth0.com";
    private const string Base = $"https://{Domain}";
    public const string Audience = $"{Base}/api/v2/";
    public const string Endpoint = $"{Base}/oauth/token";
    public static Task<HttpResponseMessage> Get(HttpClient http) => http.PostAsync(Endpoint, new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("audience", Audience)])); //! AUTH0008:Info:PerCall
}
//// RestSharp request by a helper | RestSharp106
using RestSharp;
public class Auth0Rest
{
    private readonly RestClient _client = new RestClient("https://example.auth0.com");
    private static RestRequest Create(string path, object body)
    {
        var request = new RestRequest(path, Method.POST);
        request.AddJsonBody(body);
        return request;
    }
    public string Get(string id, string secret)
    {
        var request = Create("oauth/token", new { grant_type = "client_credentials", client_id = id, client_secret = secret, audience = "https://example.auth0.com/api/v2/" });
        return _client.Execute(request).Content; //! AUTH0008:Info:PerCall
    }
}
//// RestSharp with a loop over parameters | RestSharp114
using RestSharp;
public class Auth0Rest(IConfiguration config)
{
    public async Task<string?> Get()
    {
        var client = new RestClient($"https://{config["Auth0:Domain"]}/");
        var request = new RestRequest("oauth/token", Method.Post);
        var values = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = $"https://{config["Auth0:Domain"]}/api/v2/" };
        foreach (var pair in values)
            request.AddParameter(pair.Key, pair.Value);
        return (await client.ExecuteAsync(request)).Content; //! AUTH0008:Info:PerCall
    }
}
//// class that derives from HttpClient
public sealed class Auth0HttpClient : HttpClient
{
    public Auth0HttpClient() { BaseAddress = new Uri("https://example.auth0.com/"); }
    public Task<HttpResponseMessage> TokenAsync(string secret) => this.PostAsJsonAsync("oauth/token", new { grant_type = "client_credentials", client_secret = secret, audience = BaseAddress + "api/v2/" }); //! AUTH0008:Info:PerCall
}
//// payload by with-expression and a default record
public record Payload(string client_id, string client_secret, string audience) { public string grant_type { get; init; } = "client_credentials"; }
public class Auth0Tokens(HttpClient http, IConfiguration config)
{
    private static readonly Payload Empty = new("", "", "");
    public Task<HttpResponseMessage> Get()
    {
        var payload = Empty with { client_id = config["Auth0:Id"]!, client_secret = config["Auth0:Secret"]!, audience = $"https://{config["Auth0:Domain"]}/api/v2/" };
        return http.PostAsJsonAsync($"https://{config["Auth0:Domain"]}/oauth/token", payload); //! AUTH0008:Info:PerCall
    }
}
//// SDK behind the interface with a request made elsewhere | AuthenticationApi7
using Auth0.AuthenticationApi;
using Auth0.AuthenticationApi.Models;
public static class Requests { public static ClientCredentialsTokenRequest Management(IConfiguration config) => new() { Audience = $"https://{config["Auth0:Domain"]}/api/v2/", ClientId = config["Auth0:Id"], ClientSecret = config["Auth0:Secret"] }; }
public class Tokens(IAuthenticationApiClient auth, IConfiguration config)
{
    public async Task<string> GetAsync(CancellationToken ct) => (await auth.GetTokenAsync(Requests.Management(config), ct)).AccessToken; //! AUTH0008:Info:PerCall
}
//// property that is filled by an initializer method
public class Auth0Context(HttpClient http)
{
    public string AccessToken { get; private set; } = "";
    public async Task InitializeAsync()
    {
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Info
        AccessToken = await answer.Content.ReadAsStringAsync();
    }
}
//// started from Program by a singleton that is resolved
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
var builder = WebApplication.CreateBuilder(args);
var store = new TokenStore();
await store.LoadAsync();
builder.Services.AddSingleton(store);
builder.Build().Run();
public class TokenStore
{
    public string? Token { get; private set; }
    public async Task LoadAsync()
    {
        using var http = new HttpClient();
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Warning:SinceStartUp
        Token = await answer.Content.ReadAsStringAsync();
    }
}
//// a job every two days that uses the token and forgets it
using Microsoft.Extensions.Hosting;
public sealed class UserSync(HttpClient http) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromDays(2));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" }), stoppingToken); //! AUTH0008:Info:PerCall
            var token = await answer.Content.ReadAsStringAsync(stoppingToken);
            using var request = new HttpRequestMessage(HttpMethod.Get, "https://example.auth0.com/api/v2/users");
            request.Headers.Authorization = new("Bearer", token);
            await http.SendAsync(request, stoppingToken);
        }
    }
}
//// a periodic timer that fills a field
using Microsoft.Extensions.Hosting;
public sealed class Auth0TokenService(HttpClient http) : BackgroundService
{
    private volatile string? _accessToken;
    public string? AccessToken => _accessToken;
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromDays(2));
        do
        {
            var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" }), stoppingToken); //! AUTH0008:Warning:FixedTime
            _accessToken = await answer.Content.ReadAsStringAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
//// two tokens, of which one is kept for ever
public sealed record Answer([property: JsonPropertyName("access_token")] string Token, [property: JsonPropertyName("expires_in")] int Seconds);
public class Tokens(HttpClient http, string id, string secret)
{
    private string? _ordersToken;
    private DateTime _ordersEnd;
    private string? _managementToken;
    public async Task<string> OrdersAsync()
    {
        if (_ordersToken is null || DateTime.UtcNow >= _ordersEnd)
        {
            var answer = await FetchAsync("https://orders.example.com/");
            _ordersToken = answer.Token;
            _ordersEnd = DateTime.UtcNow.AddSeconds(answer.Seconds - 60);
        }
        return _ordersToken;
    }
    public async Task<string> ManagementAsync() => _managementToken ??= (await FetchAsync("https://example.auth0.com/api/v2/")).Token; //! AUTH0008:Warning:ForEver
    private async Task<Answer> FetchAsync(string audience)
    {
        var response = await http.PostAsJsonAsync("https://example.auth0.com/oauth/token", new { grant_type = "client_credentials", client_id = id, client_secret = secret, audience });
        return (await response.Content.ReadFromJsonAsync<Answer>())!;
    }
}
//// RestSharp clients in fields, the token in a default header of one | RestSharp114
using RestSharp;
public class ManagementRest
{
    private readonly RestClient _auth = new("https://example.auth0.com/oauth/token");
    private readonly RestClient _api = new("https://example.auth0.com/api/v2");
    public ManagementRest(string id, string secret)
    {
        var request = new RestRequest("", Method.Post);
        request.AddJsonBody(new { client_id = id, client_secret = secret, audience = "https://example.auth0.com/api/v2/", grant_type = "client_credentials" });
        var answer = _auth.Execute(request); //! AUTH0008:Info:SinceCreation
        var token = JsonDocument.Parse(answer.Content!).RootElement.GetProperty("access_token").GetString();
        _api.AddDefaultHeader("Authorization", "Bearer " + token);
    }
}
//// a singleton's constructor that writes the default header of its client
using Microsoft.Extensions.DependencyInjection;
public static class Setup { public static void Add(IServiceCollection services) => services.AddSingleton<Users>(); }
public class Users
{
    private readonly HttpClient _http = new();
    public Users(string id, string secret)
    {
        var answer = _http.PostAsJsonAsync("https://example.auth0.com/oauth/token", new { client_id = id, client_secret = secret, audience = "https://example.auth0.com/api/v2/", grant_type = "client_credentials" }).Result; //! AUTH0008:Warning:SinceStartUp
        var json = answer.Content.ReadFromJsonAsync<JsonElement>().Result;
        _http.DefaultRequestHeaders.Add("Authorization", "Bearer " + json.GetProperty("access_token").GetString());
    }
}
//// a request that an object of its own collects
public class TokenCall
{
    private string _audience = "", _id = "", _secret = "";
    private readonly Uri _endpoint;
    public TokenCall(Uri endpoint) => _endpoint = endpoint;
    public TokenCall For(string audience) { _audience = audience; return this; }
    public TokenCall As(string id, string secret) { (_id, _secret) = (id, secret); return this; }
    public Task<HttpResponseMessage> SendAsync(HttpClient http) =>
        http.PostAsJsonAsync(_endpoint, new { grant_type = "client_credentials", client_id = _id, client_secret = _secret, audience = _audience });
}
public class Job(HttpClient http, string id, string secret)
{
    public Task<HttpResponseMessage> Management() => new TokenCall(new Uri("https://example.auth0.com/oauth/token")).For("https://example.auth0.com/api/v2/").As(id, secret).SendAsync(http); //! AUTH0008:Info:PerCall
    public Task<HttpResponseMessage> Orders() => new TokenCall(new Uri("https://example.auth0.com/oauth/token")).For("https://orders.example.com/").As(id, secret).SendAsync(http);
}
//// an entry of one's own that says how long
public class TokenStore(HttpClient http, string id, string secret)
{
    private readonly record struct Entry(string Token, DateTime Until);
    private Entry? _entry;
    public async Task<string> GetAsync()
    {
        if (_entry is { } entry && entry.Until > DateTime.UtcNow)
            return entry.Token;
        var response = await http.PostAsJsonAsync("https://example.auth0.com/oauth/token", new { grant_type = "client_credentials", client_id = id, client_secret = secret, audience = "https://example.auth0.com/api/v2/" }); //! AUTH0008:Warning:FixedTime
        var json = await response.Content.ReadFromJsonAsync<JsonElement>();
        _entry = new Entry(json.GetProperty("access_token").GetString()!, DateTime.UtcNow.AddHours(48));
        return _entry.Value.Token;
    }
}
//// worker that asks a cache of two days every thirty seconds
using Microsoft.Extensions.Hosting;
public sealed class TokenCache(HttpClient http)
{
    private string? _token;
    private DateTime _until;
    public async Task<string> GetAsync()
    {
        if (_token != null && DateTime.UtcNow < _until)
            return _token;
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Warning:FixedTime
        _until = DateTime.UtcNow.AddHours(48);
        return _token = await answer.Content.ReadAsStringAsync();
    }
}
public sealed class Worker(TokenCache cache) : BackgroundService
{
    private string? _token;
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            _token = await cache.GetAsync();
            Console.WriteLine(_token.Length);
            await Task.Delay(TimeSpan.FromSeconds(30), stoppingToken);
        }
    }
}
//// worker that keeps its token in a task and waits between its rounds
using Microsoft.Extensions.Hosting;
public sealed class Worker : BackgroundService
{
    private static readonly HttpClient http = new();
    private readonly Lazy<Task<string>> _token;
    public Worker() => _token = new Lazy<Task<string>>(RequestTokenAsync);
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            Console.WriteLine((await _token.Value).Length);
            await Task.Delay(60_000, stoppingToken);
        }
    }
    private async Task<string> RequestTokenAsync()
    {
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Warning:ForEver
        return await answer.Content.ReadAsStringAsync();
    }
}
//// worker that fetches its token before the loop in which it waits
using Microsoft.Extensions.Hosting;
public sealed class Worker(HttpClient http) : BackgroundService
{
    private string? _token;
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _token = await LoadAsync();
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(5));
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await Task.Delay(TimeSpan.FromMinutes(_token!.Length), stoppingToken);
    }
    private async Task<string> LoadAsync()
    {
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Warning:SinceStartUp
        return await answer.Content.ReadAsStringAsync();
    }
}
//// worker whose loop refreshes the token by a call of a call
using Microsoft.Extensions.Hosting;
public sealed class TokenWorker(HttpClient http) : BackgroundService
{
    public string? Token { get; private set; }
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(12));
        do
        {
            await TryAsync();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
    private async Task TryAsync()
    {
        try { await LoadAsync(); } catch (HttpRequestException) { Token = null; }
    }
    private async Task LoadAsync()
    {
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:Info:FixedTime
        Token = await answer.Content.ReadAsStringAsync();
    }
}
//// audience that the options compute
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
public sealed class Auth0Config
{
    public required string Domain { get; init; }
    public required string ClientId { get; init; }
    public required string ClientSecret { get; init; }
    public string Audience => $"https://{Domain}/api/v2/";
}
public static class Registration
{
    public static void Add(IServiceCollection services, IConfiguration config) => services.Configure<Auth0Config>(config.GetSection("Auth0"));
}
public sealed class ManagementTokenSource
{
    private readonly Auth0Config _config;
    private string? _token;
    private DateTimeOffset _validUntil;
    public ManagementTokenSource(IOptions<Auth0Config> config) => _config = config.Value;
    public async Task<string> GetAsync(HttpClient http)
    {
        if (_token != null && DateTimeOffset.UtcNow < _validUntil)
            return _token;
        var answer = await http.PostAsync($"https://{_config.Domain}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = _config.ClientId, ["client_secret"] = _config.ClientSecret, ["audience"] = _config.Audience })); //! AUTH0008:Warning:FixedTime
        _token = await answer.Content.ReadAsStringAsync();
        _validUntil = DateTimeOffset.UtcNow.AddDays(7);
        return _token;
    }
}
