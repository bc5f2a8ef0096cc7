//// RestSharp 106 with a literal secret in the method that uses the token | RestSharp106 FlurlHttp2
using System;
using System.Collections.Generic;
using System.Net.Http;
using Newtonsoft.Json.Linq;
using RestSharp;

namespace Portal.Services
{
    public class UserAdmin
    {
        private readonly HttpClient _api = new HttpClient();

        // Blocks a user.
        public void Block(string userId)
        {
            var client = new RestClient("https://dev-dummy.us.auth0.com/oauth/token");
            var request = new RestRequest(Method.POST);
            request.AddHeader("content-type", "application/json");
            request.AddParameter("application/json", "{\"client_id\":\"dummyclientid\",\"client_secret\":\"dummy-secret-dummy-secret\",\"audience\":\"https://dev-dummy.us.auth0.com/api/v2/\",\"grant_type\":\"client_credentials\"}", ParameterType.RequestBody);
            IRestResponse response = {|AUTH0008:client.Execute(request)|};

            var json = JObject.Parse(response.Content);
            var token = json["access_token"].ToString();

            // Now tell Auth0.
            var patch = new HttpRequestMessage(HttpMethod.Post, "https://dev-dummy.us.auth0.com/api/v2/users/" + userId);
            patch.Headers.Add("Authorization", "Bearer " + token);
            _api.SendAsync(patch).Wait();
        }
    }
}
//==>
using System;
using System.Collections.Generic;
using System.Net.Http;
using Auth0ManagementTokens;

namespace Portal.Services
{
    public class UserAdmin
    {
        private readonly HttpClient _api = new HttpClient();

        // Blocks a user.
        public void Block(string userId)
        {
            var token = Auth0ManagementTokenProvider.GetShared(
                "dev-dummy.us.auth0.com",
                "dummyclientid",
                Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetToken();

            // Now tell Auth0.
            var patch = new HttpRequestMessage(HttpMethod.Post, "https://dev-dummy.us.auth0.com/api/v2/users/" + userId);
            patch.Headers.Add("Authorization", "Bearer " + token);
            _api.SendAsync(patch).Wait();
        }
    }
}
//// cache with a semaphore, a log and a fixed time |
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Shop.Identity;

public interface IManagementTokenService
{
    Task<string> GetTokenAsync(CancellationToken ct = default);
}

public sealed class ManagementTokenService : IManagementTokenService, IDisposable
{
    private readonly HttpClient _httpClient;
    private readonly IConfiguration _configuration;
    private readonly ILogger<ManagementTokenService> _logger;
    private readonly SemaphoreSlim _lock = new(1, 1);
    private string? _cachedToken;
    private DateTimeOffset _fetchedAt = DateTimeOffset.MinValue;

    public ManagementTokenService(HttpClient httpClient, IConfiguration configuration, ILogger<ManagementTokenService> logger)
    {
        _httpClient = httpClient;
        _configuration = configuration;
        _logger = logger;
    }

    /// <summary>Gets a token.</summary>
    public async Task<string> GetTokenAsync(CancellationToken ct = default)
    {
        if (_cachedToken is not null && DateTimeOffset.UtcNow - _fetchedAt < TimeSpan.FromHours(23))
            return _cachedToken;

        await _lock.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            var response = await {|AUTH0008:_httpClient.PostAsJsonAsync($"https://{_configuration["Auth0:Domain"]}/oauth/token", new
            {
                grant_type = "client_credentials",
                client_id = _configuration["Auth0:M2M:ClientId"],
                client_secret = _configuration["Auth0:M2M:ClientSecret"],
                audience = $"https://{_configuration["Auth0:Domain"]}/api/v2/"
            }, ct)|}.ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                var error = await response.Content.ReadAsStringAsync(ct).ConfigureAwait(false);
                _logger.LogError("Token request failed: {Error}", error);
                throw new InvalidOperationException("No token");
            }
            var body = await response.Content.ReadFromJsonAsync<TokenResponse>(cancellationToken: ct).ConfigureAwait(false);
            _cachedToken = body!.AccessToken;
            _fetchedAt = DateTimeOffset.UtcNow;
            _logger.LogInformation("Fetched a token");
            return _cachedToken;
        }
        finally
        {
            _lock.Release();
        }
    }

    public void Dispose() => _lock.Dispose();

    private sealed record TokenResponse(
        [property: JsonPropertyName("access_token")] string AccessToken,
        [property: JsonPropertyName("expires_in")] int ExpiresIn);
}
//==>
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Shop.Identity;

public interface IManagementTokenService
{
    Task<string> GetTokenAsync(CancellationToken ct = default);
}

public sealed class ManagementTokenService : IManagementTokenService
{
    private readonly IConfiguration _configuration;

    public ManagementTokenService(IConfiguration configuration)
    {
        _configuration = configuration;
    }

    /// <summary>Gets a token.</summary>
    public async Task<string> GetTokenAsync(CancellationToken ct = default)
    {
        return await Auth0ManagementTokenProvider.GetShared(
            _configuration["Auth0:Domain"]!,
            _configuration["Auth0:M2M:ClientId"]!,
            _configuration["Auth0:M2M:ClientSecret"]!).GetTokenAsync(ct).ConfigureAwait(false);
    }
}
//// memory cache around a private method |
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Acme.Auth
{
    public class Auth0Settings
    {
        public string Domain { get; set; } = "";
        public string ClientId { get; set; } = "";
        public string ClientSecret { get; set; } = "";
    }

    public class Auth0TokenProvider
    {
        private const string CacheKey = "auth0-mgmt";
        private readonly IMemoryCache _cache;
        private readonly IHttpClientFactory _factory;
        private readonly Auth0Settings _managementSettings;

        public Auth0TokenProvider(IMemoryCache cache, IHttpClientFactory factory, IOptions<Auth0Settings> options)
        {
            _cache = cache;
            _factory = factory;
            _managementSettings = options.Value;
        }

        public async Task<string?> GetManagementTokenAsync()
        {
            return await _cache.GetOrCreateAsync(CacheKey, async entry =>
            {
                entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(12);
                return await RequestAsync();
            });
        }

        private async Task<string?> RequestAsync()
        {
            using var client = _factory.CreateClient();
            var form = new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = _managementSettings.ClientId,
                ["client_secret"] = _managementSettings.ClientSecret,
                ["audience"] = $"https://{_managementSettings.Domain}/api/v2/",
            };
            using var response = await {|AUTH0008:client.PostAsync($"https://{_managementSettings.Domain}/oauth/token", new FormUrlEncodedContent(form))|};
            response.EnsureSuccessStatusCode();
            using var doc = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            return doc.RootElement.GetProperty("access_token").GetString();
        }
    }
}
//==>
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Options;

namespace Acme.Auth
{
    public class Auth0Settings
    {
        public string Domain { get; set; } = "";
        public string ClientId { get; set; } = "";
        public string ClientSecret { get; set; } = "";
    }

    public class Auth0TokenProvider
    {
        private readonly Auth0Settings _managementSettings;

        public Auth0TokenProvider(IOptions<Auth0Settings> options)
        {
            _managementSettings = options.Value;
        }

        public async Task<string?> GetManagementTokenAsync()
        {
            return await Auth0ManagementTokenProvider.GetShared(
                _managementSettings.Domain,
                _managementSettings.ClientId,
                _managementSettings.ClientSecret).GetTokenAsync();
        }
    }
}
//// method that ensures a field before it is read |
using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;

public class Auth0UserClient
{
    private static readonly HttpClient Http = new HttpClient();
    private string? _token;

    public async Task<string> GetUserAsync(string id)
    {
        await EnsureTokenAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, "https://example.auth0.com/api/v2/users/" + id);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        var response = await Http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    private async Task EnsureTokenAsync()
    {
        if (!string.IsNullOrEmpty(_token))
            return;
        var response = await {|AUTH0008:Http.PostAsJsonAsync("https://example.auth0.com/oauth/token", new
        {
            client_id = Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID"),
            client_secret = Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET"),
            audience = "https://example.auth0.com/api/v2/",
            grant_type = "client_credentials",
        })|};
        var json = await response.Content.ReadFromJsonAsync<JsonElement>();
        _token = json.GetProperty("access_token").GetString();
    }
}
//==>
using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Auth0ManagementTokens;

public class Auth0UserClient
{
    private static readonly HttpClient Http = new HttpClient();

    public async Task<string> GetUserAsync(string id)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "https://example.auth0.com/api/v2/users/" + id);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await Auth0ManagementTokenProvider.GetShared(
            "example.auth0.com",
            Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
            Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetTokenAsync());
        var response = await Http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}
//// field that a constructor fills by the SDK | AuthenticationApi7
using Auth0.AuthenticationApi;
using Auth0.AuthenticationApi.Models;
using Microsoft.Extensions.Configuration;

public class RoleService
{
    private readonly string _accessToken;
    private readonly IConfiguration _configuration;

    public RoleService(IConfiguration configuration)
    {
        _configuration = configuration;
        var client = new AuthenticationApiClient(configuration["Auth0:Domain"]);
        var request = new ClientCredentialsTokenRequest
        {
            ClientId = configuration["Auth0:ClientId"],
            ClientSecret = configuration["Auth0:ClientSecret"],
            Audience = $"https://{configuration["Auth0:Domain"]}/api/v2/",
        };
        _accessToken = {|AUTH0008:client.GetTokenAsync(request)|}.Result.AccessToken;
    }

    public string Header() => "Bearer " + _accessToken;
}
//==>
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

public class RoleService
{
    private readonly IConfiguration _configuration;

    public RoleService(IConfiguration configuration)
    {
        _configuration = configuration;
    }

    public string Header() => "Bearer " + Auth0ManagementTokenProvider.GetShared(
        _configuration["Auth0:Domain"]!,
        _configuration["Auth0:ClientId"]!,
        _configuration["Auth0:ClientSecret"]!).GetToken();
}
//// private method that gives the answer as an object |
using System;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Acme.Auth;

public class UsersApi(HttpClient http, IConfiguration configuration)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    public async Task DeleteAsync(string id, CancellationToken cancellationToken)
    {
        var answer = await RequestTokenAsync(cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"https://{configuration["Auth0:Domain"]}/api/v2/users/{id}");
        request.Headers.Authorization = new("Bearer", answer.AccessToken);
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private async Task<AccessTokenResponse> RequestTokenAsync(CancellationToken cancellationToken)
    {
        var payload = new AccessTokenRequest
        {
            ClientId = configuration["Auth0:ClientId"]!,
            ClientSecret = configuration["Auth0:ClientSecret"]!,
            Audience = $"https://{configuration["Auth0:Domain"]}/api/v2/",
        };
        var content = new StringContent(JsonSerializer.Serialize(payload), Encoding.UTF8, "application/json");
        var response = await {|AUTH0008:http.PostAsync($"https://{configuration["Auth0:Domain"]}/oauth/token", content, cancellationToken)|};
        response.EnsureSuccessStatusCode();
        var json = await response.Content.ReadAsStringAsync(cancellationToken);
        return JsonSerializer.Deserialize<AccessTokenResponse>(json, Options) ?? throw new InvalidOperationException("empty");
    }
}

internal sealed class AccessTokenRequest
{
    [JsonPropertyName("client_id")] public string ClientId { get; set; } = "";
    [JsonPropertyName("client_secret")] public string ClientSecret { get; set; } = "";
    [JsonPropertyName("audience")] public string Audience { get; set; } = "";
    [JsonPropertyName("grant_type")] public string GrantType { get; set; } = "client_credentials";
}

internal sealed class AccessTokenResponse
{
    [JsonPropertyName("access_token")] public string AccessToken { get; set; } = "";
    [JsonPropertyName("expires_in")] public int ExpiresIn { get; set; }
}
//==>
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Acme.Auth;

public class UsersApi(HttpClient http, IConfiguration configuration)
{
    public async Task DeleteAsync(string id, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"https://{configuration["Auth0:Domain"]}/api/v2/users/{id}");
        request.Headers.Authorization = new("Bearer", await Auth0ManagementTokenProvider.GetShared(
            configuration["Auth0:Domain"]!,
            configuration["Auth0:ClientId"]!,
            configuration["Auth0:ClientSecret"]!).GetTokenAsync(cancellationToken));
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
//// Lazy of a task that a constructor makes |
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

public class Invitations
{
    private readonly HttpClient _http;
    private readonly IConfiguration _config;
    private readonly Lazy<Task<string>> _token;

