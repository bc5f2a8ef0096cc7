using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Requests;

/// <summary>AUTH0006 with the other versions of Auth0.ManagementApi, and with HTTP libraries.</summary>
public sealed class StaticTokenLibraryTests
{
    private const string Constructors = """
        object A() => new ManagementApiClient(configuration["Token"], new Uri("https://example.auth0.com/api/v2")); //!
        object B() => new ManagementApiClient(configuration["Token"], "example.auth0.com"); //!
        object C() => new ManagementApiClient(baseUri: new Uri("https://example.auth0.com/api/v2"), token: configuration["Token"]); //!
        object D(Func<string> token) => new ManagementApiClient(token(), "example.auth0.com");
        object E(HttpMessageHandler handler) => new ManagementApiClient(null, new Uri("https://example.auth0.com/api/v2"), handler);
        """;

    private static readonly HandoverCases Version3 = new HandoverCases(Sdk.ManagementApi3) { UsingsOfSdk = "using Auth0.ManagementApi;\n" }
        .Add("3.x: constructors", Constructors);

    private static readonly HandoverCases Version5 = new HandoverCases(Sdk.ManagementApi5) { UsingsOfSdk = "using Auth0.ManagementApi;\n" }
        .Add("5.x: constructors", Constructors)
        .Add("5.x: connection", """object A() => new Auth0.Core.Http.ApiConnection(configuration["Token"], "https://example.auth0.com/api/v2", null, (HttpMessageHandler?)null); //!""");

    private static readonly HandoverCases Version6 = new HandoverCases(Sdk.ManagementApi6) { UsingsOfSdk = "using Auth0.ManagementApi;\n" }
        .Add("6.x: constructors", Constructors);

    private static readonly HandoverCases Version10 = new HandoverCases(Sdk.ManagementApi10) { UsingsOfSdk = "using Auth0.ManagementApi;\n" }
        .Add("10.x: constructor", $$"""
            object A() => new ManagementApiClient(token: "{{HandoverCases.Jwt}}", clientOptions: new ClientOptions { BaseUrl = "https://example.auth0.com/api/v2" }); //!
            object B() => new ManagementApiClient(configuration["Token"], new ClientOptions { TenantDomain = "example.auth0.com" }); //!
            object C() => new ManagementApiClient(clientOptions: new ClientOptions { TenantDomain = "example.auth0.com" });
            object D() => new ManagementApiClient();
            """)
        .Add("10.x: delegate of a token", $$"""
            object A() => new DelegateTokenProvider(_ => Task.FromResult(configuration["Token"]!)); //!
            object B() => new ManagementClient(new ManagementClientOptions { Domain = "example.auth0.com", TokenProvider = new DelegateTokenProvider(async ct => { await Task.Delay(1, ct); return Environment.GetEnvironmentVariable("TOKEN")!; }) }); //!
            object C() => new DelegateTokenProvider(_ => Task.FromResult("{{HandoverCases.Jwt}}")); //!
            object D() { var token = configuration["Token"]!; return new DelegateTokenProvider(_ => Task.FromResult(token)); } //!
            object E() => new DelegateTokenProvider(Read);
            object F() => new DelegateTokenProvider(Read);
            private Task<string> Read(CancellationToken ct) => Task.FromResult(configuration["Token"]!); //!
            """)
        .Add("10.x: header of a request", """
            Task A(IManagementApiClient client) => client.Users.ListAsync(new(), new RequestOptions { AdditionalHeaders = new Dictionary<string, string?> { ["Authorization"] = "Bearer " + configuration["Token"] } }); //!
            object B() => new ClientOptions { AdditionalHeaders = [new KeyValuePair<string, string?>("Authorization", $"Bearer {configuration["Token"]}")] }; //!
            object C() => new ManagementClientOptions { Domain = "example.auth0.com", TokenProvider = null!, AdditionalHeaders = new Dictionary<string, string> { { "Authorization", "Bearer " + configuration["Token"] } } }; //!
            object D() => new RequestOptions { AdditionalHeaders = new Dictionary<string, string?> { ["X-Trace"] = configuration["Trace"] } };
            """)
        .Add("10.x: providers", """
            object A() => new ManagementClient(new ManagementClientOptions { Domain = "example.auth0.com", TokenProvider = new ClientCredentialsTokenProvider("example.auth0.com", configuration["Id"]!, configuration["Secret"]!) });
            object B(Func<Task<string>> fetch) => new DelegateTokenProvider(_ => fetch());
            object C(HttpContext context) => new DelegateTokenProvider(async _ => (await context.GetTokenAsync("access_token"))!);
            object D() => new DelegateTokenProvider(_ => Task.FromResult("test-token"));
            object E() => new DelegateTokenProvider(async ct => { using var http = new HttpClient(); return await http.GetStringAsync(configuration["TokenUrl"], ct); });
            """)
        .AddTypes("10.x: provider of one's own", """
            public class Tokens(IConfiguration configuration) : ITokenProvider
            {
                public async Task<string> GetTokenAsync(CancellationToken cancellationToken = default)
                {
                    using var http = new HttpClient();
                    var response = await http.PostAsync(configuration["Auth0:TokenUrl"], null, cancellationToken);
                    return (await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("access_token").GetString()!;
                }
            }
            """);

