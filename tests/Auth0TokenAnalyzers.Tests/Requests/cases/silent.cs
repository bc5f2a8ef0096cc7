//// own API by HttpClient
public class OrdersApi(HttpClient http, IConfiguration config)
{
    public Task<HttpResponseMessage> Token() => http.PostAsync($"https://{config["Auth0:Domain"]}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_secret"] = config["Auth0:Secret"]!, ["audience"] = "https://orders.example.com/" }));
}
//// own API with an audience from a setting
public class OrdersApi(HttpClient http, IConfiguration config)
{
    public Task<HttpResponseMessage> Token() => http.PostAsync($"https://{config["Auth0:Domain"]}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_secret"] = config["Auth0:Secret"]!, ["audience"] = config["Auth0:Audience"]! }));
}
//// own API by the SDK | AuthenticationApi7
using Auth0.AuthenticationApi;
using Auth0.AuthenticationApi.Models;
public class OrdersApi(IAuthenticationApiClient client, IConfiguration config)
{
    public async Task<string> Token() => (await client.GetTokenAsync(new ClientCredentialsTokenRequest { Audience = config["Auth0:ApiIdentifier"], ClientId = config["Auth0:Id"], ClientSecret = config["Auth0:Secret"] })).AccessToken;
}
//// own API named urn | RestSharp106
using RestSharp;
public class OrdersApi
{
    public string Token()
    {
        var client = new RestClient("https://example.auth0.com/oauth/token");
        var request = new RestRequest(Method.POST);
        request.AddParameter("application/json", "{\"client_id\":\"dummy\",\"client_secret\":\"dummy\",\"audience\":\"urn:orders-api\",\"grant_type\":\"client_credentials\"}", ParameterType.RequestBody);
        return client.Execute(request).Content;
    }
}
//// own API whose path is api/v2 too
public class OrdersApi(HttpClient http)
{
    public Task<HttpResponseMessage> Token() => http.PostAsJsonAsync("https://example.auth0.com/oauth/token", new { grant_type = "client_credentials", audience = "https://orders.example.com/api/v2/" });
}
//// Azure AD
public class GraphToken(HttpClient http, IConfiguration config)
{
    public Task<HttpResponseMessage> Get() => http.PostAsync($"https://login.microsoftonline.com/{config["TenantId"]}/oauth2/v2.0/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = config["ClientId"]!, ["client_secret"] = config["ClientSecret"]!, ["scope"] = "https://graph.microsoft.com/.default" }));
}
//// Azure AD version 1 beside Auth0 login
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
public class GraphToken(HttpClient http, IConfiguration config)
{
    private readonly string _login = config["Auth0:Domain"]!;
    public override string ToString() => _login;
    public Task<HttpResponseMessage> Get() => http.PostAsync($"https://login.microsoftonline.com/{config["TenantId"]}/oauth2/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_secret"] = config["ClientSecret"]!, ["resource"] = "https://management.azure.com/" }));
}
//// Okta
public class OktaToken(HttpClient http, IConfiguration config)
{
    public Task<HttpResponseMessage> Get() => http.PostAsync($"https://{config["Okta:Domain"]}/oauth2/default/v1/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["scope"] = "api" }));
}
//// Keycloak
public class KeycloakToken(HttpClient http, IConfiguration config)
{
    public Task<HttpResponseMessage> Get() => http.PostAsync(config["Keycloak:Authority"] + "/protocol/openid-connect/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = "admin-cli", ["audience"] = config["Keycloak:ManagementAudience"]! }));
}
//// IdentityServer by IdentityModel | IdentityModel
using IdentityModel.Client;
public class ApiTokens(HttpClient http, IConfiguration config)
{
    public async Task<string?> Get()
    {
        var disco = await http.GetDiscoveryDocumentAsync(config["IdentityServer:Authority"]);
        return (await http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest { Address = disco.TokenEndpoint, ClientId = "client", ClientSecret = config["IdentityServer:Secret"], Scope = "api1" })).AccessToken;
    }
}
//// Spotify
public class Spotify(HttpClient http, IConfiguration config)
{
    private string? _token;
    public async Task<string> Get()
    {
        if (_token != null) return _token;
        var request = new HttpRequestMessage(HttpMethod.Post, "https://accounts.spotify.com/api/token");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(config["Spotify:Id"] + ":" + config["Spotify:Secret"])));
        request.Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]);
        return _token = await (await http.SendAsync(request)).Content.ReadAsStringAsync();
    }
}
//// Zendesk with the path api/v2
public class Zendesk(HttpClient http, IConfiguration config)
{
    private static string? s_token;
    public async Task<string> Get(string subdomain) => s_token ??= await (await http.PostAsJsonAsync($"https://{subdomain}.zendesk.com/oauth/tokens", new { grant_type = "client_credentials", client_secret = config["Zendesk:Secret"], audience = $"https://{subdomain}.zendesk.com/api/v2/" })).Content.ReadAsStringAsync();
}
//// unknown vendor with the same path of its endpoint
public class VendorTokens(HttpClient http, IConfiguration config)
{
    private static string? s_token;
    public async Task<string> Get() => s_token ??= await (await http.PostAsJsonAsync(config["Vendor:Url"] + "/oauth/token", new { grant_type = "client_credentials", client_secret = config["Vendor:Secret"], audience = config["Vendor:Url"] + "/api/v2/" })).Content.ReadAsStringAsync();
}
//// another vendor with literal addresses beside the Auth0 SDK | ManagementApi7 AuthenticationApi7
public class VendorTokens(HttpClient http, IConfiguration config)
{
    public Task<HttpResponseMessage> Get() => http.PostAsJsonAsync("https://id.vendor.example/oauth/token", new { grant_type = "client_credentials", client_secret = config["Vendor:Secret"], audience = "https://id.vendor.example/api/v2/" });
}
//// another vendor whose address is a setting, beside the Auth0 SDK | ManagementApi7 AuthenticationApi7
public class Freshdesk(HttpClient http, IConfiguration config)
{
    public Task<HttpResponseMessage> Get() => http.PostAsJsonAsync(config["Freshdesk:Url"] + "/oauth/token", new { grant_type = "client_credentials", client_secret = config["Freshdesk:Secret"], scope = "api/v2" });
}
//// Salesforce
public class Salesforce(HttpClient http, IConfiguration config)
{
    public Task<HttpResponseMessage> Get() => http.PostAsync($"https://{config["Salesforce:MyDomain"]}.my.salesforce.com/services/oauth2/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_secret"] = config["Salesforce:Secret"]! }));
}
//// authorization code
public class Login(HttpClient http, IConfiguration config)
{
    private const string ClientCredentials = "client_credentials";
    public Task<HttpResponseMessage> Exchange(string code) => http.PostAsync($"https://{config["Auth0:Domain"]}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "authorization_code", ["code"] = code, ["audience"] = $"https://{config["Auth0:Domain"]}/api/v2/" }));
}
//// password grant | RestSharp106
using RestSharp;
public class Login
{
    public string Get(string user, string password)
    {
        var client = new RestClient("https://example.auth0.com/oauth/token");
        var request = new RestRequest(Method.POST);
        request.AddJsonBody(new { grant_type = "password", username = user, password, audience = "https://example.auth0.com/api/v2/", scope = "openid" });
        return client.Execute(request).Content; // not client_credentials
    }
}
//// refresh token with a grant enumeration
public enum GrantType { [System.Runtime.Serialization.EnumMember(Value = "client_credentials")] ClientCredentials, [System.Runtime.Serialization.EnumMember(Value = "refresh_token")] RefreshToken }
public class Login(HttpClient http)
{
    public Task<HttpResponseMessage> Refresh(string token) => http.PostAsJsonAsync("https://example.auth0.com/oauth/token", new { grant_type = "refresh_token", refresh_token = token, audience = "https://example.auth0.com/api/v2/" });
}
//// device code
public class Device(HttpClient http)
{
    public Task<HttpResponseMessage> Poll(string code) => http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "urn:ietf:params:oauth:grant-type:device_code", ["device_code"] = code, ["audience"] = "https://example.auth0.com/api/v2/" }));
}
//// revocation and other endpoints of the tenant
public class Calls(HttpClient http)
{
    public Task<HttpResponseMessage> Revoke(string token) => http.PostAsJsonAsync("https://example.auth0.com/oauth/revoke", new { grant_type = "client_credentials", token, audience = "https://example.auth0.com/api/v2/" });
    public Task<HttpResponseMessage> Grant() => http.PostAsJsonAsync("https://example.auth0.com/api/v2/client-grants", new { client_id = "dummy", grant_types = new[] { "client_credentials" }, audience = "https://example.auth0.com/api/v2/" });
}
//// expires_in in a memory cache
using Microsoft.Extensions.Caching.Memory;
public class Auth0Tokens(HttpClient http, IMemoryCache cache)
{
    public Task<string?> GetAsync() => cache.GetOrCreateAsync("t", async entry =>
    {
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" }));
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromSeconds(json.GetProperty("expires_in").GetInt32() - 60);
        return json.GetProperty("access_token").GetString();
    });
}
//// expires_in through a DTO named Expires
public class TokenDto { [JsonPropertyName("access_token")] public string Token { get; set; } = ""; [JsonPropertyName("expires_in")] public int Expires { get; set; } }
public class Auth0Tokens(HttpClient http)
{
    private TokenDto? _dto;
    private DateTimeOffset _until;
    public async Task<string> GetAsync()
    {
        if (_dto is null || _until < DateTimeOffset.UtcNow)
        {
            var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" }));
            _dto = (await answer.Content.ReadFromJsonAsync<TokenDto>())!;
            _until = DateTimeOffset.UtcNow + TimeSpan.FromSeconds(_dto.Expires);
        }
        return _dto.Token;
    }
}
//// expires_in through a DTO with an expiry of its own
public class ManagementToken
{
    private readonly DateTimeOffset _created = DateTimeOffset.UtcNow;
    [JsonPropertyName("access_token")] public string AccessToken { get; set; } = "";
    [JsonPropertyName("expires_in")] public int Lifetime { get; set; }
    [JsonIgnore] public DateTimeOffset Expiry => _created.AddSeconds(Lifetime);
}
public class Auth0ManagementTokenProvider(IConfiguration config, IHttpClientFactory factory)
{
    private ManagementToken? _token;
    public async Task<ManagementToken> GetToken()
    {
        if (_token == null || _token.Expiry <= DateTimeOffset.Now)
            _token = await FetchNewToken();
        return _token;
    }
    private async Task<ManagementToken> FetchNewToken()
    {
        var form = new FormUrlEncodedContent(new List<KeyValuePair<string, string>> { new("grant_type", "client_credentials"), new("client_secret", config["Auth0:Secret"]!), new("audience", $"https://{config["Auth0:Domain"]}/api/v2/") });
        using var client = factory.CreateClient();
        var answer = await client.PostAsync($"https://{config["Auth0:Domain"]}/oauth/token", form);
        return (await answer.Content.ReadFromJsonAsync<ManagementToken>())!;
    }
}
//// expiry of the JWT itself by JwtSecurityTokenHandler
using System.IdentityModel.Tokens.Jwt;
public class Auth0Tokens(HttpClient http)
{
    private static string? s_token;
    public async Task<string> GetAsync()
    {
        if (s_token != null)
        {
            var jwt = new JwtSecurityTokenHandler().ReadJwtToken(s_token);
            if (jwt.ValidTo > DateTime.UtcNow.AddMinutes(5))
                return s_token;
        }
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" }));
        s_token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();
        return s_token!;
    }
}
//// expiry of the JWT itself by JsonWebToken in another class
using Microsoft.IdentityModel.JsonWebTokens;
public static class TokenClock { public static bool IsAlive(string? token) => token is { Length: > 0 } && new JsonWebToken(token).ValidTo > DateTime.UtcNow.AddMinutes(1); }
public class Auth0Tokens(HttpClient http)
{
    private string? _token;
    public async Task<string> GetAsync()
    {
        if (TokenClock.IsAlive(_token))
            return _token!;
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" }));
        return _token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
    }
}
//// expiry of the JWT itself, or a fixed time where it cannot be read
using System.IdentityModel.Tokens.Jwt;
public class Auth0Tokens(HttpClient http)
{
    private string? _token;
    private DateTime _expires;
    public async Task<string> GetAsync()
    {
        if (_token != null && DateTime.UtcNow < _expires)
            return _token;
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" }));
        _token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
        var jwt = new JwtSecurityTokenHandler().ReadToken(_token) as JwtSecurityToken;
        _expires = jwt?.ValidTo ?? DateTime.UtcNow.AddHours(23);
        return _token;
    }
}
//// exp claim read from the payload by hand
public class Auth0Tokens(HttpClient http)
{
    private string? _token;
    private static long Exp(string token) => JsonDocument.Parse(Convert.FromBase64String(token.Split('.')[1].PadRight(4))).RootElement.GetProperty("exp").GetInt64();
    public async Task<string> GetAsync()
    {
        if (_token == null || Exp(_token) < DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 60)
        {
            var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" }));
            _token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
        }
        return _token;
    }
}
//// expires_in by dynamic | RestSharp106 FlurlHttp2
using RestSharp;
using Newtonsoft.Json;
public class Auth0Tokens
{
    private string _token;
    private DateTime _expires;
    public string Get()
    {
        if (_token != null && DateTime.UtcNow < _expires) return _token;
        var request = new RestRequest(Method.POST);
        request.AddParameter("application/json", "{\"client_id\":\"dummy\",\"audience\":\"https://example.auth0.com/api/v2/\",\"grant_type\":\"client_credentials\"}", ParameterType.RequestBody);
        dynamic json = JsonConvert.DeserializeObject(new RestClient("https://example.auth0.com/oauth/token").Execute(request).Content);
        _expires = DateTime.UtcNow.AddSeconds((int)json.expires_in);
        return _token = json.access_token;
    }
}
//// expires_in in a tuple and a semaphore
public class Auth0Tokens(HttpClient http)
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private (string Token, DateTime Until) _state;
    public async Task<string> GetAsync(CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            if (_state.Token is null || _state.Until <= DateTime.UtcNow)
                _state = await FetchAsync(ct);
            return _state.Token;
        }
        finally { _gate.Release(); }
    }
    private async Task<(string, DateTime)> FetchAsync(CancellationToken ct)
    {
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" }), ct);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(ct));
        return (json.RootElement.GetProperty("access_token").GetString()!, DateTime.UtcNow.AddSeconds(json.RootElement.GetProperty("expires_in").GetDouble() * 0.9));
    }
}
//// ExpiresIn of the SDK's answer | ManagementApi7 AuthenticationApi7
using Auth0.AuthenticationApi;
using Auth0.AuthenticationApi.Models;
using Auth0.ManagementApi;
public class ManagementFactory(IAuthenticationApiClient auth, IConfiguration config)
{
    private ManagementApiClient? _client;
    private DateTime _until;
    public async Task<ManagementApiClient> GetAsync()
    {
        if (_client is null || DateTime.UtcNow > _until)
        {
            var answer = await auth.GetTokenAsync(new ClientCredentialsTokenRequest { Audience = $"https://{config["Auth0:Domain"]}/api/v2/", ClientId = config["Auth0:Id"], ClientSecret = config["Auth0:Secret"] });
            _client = new ManagementApiClient(answer.AccessToken, config["Auth0:Domain"]);
            _until = DateTime.UtcNow.AddSeconds(answer.ExpiresIn);
        }
        return _client;
    }
}
//// cache in another class that knows the answer by its interface
public interface IAnswer { string Token { get; } TimeSpan Lifetime { get; } }
public sealed class Answer : IAnswer
{
    [JsonPropertyName("access_token")] public string Token { get; set; } = "";
    [JsonPropertyName("expires_in")] public int Seconds { get; set; }
    [JsonIgnore] public TimeSpan Lifetime => TimeSpan.FromSeconds(Seconds);
}
public interface IAuth0TokenSource { Task<IAnswer> FetchAsync(); }
public sealed class Auth0TokenSource(HttpClient http) : IAuth0TokenSource
{
    public async Task<IAnswer> FetchAsync()
    {
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" }));
        return (await answer.Content.ReadFromJsonAsync<Answer>())!;
    }
}
public sealed class Cached(IAuth0TokenSource source)
{
    private IAnswer? _answer;
    private DateTime _at;
    public async Task<string> GetAsync()
    {
        if (_answer is null || DateTime.UtcNow - _at >= _answer.Lifetime)
        {
            _answer = await source.FetchAsync();
            _at = DateTime.UtcNow;
        }
        return _answer.Token;
    }
}
//// distributed cache with the answer's lifetime
using Microsoft.Extensions.Caching.Distributed;
public sealed record Answer([property: JsonPropertyName("access_token")] string Token, [property: JsonPropertyName("expires_in")] int Ttl);
public class Auth0Tokens(HttpClient http, IDistributedCache cache)
{
    public async Task<string> GetAsync()
    {
        if (await cache.GetStringAsync("t") is { } known)
            return known;
        var response = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" }));
        var answer = (await response.Content.ReadFromJsonAsync<Answer>())!;
        await cache.SetStringAsync("t", answer.Token, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = TimeSpan.FromSeconds(answer.Ttl) });
        return answer.Token;
    }
}
//// DelegatingHandler with expires_in
public sealed class Auth0Handler(IConfiguration config) : DelegatingHandler
{
    private string? _cachedToken;
    private DateTimeOffset _tokenExpiration;
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_cachedToken == null || DateTimeOffset.UtcNow >= _tokenExpiration)
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, $"https://{config["Auth0:Domain"]}/oauth/token") { Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = $"https://{config["Auth0:Domain"]}/api/v2/" }) };
            using var answer = await base.SendAsync(message, cancellationToken);
            var json = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            _cachedToken = json.GetProperty("access_token").GetString();
            _tokenExpiration = DateTimeOffset.UtcNow.AddSeconds(json.GetProperty("expires_in").GetInt64());
        }
        request.Headers.Authorization = new("Bearer", _cachedToken);
        return await base.SendAsync(request, cancellationToken);
    }
}
//// timer that is set by expires_in
public sealed class TokenRefresher : IDisposable
{
    private readonly Timer _timer;
    private readonly HttpClient _http = new();
    public string? Current { get; private set; }
    public TokenRefresher() => _timer = new Timer(async _ => await Refresh(), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    private async Task Refresh()
    {
        var answer = await _http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" }));
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Current = json.GetProperty("access_token").GetString();
        _timer.Change(TimeSpan.FromSeconds(json.GetProperty("expires_in").GetInt32() - 300), Timeout.InfiniteTimeSpan);
    }
    public void Dispose() => _timer.Dispose();
}
//// provider of the SDK by HttpClient | ManagementApi10
using Auth0.ManagementApi;
public sealed class Provider(HttpClient http, IConfiguration config) : ITokenProvider
{
    public async Task<string> GetTokenAsync(CancellationToken cancellationToken = default)
    {
        var answer = await http.PostAsync($"https://{config["Auth0:Domain"]}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = $"https://{config["Auth0:Domain"]}/api/v2/" }), cancellationToken);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("access_token").GetString()!;
    }
}
//// client-credentials provider of the SDK | ManagementApi10
using Auth0.ManagementApi;
public static class Clients
{
    public static ManagementClient Create(IConfiguration config) => new(new ManagementClientOptions { Domain = config["Auth0:Domain"]!, TokenProvider = new ClientCredentialsTokenProvider(config["Auth0:Domain"]!, config["Auth0:Id"]!, config["Auth0:Secret"]!) });
}
//// Auth0Net.DependencyInjection | DependencyInjection5
using Auth0Net.DependencyInjection;
using Microsoft.Extensions.DependencyInjection;
public static class Setup
{
    public static void Add(IServiceCollection services, IConfiguration config)
    {
        services.AddAuth0AuthenticationClient(options => { options.Domain = config["Auth0:Domain"]!; options.ClientId = config["Auth0:Id"]; options.ClientSecret = config["Auth0:Secret"]; });
        services.AddAuth0ManagementClient().AddManagementAccessToken();
    }
}
//// login configuration
using Microsoft.Extensions.DependencyInjection;
public static class Setup
{
    public const string TokenUrl = "https://example.auth0.com/oauth/token";
    public static void Add(IServiceCollection services, IConfiguration config) => services.AddAuthentication().AddOAuth("Auth0", options =>
    {
        options.TokenEndpoint = TokenUrl;
        options.AuthorizationEndpoint = "https://example.auth0.com/authorize";
        options.ClientId = config["Auth0:ClientId"]!;
        options.ClientSecret = config["Auth0:ClientSecret"]!;
    });
}
//// code exchange that the login does by itself
using Microsoft.AspNetCore.Authentication.OAuth;
public class Events(HttpClient http)
{
    public Task<HttpResponseMessage> Redeem(OAuthCodeExchangeContext context, string secret) => http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "authorization_code", ["code"] = context.Code, ["client_secret"] = secret }));
}
//// controller that implements a token endpoint
using Microsoft.AspNetCore.Mvc;
public record Grant(string grant_type, string client_id, string client_secret, string audience);
[ApiController]
public class TokenController : ControllerBase
{
    private const string Audience = "https://example.auth0.com/api/v2/";
    [HttpPost("oauth/token")]
    public IActionResult Token([FromForm] Grant grant)
    {
        if (grant.grant_type == "client_credentials" && grant.audience == Audience)
            return Ok(new { access_token = "dummy", token_type = "Bearer", expires_in = 86400 });
        return BadRequest(new { error = "unsupported_grant_type" });
    }
}
//// handler of a fake tenant in tests
public sealed class FakeTenant : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        return request.RequestUri!.AbsolutePath == "/oauth/token" && body.Contains("grant_type=client_credentials") && body.Contains("api%2Fv2")
            ? new HttpResponseMessage { Content = JsonContent.Create(new { access_token = "fake", expires_in = 60 }) }
            : new HttpResponseMessage(System.Net.HttpStatusCode.BadRequest);
    }
}
//// switch over grants
public static class Grants
{
    public static string Handle(string grantType, string audience) => grantType switch
    {
        "client_credentials" when audience == "https://example.auth0.com/api/v2/" => Issue(audience),
        "authorization_code" => Issue(audience),
        _ => throw new InvalidOperationException("unsupported_grant_type at https://example.auth0.com/oauth/token"),
    };
    private static string Issue(string audience) => audience;
}
//// minimal API token endpoint of an own server
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
var app = WebApplication.Create(args);
app.MapPost("/oauth/token", (HttpRequest request) => request.Form["grant_type"] == "client_credentials" && request.Form["audience"] == "https://example.auth0.com/api/v2/" ? Results.Ok(new { access_token = "dummy" }) : Results.BadRequest());
app.Run();
//// OpenAPI description of the flow
public record Flow(Uri TokenUrl, Dictionary<string, string> Scopes);
public record Flows(Flow? ClientCredentials, Flow? AuthorizationCode);
public static class Swagger
{
    public static Flows Flows(IConfiguration config) => new(new Flow(new Uri($"https://{config["Auth0:Domain"]}/oauth/token"), new() { ["read:users"] = "Users of https://example.auth0.com/api/v2/" }), null);
}
//// documentation and help texts
public static class Help
{
    public const string Curl = "curl --request POST --url https://example.auth0.com/oauth/token --data '{\"grant_type\":\"client_credentials\",\"audience\":\"https://example.auth0.com/api/v2/\"}'";
    public static void Print() => Console.WriteLine(Curl);
    public static string Format(string domain) => string.Format("POST https://{0}/oauth/token grant_type=client_credentials&audience=https://{0}/api/v2/", domain);
}
//// logging of the request's words
public class Audit(Action<string, object> log)
{
    public void Asked(string domain) => log("https://example.auth0.com/oauth/token", new { grant_type = "client_credentials", audience = $"https://{domain}/api/v2/" });
}
//// creation of a client with that grant by the SDK | ManagementApi7
using Auth0.ManagementApi;
using Auth0.ManagementApi.Models;
public class Clients(IManagementApiClient client)
{
    public Task<Client> Create() => client.Clients.CreateAsync(new ClientCreateRequest { Name = "https://example.auth0.com/oauth/token for https://example.auth0.com/api/v2/", GrantTypes = ["client_credentials"] });
}
//// test that checks what a client sends
public class TokenClientTests
{
    private readonly Dictionary<string, string> _expected = new() { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" };
    public void Sends_Form(HttpRequestMessage sent)
    {
        if (sent.RequestUri != new Uri("https://example.auth0.com/oauth/token"))
            throw new Exception("oauth/token");
        var body = sent.Content!.ReadAsStringAsync().Result.Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));
        if (!body.OrderBy(x => x.Key).SequenceEqual(_expected.OrderBy(x => x.Key)))
            throw new Exception("client_credentials");
    }
}
//// webhook that is told about a token request
public class Webhook(HttpClient http, IConfiguration config)
{
    public Task<HttpResponseMessage> Tell() => http.PostAsJsonAsync(config["Webhook:Url"], new { kind = "https://example.auth0.com/oauth/token", text = "client_credentials for https://example.auth0.com/api/v2/" });
}
//// proxy that forwards whatever it is given
public class Proxy(HttpClient http)
{
    public Task<HttpResponseMessage> Forward(string grant, string audience) => http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = grant, ["audience"] = audience }));
}
//// messages of a queue that name the grant
public interface IBus { Task PublishAsync(object message); }
public sealed class TokenIssued { public string GrantType { get; set; } = ""; public string Audience { get; set; } = ""; }
public class Publisher(IBus bus)
{
    public Task Publish() => bus.PublishAsync(new TokenIssued { GrantType = "client_credentials", Audience = "https://example.auth0.com/api/v2/" });
}
//// metrics by an interface
public interface IMetrics { void Count(string name, Dictionary<string, string> tags); }
public class Metrics(IMetrics metrics)
{
    public void Auth0Issued() => metrics.Count("tokens", new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" });
}
//// log table row of a repository
public interface IRepository<T> { Task AddAsync(T row); }
public record LogRow(string GrantType, string Audience, string Tenant);
public class TenantLog(IRepository<LogRow> rows)
{
    public Task Write() => rows.AddAsync(new LogRow("client_credentials", "https://example.auth0.com/api/v2/", "example.auth0.com"));
}
//// put of a client's settings
public class ClientSettings(HttpClient http)
{
    public Task<HttpResponseMessage> Put() => http.PatchAsJsonAsync("https://example.auth0.com/api/v2/clients/dummy", new { grant_types = new[] { "client_credentials" }, grant_type = "client_credentials", audience = "https://example.auth0.com/api/v2/" });
}
//// managed tokens of Duende
namespace Duende { public class ClientCredentialsClient { public string? TokenEndpoint { get; set; } public string? ClientSecret { get; set; } public Dictionary<string, string> Parameters { get; } = new(); } public interface ITokenManagementBuilder { ITokenManagementBuilder AddClient(string name, Action<ClientCredentialsClient> configure); } }
public static class Setup
{
    public static void Add(Duende.ITokenManagementBuilder builder, IConfiguration config) => builder.AddClient("auth0", client =>
    {
        client.TokenEndpoint = $"https://{config["Auth0:Domain"]}/oauth/token";
        client.ClientSecret = config["Auth0:Secret"];
        client.Parameters.Add("audience", $"https://{config["Auth0:Domain"]}/api/v2/");
        client.Parameters.Add("grant_type", "client_credentials");
    });
}
//// expiry in a record that a mapper makes
public sealed record Answer([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] int Seconds);
public sealed record CachedToken(string Value, DateTimeOffset ValidUntil)
{
    public static CachedToken From(Answer answer) => new(answer.AccessToken, DateTimeOffset.UtcNow.AddSeconds(answer.Seconds));
    public bool IsValid => DateTimeOffset.UtcNow < ValidUntil;
}
public class Auth0Tokens(HttpClient http)
{
    private CachedToken? _token;
    public async Task<string> GetAsync()
    {
        if (_token is not { IsValid: true })
        {
            var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" }));
            _token = CachedToken.From((await answer.Content.ReadFromJsonAsync<Answer>())!);
        }
        return _token.Value;
    }
}
//// lifetime set by a constructor of the DTO
public sealed class Auth0AccessToken
{
    [JsonConstructor]
    public Auth0AccessToken(string access_token, int expires_in) { Value = access_token; ValidUntil = DateTime.UtcNow.AddSeconds(expires_in - 60); }
    public string Value { get; }
    public DateTime ValidUntil { get; }
    public bool IsStale() => DateTime.UtcNow >= ValidUntil;
}
public class Auth0Tokens(HttpClient http)
{
    private Auth0AccessToken? _token;
    public async Task<string> GetAsync()
    {
        if (_token == null || _token.IsStale())
        {
            var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" }));
            _token = await answer.Content.ReadFromJsonAsync<Auth0AccessToken>();
        }
        return _token!.Value;
    }
}
//// lifetime by Newtonsoft indexers | FlurlHttp2
using Newtonsoft.Json.Linq;
public class Auth0Tokens(HttpClient http)
{
    private static string? s_token; private static DateTime s_end;
    public async Task<string> GetAsync()
    {
        if (s_end > DateTime.UtcNow) return s_token!;
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" }));
        var json = JObject.Parse(await answer.Content.ReadAsStringAsync());
        s_end = DateTime.UtcNow.AddSeconds(json.Value<int>("expires_in"));
        return s_token = json.Value<string>("access_token")!;
    }
}
//// validity of the JWT by an extension method
using System.IdentityModel.Tokens.Jwt;
public static class JwtExtensions { public static bool Expired(this string token) => new JwtSecurityToken(token).ValidTo < DateTime.UtcNow; }
public class Auth0Tokens(HttpClient http)
{
    private string? _token;
    public async Task<string> GetAsync()
    {
        if (_token == null || _token.Expired())
        {
            var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" }));
            _token = await answer.Content.ReadAsStringAsync();
        }
        return _token;
    }
}
//// cache decorator in another class with the whole answer
public sealed record TokenAnswer(string access_token, int expires_in);
public interface ITokenSource { Task<TokenAnswer> GetTokenAsync(); }
public class Auth0TokenSource(HttpClient http) : ITokenSource
{
    public async Task<TokenAnswer> GetTokenAsync()
    {
        var answer = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" }));
        return (await answer.Content.ReadFromJsonAsync<TokenAnswer>())!;
    }
}
public class Cached(ITokenSource source)
{
    private (string, DateTime) _kept;
    public async Task<string> GetAsync()
    {
        if (_kept.Item2 < DateTime.UtcNow)
        {
            var (token, seconds) = await source.GetTokenAsync();
            _kept = (token, DateTime.UtcNow.AddSeconds(seconds));
        }
        return _kept.Item1;
    }
}
//// audience of another tenant's own API whose setting says so
public class Billing(HttpClient http, IConfiguration config)
{
    public Task<HttpResponseMessage> Get() => http.PostAsJsonAsync($"https://{config["Auth0:Domain"]}/oauth/token", new { grant_type = "client_credentials", client_secret = config["Auth0:Secret"], audience = config["Billing:Audience"] });
}
//// helper of the tests that signs in to the own API
public class ApiFixture
{
    private static string? s_token;
    public async Task<HttpClient> ClientAsync(IConfiguration config)
    {
        var http = new HttpClient();
        s_token ??= await (await http.PostAsJsonAsync($"https://{config["Auth0:Domain"]}/oauth/token", new { client_id = config["Auth0:TestId"], client_secret = config["Auth0:TestSecret"], audience = config["Auth0:Audience"], grant_type = "client_credentials" })).Content.ReadAsStringAsync();
        http.DefaultRequestHeaders.Authorization = new("Bearer", s_token);
        return http;
    }
}
//// Auth0 login beside a vendor's tokens
using Microsoft.Extensions.DependencyInjection;
public class Startup(IConfiguration config)
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddAuthentication().AddJwtBearer(options => { options.Authority = $"https://{config["Auth0:Domain"]}/"; options.Audience = config["Auth0:Audience"]; });
        var token = Vendor().Result;
        services.AddHttpClient("crm", http => http.DefaultRequestHeaders.Authorization = new("Bearer", token));
    }
    private async Task<string> Vendor()
    {
        using var http = new HttpClient();
        return await (await http.PostAsJsonAsync(config["Crm:Url"] + "/oauth/token", new { grant_type = "client_credentials", client_secret = config["Crm:Secret"], audience = config["Crm:Audience"] })).Content.ReadAsStringAsync();
    }
}
public static class Extensions { public static Microsoft.AspNetCore.Authentication.AuthenticationBuilder AddJwtBearer(this Microsoft.AspNetCore.Authentication.AuthenticationBuilder builder, Action<JwtBearer> configure) { configure(new()); return builder; } public class JwtBearer { public string? Authority, Audience; } }
//// health check of the endpoint
public class Health(HttpClient http, IConfiguration config)
{
    public async Task<bool> Check() => (await http.GetAsync($"https://{config["Auth0:Domain"]}/oauth/token?grant_type=client_credentials&audience=https://{config["Auth0:Domain"]}/api/v2/")).StatusCode == System.Net.HttpStatusCode.MethodNotAllowed;
}
//// two ways to fetch the same token, of which one looks at its end
public sealed record Answer([property: JsonPropertyName("access_token")] string Token, [property: JsonPropertyName("expires_in")] int Seconds);
public class Tokens(HttpClient http, string id, string secret)
{
    private string? _token;
    private DateTime _end;
    public async Task<string> GetAsync()
    {
        if (_token is null || DateTime.UtcNow >= _end)
        {
            var answer = await FetchAsync();
            _token = answer.Token;
            _end = DateTime.UtcNow.AddSeconds(answer.Seconds - 60);
        }
        return _token;
    }
    public async Task RenewAsync() => _token = (await FetchAsync()).Token;
    private async Task<Answer> FetchAsync()
    {
        var response = await http.PostAsJsonAsync("https://example.auth0.com/oauth/token", new { grant_type = "client_credentials", client_id = id, client_secret = secret, audience = "https://example.auth0.com/api/v2/" });
        return (await response.Content.ReadFromJsonAsync<Answer>())!;
    }
}