    public Invitations(HttpClient http, IConfiguration config)
    {
        _http = http;
        _config = config;
        _token = new Lazy<Task<string>>(FetchTokenAsync);
    }

    public async Task<string> ListAsync()
    {
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await _token.Value);
        return await _http.GetStringAsync($"https://{_config["Auth0:Domain"]}/api/v2/organizations");
    }

    private async Task<string> FetchTokenAsync()
    {
        var response = await {|AUTH0008:_http.PostAsync($"https://{_config["Auth0:Domain"]}/oauth/token", new FormUrlEncodedContent(new[]
        {
            new KeyValuePair<string, string>("grant_type", "client_credentials"),
            new KeyValuePair<string, string>("client_id", _config["Auth0:ClientId"]!),
            new KeyValuePair<string, string>("client_secret", _config["Auth0:ClientSecret"]!),
            new KeyValuePair<string, string>("audience", _config["Auth0:ManagementAudience"]!),
        }))|};
        var text = await response.Content.ReadAsStringAsync();
        var values = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(text)!;
        return values["access_token"].GetString()!;
    }
}
//==>
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

public class Invitations
{
    private readonly HttpClient _http;
    private readonly IConfiguration _config;

    public Invitations(HttpClient http, IConfiguration config)
    {
        _http = http;
        _config = config;
    }

    public async Task<string> ListAsync()
    {
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Auth0ManagementTokenProvider.GetShared(
            _config["Auth0:Domain"]!,
            _config["Auth0:ClientId"]!,
            _config["Auth0:ClientSecret"]!).GetTokenAsync());
        return await _http.GetStringAsync($"https://{_config["Auth0:Domain"]}/api/v2/organizations");
    }
}
//// top-level statements with the variables of the provider |
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

var domain = Environment.GetEnvironmentVariable("AUTH0_DOMAIN");
using var http = new HttpClient();
var response = await {|AUTH0008:http.PostAsync($"https://{domain}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
{
    ["grant_type"] = "client_credentials",
    ["client_id"] = Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
    ["client_secret"] = Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!,
    ["audience"] = $"https://{domain}/api/v2/",
}))|};
if (!response.IsSuccessStatusCode)
{
    Console.Error.WriteLine($"Could not get a token: {response.StatusCode}");
    return 1;
}
var payload = await response.Content.ReadFromJsonAsync<JsonElement>();
var token = payload.GetProperty("access_token").GetString();

http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
Console.WriteLine(await http.GetStringAsync($"https://{domain}/api/v2/users"));
return 0;
//==>
using System;
using System.Net.Http;
using System.Net.Http.Headers;
using Auth0ManagementTokens;

var domain = Environment.GetEnvironmentVariable("AUTH0_DOMAIN");
using var http = new HttpClient();
var token = await Auth0ManagementTokenProvider.Shared.GetTokenAsync();

http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
Console.WriteLine(await http.GetStringAsync($"https://{domain}/api/v2/users"));
return 0;
//// static property of an old style with tabs and dynamic | RestSharp106 FlurlHttp2
using Newtonsoft.Json;
using RestSharp;


namespace System.Configuration { public static class ConfigurationManager { public static System.Collections.Specialized.NameValueCollection AppSettings { get; } = new System.Collections.Specialized.NameValueCollection(); } }
namespace Legacy.Web
{
	public static class TokenHelper
	{
		private static string token;

		public static string GetToken()
		{
			if (token == null)
			{
				var client = new RestClient("https://" + System.Configuration.ConfigurationManager.AppSettings["auth0:Domain"] + "/oauth/token");
				var request = new RestRequest(Method.POST);
				request.AddHeader("content-type", "application/x-www-form-urlencoded");
				request.AddParameter("application/x-www-form-urlencoded", "grant_type=client_credentials&client_id=" + System.Configuration.ConfigurationManager.AppSettings["auth0:ClientId"] + "&client_secret=" + System.Configuration.ConfigurationManager.AppSettings["auth0:ClientSecret"] + "&audience=https://" + System.Configuration.ConfigurationManager.AppSettings["auth0:Domain"] + "/api/v2/", ParameterType.RequestBody);
				var response = {|AUTH0008:client.Execute(request)|};
				dynamic result = JsonConvert.DeserializeObject(response.Content);
				token = result.access_token;
			}
			return token;
		}
	}
}
//==>
using Auth0ManagementTokens;


namespace System.Configuration { public static class ConfigurationManager { public static System.Collections.Specialized.NameValueCollection AppSettings { get; } = new System.Collections.Specialized.NameValueCollection(); } }
namespace Legacy.Web
{
	public static class TokenHelper
	{
		public static string GetToken()
		{
			return Auth0ManagementTokenProvider.GetShared(
				System.Configuration.ConfigurationManager.AppSettings["auth0:Domain"]!,
				System.Configuration.ConfigurationManager.AppSettings["auth0:ClientId"]!,
				System.Configuration.ConfigurationManager.AppSettings["auth0:ClientSecret"]!).GetToken();
		}
	}
}
//// null when it fails |
using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public class TokenClient
{
    private readonly HttpClient _client;
    private readonly ILogger _logger;
    private readonly string _auth0Domain;
    private readonly string _clientId;
    private readonly string _clientSecret;

    public TokenClient(HttpClient client, ILogger<TokenClient> logger, string auth0Domain, string clientId, string clientSecret)
    {
        _client = client;
        _logger = logger;
        _auth0Domain = auth0Domain;
        _clientId = clientId;
        _clientSecret = clientSecret;
    }

    public async Task<string?> TryGetManagementTokenAsync()
    {
        try
        {
            var response = await {|AUTH0008:_client.PostAsJsonAsync($"https://{_auth0Domain}/oauth/token", new
            {
                client_id = _clientId,
                client_secret = _clientSecret,
                audience = $"https://{_auth0Domain}/api/v2/",
                grant_type = "client_credentials",
            })|};
            if (!response.IsSuccessStatusCode)
                return null;
            var node = await response.Content.ReadFromJsonAsync<JsonNode>();
            return node?["access_token"]?.GetValue<string>();
        }
        catch (HttpRequestException e)
        {
            _logger.LogError(e, "No token");
            return null;
        }
    }
}
//==>
using System;
using System.Threading.Tasks;
using Auth0ManagementTokens;

public class TokenClient
{
    private readonly string _auth0Domain;
    private readonly string _clientId;
    private readonly string _clientSecret;

    public TokenClient(string auth0Domain, string clientId, string clientSecret)
    {
        _auth0Domain = auth0Domain;
        _clientId = clientId;
        _clientSecret = clientSecret;
    }

    public async Task<string?> TryGetManagementTokenAsync()
    {
        return await Auth0ManagementTokenProvider.GetShared(_auth0Domain, _clientId, _clientSecret).GetTokenAsync();
    }
}
//// scope of the answer is shown |
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

public class Probe(HttpClient http, IConfiguration config)
{
    public async Task PrintAsync()
    {
        var response = await {|AUTH0008:http.PostAsync($"https://{config["Auth0:Domain"]}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = config["Auth0:ClientId"]!,
            ["client_secret"] = config["Auth0:ClientSecret"]!,
            ["audience"] = $"https://{config["Auth0:Domain"]}/api/v2/",
        }))|};
        var json = await response.Content.ReadFromJsonAsync<JsonElement>();
        Console.WriteLine(json.GetProperty("scope").GetString());
        Console.WriteLine(json.GetProperty("access_token").GetString()!.Length);
    }
}
//// controller that answers 502 when it fails |
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;

[ApiController]
public class UsersController(IHttpClientFactory factory, IConfiguration config) : ControllerBase
{
    [HttpGet("users")]
    public async Task<IActionResult> Get()
    {
        var client = factory.CreateClient();
        var tokenResponse = await {|AUTH0008:client.PostAsync($"https://{config["Auth0:Domain"]}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = config["Auth0:ClientId"]!,
            ["client_secret"] = config["Auth0:ClientSecret"]!,
            ["audience"] = $"https://{config["Auth0:Domain"]}/api/v2/",
        }))|};
        if (!tokenResponse.IsSuccessStatusCode)
        {
            return StatusCode(502);
        }
        var tokenJson = await tokenResponse.Content.ReadFromJsonAsync<JsonElement>();
        var accessToken = tokenJson.GetProperty("access_token").GetString();

        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        var users = await client.GetStringAsync($"https://{config["Auth0:Domain"]}/api/v2/users");
        return Content(users, "application/json");
    }
}
//==>
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;

[ApiController]
public class UsersController(IHttpClientFactory factory, IConfiguration config) : ControllerBase
{
    [HttpGet("users")]
    public async Task<IActionResult> Get()
    {
        var client = factory.CreateClient();
        var accessToken = await Auth0ManagementTokenProvider.GetShared(
            config["Auth0:Domain"]!,
            config["Auth0:ClientId"]!,
            config["Auth0:ClientSecret"]!).GetTokenAsync();

        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        var users = await client.GetStringAsync($"https://{config["Auth0:Domain"]}/api/v2/users");
        return Content(users, "application/json");
    }
}
//// parameters of a static helper | FlurlHttp2
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

public static class Auth0Api
{
    public static async Task<string> GetTokenAsync(string domain, string clientId, string clientSecret)
    {
        using (var client = new HttpClient())
        {
            var payload = new JObject
            {
                ["client_id"] = clientId,
                ["client_secret"] = clientSecret,
                ["audience"] = $"https://{domain}/api/v2/",
                ["grant_type"] = "client_credentials",
            };
            var response = await {|AUTH0008:client.PostAsync($"https://{domain}/oauth/token", new StringContent(payload.ToString(), Encoding.UTF8, "application/json"))|};
            var content = await response.Content.ReadAsStringAsync();
            return JObject.Parse(content).Value<string>("access_token")!;
        }
    }
}
//==>
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Newtonsoft.Json;

public static class Auth0Api
{
    public static async Task<string> GetTokenAsync(string domain, string clientId, string clientSecret)
    {
        return await Auth0ManagementTokenProvider.GetShared(domain, clientId, clientSecret).GetTokenAsync();
    }
}
//// handler with a private cache for 23 hours |
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Options;

public class Auth0Options { public string Domain { get; set; } = ""; public string ClientId { get; set; } = ""; public string ClientSecret { get; set; } = ""; }

public class Auth0AuthHandler : DelegatingHandler
{
    private readonly IOptions<Auth0Options> _options;
    private string? _cachedToken;
    private DateTime _tokenExpiration;

    public Auth0AuthHandler(IOptions<Auth0Options> options) => _options = options;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await GetTokenAsync(cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await base.SendAsync(request, cancellationToken);
    }

    private async Task<string> GetTokenAsync(CancellationToken cancellationToken)
    {
        if (_cachedToken != null && DateTime.UtcNow < _tokenExpiration)
        {
            return _cachedToken;
        }

        using var client = new HttpClient();
        var response = await {|AUTH0008:client.PostAsync($"https://{_options.Value.Domain}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            { "grant_type", "client_credentials" },
            { "client_id", _options.Value.ClientId },
            { "client_secret", _options.Value.ClientSecret },
            { "audience", $"https://{_options.Value.Domain}/api/v2/" },
        }), cancellationToken)|};
        response.EnsureSuccessStatusCode();
        var json = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken: cancellationToken);
        _cachedToken = json.GetProperty("access_token").GetString()!;
        _tokenExpiration = DateTime.UtcNow.AddHours(23);
        return _cachedToken;
    }
}
//==>
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Options;

public class Auth0Options { public string Domain { get; set; } = ""; public string ClientId { get; set; } = ""; public string ClientSecret { get; set; } = ""; }

public class Auth0AuthHandler : DelegatingHandler
{
    private readonly IOptions<Auth0Options> _options;

    public Auth0AuthHandler(IOptions<Auth0Options> options) => _options = options;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await GetTokenAsync(cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await base.SendAsync(request, cancellationToken);
    }

    private async Task<string> GetTokenAsync(CancellationToken cancellationToken)
    {
        return await Auth0ManagementTokenProvider.GetShared(
            _options.Value.Domain,
            _options.Value.ClientId,
            _options.Value.ClientSecret).GetTokenAsync(cancellationToken);
    }
}
//// memory cache asked by TryGetValue |
using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;

public class TokenService
{
    private readonly IMemoryCache _cache;
    private readonly IConfiguration _config;
    private static readonly HttpClient _client = new HttpClient();

