using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Requests;

/// <summary>AUTH0006: static tokens in the bearer header of requests to the Management API, and to others.</summary>
public sealed class StaticBearerTests
{
    private static readonly HandoverCases Cases = new HandoverCases(Sdk.IdentityModel) { UsingsOfSdk = "using IdentityModel.Client;\n" }
    .Add("default header", """
        async Task<string> M(HttpClient http)
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Token"]); //!
            return await http.GetStringAsync("https://example.us.auth0.com/api/v2/users");
        }
        """)
    .Add("target-typed new and a scheme by name", """
        async Task<string> M()
        {
            using var http = new HttpClient { BaseAddress = new Uri("https://example.auth0.com/api/v2/") };
            http.DefaultRequestHeaders.Authorization = new(scheme: Scheme, parameter: configuration["Token"]); //!
            return await http.GetStringAsync("users");
        }
        private const string Scheme = "bearer";
        """)
    .Add("path that follows the version at once", """
        private async Task Send(HttpClient http, string path)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "https://example.auth0.com/api/v2" + path);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Token"]); //!
            await http.SendAsync(request);
        }
        private async Task Other(HttpClient http, string path)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "https://example.auth0.com/api/v20" + path);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Token"]);
            await http.SendAsync(request);
        }
        """)
    .Add("base address and relative path", """
        async Task<string> M()
        {
            var http = new HttpClient();
            http.BaseAddress = new Uri($"https://{configuration["Auth0:Domain"]}/");
            http.DefaultRequestHeaders.Add("Authorization", "Bearer " + configuration["Token"]); //!
            return await http.GetStringAsync("api/v2/users");
        }
        """)
    .Add("request", """
        async Task M(HttpClient http)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "https://dev-example.us.auth0.com/api/v2/users");
            request.Headers.Add("Authorization", $"Bearer {configuration["Token"]}"); //!
            await http.SendAsync(request);
        }
        """)
    .Add("request by initialiser", """
        async Task M(HttpClient http) => await http.SendAsync(new HttpRequestMessage
        {
            Method = HttpMethod.Get,
            RequestUri = new Uri($"https://{configuration["Auth0:Domain"]}/api/v2/users/1"),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", configuration["Token"]) }, //!
        });
        """)
    .Add("request by initialiser with a named header", """
        async Task M(HttpClient http) => await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://example.auth0.com/api/v2/users") { Headers = { { "Authorization", "Bearer " + configuration["Token"] } } }); //!
        """)
    .Add("relative request of a client with a base address", """
        private readonly HttpClient _http = new() { BaseAddress = new Uri("https://example.auth0.com/api/v2/") };
        async Task M()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "users");
            request.Headers.TryAddWithoutValidation("authorization", "bearer " + configuration["Token"]); //!
            await _http.SendAsync(request);
        }
        """)
    .Add("header of its own", """
        private readonly AuthenticationHeaderValue _header = new("Bearer", Environment.GetEnvironmentVariable("TOKEN")); //!
        async Task M(HttpClient http)
        {
            http.DefaultRequestHeaders.Authorization = _header;
            await http.GetStringAsync("https://example.auth0.com/api/v2/users");
        }
        """)
    .Add("parsed header", """
        async Task M(HttpClient http)
        {
            var header = AuthenticationHeaderValue.Parse("Bearer " + configuration["Token"]); //!
            http.DefaultRequestHeaders.Authorization = header;
            await http.GetStringAsync("https://example.auth0.com/api/v2/users");
        }
        """)
    .Add("headers in a local", """
        async Task M(HttpClient http)
        {
            var headers = http.DefaultRequestHeaders;
            headers.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Token"]); //!
            await http.DeleteAsync(new Uri("https://example.auth0.com/api/v2/users/1"));
        }
        """)
    .Add("helper that sends", """
        async Task M(HttpClient http)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, (string?)null);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Token"]); //!
            await SendAsync(http, request);
        }
        static Task SendAsync(HttpClient http, HttpRequestMessage message) { message.RequestUri = new Uri("https://example.auth0.com/api/v2/users"); return http.SendAsync(message); }
        """)
    .AddTypes("beside a method with the client-credentials grant", """
        public class Auth0Users
        {
            private readonly HttpClient _http;
            private readonly string _managementApiToken;
            public Auth0Users(HttpClient http, IConfiguration configuration) { _http = http; _managementApiToken = configuration["Auth0:ManagementApiToken"]!; }
            public async Task<string> Get(string id)
            {
                _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _managementApiToken); //!
                return await _http.GetStringAsync($"https://example.auth0.com/api/v2/users/{id}");
            }
            public Task<HttpResponseMessage> Token() => _http.PostAsync("https://example.auth0.com/oauth/token", null);
        }
        """)
    .AddTypes("typed client, all in the registration", """
        public class Api(HttpClient http) { public Task<string> Get() => http.GetStringAsync("users"); }
        public static class Start
        {
            public static void Add(IServiceCollection services, IConfiguration configuration) => services.AddHttpClient<Api>(client =>
            {
                client.BaseAddress = new Uri("https://example.auth0.com/api/v2/");
                client.DefaultRequestHeaders.Add("Authorization", $"Bearer {configuration["Token"]}"); //!
            });
        }
        """)
    .AddTypes("typed client, URL in the class", """
        public class Api(HttpClient http) { public Task<string> Get() => http.GetStringAsync("https://example.auth0.com/api/v2/users"); }
        public static class Start
        {
            public static void Add(IServiceCollection services, IConfiguration configuration) =>
                services.AddHttpClient<Api>(client => client.DefaultRequestHeaders.Add("Authorization", $"Bearer {configuration["Token"]}")); //!
        }
        """)
    .AddTypes("typed client, header in the class", """
        public interface IApi { Task<string> Get(); }
        public class Api : IApi
        {
            private readonly HttpClient _client;
            public Api(HttpClient client, IConfiguration configuration)
            {
                _client = client;
                _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Token"]); //!
            }
            public Task<string> Get() => _client.GetStringAsync("users");
        }
        public static class Start { public static void Add(IServiceCollection services) => services.AddHttpClient<IApi, Api>().ConfigureHttpClient(c => c.BaseAddress = new Uri("https://example.auth0.com/api/v2/")); }
        """)
    .AddTypes("named client", """
        public class Api(IHttpClientFactory factory, IConfiguration configuration)
        {
            public Task<string> Get()
            {
                var client = factory.CreateClient("auth0");
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Token"]); //!
                return client.GetStringAsync("users");
            }
        }
        public static class Start { public static void Add(IServiceCollection services) => services.AddHttpClient("auth0", c => c.BaseAddress = new Uri("https://example.auth0.com/api/v2/")); }
        """)
    .AddTypes("named client, URL where it is used", """
        public class Api(IHttpClientFactory factory) { public Task<string> Get() { var client = factory.CreateClient("mgmt"); return client.GetStringAsync("https://example.auth0.com/api/v2/users"); } }
        public static class Start { public static void Add(IServiceCollection services, IConfiguration configuration) => services.AddHttpClient("mgmt", c => c.DefaultRequestHeaders.Authorization = new("Bearer", configuration["Token"])); } //!
        """)
    .Add("client of which nothing else is known, token by name", """
        void M(IServiceCollection services) => services.AddHttpClient("users", c => c.DefaultRequestHeaders.Add("Authorization", $"Bearer {configuration["Auth0:ManagementApiToken"]}")); //!
        """)
    .Add("extension of IdentityModel", """
        async Task M(HttpClient http)
        {
            http.SetBearerToken(configuration["Token"]!); //!
            await http.GetStringAsync("https://example.auth0.com/api/v2/users");
        }
        """)
    .Add("web client", """
        #pragma warning disable SYSLIB0014
        string M()
        {
            using var web = new WebClient();
            web.Headers.Add("Authorization", "Bearer " + configuration["Token"]); //!
            web.Headers[HttpRequestHeader.Authorization] = "Bearer " + configuration["Token"]; //!
            web.Headers.Add("Authorization: Bearer " + configuration["Token"]); //!
            return web.DownloadString("https://example.auth0.com/api/v2/users");
        }
        """)
    .Add("web request", """
        #pragma warning disable SYSLIB0014
        object M()
        {
            var request = (HttpWebRequest)WebRequest.Create("https://example.auth0.com/api/v2/users");
            request.Headers["Authorization"] = "Bearer " + configuration["Token"]; //!
            return request.GetResponse();
        }
        """)
    .Add("host by a name that speaks of Auth0", """
        async Task M(HttpClient http, string host)
        {
            var auth0Url = $"https://{configuration["Auth0Host"]}/api/v2";
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Token"]); //!
            await http.GetStringAsync(auth0Url + "/users");
        }
        """)
    .Add("header text of a local", """
        async Task M(HttpClient http)
        {
            var text = string.Format("Bearer {0}", configuration["Token"]);
            http.DefaultRequestHeaders.Add("Authorization", text); //!
            await http.GetStringAsync("https://example.auth0.com/api/v2/users");
        }
        """)
    .Add("literal with its scheme", $$"""
        async Task M(HttpClient http)
        {
            http.DefaultRequestHeaders.Add("Authorization", "Bearer {{HandoverCases.Jwt}}"); //!
            await http.GetStringAsync("https://example.auth0.com/api/v2/users");
        }
        """);