    private static readonly HandoverCases RestSharp106 = new HandoverCases(Sdk.RestSharp106) { UsingsOfSdk = "using RestSharp;\nusing RestSharp.Authenticators;\n" }
        .Add("RestSharp 106: header", """
            object M()
            {
                var client = new RestClient("https://example.auth0.com/api/v2/users");
                var request = new RestRequest(Method.GET);
                request.AddHeader("authorization", "Bearer " + configuration["Token"]); //!
                return client.Execute(request);
            }
            object N()
            {
                var client = new RestClient { BaseUrl = new Uri("https://example.auth0.com") };
                var request = new RestRequest("api/v2/users/{id}", Method.GET).AddParameter("Authorization", $"Bearer {configuration["Token"]}", ParameterType.HttpHeader); //!
                return client.Execute(request);
            }
            object O()
            {
                var client = new RestClient("https://orders.example.com/api/v2/orders");
                var request = new RestRequest(Method.GET);
                request.AddHeader("authorization", "Bearer " + configuration["Orders:Token"]);
                return client.Execute(request);
            }
            """)
        .Add("RestSharp 106: client", """
            object M()
            {
                var client = new RestClient("https://example.auth0.com/api/v2/");
                client.Authenticator = new JwtAuthenticator(configuration["Token"]); //!
                client.AddDefaultHeader("Authorization", "Bearer " + configuration["Token"]); //!
                return client.Execute(new RestRequest("users", Method.GET));
            }
            async Task<object> N(Func<Task<string>> token)
            {
                var client = new RestClient("https://example.auth0.com/api/v2/");
                client.Authenticator = new JwtAuthenticator(await token());
                return client.Execute(new RestRequest("users", Method.GET));
            }
            """);