    public TokenService(IMemoryCache cache, IConfiguration config)
    {
        _cache = cache;
        _config = config;
    }

    public async Task<string> GetToken()
    {
        if (_cache.TryGetValue("mgmt_token", out string? cached) && cached != null)
            return cached;

        var section = _config.GetSection("Auth0");
        var domain = section["Domain"];
        var response = await {|AUTH0008:_client.PostAsJsonAsync($"https://{domain}/oauth/token", new { grant_type = "client_credentials", client_id = section["ClientId"], client_secret = section["ClientSecret"], audience = $"https://{domain}/api/v2/" })|};
        var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var token = json.RootElement.GetProperty("access_token").GetString()!;
        _cache.Set("mgmt_token", token, TimeSpan.FromHours(23));
        return token;
    }
}
//==>
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

public class TokenService
{
    private readonly IConfiguration _config;

    public TokenService(IConfiguration config)
    {
        _config = config;
    }

    public async Task<string> GetToken()
    {
        return await Auth0ManagementTokenProvider.GetShared(
            _config["Auth0:Domain"]!,
            _config["Auth0:ClientId"]!,
            _config["Auth0:ClientSecret"]!).GetTokenAsync();
    }
}
//// IdentityModel with discovery | IdentityModel
using System;
using System.Net.Http;
using System.Threading.Tasks;
using IdentityModel.Client;
using Microsoft.Extensions.Configuration;

public class IdmTokens
{
    private readonly HttpClient _httpClient;
    private readonly IConfiguration _configuration;

    public IdmTokens(HttpClient httpClient, IConfiguration configuration)
    {
        _httpClient = httpClient;
        _configuration = configuration;
    }

    public async Task<string?> GetAccessTokenAsync()
    {
        var disco = await _httpClient.GetDiscoveryDocumentAsync($"https://{_configuration["Auth0:Domain"]}/");
        var response = await {|AUTH0008:_httpClient.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest
        {
            Address = disco.TokenEndpoint,
            ClientId = _configuration["Auth0:ClientId"]!,
            ClientSecret = _configuration["Auth0:ClientSecret"],
            Parameters = { { "audience", $"https://{_configuration["Auth0:Domain"]}/api/v2/" } },
        })|};
        if (response.IsError)
            throw new Exception(response.Error);
        return response.AccessToken;
    }
}
//==>
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

public class IdmTokens
{
    private readonly IConfiguration _configuration;

    public IdmTokens(IConfiguration configuration)
    {
        _configuration = configuration;
    }

    public async Task<string?> GetAccessTokenAsync()
    {
        return await Auth0ManagementTokenProvider.GetShared(
            _configuration["Auth0:Domain"]!,
            _configuration["Auth0:ClientId"]!,
            _configuration["Auth0:ClientSecret"]!).GetTokenAsync();
    }
}
//// use of the token inside the question whether it worked |
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Tenants
{
    public class TenantSync
    {
        private readonly HttpClient client;
        private readonly IConfiguration config;

        public TenantSync(HttpClient client, IConfiguration config)
        {
            this.client = client;
            this.config = config;
        }

        public async Task RunAsync()
        {
            var response = await {|AUTH0008:client.PostAsync("https://" + config["Auth0:Domain"] + "/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = config["Auth0:ClientId"]!,
                ["client_secret"] = config["Auth0:ClientSecret"]!,
                ["audience"] = "https://" + config["Auth0:Domain"] + "/api/v2/",
            }))|};

            if (response.IsSuccessStatusCode)
            {
                var json = await response.Content.ReadFromJsonAsync<Dictionary<string, object>>();
                var token = json!["access_token"].ToString();

                // Sends the users.
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
                await client.PostAsJsonAsync("https://" + config["Auth0:Domain"] + "/api/v2/jobs/users-imports", new { });
            }
            else
            {
                Console.WriteLine("Failed: " + response.StatusCode);
            }
        }
    }
}
//==>
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Tenants
{
    public class TenantSync
    {
        private readonly HttpClient client;
        private readonly IConfiguration config;

        public TenantSync(HttpClient client, IConfiguration config)
        {
            this.client = client;
            this.config = config;
        }

        public async Task RunAsync()
        {
            var token = await Auth0ManagementTokenProvider.GetShared(
                config["Auth0:Domain"]!,
                config["Auth0:ClientId"]!,
                config["Auth0:ClientSecret"]!).GetTokenAsync();

            // Sends the users.
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            await client.PostAsJsonAsync("https://" + config["Auth0:Domain"] + "/api/v2/jobs/users-imports", new { });
        }
    }
}
//// WebClient with credentials in fields |
using System.Collections.Specialized;
using System.Net;
using System.Text;
using System.Text.Json;

#pragma warning disable SYSLIB0014
public class OldAuth0
{
    private readonly string _domain, _clientId, _clientSecret;

    public OldAuth0(string domain, string clientId, string clientSecret)
    {
        _domain = domain;
        _clientId = clientId;
        _clientSecret = clientSecret;
    }

    public string GetAccessToken()
    {
        using (var wc = new WebClient())
        {
            var values = new NameValueCollection();
            values["grant_type"] = "client_credentials";
            values["client_id"] = _clientId;
            values["client_secret"] = _clientSecret;
            values["audience"] = "https://" + _domain + "/api/v2/";
            var bytes = {|AUTH0008:wc.UploadValues("https://" + _domain + "/oauth/token", values)|};
            var json = Encoding.UTF8.GetString(bytes);
            return JsonDocument.Parse(json).RootElement.GetProperty("access_token").GetString()!;
        }
    }
}
//==>
using Auth0ManagementTokens;

#pragma warning disable SYSLIB0014
public class OldAuth0
{
    private readonly string _domain, _clientId, _clientSecret;

    public OldAuth0(string domain, string clientId, string clientSecret)
    {
        _domain = domain;
        _clientId = clientId;
        _clientSecret = clientSecret;
    }

    public string GetAccessToken()
    {
        return Auth0ManagementTokenProvider.GetShared(_domain, _clientId, _clientSecret).GetToken();
    }
}
//// HttpWebRequest with streams |
using System.IO;
using System.Net;
using System.Text;
using System.Text.Json;

#pragma warning disable SYSLIB0014
internal static class Auth0TokenRequest
{
    public static string Get(string domain, string clientId, string clientSecret)
    {
        var request = (HttpWebRequest)WebRequest.Create("https://" + domain + "/oauth/token");
        request.Method = "POST";
        request.ContentType = "application/x-www-form-urlencoded";
        var data = Encoding.ASCII.GetBytes("grant_type=client_credentials&client_id=" + clientId + "&client_secret=" + clientSecret + "&audience=https://" + domain + "/api/v2/");
        using (var stream = request.GetRequestStream())
        {
            stream.Write(data, 0, data.Length);
        }
        using (var response = (HttpWebResponse){|AUTH0008:request.GetResponse()|})
        using (var reader = new StreamReader(response.GetResponseStream()))
        {
            var text = reader.ReadToEnd();
            using var json = JsonDocument.Parse(text);
            return json.RootElement.GetProperty("access_token").GetString() ?? "";
        }
    }
}
//==>
using Auth0ManagementTokens;

#pragma warning disable SYSLIB0014
internal static class Auth0TokenRequest
{
    public static string Get(string domain, string clientId, string clientSecret)
    {
        return Auth0ManagementTokenProvider.GetShared(domain, clientId, clientSecret).GetToken();
    }
}
//// Flurl with a private type for the answer | Flurl4 FlurlHttp4
using System.Threading.Tasks;
using Flurl;
using Flurl.Http;
using Microsoft.Extensions.Configuration;

public class FlurlTokens(IConfiguration config)
{
    public async Task<string> GetTokenAsync()
    {
        var domain = config["Auth0:Domain"];
        var result = await {|AUTH0008:$"https://{domain}"
            .AppendPathSegment("oauth/token")
            .PostUrlEncodedAsync(new { grant_type = "client_credentials", client_id = config["Auth0:ClientId"], client_secret = config["Auth0:ClientSecret"], audience = $"https://{domain}/api/v2/" })|}
            .ReceiveJson<TokenResult>();
        return result.access_token;
    }

    private class TokenResult
    {
        public string access_token { get; set; } = "";
    }
}
//==>
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

public class FlurlTokens(IConfiguration config)
{
    public async Task<string> GetTokenAsync()
    {
        return await Auth0ManagementTokenProvider.GetShared(
            config["Auth0:Domain"]!,
            config["Auth0:ClientId"]!,
            config["Auth0:ClientSecret"]!).GetTokenAsync();
    }
}
//// Refit with an internal interface and records | Refit
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Microsoft.Extensions.Options;
using Refit;

internal interface IAuth0OAuth
{
    [Post("/oauth/token")]
    Task<OAuthTokenRes> GetTokenAsync([Body] OAuthTokenReq req);
}

internal record OAuthTokenReq(
    [property: JsonPropertyName("client_id")] string ClientId,
    [property: JsonPropertyName("client_secret")] string ClientSecret,
    [property: JsonPropertyName("audience")] string Audience,
    [property: JsonPropertyName("grant_type")] string GrantType);

internal record OAuthTokenRes([property: JsonPropertyName("access_token")] string AccessToken);

public class M2MOptions { public string Domain { get; set; } = ""; public string ClientId { get; set; } = ""; public string ClientSecret { get; set; } = ""; }

public class Auth0Tokens
{
    private readonly M2MOptions _options;

    public Auth0Tokens(IOptions<M2MOptions> options) => _options = options.Value;

    public async Task<string> GetAsync()
    {
        var api = RestService.For<IAuth0OAuth>($"https://{_options.Domain}");
        var res = await {|AUTH0008:api.GetTokenAsync(new OAuthTokenReq(_options.ClientId, _options.ClientSecret, $"https://{_options.Domain}/api/v2/", "client_credentials"))|};
        return res.AccessToken;
    }
}
//==>
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Options;

public class M2MOptions { public string Domain { get; set; } = ""; public string ClientId { get; set; } = ""; public string ClientSecret { get; set; } = ""; }

public class Auth0Tokens
{
    private readonly M2MOptions _options;

    public Auth0Tokens(IOptions<M2MOptions> options) => _options = options.Value;

    public async Task<string> GetAsync()
    {
        return await Auth0ManagementTokenProvider.GetShared(_options.Domain, _options.ClientId, _options.ClientSecret).GetTokenAsync();
    }
}
//// property that fills a field, braces at the end of lines | RestSharp106 FlurlHttp2
using System;
using Newtonsoft.Json;
using RestSharp;

namespace Jobs {
    public class Auth0Gateway {
        private string _token;
        private string Token => _token ?? (_token = FetchToken());

        public IRestResponse Users() {
            var client = new RestClient("https://example.auth0.com/api/v2/users");
            var request = new RestRequest(Method.GET);
            request.AddHeader("authorization", $"Bearer {Token}");
            return client.Execute(request);
        }

        private string FetchToken() {
            var client = new RestClient("https://example.auth0.com/oauth/token");
            var request = new RestRequest(Method.POST);
            request.AddHeader("content-type", "application/json");
            var body = JsonConvert.SerializeObject(new {
                client_id = Environment.GetEnvironmentVariable("M2M_ID"),
                client_secret = Environment.GetEnvironmentVariable("M2M_SECRET"),
                audience = "https://example.auth0.com/api/v2/",
                grant_type = "client_credentials"
            });
            request.AddParameter("application/json", body, ParameterType.RequestBody);
            var response = {|AUTH0008:client.Execute(request)|};
            return JsonConvert.DeserializeObject<TokenDto>(response.Content).access_token;
        }

        private class TokenDto {
            public string access_token { get; set; }
            public string token_type { get; set; }
        }
    }
}
//==>
using System;
using Auth0ManagementTokens;
using RestSharp;

namespace Jobs {
    public class Auth0Gateway {
        private string Token => Auth0ManagementTokenProvider.GetShared(
            "example.auth0.com",
            Environment.GetEnvironmentVariable("M2M_ID")!,
            Environment.GetEnvironmentVariable("M2M_SECRET")!).GetToken();

        public IRestResponse Users() {
            var client = new RestClient("https://example.auth0.com/api/v2/users");
            var request = new RestRequest(Method.GET);
            request.AddHeader("authorization", $"Bearer {Token}");
            return client.Execute(request);
        }
    }
}
//// dictionary by tenant, whose credentials are parameters |
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;

public class MultiTenantTokens(HttpClient http)
{
    private readonly ConcurrentDictionary<string, Task<string>> _tokens = new();