    private static readonly HandoverCases Silent = new HandoverCases(Sdk.IdentityModel) { UsingsOfSdk = "using IdentityModel.Client;\n" }
    .Add("own API", """
        async Task M(HttpClient http)
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Orders:Token"]);
            await http.GetStringAsync("https://orders.example.com/api/v2/orders");
        }
        """)
    .Add("own API beside the audience of Auth0", """
        async Task M(HttpClient http)
        {
            var body = new { audience = "https://example.auth0.com/api/v2/", grant_type = "client_credentials" };
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Gateway:Token"]);
            await http.PostAsJsonAsync("https://gateway.example.com/token", body);
        }
        """)
    .Add("own API beside a request of Auth0's", """
        async Task M(HttpClient http, HttpClient other, Func<Task<string>> token)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "https://example.auth0.com/api/v2/users");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await token());
            var own = new HttpRequestMessage(HttpMethod.Get, "https://orders.example.com/orders");
            own.Headers.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Orders:Token"]);
            await http.SendAsync(request);
            await http.SendAsync(own);
        }
        """)
    .Add("path of the same name at an unknown host", """
        private readonly string _auth0Domain = "example.auth0.com";
        async Task M(HttpClient http)
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Zendesk:Token"]);
            await http.GetStringAsync($"https://{configuration["Zendesk:Host"]}/api/v2/tickets");
        }
        """)
    .Add("token endpoint and userinfo", """
        async Task M(HttpClient http, HttpContext context)
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Token"]);
            await http.GetStringAsync("https://example.auth0.com/userinfo");
        }
        """)
    .Add("another scheme", """
        async Task M(HttpClient http)
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", configuration["Credentials"]);
            await http.GetStringAsync("https://example.auth0.com/api/v2/users");
        }
        async Task N(HttpClient http)
        {
            http.DefaultRequestHeaders.Add("Authorization", "Basic " + configuration["Credentials"]);
            await http.GetStringAsync("https://example.auth0.com/api/v2/users");
        }
        """)
    .Add("another header", """
        async Task M(HttpClient http)
        {
            http.DefaultRequestHeaders.Add("X-Api-Key", configuration["Key"]);
            await http.GetStringAsync("https://example.auth0.com/api/v2/users");
        }
        """)
    .Add("token of the endpoint", """
        async Task M(HttpClient http)
        {
            var response = await http.PostAsync("https://example.auth0.com/oauth/token", null);
            using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", json.RootElement.GetProperty("access_token").GetString());
            await http.GetStringAsync("https://example.auth0.com/api/v2/users");
        }
        """)
    .Add("user's own token", """
        async Task M(HttpClient http, HttpContext context)
        {
            http.DefaultRequestHeaders.Add("Authorization", "Bearer " + await context.GetTokenAsync("access_token"));
            http.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse(context.Request.Headers["Authorization"]!);
            await http.GetStringAsync("https://example.auth0.com/api/v2/users");
        }
        """)
    .AddTypes("message handler", """
        public interface ITokens { Task<string> GetAsync(CancellationToken ct); }
        public class Handler(ITokens tokens) : DelegatingHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(ct));
                return await base.SendAsync(request, ct);
            }
        }
        """)
    .Add("placeholder", """
        async Task M(HttpClient http)
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "YOUR_TOKEN");
            await http.GetStringAsync("https://example.auth0.com/api/v2/users");
        }
        """)
    .AddTypes("typed client of another API", """
        public class Orders(HttpClient http) { public Task<string> Get() => http.GetStringAsync("orders"); }
        public class Api(HttpClient http) { public Task<string> Get() => http.GetStringAsync("https://example.auth0.com/api/v2/users"); }
        public static class Start
        {
            public static void Add(IServiceCollection services, IConfiguration configuration)
            {
                services.AddHttpClient<Orders>(client => { client.BaseAddress = new Uri("https://orders.example.com/"); client.DefaultRequestHeaders.Add("Authorization", $"Bearer {configuration["Auth0:OrdersToken"]}"); });
                services.AddHttpClient<Api>();
            }
        }
        """)
    .AddTypes("named clients that differ", """
        public class Api(IHttpClientFactory factory) { public Task<string> Get() { var client = factory.CreateClient("mgmt"); return client.GetStringAsync("https://example.auth0.com/api/v2/users"); } }
        public static class Start { public static void Add(IServiceCollection services, IConfiguration configuration) => services.AddHttpClient("orders", c => c.DefaultRequestHeaders.Authorization = new("Bearer", configuration["Orders:Token"])); }
        """)
    .Add("client of which nothing else is known", """
        void M(IServiceCollection services) => services.AddHttpClient("users", c => c.DefaultRequestHeaders.Add("Authorization", $"Bearer {configuration["Auth0:OrdersToken"]}"));
        void N(IServiceCollection services) => services.AddHttpClient("users", c => c.DefaultRequestHeaders.Add("Authorization", $"Bearer {configuration["ManagementApiToken"]}"));
        """)
    .Add("login configuration", """
        void M(Microsoft.AspNetCore.Builder.WebApplicationBuilder builder)
        {
            var domain = builder.Configuration["Auth0:Domain"];
            var secret = builder.Configuration["Auth0:ClientSecret"];
            builder.Services.AddAuthentication().AddCookie();
        }
        """)
    .Add("response header", """void M(HttpContext context) => context.Response.Headers["Authorization"] = "Bearer " + configuration["Auth0:Token"];""")
    .Add("dictionary", """object M() => new Dictionary<string, string> { ["Authorization"] = "Bearer " + configuration["Auth0:Token"] };""")
    .Add("health check of one's own site", """
        async Task M()
        {
            using var http = new HttpClient();
            http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("HEALTH_TOKEN"));
            await http.GetAsync(Environment.GetEnvironmentVariable("SITE_URL") + "/health");
        }
        """);

    public static TheoryData<string> Names => Cases.Names;

    public static TheoryData<string> SilentNames => Silent.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Static_IsReported(string name) => Cases.VerifyAsync(name);

    [Theory]
    [MemberData(nameof(SilentNames))]
    public Task Other_IsSilent(string name) => Silent.VerifyAsync(name);
}