    private static readonly HandoverCases RestSharp114 = new HandoverCases(Sdk.RestSharp114) { UsingsOfSdk = "using RestSharp;\nusing RestSharp.Authenticators;\nusing RestSharp.Authenticators.OAuth2;\n" }
        .Add("RestSharp 114", """
            Task M()
            {
                var options = new RestClientOptions("https://example.auth0.com/api/v2/") { Authenticator = new JwtAuthenticator(configuration["Token"]!) }; //!
                var client = new RestClient(options);
                return client.ExecuteAsync(new RestRequest("users"));
            }
            Task N()
            {
                var client = new RestClient("https://example.auth0.com");
                return client.ExecuteAsync(new RestRequest("/api/v2/users").AddOrUpdateHeader("Authorization", $"Bearer {configuration["Token"]}")); //!
            }
            Task O()
            {
                var client = new RestClient(new RestClientOptions { BaseUrl = new Uri("https://example.auth0.com/api/v2/"), Authenticator = new OAuth2AuthorizationRequestHeaderAuthenticator(configuration["Token"]!, "Bearer") }); //!
                return client.ExecuteAsync(new RestRequest("users"));
            }
            Task P()
            {
                var client = new RestClient(new RestClientOptions("https://orders.example.com/api/v2/") { Authenticator = new JwtAuthenticator(configuration["Orders:Token"]!) });
                return client.ExecuteAsync(new RestRequest("orders"));
            }
            Task Q()
            {
                var client = new RestClient("https://example.auth0.com/api/v2/users");
                var request = new RestRequest("", Method.Get);
                request.AddHeaders(new Dictionary<string, string>
                {
                    { "accept", configuration["Token"]! },
                    { "authorization", "Bearer " + configuration["Token"] }, //!
                });
                return client.ExecuteAsync(request);
            }
            Task R()
            {
                var headers = new Dictionary<string, string>();
                headers["Authorization"] = $"Bearer {configuration["Token"]}"; //!
                var client = new RestClient("https://example.auth0.com/api/v2/");
                client.AddDefaultHeaders(headers);
                return client.ExecuteAsync(new RestRequest("users"));
            }
            Task S()
            {
                var headers = new Dictionary<string, string> { ["Authorization"] = $"Bearer {configuration["Orders:Token"]}" };
                var client = new RestClient("https://orders.example.com/api/v2/");
                return client.ExecuteAsync(new RestRequest("orders").AddHeaders(headers));
            }
            object T() => new Dictionary<string, string> { ["Authorization"] = $"Bearer {configuration["Token"]}", ["Url"] = "https://example.com/api/v2/" };
            """)
        .AddTypes("RestSharp 114: requests of a method", """
            public class Subject(IConfiguration configuration)
            {
                public async Task M(string path)
                {
                    var request = await Build.ManagementAsync(path, configuration);
                    await new RestClient($"https://{configuration["Auth0:Domain"]}/api/v2/").ExecuteAsync(request);
                }
                public Task N(string path) => new RestClient("https://orders.example.com/api/v2/").ExecuteAsync(Build.Orders(path, configuration));
                public Task O(string path)
                {
                    return new RestClient("https://example.auth0.com/api/v2/").ExecuteAsync(Local());
                    RestRequest Local() => new RestRequest(path).AddHeader("Authorization", $"Bearer {configuration["Token"]}"); //!
                }
            }
            public static class Build
            {
                public static async Task<RestRequest> ManagementAsync(string path, IConfiguration configuration)
                {
                    await Task.Yield();
                    var request = new RestRequest(path);
                    request.AddOrUpdateHeader("Authorization", $"Bearer {configuration["Token"]}"); //!
                    return request;
                }
                public static RestRequest Orders(string path, IConfiguration configuration)
                {
                    var request = new RestRequest(path);
                    request.AddOrUpdateHeader("Authorization", $"Bearer {configuration["Orders:Token"]}");
                    return path.Length > 0 ? request : Orders("all", configuration);
                }
            }
            """);

    private static readonly HandoverCases Flurl2 = new HandoverCases(Sdk.FlurlHttp2) { UsingsOfSdk = "using Flurl;\nusing Flurl.Http;\n" }
        .Add("Flurl 2", """
            Task A() => "https://example.auth0.com/api/v2/logs".WithHeaders(new { Authorization = "Bearer " + configuration["Token"], Accept = "application/json" }).GetStringAsync(); //!
            Task B() => new Url("https://example.auth0.com").AppendPathSegments("api", "v2", "users").WithHeaders(new { authorization = $"Bearer {configuration["Token"]}" }).GetStringAsync(); //!
            Task C() => "https://orders.example.com/api/v2/orders".WithHeaders(new { Authorization = "Bearer " + configuration["Orders:Token"] }).GetStringAsync();
            Task D(string token) { var headers = new { Authorization = "Bearer " + token }; return "https://example.auth0.com/api/v2/logs".WithHeaders(headers).GetStringAsync(); }
            Task E() { var headers = new { Authorization = "Bearer " + configuration["Token"] }; return "https://example.auth0.com/api/v2/logs".WithHeaders(headers).GetStringAsync(); } //!
            """);