    public Task<string> GetAsync(string tenantDomain, string id, string secret) => _tokens.GetOrAdd(tenantDomain, _ => FetchAsync(tenantDomain, id, secret));

    private async Task<string> FetchAsync(string auth0Domain, string id, string secret)
    {
        var response = await {|AUTH0008:http.PostAsync($"https://{auth0Domain}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret, ["audience"] = $"https://{auth0Domain}/api/v2/" }))|};
        var json = await response.Content.ReadFromJsonAsync<JsonElement>();
        return json.GetProperty("access_token").GetString()!;
    }
}
//==>
using System.Threading.Tasks;
using Auth0ManagementTokens;

public class MultiTenantTokens
{
    public Task<string> GetAsync(string tenantDomain, string id, string secret) => Auth0ManagementTokenProvider.GetShared(
        tenantDomain,
        id,
        secret).GetTokenAsync();
}
//// two tenants in one class, one with a literal secret |
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

public class TwoTenants
{
    private readonly HttpClient _http = new();
    private readonly IConfiguration _configuration;

    public TwoTenants(IConfiguration configuration)
    {
        _configuration = configuration;
    }

    public async ValueTask<string> OldTenantAsync()
    {
        var response = await {|AUTH0008:_http.PostAsJsonAsync("https://old.auth0.com/oauth/token", new { client_id = _configuration["Old:ClientId"], client_secret = _configuration["Old:ClientSecret"], audience = "https://old.auth0.com/api/v2/", grant_type = "client_credentials" })|};
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
    }

    public async ValueTask<string> NewTenantAsync()
    {
        var response = await {|AUTH0008:_http.PostAsJsonAsync("https://new.auth0.com/oauth/token", new { client_id = _configuration["New:ClientId"], client_secret = "dummy-secret-dummy-secret", audience = "https://new.auth0.com/api/v2/", grant_type = "client_credentials" })|};
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
    }
}
//==>
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

public class TwoTenants
{
    private readonly IConfiguration _configuration;

    public TwoTenants(IConfiguration configuration)
    {
        _configuration = configuration;
    }

    public async ValueTask<string> OldTenantAsync()
    {
        return await Auth0ManagementTokenProvider.GetShared(
            "old.auth0.com",
            _configuration["Old:ClientId"]!,
            _configuration["Old:ClientSecret"]!).GetTokenAsync();
    }

    public async ValueTask<string> NewTenantAsync()
    {
        return await Auth0ManagementTokenProvider.GetShared(
            "new.auth0.com",
            _configuration["New:ClientId"]!,
            // Set New:ClientSecret to that of a machine-to-machine application.
            _configuration["New:ClientSecret"]!).GetTokenAsync();
    }
}
//// synchronous method around an asynchronous one |
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

public static class Auth0Token
{
    private static readonly HttpClient Client = new HttpClient();

    public static string GetToken(string domain, string id, string secret)
    {
        return GetTokenAsync(domain, id, secret).GetAwaiter().GetResult();
    }

    public static Task<string> GetTokenAsync(string domain, string id, string secret)
    {
        return Task.Run(async () =>
        {
            var body = JsonSerializer.Serialize(new { grant_type = "client_credentials", client_id = id, client_secret = secret, audience = $"https://{domain}/api/v2/" });
            using var request = new HttpRequestMessage(HttpMethod.Post, $"https://{domain}/oauth/token") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            using var response = await {|AUTH0008:Client.SendAsync(request)|};
            var json = await response.Content.ReadAsStringAsync();
            return JsonDocument.Parse(json).RootElement.GetProperty("access_token").ToString();
        });
    }
}
//==>
using System.Threading.Tasks;
using Auth0ManagementTokens;

public static class Auth0Token
{
    public static string GetToken(string domain, string id, string secret)
    {
        return GetTokenAsync(domain, id, secret).GetAwaiter().GetResult();
    }

    public static Task<string> GetTokenAsync(string domain, string id, string secret)
    {
        return Auth0ManagementTokenProvider.GetShared(domain, id, secret).GetTokenAsync();
    }
}
//// attempts in a loop with patterns |
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Acme.Identity
{
    internal sealed class Auth0TokenService(IHttpClientFactory clients, IConfiguration configuration, ILogger<Auth0TokenService> logger)
    {
        internal const string ClientName = "auth0";

        public async Task<string> AcquireAsync(CancellationToken cancellationToken = default)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    logger.LogDebug("Attempt {Attempt}", attempt);
                    var section = configuration.GetRequiredSection("Auth0:Management");
                    using var client = clients.CreateClient(ClientName);
                    using var response = await {|AUTH0008:client.PostAsync(new Uri($"https://{section["Domain"]}/oauth/token"), new FormUrlEncodedContent(new KeyValuePair<string, string>[]
                    {
                        new("grant_type", "client_credentials"),
                        new("client_id", section["ClientId"]!),
                        new("client_secret", section["ClientSecret"]!),
                        new("audience", $"https://{section["Domain"]}/api/v2/"),
                    }), cancellationToken)|};
                    response.EnsureSuccessStatusCode();
                    await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
                    using var document = await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken);
                    if (document.RootElement.TryGetProperty("access_token", out var token) && token.GetString() is { Length: > 0 } value)
                        return value;
                    throw new InvalidOperationException("The answer has no token.");
                }
                catch (HttpRequestException e) when (attempt < 3)
                {
                    logger.LogWarning(e, "Retry");
                    await Task.Delay(TimeSpan.FromSeconds(attempt), cancellationToken);
                }
            }
        }
    }
}
//==>
using System.Threading;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Acme.Identity
{
    internal sealed class Auth0TokenService(IConfiguration configuration)
    {
        public async Task<string> AcquireAsync(CancellationToken cancellationToken = default)
        {
            return await Auth0ManagementTokenProvider.GetShared(
                configuration["Auth0:Management:Domain"]!,
                configuration["Auth0:Management:ClientId"]!,
                configuration["Auth0:Management:ClientSecret"]!).GetTokenAsync(cancellationToken);
        }
    }
}
//// lambda of a minimal API |
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();

app.MapGet("/users", async (IHttpClientFactory factory, IConfiguration config) =>
{
    var http = factory.CreateClient();
    var auth0 = config.GetSection("Auth0");
    var tokenResponse = await {|AUTH0008:http.PostAsJsonAsync($"https://{auth0["Domain"]}/oauth/token", new
    {
        grant_type = "client_credentials",
        client_id = auth0["ClientId"],
        client_secret = auth0["ClientSecret"],
        audience = $"https://{auth0["Domain"]}/api/v2/",
    })|};
    tokenResponse.EnsureSuccessStatusCode();
    var token = await tokenResponse.Content.ReadFromJsonAsync<Token>();
    http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token!.AccessToken);
    return Results.Text(await http.GetStringAsync($"https://{auth0["Domain"]}/api/v2/users"));
});

app.Run();

record Token([property: JsonPropertyName("access_token")] string AccessToken);
//==>
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using Auth0ManagementTokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();

app.MapGet("/users", async (IHttpClientFactory factory, IConfiguration config) =>
{
    var http = factory.CreateClient();
    var auth0 = config.GetSection("Auth0");
    http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Auth0ManagementTokenProvider.GetShared(
        auth0["Domain"]!,
        auth0["ClientId"]!,
        auth0["ClientSecret"]!).GetTokenAsync());
    return Results.Text(await http.GetStringAsync($"https://{auth0["Domain"]}/api/v2/users"));
});

app.Run();
//// client of the SDK that is made with the token | ManagementApi7 AuthenticationApi7
using System;
using System.Threading.Tasks;
using Auth0.AuthenticationApi;
using Auth0.AuthenticationApi.Models;
using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;

public class ClientFactory
{
    private readonly IConfiguration _config;

    public ClientFactory(IConfiguration config)
    {
        _config = config;
    }

    public async Task<ManagementApiClient> CreateAsync()
    {
        var auth = new AuthenticationApiClient(new Uri($"https://{_config["Auth0:Domain"]}"));
        var tokenResponse = await {|AUTH0008:auth.GetTokenAsync(new ClientCredentialsTokenRequest
        {
            ClientId = _config["Auth0:ClientId"],
            ClientSecret = _config["Auth0:ClientSecret"],
            Audience = $"https://{_config["Auth0:Domain"]}/api/v2/",
        })|};
        return new ManagementApiClient(tokenResponse.AccessToken, new Uri($"https://{_config["Auth0:Domain"]}/api/v2/"));
    }
}
//==>
using System;
using System.Net.Http;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

public class ClientFactory
{
    // Clients do not dispose of connections that they are given, which therefore share a handler.
    private static readonly SocketsHttpHandler Handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

    private readonly IConfiguration _config;

    public ClientFactory(IConfiguration config)
    {
        _config = config;
    }

    public Task<ManagementApiClient> CreateAsync()
    {
        return Task.FromResult(new ManagementApiClient(
            "",
            new Uri($"https://{_config["Auth0:Domain"]}/api/v2/"),
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(
                    _config["Auth0:Domain"]!,
                    _config["Auth0:ClientId"]!,
                    _config["Auth0:ClientSecret"]!),
                Handler))));
    }
}
//// header that is made of the token |
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

public class Auth0Headers
{
    private readonly IConfiguration _cfg;
    private static readonly HttpClient _httpClient = new HttpClient();
    public Auth0Headers(IConfiguration cfg) { _cfg = cfg; }

    public async Task<AuthenticationHeaderValue> GetHeaderAsync()
    {
        var r = await {|AUTH0008:_httpClient.PostAsJsonAsync($"{_cfg["Auth0:Authority"]}/oauth/token", new { grant_type = "client_credentials", client_id = _cfg["Auth0:Id"], client_secret = _cfg["Auth0:Secret"], audience = $"{_cfg["Auth0:Authority"]}/api/v2/" })|};
        var t = await r.Content.ReadFromJsonAsync<JsonElement>();
        return new AuthenticationHeaderValue("Bearer", t.GetProperty("access_token").GetString());
    }
}
//==>
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

public class Auth0Headers
{
    private readonly IConfiguration _cfg;
    public Auth0Headers(IConfiguration cfg) { _cfg = cfg; }

    public async Task<AuthenticationHeaderValue> GetHeaderAsync()
    {
        return new AuthenticationHeaderValue("Bearer", await Auth0ManagementTokenProvider.GetShared(
            _cfg["Auth0:Authority"]!,
            _cfg["Auth0:Id"]!,
            _cfg["Auth0:Secret"]!).GetTokenAsync());
    }
}
//// token that can be reset by others |
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

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

    /// <summary>Forgets the token.</summary>
    public static void Reset()
    {
        s_accessToken = null;
    }

    private static async Task<string> Fetch()
    {
        using var http = new HttpClient();
        var answer = await {|AUTH0008:http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = "abc", ["client_secret"] = Secrets.Read("auth0"), ["audience"] = "https://example.auth0.com/api/v2/" }))|};
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("access_token").GetString()!;
    }
}

public static class Secrets { public static string Read(string name) => System.IO.File.ReadAllText("/run/secrets/" + name); }
//// override with an expression, address and audience from settings |
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Acme
{
    public abstract class TokenSource
    {
        public abstract Task<string> GetAsync(CancellationToken cancellationToken);
    }

    public class Auth0TokenSource : TokenSource
    {
        private static readonly HttpClient Http = new HttpClient();
        private readonly IConfiguration _configuration;

        public Auth0TokenSource(IConfiguration configuration) => _configuration = configuration;

        public override async Task<string> GetAsync(CancellationToken cancellationToken) =>
            (await (await {|AUTH0008:Http.PostAsJsonAsync(_configuration["Auth0:TokenUrl"], new { grant_type = "client_credentials", client_id = _configuration["Auth0:ClientId"], client_secret = _configuration["Auth0:ClientSecret"], audience = _configuration["Auth0:ManagementAudience"] }, cancellationToken)|}).Content.ReadFromJsonAsync<JsonElement>(cancellationToken: cancellationToken)).GetProperty("access_token").GetString()!;
    }
}
//==>
using System.Threading;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Acme
{
    public abstract class TokenSource
    {
        public abstract Task<string> GetAsync(CancellationToken cancellationToken);
    }

    public class Auth0TokenSource : TokenSource
    {
        private readonly IConfiguration _configuration;

        public Auth0TokenSource(IConfiguration configuration) => _configuration = configuration;

        public override async Task<string> GetAsync(CancellationToken cancellationToken) => await Auth0ManagementTokenProvider.GetShared(
            new System.Uri(_configuration["Auth0:ManagementAudience"]!).Host,
            _configuration["Auth0:ClientId"]!,
            _configuration["Auth0:ClientSecret"]!).GetTokenAsync(cancellationToken);
    }
}
//// local function of a generic class with options |
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Options;

public class Auth0Settings { public string Domain { get; set; } = ""; public string ClientId { get; set; } = ""; public string ClientSecret { get; set; } = ""; }

public class Api<T>(HttpClient http, IOptionsMonitor<Auth0Settings> settings)
    where T : class
{
    public async Task<T?> GetAsync(string path)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync());
        return await http.GetFromJsonAsync<T>($"https://{settings.CurrentValue.Domain}/api/v2/{path}");

        // Asks for a token each time.
        async Task<string> TokenAsync()
        {
            var current = settings.CurrentValue;
            using var answer = await {|AUTH0008:http.PostAsJsonAsync($"https://{current.Domain}/oauth/token", new { grant_type = "client_credentials", client_id = current.ClientId, client_secret = current.ClientSecret, audience = $"https://{current.Domain}/api/v2/" })|};
            using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            return document.RootElement.GetProperty("access_token").GetString()!;
        }
    }
}
//==>
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Options;

public class Auth0Settings { public string Domain { get; set; } = ""; public string ClientId { get; set; } = ""; public string ClientSecret { get; set; } = ""; }

public class Api<T>(HttpClient http, IOptionsMonitor<Auth0Settings> settings)
    where T : class
{
    public async Task<T?> GetAsync(string path)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync());
        return await http.GetFromJsonAsync<T>($"https://{settings.CurrentValue.Domain}/api/v2/{path}");

        // Asks for a token each time.
        async Task<string> TokenAsync()
        {
            return await Auth0ManagementTokenProvider.GetShared(
                settings.CurrentValue.Domain,
                settings.CurrentValue.ClientId,
                settings.CurrentValue.ClientSecret).GetTokenAsync();
        }
    }
}
//// counter that others read |
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

public class Sync(HttpClient http, IConfiguration config)
{
    private int _calls;

    public int Calls => _calls;

    public async Task<string> TokenAsync()
    {
        _calls++;
        var answer = await {|AUTH0008:http.PostAsJsonAsync("https://example.auth0.com/oauth/token", new { grant_type = "client_credentials", client_id = config["Id"], client_secret = config["Secret"], audience = "https://example.auth0.com/api/v2/" })|};
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return json.GetProperty("access_token").GetString()!;
    }
}
//// static field that is filled where it is read |
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

public class Mails
{
    private static string? s_token;

    private readonly HttpClient _http;
    private readonly string _domain = Environment.GetEnvironmentVariable("AUTH0_MAILS_DOMAIN")!;

    public Mails(HttpClient http) => _http = http;

    public async Task SendAsync(string userId, CancellationToken cancellationToken)
    {
        s_token ??= await AcquireAsync(cancellationToken);

        using var request = new HttpRequestMessage(HttpMethod.Post, $"https://{_domain}/api/v2/jobs/verification-email");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", s_token);
        using var response = await _http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private async Task<string> AcquireAsync(CancellationToken cancellationToken)
    {
        using var response = await {|AUTH0008:_http.PostAsync(
            new Uri($"https://{_domain}/oauth/token"),
            new FormUrlEncodedContent(new Dictionary<string, string>
            {
                { "grant_type", "client_credentials" },
                { "client_id", Environment.GetEnvironmentVariable("AUTH0_MAILS_ID")! },
                { "client_secret", Environment.GetEnvironmentVariable("AUTH0_MAILS_SECRET")! },
                { "audience", $"https://{_domain}/api/v2/" },
            }),
            cancellationToken)|};
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
        return document.RootElement.GetProperty("access_token").GetString() ?? throw new InvalidOperationException("no token");
    }
}
//==>
using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Auth0ManagementTokens;

public class Mails
{
    private readonly HttpClient _http;
    private readonly string _domain = Environment.GetEnvironmentVariable("AUTH0_MAILS_DOMAIN")!;

    public Mails(HttpClient http) => _http = http;

    public async Task SendAsync(string userId, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"https://{_domain}/api/v2/jobs/verification-email");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await Auth0ManagementTokenProvider.GetShared(
            _domain,
            Environment.GetEnvironmentVariable("AUTH0_MAILS_ID")!,
            Environment.GetEnvironmentVariable("AUTH0_MAILS_SECRET")!).GetTokenAsync(cancellationToken));
        using var response = await _http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
//// field that is filled when it is empty, in the method that uses it |
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading.Tasks;

public class Gateway
{
    private readonly HttpClient _http = new HttpClient();
    private string? _accessToken;

    public async Task<string> GetUserAsync(string id)
    {
        if (string.IsNullOrEmpty(_accessToken))
        {
            _accessToken = await FetchTokenAsync();
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{Setting("AUTH0_DOMAIN")}/api/v2/users/{id}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _accessToken);
        using var response = await _http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<string> FetchTokenAsync()
    {
        var response = await {|AUTH0008:_http.PostAsync($"https://{Setting("AUTH0_DOMAIN")}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Setting("AUTH0_CLIENT_ID"),
            ["client_secret"] = Setting("AUTH0_CLIENT_SECRET"),
            ["audience"] = $"https://{Setting("AUTH0_DOMAIN")}/api/v2/",
        }))|};
        response.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("access_token").GetString()!;
    }

    private static string Setting(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException(name);
}
//==>
using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Auth0ManagementTokens;

public class Gateway
{
    private readonly HttpClient _http = new HttpClient();

    public async Task<string> GetUserAsync(string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{Setting("AUTH0_DOMAIN")}/api/v2/users/{id}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await Auth0ManagementTokenProvider.Shared.GetTokenAsync());
        using var response = await _http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    private static string Setting(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException(name);
}
//// IdentityModel in a method that sets the header of a client | IdentityModel
using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using IdentityModel.Client;
using Microsoft.Extensions.Options;

public class DirectoryOptions
{
    public string Domain { get; set; } = "";
    public string ClientId { get; set; } = "";
    public string ClientSecret { get; set; } = "";
}

public class Auth0Directory
{
    private readonly HttpClient _http;
    private readonly DirectoryOptions _options;

    public Auth0Directory(HttpClient http, IOptions<DirectoryOptions> options)
    {
        _http = http;
        _options = options.Value;
    }

    public async Task<string> GetUserAsync(string id, CancellationToken cancellationToken)
    {
        await AuthorizeAsync(cancellationToken).ConfigureAwait(false);
        return await _http.GetStringAsync($"https://{_options.Domain}/api/v2/users/{id}", cancellationToken).ConfigureAwait(false);
    }

    private async Task AuthorizeAsync(CancellationToken cancellationToken)
    {
        var response = await {|AUTH0008:_http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest
        {
            Address = $"https://{_options.Domain}/oauth/token",
            ClientId = _options.ClientId,
            ClientSecret = _options.ClientSecret,
            Parameters = { { "audience", $"https://{_options.Domain}/api/v2/" } },
        }, cancellationToken)|}.ConfigureAwait(false);

        if (response.IsError)
        {
            throw new InvalidOperationException($"Token request failed: {response.Error}");
        }

        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", response.AccessToken);
    }
}
//==>
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Options;

public class DirectoryOptions
{
    public string Domain { get; set; } = "";
    public string ClientId { get; set; } = "";
    public string ClientSecret { get; set; } = "";
}

public class Auth0Directory
{
    private readonly HttpClient _http;
    private readonly DirectoryOptions _options;

    public Auth0Directory(HttpClient http, IOptions<DirectoryOptions> options)
    {
        _http = http;
        _options = options.Value;
    }

    public async Task<string> GetUserAsync(string id, CancellationToken cancellationToken)
    {
        await AuthorizeAsync(cancellationToken).ConfigureAwait(false);
        return await _http.GetStringAsync($"https://{_options.Domain}/api/v2/users/{id}", cancellationToken).ConfigureAwait(false);
    }

    private async Task AuthorizeAsync(CancellationToken cancellationToken)
    {
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Auth0ManagementTokenProvider.GetShared(
            _options.Domain,
            _options.ClientId,
            _options.ClientSecret).GetTokenAsync(cancellationToken).ConfigureAwait(false));
    }
}
//// Flurl on a text, and an API of the program that gets the token | Flurl4 FlurlHttp4
using System;
using System.Threading.Tasks;
using Flurl;
using Flurl.Http;

public interface IRoles
{
    Task<string> ReadAsync(string token);
}

public class Roles
{
    private readonly IRoles _api;

    public Roles(IRoles api) => _api = api;

    public async Task<string> ListAsync()
    {
        var domain = Environment.GetEnvironmentVariable("AUTH0_DOMAIN");

        var token = await {|AUTH0008:$"https://{domain}"
            .AppendPathSegment("oauth/token")
            .PostJsonAsync(new
            {
                client_id = Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID"),
                client_secret = Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET"),
                audience = $"https://{domain}/api/v2/",
                grant_type = "client_credentials"
            })|}
            .ReceiveJson<Answer>();

        return await _api.ReadAsync(token.access_token);
    }

    private class Answer
    {
        public string access_token { get; set; } = "";
    }
}
//==>
using System.Threading.Tasks;
using Auth0ManagementTokens;

public interface IRoles
{
    Task<string> ReadAsync(string token);
}

public class Roles
{
    private readonly IRoles _api;

    public Roles(IRoles api) => _api = api;

    public async Task<string> ListAsync()
    {
        return await _api.ReadAsync(await Auth0ManagementTokenProvider.Shared.GetTokenAsync());
    }
}
//// cache of the program that an endpoint's lambda asks |
using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Portal.Auth;

public sealed class TokenCache(IHttpClientFactory factory, IConfiguration configuration)
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private string? _token;
    private DateTime _expires;

    public async ValueTask<string> GetAsync(CancellationToken ct = default)
    {
        if (_token is not null && DateTime.UtcNow < _expires)
            return _token;

        await _gate.WaitAsync(ct);
        try
        {
            if (_token is not null && DateTime.UtcNow < _expires)
                return _token;

            var http = factory.CreateClient();
            var domain = configuration["Auth0:Domain"];
            var response = await {|AUTH0008:http.PostAsJsonAsync(
                $"https://{domain}/oauth/token",
                new Credentials(configuration["Auth0:ClientId"]!, configuration["Auth0:ClientSecret"]!, $"https://{domain}/api/v2/"),
                ct)|};

            response.EnsureSuccessStatusCode();
            var payload = await response.Content.ReadFromJsonAsync<AccessToken>(ct);
            _token = payload!.Value;
            // a little before Auth0 does
            _expires = DateTime.UtcNow.AddHours(20);
            return _token;
        }
        finally
        {
            _gate.Release();
        }
    }

    private sealed record Credentials(
        [property: JsonPropertyName("client_id")] string ClientId,
        [property: JsonPropertyName("client_secret")] string ClientSecret,
        [property: JsonPropertyName("audience")] string Audience)
    {
        [JsonPropertyName("grant_type")]
        public string GrantType => "client_credentials";
    }

    private sealed record AccessToken([property: JsonPropertyName("access_token")] string Value);
}

public static class Endpoints
{
    public static void Map(Action<string, Delegate> map)
    {
        map("/{id}/verify", async (string id, TokenCache cache, IConfiguration configuration, IHttpClientFactory factory) =>
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, $"https://{configuration["Auth0:Domain"]}/api/v2/jobs/verification-email");
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await cache.GetAsync());
            using var response = await factory.CreateClient().SendAsync(message);
        });
    }
}
//==>
using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Portal.Auth;

public sealed class TokenCache(IConfiguration configuration)
{
    public async ValueTask<string> GetAsync(CancellationToken ct = default)
    {
        return await Auth0ManagementTokenProvider.GetShared(
            configuration["Auth0:Domain"]!,
            configuration["Auth0:ClientId"]!,
            configuration["Auth0:ClientSecret"]!).GetTokenAsync(ct);
    }
}

public static class Endpoints
{
    public static void Map(Action<string, Delegate> map)
    {
        map("/{id}/verify", async (string id, TokenCache cache, IConfiguration configuration, IHttpClientFactory factory) =>
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, $"https://{configuration["Auth0:Domain"]}/api/v2/jobs/verification-email");
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await cache.GetAsync());
            using var response = await factory.CreateClient().SendAsync(message);
        });
    }
}
//// the type of the token beside the token |
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Helpdesk;