    private static readonly HandoverCases Flurl = new HandoverCases(Sdk.FlurlHttp4) { UsingsOfSdk = "using Flurl;\nusing Flurl.Http;\n" }
        .Add("Flurl", """
            Task A() => "https://example.auth0.com/api/v2/users".WithOAuthBearerToken(configuration["Token"]).GetJsonAsync<object>(); //!
            Task B() => "https://example.auth0.com".AppendPathSegment("api/v2/users").WithHeader("Authorization", "Bearer " + configuration["Token"]).GetJsonAsync<object>(); //!
            Task C() => "https://example.auth0.com/api".AppendPathSegments("v2", "users").WithOAuthBearerToken(configuration["Token"]).GetJsonAsync<object>(); //!
            Task D() => new FlurlClient("https://example.auth0.com/").Request("api", "v2", "users").WithOAuthBearerToken(configuration["Token"]).GetJsonAsync<object>(); //!
            Task E() => "https://orders.example.com/api/v2/orders".WithOAuthBearerToken(configuration["Orders:Token"]).GetJsonAsync<object>();
            async Task F(Func<Task<string>> token) => await "https://example.auth0.com/api/v2/users".WithOAuthBearerToken(await token()).GetJsonAsync<object>();
            """);

    private static readonly HandoverCases Others = new HandoverCases(Sdk.OtherVendors, Sdk.AuthenticationApi7) { UsingsOfSdk = "using Contoso.Management;\n" }
        .Add("other vendors", """
            object A() => new ManagementApiClient(configuration["Token"], "example.org");
            void B(ManagementApiClient client) => client.UpdateAccessToken(configuration["Token"]);
            object C() => new DelegateTokenProvider(_ => Task.FromResult(configuration["Token"]!));
            """);

    private static readonly HandoverCases Copied = new HandoverCases(Sdk.CopiedManagementApi) { UsingsOfSdk = "using Auth0.ManagementApi;\n" }
        .Add("copied client", """object A() => new ManagementApiClient(configuration["Token"], "example.org");""");

    [Fact]
    public Task ManagementApi3() => Version3.VerifyAsync("3.x: constructors");

    [Theory]
    [InlineData("5.x: constructors")]
    [InlineData("5.x: connection")]
    public Task ManagementApi5(string name) => Version5.VerifyAsync(name);

    [Fact]
    public Task ManagementApi6() => Version6.VerifyAsync("6.x: constructors");

    [Theory]
    [InlineData("10.x: constructor")]
    [InlineData("10.x: delegate of a token")]
    [InlineData("10.x: header of a request")]
    [InlineData("10.x: providers")]
    [InlineData("10.x: provider of one's own")]
    public Task ManagementApi10(string name) => Version10.VerifyAsync(name);

    [Theory]
    [InlineData("RestSharp 106: header")]
    [InlineData("RestSharp 106: client")]
    public Task OldRestSharp(string name) => RestSharp106.VerifyAsync(name);

    [Theory]
    [InlineData("RestSharp 114")]
    [InlineData("RestSharp 114: requests of a method")]
    public Task NewRestSharp(string name) => RestSharp114.VerifyAsync(name);

    [Fact]
    public Task FlurlHttp2() => Flurl2.VerifyAsync("Flurl 2");

    [Fact]
    public Task FlurlHttp() => Flurl.VerifyAsync("Flurl");

    [Fact]
    public Task OtherVendors() => Others.VerifyAsync("other vendors");

    [Fact]
    public Task ClientOfAnotherAssembly() => Copied.VerifyAsync("copied client");
}