public class Auth0Api(HttpClient http, IConfiguration configuration)
{
    public async Task DeleteUserAsync(string userId)
    {
        var answer = await GetAnswerAsync();
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"https://{configuration["Auth0:Domain"]}/api/v2/users/{userId}");
        request.Headers.Authorization = new AuthenticationHeaderValue(answer.TokenType, answer.AccessToken);
        await http.SendAsync(request);
    }

    public async Task BlockAsync(string userId)
    {
        var answer = await GetAnswerAsync();
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"https://{configuration["Auth0:Domain"]}/api/v2/users/{userId}");
        request.Headers.Add("Authorization", $"{answer.TokenType} {answer.AccessToken}");
        await http.SendAsync(request);
    }

    private async Task<Answer> GetAnswerAsync()
    {
        var response = await {|AUTH0008:http.PostAsJsonAsync($"https://{configuration["Auth0:Domain"]}/oauth/token", new Dictionary<string, string?>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = configuration["Auth0:ClientId"],
            ["client_secret"] = configuration["Auth0:ClientSecret"],
            ["audience"] = $"https://{configuration["Auth0:Domain"]}/api/v2/",
        })|};
        return (await response.Content.ReadFromJsonAsync<Answer>())!;
    }

    private sealed class Answer
    {
        [JsonPropertyName("access_token")]
        public string AccessToken { get; set; } = "";

        [JsonPropertyName("token_type")]
        public string TokenType { get; set; } = "";
    }
}
//==>
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Helpdesk;

public class Auth0Api(HttpClient http, IConfiguration configuration)
{
    public async Task DeleteUserAsync(string userId)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"https://{configuration["Auth0:Domain"]}/api/v2/users/{userId}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await Auth0ManagementTokenProvider.GetShared(
            configuration["Auth0:Domain"]!,
            configuration["Auth0:ClientId"]!,
            configuration["Auth0:ClientSecret"]!).GetTokenAsync());
        await http.SendAsync(request);
    }

    public async Task BlockAsync(string userId)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"https://{configuration["Auth0:Domain"]}/api/v2/users/{userId}");
        request.Headers.Add("Authorization", "Bearer " + await Auth0ManagementTokenProvider.GetShared(
            configuration["Auth0:Domain"]!,
            configuration["Auth0:ClientId"]!,
            configuration["Auth0:ClientSecret"]!).GetTokenAsync());
        await http.SendAsync(request);
    }
}
//// worker that keeps the token in a local from round to round |
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Sync;

public sealed class UserSync(HttpClient http, IConfiguration configuration) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string? token = null;
        var expires = DateTime.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            if (token == null || DateTime.UtcNow >= expires)
            {
                using var response = await {|AUTH0008:http.PostAsync(
                    $"https://{configuration["Auth0:Domain"]}/oauth/token",
                    new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["grant_type"] = "client_credentials",
                        ["client_id"] = configuration["Auth0:ClientId"]!,
                        ["client_secret"] = configuration["Auth0:ClientSecret"]!,
                        ["audience"] = $"https://{configuration["Auth0:Domain"]}/api/v2/",
                    }),
                    stoppingToken)|};
                response.EnsureSuccessStatusCode();
                var json = await response.Content.ReadFromJsonAsync<JsonElement>(stoppingToken);
                token = json.GetProperty("access_token").GetString();
                expires = DateTime.UtcNow.AddHours(10);
            }

            using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{configuration["Auth0:Domain"]}/api/v2/users");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var users = await http.SendAsync(request, stoppingToken);
            await Task.Delay(TimeSpan.FromMinutes(5), stoppingToken);
        }
    }
}
//==>
using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Sync;

public sealed class UserSync(HttpClient http, IConfiguration configuration) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string? token = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            token = await Auth0ManagementTokenProvider.GetShared(
                configuration["Auth0:Domain"]!,
                configuration["Auth0:ClientId"]!,
                configuration["Auth0:ClientSecret"]!).GetTokenAsync(stoppingToken);

            using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{configuration["Auth0:Domain"]}/api/v2/users");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var users = await http.SendAsync(request, stoppingToken);
            await Task.Delay(TimeSpan.FromMinutes(5), stoppingToken);
        }
    }
}
//// worker that asks once before its rounds |
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Sync;

public sealed class UserSync(HttpClient http, IConfiguration configuration) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var response = await {|AUTH0008:http.PostAsync(
            $"https://{configuration["Auth0:Domain"]}/oauth/token",
            new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = configuration["Auth0:ClientId"]!,
                ["client_secret"] = configuration["Auth0:ClientSecret"]!,
                ["audience"] = $"https://{configuration["Auth0:Domain"]}/api/v2/",
            }),
            stoppingToken)|};
        var json = await response.Content.ReadFromJsonAsync<JsonElement>(stoppingToken);
        var token = json.GetProperty("access_token").GetString();

        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(5));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{configuration["Auth0:Domain"]}/api/v2/users");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var users = await http.SendAsync(request, stoppingToken);
        }
    }
}
//==>
using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Sync;

public sealed class UserSync(HttpClient http, IConfiguration configuration) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(5));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{configuration["Auth0:Domain"]}/api/v2/users");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await Auth0ManagementTokenProvider.GetShared(
                configuration["Auth0:Domain"]!,
                configuration["Auth0:ClientId"]!,
                configuration["Auth0:ClientSecret"]!).GetTokenAsync(stoppingToken));
            using var users = await http.SendAsync(request, stoppingToken);
        }
    }
}
//// form text with values in it |
using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Reports;

public class Grants(HttpClient http, IConfiguration configuration)
{
    public async Task<string> ListAsync()
    {
        var domain = configuration["Auth0:Domain"];
        var form = $"grant_type=client_credentials&client_id={configuration["Auth0:ClientId"]}&client_secret={Uri.EscapeDataString(configuration["Auth0:ClientSecret"]!)}&audience=" + WebUtility.UrlEncode($"https://{domain}/api/v2/");
        var response = await {|AUTH0008:http.PostAsync($"https://{domain}/oauth/token", new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded"))|};
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://{domain}/api/v2/client-grants");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", json.RootElement.GetProperty("access_token").GetString());
        return await (await http.SendAsync(request)).Content.ReadAsStringAsync();
    }
}
//==>
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Reports;

public class Grants(HttpClient http, IConfiguration configuration)
{
    public async Task<string> ListAsync()
    {
        var domain = configuration["Auth0:Domain"];
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://{domain}/api/v2/client-grants");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await Auth0ManagementTokenProvider.GetShared(
            domain!,
            configuration["Auth0:ClientId"]!,
            configuration["Auth0:ClientSecret"]!).GetTokenAsync());
        return await (await http.SendAsync(request)).Content.ReadAsStringAsync();
    }
}
//// worker that uses the token twice in its rounds |
using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Threading;

namespace Sync
{
	public class Mirror
	{
		public void Run(HttpClient http)
		{
			// The loop below goes on for weeks.
			var answer = {|AUTH0008:http.PostAsJsonAsync("https://example.auth0.com/oauth/token", new
			{
				grant_type = "client_credentials",
				client_id = Environment.GetEnvironmentVariable("MIRROR_ID"),
				client_secret = Environment.GetEnvironmentVariable("MIRROR_SECRET"),
				audience = "https://example.auth0.com/api/v2/",
			})|}.Result;
			string token = answer.Content.ReadFromJsonAsync<JsonObject>().Result!["access_token"]!.ToString();

			while (true)
			{
				Send(http, "users", token);
				Send(http, "clients", token);
				Thread.Sleep(60000);
			}
		}

		private static void Send(HttpClient http, string path, string token)
		{
			using (var request = new HttpRequestMessage(HttpMethod.Get, "https://example.auth0.com/api/v2/" + path))
			{
				request.Headers.Add("Authorization", "Bearer " + token);
				http.SendAsync(request).Wait();
			}
		}
	}
}
//==>
using System;
using System.Net.Http;
using System.Threading;
using Auth0ManagementTokens;

namespace Sync
{
	public class Mirror
	{
		public void Run(HttpClient http)
		{
			while (true)
			{
				string token = Auth0ManagementTokenProvider.GetShared(
					"example.auth0.com",
					Environment.GetEnvironmentVariable("MIRROR_ID")!,
					Environment.GetEnvironmentVariable("MIRROR_SECRET")!).GetToken();
				Send(http, "users", token);
				Send(http, "clients", token);
				Thread.Sleep(60000);
			}
		}

		private static void Send(HttpClient http, string path, string token)
		{
			using (var request = new HttpRequestMessage(HttpMethod.Get, "https://example.auth0.com/api/v2/" + path))
			{
				request.Headers.Add("Authorization", "Bearer " + token);
				http.SendAsync(request).Wait();
			}
		}
	}
}
//// RestSharp client of a constructor with the token as its default header | RestSharp114
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using RestSharp;

namespace Tenants.Hub;

public class DefaultTenant
{
    private readonly RestClient _client;
    private readonly string _bearer;

    public DefaultTenant(IConfiguration configuration)
    {
        var tokenClient = new RestClient($"https://{configuration["Auth0:Domain"]}/oauth/token");
        var tokenRequest = new RestRequest { Method = Method.Post };
        tokenRequest.AddParameter("grant_type", "client_credentials");
        tokenRequest.AddParameter("client_id", configuration["Auth0:ClientId"]);
        tokenRequest.AddParameter("client_secret", configuration["Auth0:ClientSecret"]);
        tokenRequest.AddParameter("audience", $"https://{configuration["Auth0:Domain"]}/api/v2/");
        var tokenResponse = {|AUTH0008:tokenClient.Execute(tokenRequest)|};
        using var json = JsonDocument.Parse(tokenResponse.Content!);
        _bearer = json.RootElement.GetProperty("access_token").GetString()!;

        _client = new RestClient($"https://{configuration["Auth0:Domain"]}/api/v2/");
        _client.AddDefaultHeader("Authorization", "Bearer " + _bearer);
    }

    public string? GetBranding() => _client.Execute(new RestRequest("branding")).Content;
}
//==>
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;
using RestSharp;

namespace Tenants.Hub;

public class DefaultTenant
{
    private readonly RestClient _client;

    public DefaultTenant(IConfiguration configuration)
    {
        _client = new RestClient(new RestClientOptions($"https://{configuration["Auth0:Domain"]}/api/v2/")
        {
            ConfigureMessageHandler = handler => new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(
                    configuration["Auth0:Domain"]!,
                    configuration["Auth0:ClientId"]!,
                    configuration["Auth0:ClientSecret"]!),
                handler),
        });
    }

    public string? GetBranding() => _client.Execute(new RestRequest("branding")).Content;
}
//// form text that is a sum, and a token that becomes a text in the header |
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Crm
{
    internal static class Export
    {
        private const string ClientSecret = "dummy-secret-dummy-secret-dummy";

        public static async Task<string> DownloadAsync(HttpClient http)
        {
            var tokenRequest = new HttpRequestMessage(HttpMethod.Post, "https://example.auth0.com/oauth/token")
            {
                Content = new StringContent("grant_type=client_credentials&client_id=dummyclientid&client_secret=" + ClientSecret + "&audience=https%3A%2F%2Fexample.auth0.com%2Fapi%2Fv2%2F", Encoding.UTF8, "application/x-www-form-urlencoded"),
            };
            var tokenResponse = await {|AUTH0008:http.SendAsync(tokenRequest)|}.ConfigureAwait(false);
            var json = JsonNode.Parse(await tokenResponse.Content.ReadAsStringAsync().ConfigureAwait(false))!;

            var export = new HttpRequestMessage(HttpMethod.Get, "https://example.auth0.com/api/v2/users?per_page=100");
            export.Headers.Add("Authorization", "Bearer " + json["access_token"]);
            var response = await http.SendAsync(export).ConfigureAwait(false);
            return await response.Content.ReadAsStringAsync().ConfigureAwait(false);
        }
    }
}
//==>
using System.Net.Http;
using System.Threading.Tasks;
using Auth0ManagementTokens;

namespace Crm
{
    internal static class Export
    {
        public static async Task<string> DownloadAsync(HttpClient http)
        {
            var export = new HttpRequestMessage(HttpMethod.Get, "https://example.auth0.com/api/v2/users?per_page=100");
            export.Headers.Add("Authorization", "Bearer " + await Auth0ManagementTokenProvider.GetShared(
                "example.auth0.com",
                "dummyclientid",
                System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetTokenAsync().ConfigureAwait(false));
            var response = await http.SendAsync(export).ConfigureAwait(false);
            return await response.Content.ReadAsStringAsync().ConfigureAwait(false);
        }
    }
}
//// memory cache of several tenants that is asked without async |
namespace Fleet.Core.Tenants
{
    using System;
    using System.Collections.Generic;
    using System.Net.Http;
    using System.Net.Http.Json;
    using System.Text.Json.Serialization;
    using System.Threading;
    using System.Threading.Tasks;
    using Microsoft.Extensions.Caching.Memory;

    public class TenantSettings
    {
        public string Domain { get; set; } = "";
        public string ClientId { get; set; } = "";
        public string ClientSecret { get; set; } = "";
        public string Audience => "https://" + this.Domain + "/api/v2/";
    }

    /// <summary>Gets tokens for the tenants.</summary>
    public class Auth0TenantTokenService
    {
        private readonly IHttpClientFactory httpClientFactory;
        private readonly IMemoryCache cache;

        public Auth0TenantTokenService(IHttpClientFactory httpClientFactory, IMemoryCache cache)
        {
            this.httpClientFactory = httpClientFactory;
            this.cache = cache;
        }

        public Task<string?> GetTokenAsync(TenantSettings tenant, CancellationToken ct)
        {
            return this.cache.GetOrCreateAsync("token:" + tenant.Domain, async entry =>
            {
                entry.SlidingExpiration = TimeSpan.FromHours(20);
                return await this.RequestTokenAsync(tenant, ct);
            });
        }

        private async Task<string> RequestTokenAsync(TenantSettings tenant, CancellationToken ct)
        {
            var client = this.httpClientFactory.CreateClient();
            using var content = new FormUrlEncodedContent(new[]
            {
                new KeyValuePair<string, string>("grant_type", "client_credentials"),
                new KeyValuePair<string, string>("client_id", tenant.ClientId),
                new KeyValuePair<string, string>("client_secret", tenant.ClientSecret),
                new KeyValuePair<string, string>("audience", tenant.Audience),
            });

            using var response = await {|AUTH0008:client.PostAsync($"https://{tenant.Domain}/oauth/token", content, ct)|};
            response.EnsureSuccessStatusCode();

            var result = await response.Content.ReadFromJsonAsync<TokenResult>(ct);
            return result!.AccessToken;
        }

        private sealed class TokenResult
        {
            [JsonPropertyName("access_token")]
            public string AccessToken { get; set; } = "";

            [JsonPropertyName("expires_in")]
            public long ExpiresIn { get; set; }
        }
    }
}
//==>
namespace Fleet.Core.Tenants
{
    using System.Threading;
    using System.Threading.Tasks;
    using Auth0ManagementTokens;

    public class TenantSettings
    {
        public string Domain { get; set; } = "";
        public string ClientId { get; set; } = "";
        public string ClientSecret { get; set; } = "";
        public string Audience => "https://" + this.Domain + "/api/v2/";
    }

    /// <summary>Gets tokens for the tenants.</summary>
    public class Auth0TenantTokenService
    {
        public Task<string?> GetTokenAsync(TenantSettings tenant, CancellationToken ct)
        {
            return Auth0ManagementTokenProvider.GetShared(tenant.Domain, tenant.ClientId, tenant.ClientSecret).GetTokenAsync(ct)!;
        }
    }
}
//// private task of a text that a cache gave |
namespace Fleet.Core.Tenants
{
    using System;
    using System.Collections.Generic;
    using System.Net.Http;
    using System.Net.Http.Json;
    using System.Text.Json.Serialization;
    using System.Threading;
    using System.Threading.Tasks;
    using Microsoft.Extensions.Caching.Memory;

    public class TenantSettings
    {
        public string Domain { get; set; } = "";
        public string ClientId { get; set; } = "";
        public string ClientSecret { get; set; } = "";
        public string Audience => "https://" + this.Domain + "/api/v2/";
    }

    /// <summary>Gets tokens for the tenants.</summary>
    public class Auth0TenantTokenService
    {
        private readonly IHttpClientFactory httpClientFactory;
        private readonly IMemoryCache cache;

        public Auth0TenantTokenService(IHttpClientFactory httpClientFactory, IMemoryCache cache)
        {
            this.httpClientFactory = httpClientFactory;
            this.cache = cache;
        }

        public async Task<string> HeaderAsync(TenantSettings tenant, CancellationToken ct)
        {
            return "Bearer " + await this.GetTokenAsync(tenant, ct).ConfigureAwait(true);
        }

        private Task<string?> GetTokenAsync(TenantSettings tenant, CancellationToken ct)
        {
            return this.cache.GetOrCreateAsync("token:" + tenant.Domain, async entry =>
            {
                entry.SlidingExpiration = TimeSpan.FromHours(20);
                return await this.RequestTokenAsync(tenant, ct);
            });
        }

        private async Task<string> RequestTokenAsync(TenantSettings tenant, CancellationToken ct)
        {
            var client = this.httpClientFactory.CreateClient();
            using var content = new FormUrlEncodedContent(new[]
            {
                new KeyValuePair<string, string>("grant_type", "client_credentials"),
                new KeyValuePair<string, string>("client_id", tenant.ClientId),
                new KeyValuePair<string, string>("client_secret", tenant.ClientSecret),
                new KeyValuePair<string, string>("audience", tenant.Audience),
            });

            using var response = await {|AUTH0008:client.PostAsync($"https://{tenant.Domain}/oauth/token", content, ct)|};
            response.EnsureSuccessStatusCode();

            var result = await response.Content.ReadFromJsonAsync<TokenResult>(ct);
            return result!.AccessToken;
        }

        private sealed class TokenResult
        {
            [JsonPropertyName("access_token")]
            public string AccessToken { get; set; } = "";

            [JsonPropertyName("expires_in")]
            public long ExpiresIn { get; set; }
        }
    }
}
//==>
namespace Fleet.Core.Tenants
{
    using System.Threading;
    using System.Threading.Tasks;
    using Auth0ManagementTokens;

    public class TenantSettings
    {
        public string Domain { get; set; } = "";
        public string ClientId { get; set; } = "";
        public string ClientSecret { get; set; } = "";
        public string Audience => "https://" + this.Domain + "/api/v2/";
    }

    /// <summary>Gets tokens for the tenants.</summary>
    public class Auth0TenantTokenService
    {
        public async Task<string> HeaderAsync(TenantSettings tenant, CancellationToken ct)
        {
            return "Bearer " + await this.GetTokenAsync(tenant, ct).ConfigureAwait(true);
        }

        private Task<string> GetTokenAsync(TenantSettings tenant, CancellationToken ct)
        {
            return Auth0ManagementTokenProvider.GetShared(tenant.Domain, tenant.ClientId, tenant.ClientSecret).GetTokenAsync(ct);
        }
    }
}
//// private task of a text that is handed on |
namespace Fleet.Core.Tenants
{
    using System;
    using System.Collections.Generic;
    using System.Net.Http;
    using System.Net.Http.Json;
    using System.Text.Json.Serialization;
    using System.Threading;
    using System.Threading.Tasks;
    using Microsoft.Extensions.Caching.Memory;

    public class TenantSettings
    {
        public string Domain { get; set; } = "";
        public string ClientId { get; set; } = "";
        public string ClientSecret { get; set; } = "";
        public string Audience => "https://" + this.Domain + "/api/v2/";
    }

    /// <summary>Gets tokens for the tenants.</summary>
    public class Auth0TenantTokenService
    {
        private readonly IHttpClientFactory httpClientFactory;
        private readonly IMemoryCache cache;

        public Auth0TenantTokenService(IHttpClientFactory httpClientFactory, IMemoryCache cache)
        {
            this.httpClientFactory = httpClientFactory;
            this.cache = cache;
        }

        public async Task<string> HeaderAsync(TenantSettings tenant, CancellationToken ct)
        {
            Task<string?> token = this.GetTokenAsync(tenant, ct);
            return "Bearer " + await token;
        }

        private Task<string?> GetTokenAsync(TenantSettings tenant, CancellationToken ct)
        {
            return this.cache.GetOrCreateAsync("token:" + tenant.Domain, async entry =>
            {
                entry.SlidingExpiration = TimeSpan.FromHours(20);
                return await this.RequestTokenAsync(tenant, ct);
            });
        }

        private async Task<string> RequestTokenAsync(TenantSettings tenant, CancellationToken ct)
        {
            var client = this.httpClientFactory.CreateClient();
            using var content = new FormUrlEncodedContent(new[]
            {
                new KeyValuePair<string, string>("grant_type", "client_credentials"),
                new KeyValuePair<string, string>("client_id", tenant.ClientId),
                new KeyValuePair<string, string>("client_secret", tenant.ClientSecret),
                new KeyValuePair<string, string>("audience", tenant.Audience),
            });

            using var response = await {|AUTH0008:client.PostAsync($"https://{tenant.Domain}/oauth/token", content, ct)|};
            response.EnsureSuccessStatusCode();

            var result = await response.Content.ReadFromJsonAsync<TokenResult>(ct);
            return result!.AccessToken;
        }

        private sealed class TokenResult
        {
            [JsonPropertyName("access_token")]
            public string AccessToken { get; set; } = "";

            [JsonPropertyName("expires_in")]
            public long ExpiresIn { get; set; }
        }
    }
}
//==>
namespace Fleet.Core.Tenants
{
    using System.Threading;
    using System.Threading.Tasks;
    using Auth0ManagementTokens;

    public class TenantSettings
    {
        public string Domain { get; set; } = "";
        public string ClientId { get; set; } = "";
        public string ClientSecret { get; set; } = "";
        public string Audience => "https://" + this.Domain + "/api/v2/";
    }

    /// <summary>Gets tokens for the tenants.</summary>
    public class Auth0TenantTokenService
    {
        public async Task<string> HeaderAsync(TenantSettings tenant, CancellationToken ct)
        {
            Task<string?> token = this.GetTokenAsync(tenant, ct);
            return "Bearer " + await token;
        }

        private Task<string?> GetTokenAsync(TenantSettings tenant, CancellationToken ct)
        {
            return Auth0ManagementTokenProvider.GetShared(tenant.Domain, tenant.ClientId, tenant.ClientSecret).GetTokenAsync(ct)!;
        }
    }
}
//// answer in a field behind a fixed time, for a client that is made each time | ManagementApi7 AuthenticationApi7
using System;
using System.Threading.Tasks;
using Auth0.AuthenticationApi;
using Auth0.AuthenticationApi.Models;
using Auth0.ManagementApi;

public class Auth0Settings
{
	public string Domain { get; set; } = "";
	public string ClientId { get; set; } = "";
	public string ClientSecret { get; set; } = "";
	public string ApiUrl => $"https://{Domain}/api/v2/";
}

public class ClientFactory
{
	private readonly Auth0Settings _settings;
	private readonly IAuthenticationApiClient _authentication;

	private AccessTokenResponse? _token;
	private DateTime _fetchedAt;

	public ClientFactory(Auth0Settings settings, IAuthenticationApiClient authentication)
	{
		_settings = settings;
		_authentication = authentication;
	}

	public async Task<IManagementApiClient> CreateAsync()
	{
		if (_token == null || _fetchedAt.AddDays(1) < DateTime.UtcNow)
		{
			_token = await {|AUTH0008:_authentication.GetTokenAsync(new ClientCredentialsTokenRequest
			{
				ClientId = _settings.ClientId,
				ClientSecret = _settings.ClientSecret,
				Audience = _settings.ApiUrl
			})|};
			_fetchedAt = DateTime.UtcNow;
		}

		return new ManagementApiClient(_token.AccessToken, new Uri(_settings.ApiUrl));
	}
}
//==>
using System;
using System.Net.Http;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0ManagementTokens;

public class Auth0Settings
{
	public string Domain { get; set; } = "";
	public string ClientId { get; set; } = "";
	public string ClientSecret { get; set; } = "";
	public string ApiUrl => $"https://{Domain}/api/v2/";
}

public class ClientFactory
{
	// Clients do not dispose of connections that they are given, which therefore share a handler.
	private static readonly SocketsHttpHandler Handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

	private readonly Auth0Settings _settings;

	public ClientFactory(Auth0Settings settings)
	{
		_settings = settings;
	}

	public Task<IManagementApiClient> CreateAsync()
	{
		return Task.FromResult<IManagementApiClient>(new ManagementApiClient(
			"",
			new Uri(_settings.ApiUrl),
			new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
				Auth0ManagementTokenProvider.GetShared(_settings.Domain, _settings.ClientId, _settings.ClientSecret),
				Handler))));
	}
}
//// answer in a field that is filled once and read by another member | AuthenticationApi7
using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Auth0.AuthenticationApi;
using Auth0.AuthenticationApi.Models;
using Microsoft.Extensions.Configuration;

public class Reports(HttpClient http, IConfiguration config, IAuthenticationApiClient auth0)
{
    private AccessTokenResponse? _answer;

    public async Task<string> DailyAsync()
    {
        _answer ??= await {|AUTH0008:auth0.GetTokenAsync(new ClientCredentialsTokenRequest
        {
            ClientId = config["Auth0:ClientId"],
            ClientSecret = config["Auth0:ClientSecret"],
            Audience = $"https://{config["Auth0:Domain"]}/api/v2/",
        })|};
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://{config["Auth0:Domain"]}/api/v2/stats/daily");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _answer.AccessToken);
        using var response = await http.SendAsync(request);
        return await response.Content.ReadAsStringAsync() + Last();
    }

    private string Last() => _answer!.AccessToken.Length.ToString();
}
//==>
using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

public class Reports(HttpClient http, IConfiguration config)
{
    public async Task<string> DailyAsync()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://{config["Auth0:Domain"]}/api/v2/stats/daily");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await Auth0ManagementTokenProvider.GetShared(
            config["Auth0:Domain"]!,
            config["Auth0:ClientId"]!,
            config["Auth0:ClientSecret"]!).GetTokenAsync());
        using var response = await http.SendAsync(request);
        return await response.Content.ReadAsStringAsync() + Last();
    }

    private string Last() => Auth0ManagementTokenProvider.GetShared(
        config["Auth0:Domain"]!,
        config["Auth0:ClientId"]!,
        config["Auth0:ClientSecret"]!).GetToken().Length.ToString();
}
//// answer in a field whose other parts are read | ManagementApi7 AuthenticationApi7
using System;
using System.Threading.Tasks;
using Auth0.AuthenticationApi;
using Auth0.AuthenticationApi.Models;
using Auth0.ManagementApi;

public class Auth0Settings
{
	public string Domain { get; set; } = "";
	public string ClientId { get; set; } = "";
	public string ClientSecret { get; set; } = "";
	public string ApiUrl => $"https://{Domain}/api/v2/";
}

public class ClientFactory
{
	private readonly Auth0Settings _settings;
	private readonly IAuthenticationApiClient _authentication;

	private AccessTokenResponse? _token;
	private DateTime _fetchedAt;

	public ClientFactory(Auth0Settings settings, IAuthenticationApiClient authentication)
	{
		_settings = settings;
		_authentication = authentication;
	}

	public async Task<IManagementApiClient> CreateAsync()
	{
		if (_token == null || _fetchedAt.AddDays(1) < DateTime.UtcNow)
		{
			Console.WriteLine("Getting a new token");
			_token = await {|AUTH0008:_authentication.GetTokenAsync(new ClientCredentialsTokenRequest
			{
				ClientId = _settings.ClientId,
				ClientSecret = _settings.ClientSecret,
				Audience = _settings.ApiUrl
			})|};
			_fetchedAt = DateTime.UtcNow;
		}

		return new ManagementApiClient(_token.AccessToken, new Uri(_settings.ApiUrl));
	}

	public string? Kind => _token?.TokenType;
}
//// answer in a field that is filled with other work | ManagementApi7 AuthenticationApi7
using System;
using System.Threading.Tasks;
using Auth0.AuthenticationApi;
using Auth0.AuthenticationApi.Models;
using Auth0.ManagementApi;

public class Auth0Settings
{
	public string Domain { get; set; } = "";
	public string ClientId { get; set; } = "";
	public string ClientSecret { get; set; } = "";
	public string ApiUrl => $"https://{Domain}/api/v2/";
}

public class ClientFactory
{
	private readonly Auth0Settings _settings;
	private readonly IAuthenticationApiClient _authentication;

	private AccessTokenResponse? _token;
	private DateTime _fetchedAt;

	public event Action? Started;

	public ClientFactory(Auth0Settings settings, IAuthenticationApiClient authentication)
	{
		_settings = settings;
		_authentication = authentication;
	}

	public async Task<IManagementApiClient> CreateAsync()
	{
		if (_token == null || _fetchedAt.AddDays(1) < DateTime.UtcNow)
		{
			Started?.Invoke();
			_token = await {|AUTH0008:_authentication.GetTokenAsync(new ClientCredentialsTokenRequest
			{
				ClientId = _settings.ClientId,
				ClientSecret = _settings.ClientSecret,
				Audience = _settings.ApiUrl
			})|};
			_fetchedAt = DateTime.UtcNow;
		}

		return new ManagementApiClient(_token.AccessToken, new Uri(_settings.ApiUrl));
	}
}
//// memory cache in the method that uses the token |
using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;

namespace Beehive.Honey;

public class SensorOwners
{
    private readonly IMemoryCache _cache;
    private readonly IHttpClientFactory _factory;
    private readonly string _domain;
    private readonly string _clientId;
    private readonly string _clientSecret;

    public SensorOwners(IMemoryCache cache, IHttpClientFactory factory, IConfiguration configuration)
    {
        _cache = cache;
        _factory = factory;
        _domain = configuration["Auth0:Domain"]!;
        _clientId = configuration["Auth0:ClientId"]!;
        _clientSecret = configuration["Auth0:ClientSecret"]!;
    }

    public async Task<string?> OwnerOfAsync(string sensor, CancellationToken cancellationToken)
    {
        string? token = await _cache.GetOrCreateAsync("auth0-token", async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromDays(2);
            HttpResponseMessage response = await {|AUTH0008:_factory.CreateClient().PostAsJsonAsync($"https://{_domain}/oauth/token", new
            {
                grant_type = "client_credentials",
                client_id = _clientId,
                client_secret = _clientSecret,
                audience = $"https://{_domain}/api/v2/",
            })|};
            response.EnsureSuccessStatusCode();
            AccessToken? answer = await response.Content.ReadFromJsonAsync<AccessToken>();
            return answer!.Value;
        });

        using HttpRequestMessage request = new(HttpMethod.Get, $"https://{_domain}/api/v2/users?q=app_metadata.sensors:\"{sensor}\"");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        HttpResponseMessage users = await _factory.CreateClient().SendAsync(request, cancellationToken);
        return users.IsSuccessStatusCode ? await users.Content.ReadAsStringAsync(cancellationToken) : null;
    }

    private class AccessToken
    {
        [JsonPropertyName("access_token")]
        public string Value { get; set; } = "";
    }
}
//==>
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Beehive.Honey;

public class SensorOwners
{
    private readonly IHttpClientFactory _factory;
    private readonly string _domain;
    private readonly string _clientId;
    private readonly string _clientSecret;

    public SensorOwners(IHttpClientFactory factory, IConfiguration configuration)
    {
        _factory = factory;
        _domain = configuration["Auth0:Domain"]!;
        _clientId = configuration["Auth0:ClientId"]!;
        _clientSecret = configuration["Auth0:ClientSecret"]!;
    }

    public async Task<string?> OwnerOfAsync(string sensor, CancellationToken cancellationToken)
    {
        string? token = await Auth0ManagementTokenProvider.GetShared(_domain, _clientId, _clientSecret).GetTokenAsync(cancellationToken);

        using HttpRequestMessage request = new(HttpMethod.Get, $"https://{_domain}/api/v2/users?q=app_metadata.sensors:\"{sensor}\"");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        HttpResponseMessage users = await _factory.CreateClient().SendAsync(request, cancellationToken);
        return users.IsSuccessStatusCode ? await users.Content.ReadAsStringAsync(cancellationToken) : null;
    }
}
//// memory cache whose lambda counts for others |
using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;

namespace Beehive.Honey;

public class SensorOwners
{
    private readonly IMemoryCache _cache;
    private readonly IHttpClientFactory _factory;
    private readonly string _domain;
    private readonly string _clientId;
    private readonly string _clientSecret;

    public int Asked { get; private set; }

    public SensorOwners(IMemoryCache cache, IHttpClientFactory factory, IConfiguration configuration)
    {
        _cache = cache;
        _factory = factory;
        _domain = configuration["Auth0:Domain"]!;
        _clientId = configuration["Auth0:ClientId"]!;
        _clientSecret = configuration["Auth0:ClientSecret"]!;
    }

    public async Task<string?> OwnerOfAsync(string sensor, CancellationToken cancellationToken)
    {
        string? token = await _cache.GetOrCreateAsync("auth0-token", async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromDays(2);
            HttpResponseMessage response = await {|AUTH0008:_factory.CreateClient().PostAsJsonAsync($"https://{_domain}/oauth/token", new
            {
                grant_type = "client_credentials",
                client_id = _clientId,
                client_secret = _clientSecret,
                audience = $"https://{_domain}/api/v2/",
            })|};
            response.EnsureSuccessStatusCode();
            Asked++;
            AccessToken? answer = await response.Content.ReadFromJsonAsync<AccessToken>();
            return answer!.Value;
        });

        using HttpRequestMessage request = new(HttpMethod.Get, $"https://{_domain}/api/v2/users?q=app_metadata.sensors:\"{sensor}\"");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        HttpResponseMessage users = await _factory.CreateClient().SendAsync(request, cancellationToken);
        return users.IsSuccessStatusCode ? await users.Content.ReadAsStringAsync(cancellationToken) : null;
    }

    private class AccessToken
    {
        [JsonPropertyName("access_token")]
        public string Value { get; set; } = "";
    }
}
//// callers that go on when there is no token |
using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

public interface ITokens
{
    Task<string> GetAsync();
}

public class Tokens(HttpClient http, IConfiguration config) : ITokens
{
    public async Task<string> GetAsync()
    {
        var response = await {|AUTH0008:http.PostAsJsonAsync($"https://{config["Auth0:Domain"]}/oauth/token", new
        {
            grant_type = "client_credentials",
            client_id = config["Auth0:ClientId"],
            client_secret = config["Auth0:ClientSecret"],
            audience = $"https://{config["Auth0:Domain"]}/api/v2/"
        })|};
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException("No token: " + response.StatusCode);
        var json = await response.Content.ReadFromJsonAsync<JsonElement>();
        return json.GetProperty("access_token").GetString() ?? throw new InvalidOperationException("No token");
    }
}

public class Report(ITokens tokens, Tokens own, ILogger<Report> logger)
{
    public async Task<string?> TokenAsync()
    {
        try
        {
            return await tokens.GetAsync().ConfigureAwait(false);
        }
        catch (InvalidOperationException e)
        {
            logger.LogWarning(e, "No report today");
            return null;
        }
    }

    public async Task RunAsync(Func<string, Task> run)
    {
        try
        {
            await run(await own.GetAsync());
        }
        catch (InvalidOperationException)
        {
            logger.LogWarning("No report today");
        }
    }

    public async Task<int> CountAsync()
    {
        try
        {
            return (await own.GetAsync()).Length;
        }
        catch (FormatException)
        {
            return 0;
        }
    }
}
//==>
using System;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

public interface ITokens
{
    Task<string> GetAsync();
}

public class Tokens(IConfiguration config) : ITokens
{
    public async Task<string> GetAsync()
    {
        return await Auth0ManagementTokenProvider.GetShared(
            config["Auth0:Domain"]!,
            config["Auth0:ClientId"]!,
            config["Auth0:ClientSecret"]!).GetTokenAsync();
    }
}

public class Report(ITokens tokens, Tokens own, ILogger<Report> logger)
{
    public async Task<string?> TokenAsync()
    {
        try
        {
            return await tokens.GetAsync().ConfigureAwait(false);
        }
        catch (Auth0TokenException e)
        {
            logger.LogWarning(e, "No report today");
            return null;
        }
    }

    public async Task RunAsync(Func<string, Task> run)
    {
        try
        {
            await run(await own.GetAsync());
        }
        catch (Exception e) when (e is InvalidOperationException or Auth0TokenException)
        {
            logger.LogWarning("No report today");
        }
    }

    public async Task<int> CountAsync()
    {
        try
        {
            return (await own.GetAsync()).Length;
        }
        catch (FormatException)
        {
            return 0;
        }
    }
}
