using System.Threading.Tasks;
using Auth0TokenAnalyzers.Tests.Requests;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Rules;

/// <summary>AUTH0006: where a static token comes from, and which way it takes into a client of Auth0.ManagementApi 7.x.</summary>
public sealed class StaticManagementTokenTests
{
    private static readonly HandoverCases Cases = new HandoverCases(Sdk.ManagementApi7, Sdk.AuthenticationApi7)
    {
        UsingsOfSdk = "using Auth0.AuthenticationApi;\nusing Auth0.AuthenticationApi.Models;\nusing Auth0.ManagementApi;\nusing Auth0.ManagementApi.Clients;\n",
    }
    .Add("literal", $"""
        object M() => new ManagementApiClient(
            "{HandoverCases.Jwt}", //!
            ConfigurationManager.AppSettings["auth0:Domain"]);
        """)
    .Add("constant", $"""
        private const string Token = "{HandoverCases.Jwt}";
        object M() => new ManagementApiClient(Token, "example.auth0.com"); //!
        """)
    .Add("app setting", """object M() => new ManagementApiClient(ConfigurationManager.AppSettings["auth0:ManagementAPIJWT"], "example.auth0.com"); //!""")
    .Add("app setting by Get", """object M() => new ManagementApiClient(ConfigurationManager.AppSettings.Get("ApiToken"), "example.auth0.com"); //!""")
    .Add("configuration", """object M() => new ManagementApiClient(configuration["Auth0:ManagementApiToken"], configuration["Auth0:Domain"]); //!""")
    .Add("configuration, unsuppressed and trimmed", """object M() => new ManagementApiClient((configuration["Auth0:Token"] ?? "").Trim(), new Uri($"https://{configuration["Auth0:Domain"]}/api/v2")); //!""")
    .Add("configuration or throw", """object M() => new ManagementApiClient(configuration["Auth0:Token"] ?? throw new InvalidOperationException(), configuration["Auth0:Domain"]!); //!""")
    .Add("configuration or string.Empty", """object M() => new ManagementApiClient(configuration["Auth0:Token"] ?? string.Empty, "example.auth0.com"); //!""")
    .Add("configuration with an unknown key", """object M(string key) => new ManagementApiClient(configuration[key], "example.auth0.com"); //!""")
    .Add("configuration by GetValue", """object M() => new ManagementApiClient(configuration.GetValue<string>("Auth0:Token"), "example.auth0.com"); //!""")
    .Add("section", """object M() { var token = configuration.GetSection("Auth0:AccessToken").Value; return new ManagementApiClient(token, "example.auth0.com"); } //!""")
    .Add("section by Get", """object M() => new ManagementApiClient(configuration.GetSection("Auth0:Token").Get<string>(), "example.auth0.com"); //!""")
    .Add("environment", """
        private ManagementApiClient? _client;
        ManagementApiClient Client => _client ??= new ManagementApiClient(Environment.GetEnvironmentVariable("AUTH0_MANAGEMENT_API_TOKEN")!, new Uri("https://example.auth0.com/api/v2")); //!
        """)
    .Add("environment through a helper", """
        static string Variable(string name) => Environment.GetEnvironmentVariable(name) ?? throw new ArgumentException(name);
        object M() => new ManagementApiClient(Variable("AUTH0_TOKEN"), "example.auth0.com"); //!
        """)
    .AddTypes("options", """
        public class Auth0Options { public string ManagementUserToken { get; set; } = ""; public string Domain { get; set; } = ""; }
        public class Users(IOptions<Auth0Options> options)
        {
            public object Inline() => new ManagementApiClient(options.Value.ManagementUserToken, options.Value.Domain); //!
            public object Local() { var settings = options.Value; var token = settings.ManagementUserToken; return new ManagementApiClient(token, settings.Domain); } //!
        }
        """)
    .AddTypes("options with string.Empty as the default", """
        public class Auth0Options { public string Token { get; set; } = string.Empty; public string Domain { get; set; } = string.Empty; }
        public class Users
        {
            private readonly Auth0Options _options;
            public Users(IOptions<Auth0Options> options) => _options = options.Value;
            public object M() => new ManagementApiClient(_options.Token, _options.Domain); //!
        }
        """)
    .AddTypes("options monitor into a field", """
        public class ApiSettings { public Nested Auth0 { get; set; } = new(); }
        public class Nested { public string Token { get; set; } = ""; }
        public class Users
        {
            private readonly Nested _settings;
            public Users(IOptionsMonitor<ApiSettings> options) => _settings = options.CurrentValue.Auth0;
            public object M() => new ManagementApiClient(_settings.Token, "example.auth0.com"); //!
        }
        """)
    .AddTypes("bound settings", """
        public class BoundSettings { public string Token { get; set; } = ""; }
        public class Users(IConfiguration configuration)
        {
            public object M() { var settings = configuration.GetSection("Auth0").Get<BoundSettings>()!; return new ManagementApiClient(settings.Token, "example.auth0.com"); } //!
        }
        """)
    .AddTypes("settings that are filled by Bind", """
        public class FilledSettings { public string Token { get; set; } = ""; }
        public class Users(IConfiguration configuration)
        {
            public object M() { var settings = new FilledSettings(); configuration.Bind("Auth0", settings); return new ManagementApiClient(settings.Token, "example.auth0.com"); } //!
        }
        """)
    .AddTypes("generated settings", """
        internal sealed class Settings : ApplicationSettingsBase { public static Settings Default { get; } = new(); public string Auth0Token => (string)this["Auth0Token"]; }
        public class Users { public object M() => new ManagementApiClient(Settings.Default.Auth0Token, "example.auth0.com"); } //!
        """)
    .AddTypes("static settings", """
        public static class Settings { public static string SubrouteAuth0ManagementApiToken => ConfigurationManager.AppSettings["Token"]!; public static string Other { get; } = Environment.GetEnvironmentVariable("T")!; }
        public class Users
        {
            public object M() => new ManagementApiClient(Settings.SubrouteAuth0ManagementApiToken, "example.auth0.com"); //!
            public object N() => new ManagementApiClient(Settings.Other, "example.auth0.com"); //!
        }
        """)
    .AddTypes("field of an injected object", """
        public class Auth0Token { public string? strAuthToken; }
        public static class Start { public static Auth0Token Make(IConfiguration configuration) => new Auth0Token { strAuthToken = configuration["Auth0:Token"] }; }
        public class Users(Auth0Token _Auth0Token) { public object M() => new ManagementApiClient(_Auth0Token.strAuthToken, "example.auth0.com"); } //!
        """)
    .AddTypes("property behind an interface", """
        public interface ISettings { string Token { get; } }
        public class AppSettings(IConfiguration configuration) : ISettings { public string Token => configuration["Auth0:Token"]!; }
        public class Users(ISettings settings) { public object M() => new ManagementApiClient(settings.Token, "example.auth0.com"); } //!
        """)
    .AddTypes("property behind an interface that a constructor fills", """
        public interface ISettings { string Token { get; } }
        public class AppSettings : ISettings { public AppSettings(IConfiguration configuration) => Token = configuration["Auth0:Token"]!; public string Token { get; } }
        public class Users(ISettings settings) { public object M() => new ManagementApiClient(settings.Token ?? settings.Token, "example.auth0.com"); } //!
        """)
    .AddTypes("record of settings", """
        public record Auth0Settings(string Domain, string Token);
        public static class Start { public static Auth0Settings Read(IConfiguration configuration) => new(configuration["Auth0:Domain"]!, configuration["Auth0:Token"]!); }
        public class Users(Auth0Settings settings) { public object M() => new ManagementApiClient(settings.Token, settings.Domain); } //!
        """)
    .AddTypes("constructor parameter into a field", """
        public class Users
        {
            private readonly string _token;
            private readonly string _domain;
            public Users(string auth0AccessToken, string domain) { _token = auth0AccessToken; _domain = domain; }
            public void M() { using var client = new ManagementApiClient(_token, new Uri($"https://{_domain}/api/v2")); } //!
        }
        public static class Start { public static void Add(IServiceCollection services, IConfiguration configuration) => services.AddSingleton(_ => new Users(configuration["Auth0:Token"]!, configuration["Auth0:Domain"]!)); }
        """)
    .AddTypes("parameter of a wrapper", """
        public static class Factory { public static ManagementApiClient Create(string domain, string token) => new(token, domain); } //!
        public class Users(IConfiguration configuration) { public object M() => Factory.Create(token: configuration["Auth0:Token"]!, domain: "example.auth0.com"); }
        """)
    .AddTypes("wrapper behind an interface", """
        public interface IFactory { ManagementApiClient Create(string token); }
        public class Factory : IFactory { public ManagementApiClient Create(string token) => new(token, "example.auth0.com"); } //!
        public class Users(IFactory factory, IConfiguration configuration) { public object M() => factory.Create(configuration["Auth0:Token"]!); }
        """)
    .AddTypes("default of a parameter", $$"""
        public static class Factory { public static object Create(string token = "{{HandoverCases.Jwt}}") => new ManagementApiClient(token, "example.auth0.com"); } //!
        public class Users { public object M() => Factory.Create(); }
        """)
    .Add("local", """
        void M() { var token = configuration["Auth0:Token"]; var domain = configuration["Auth0:Domain"]; var client = new ManagementApiClient(token, domain); client.Users.GetAsync("1"); } //!
        """)
    .Add("dependency injection", """
        void M(IServiceCollection services)
        {
            services.AddSingleton(new ManagementApiClient(configuration["Auth0:Token"], configuration["Auth0:Domain"])); //!
            services.AddSingleton(_ => new ManagementApiClient(configuration["Auth0:Token"], configuration["Auth0:Domain"])); //!
            services.AddScoped<ManagementApiClient>(provider => new(provider.GetRequiredService<IConfiguration>()["Auth0:Token"], "example.auth0.com")); //!
            var client = new ManagementApiClient(configuration["Auth0:Token"], "example.auth0.com"); //!
            services.AddSingleton<IManagementApiClient, ManagementApiClient>(_ => client);
        }
        """)
    .Add("update", """void M(ManagementApiClient client) => client.UpdateAccessToken(configuration["Auth0:Token"]); //!""")
    .Add("update through the interface", """void M(IManagementApiClient client) => client.UpdateAccessToken(token: configuration["Auth0:Token"]!); //!""")
    .Add("conditional update", """void M(ManagementApiClient? client) => client?.UpdateAccessToken(configuration["Auth0:Token"]); //!""")
    .Add("legacy fallback", """
        async Task<object> M(AuthenticationApiClient login, string? clientId)
        {
            if (clientId is null)
                return new ManagementApiClient(configuration["Auth0:LegacyToken"], "example.auth0.com"); //!
            var response = await login.GetTokenAsync(new ClientCredentialsTokenRequest { ClientId = clientId });
            return new ManagementApiClient(response.AccessToken, "example.auth0.com");
        }
        """)
    .Add("override with a default from configuration", """public object M(string? token = null) => new ManagementApiClient(token ?? configuration["Auth0:Token"], "example.auth0.com"); //!""")
    .Add("named and reordered arguments", """object M() => new ManagementApiClient(domain: "example.auth0.com", token: configuration["Auth0:Token"]); //!""")
    .Add("conditional expression", """object M(bool live) => new ManagementApiClient(live ? configuration["Live"] : Environment.GetEnvironmentVariable("TEST"), "example.auth0.com"); //!""")
    .Add("switch expression", """object M(int stage) => new ManagementApiClient(stage switch { 1 => configuration["One"], _ => configuration["Two"] }, "example.auth0.com"); //!""")
    .Add("lazy", """private Lazy<ManagementApiClient> Client => new(() => new ManagementApiClient(configuration["Auth0:Token"], "example.auth0.com")); //!""")
    .Add("mutable field that only configuration fills", """
        private string? _token;
        void Load() => _token = configuration["Auth0:Token"];
        object M() => new ManagementApiClient(_token, "example.auth0.com"); //!
        """)
    .AddTypes("class of one's own", """
        public class Client : ManagementApiClient
        {
            public Client(IConfiguration configuration) : base(configuration["Auth0:Token"], "example.auth0.com") { } //!
        }
        public class Primary(IConfiguration configuration) : ManagementApiClient(configuration["Auth0:Token"], "example.auth0.com"); //!
        """)
    .Add("sub-client with a header", """
        object M(IManagementConnection connection) => new UsersClient(connection, new Uri("https://example.auth0.com/api/v2"), new Dictionary<string, string> { ["Authorization"] = $"Bearer {configuration["Auth0:Token"]}" }); //!
        object N(IManagementConnection connection)
        {
            var headers = new Dictionary<string, string> { { "Authorization", "Bearer " + configuration["Auth0:Token"] } }; //!
            return new UsersClient(connection, new Uri("https://example.auth0.com/api/v2"), headers);
        }
        object O(IManagementConnection connection)
        {
            var headers = new Dictionary<string, string>();
            headers.Add("Authorization", "Bearer " + configuration["Auth0:Token"]); //!
            return new UsersClient(connection, new Uri("https://example.auth0.com/api/v2"), headers);
        }
        """)
    .AddTypes("partial class", """
        public partial class Users(IConfiguration configuration) { private ManagementApiClient? _client; }
        public partial class Users { void M() => _client = new(configuration["Auth0:Token"], "example.auth0.com"); } //!
        """)
    .AddTypes("generic class", """
        public class Users<T>(IConfiguration configuration) where T : class
        {
            private readonly string _token = configuration["Auth0:Token"]!;
            public object M() => new ManagementApiClient(_token, "example.auth0.com"); //!
        }
        """)
    .Add("generated constants", $$"""
        private static class Keys { public const string First = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9."; public const string All = First + "eyJhdWQiOiJodHRwczovL29yZGVycy5leGFtcGxlLmNvbS8ifQ." + "NPOzK0rfq8OpmGMERKDfWSVp8qpuwP2QErySiB1ioE0"; }
        object M() => new ManagementApiClient(Keys.All, "example.auth0.com"); //!
        """);

    private static readonly HandoverCases Silent = new HandoverCases(Sdk.ManagementApi7, Sdk.AuthenticationApi7)
    {
        UsingsOfSdk = "using Auth0.AuthenticationApi;\nusing Auth0.AuthenticationApi.Models;\nusing Auth0.ManagementApi;\nusing Auth0.ManagementApi.Clients;\n",
    }
    .Add("placeholders", """
        object A() => new ManagementApiClient("token", "example.auth0.com");
        object B() => new ManagementApiClient("your token", "example.auth0.com");
        object C() => new ManagementApiClient("YOUR_MANAGEMENT_TOKEN", "example.auth0.com");
        object D() => new ManagementApiClient("fake", "example.auth0.com");
        """)
    .Add("empty and null", """
        object A() => new ManagementApiClient("", "example.auth0.com");
        object B() => new ManagementApiClient(string.Empty, "example.auth0.com");
        object C() => new ManagementApiClient(null, "example.auth0.com");
        object D() => new ManagementApiClient(default(string), "example.auth0.com");
        """)
    .Add("token of the SDK", """
        async Task<object> M(AuthenticationApiClient login)
        {
            var response = await login.GetTokenAsync(new ClientCredentialsTokenRequest { ClientId = configuration["Id"], ClientSecret = configuration["Secret"], Audience = "https://example.auth0.com/api/v2/" });
            return new ManagementApiClient(response.AccessToken, "example.auth0.com");
        }
        object N(AuthenticationApiClient login) => new ManagementApiClient(login.GetTokenAsync(new ClientCredentialsTokenRequest()).Result.AccessToken, configuration["Auth0:Domain"]);
        """)
    .Add("token once at start-up", """
        void M(IServiceCollection services)
        {
            var token = FetchAsync(configuration["Auth0:ClientSecret"]!).GetAwaiter().GetResult();
            services.AddSingleton(_ => new ManagementApiClient(token, configuration["Auth0:Domain"]));
        }
        static async Task<string> FetchAsync(string secret)
        {
            using var http = new HttpClient();
            var response = await http.PostAsJsonAsync("https://example.auth0.com/oauth/token", new { client_secret = secret });
            return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
        }
        """)
    .AddTypes("token of a response class", """
        public class TokenResponse { public string access_token { get; set; } = ""; }
        public class Users(IConfiguration configuration)
        {
            public async Task<object> M(HttpClient http)
            {
                var response = await http.PostAsync(configuration["Auth0:TokenUrl"], null);
                var token = JsonSerializer.Deserialize<TokenResponse>(await response.Content.ReadAsStringAsync())!;
                return new ManagementApiClient(token.access_token, configuration["Auth0:Domain"]);
            }
        }
        """)
    .AddTypes("provider", """
        public interface ITokens { Task<string> GetTokenAsync(CancellationToken cancellationToken); string Current { get; } }
        public class Users(ITokens tokens)
        {
            public async Task<object> M(CancellationToken ct) => new ManagementApiClient(await tokens.GetTokenAsync(ct), "example.auth0.com");
            public object N() => new ManagementApiClient(tokens.Current, "example.auth0.com");
            public void O(ManagementApiClient client) => client.UpdateAccessToken(tokens.Current);
        }
        """)
    .Add("user's own token", """
        async Task<object> A(HttpContext context) => new ManagementApiClient(await context.GetTokenAsync("access_token"), configuration["Auth0:Domain"]);
        object B(HttpContext context) => new ManagementApiClient(context.Request.Headers["Authorization"].ToString().Replace("Bearer ", ""), "example.auth0.com");
        object C(System.Security.Claims.ClaimsPrincipal user) => new ManagementApiClient(user.FindFirst("access_token")!.Value, "example.auth0.com");
        """)
    .AddTypes("user's own token by an accessor", """
        public class CurrentUser(IHttpContextAccessor accessor) { public string AccessToken => accessor.HttpContext!.GetTokenAsync("access_token").Result!; }
        public class Users(CurrentUser user) { public object M() => new ManagementApiClient(user.AccessToken, "example.auth0.com"); }
        """)
    .AddTypes("holder that is filled at run time", """
        public class Holder { public string AccessToken { get; set; } = ""; }
        public class Refresher(Holder holder, AuthenticationApiClient login)
        {
            public async Task RunAsync() => holder.AccessToken = (await login.GetTokenAsync(new ClientCredentialsTokenRequest())).AccessToken;
        }
        public class Users(Holder holder, ManagementApiClient client) { public void M() => client.UpdateAccessToken(holder.AccessToken); }
        """)
    .AddTypes("string.Empty until a login fills it", """
        public class Session { public string Token { get; private set; } = string.Empty; public async Task LoginAsync(AuthenticationApiClient login) => Token = (await login.GetTokenAsync(new ClientCredentialsTokenRequest())).AccessToken; }
        public class Users(Session session)
        {
            public object M() => new ManagementApiClient(session.Token, "example.auth0.com");
        }
        """)
    .AddTypes("options that are overwritten at run time", """
        public class TokenOptions { public string Token { get; set; } = ""; }
        public class Users(IOptions<TokenOptions> options, AuthenticationApiClient login)
        {
            public async Task<object> M()
            {
                options.Value.Token = (await login.GetTokenAsync(new ClientCredentialsTokenRequest())).AccessToken;
                return new ManagementApiClient(options.Value.Token, "example.auth0.com");
            }
        }
        """)
    .Add("cache in a field", """
        private string? _token;
        async Task<object> M(AuthenticationApiClient login)
        {
            _token ??= (await login.GetTokenAsync(new ClientCredentialsTokenRequest())).AccessToken;
            return new ManagementApiClient(_token, "example.auth0.com");
        }
        """)
    .Add("cache that configuration begins", """
        private string? _token = Environment.GetEnvironmentVariable("AUTH0_TOKEN");
        async Task<object> M(AuthenticationApiClient login)
        {
            _token ??= (await login.GetTokenAsync(new ClientCredentialsTokenRequest())).AccessToken;
            return new ManagementApiClient(_token, "example.auth0.com");
        }
        """)
    .Add("refreshed by reference", """
        private string? _token = Environment.GetEnvironmentVariable("AUTH0_TOKEN");
        static void Refresh(ref string? token) => token = Guid.NewGuid().ToString();
        object M() { Refresh(ref _token); return new ManagementApiClient(_token, "example.auth0.com"); }
        """)
    .Add("refreshed by deconstruction", """
        private string? _token = Environment.GetEnvironmentVariable("AUTH0_TOKEN");
        private DateTime _expires;
        static (string, DateTime) Fetch() => (Guid.NewGuid().ToString(), DateTime.UtcNow);
        object M() { (_token, _expires) = Fetch(); return new ManagementApiClient(_token, "example.auth0.com"); }
        """)
    .Add("fetched or configured", """
        async Task<object> M(AuthenticationApiClient login, bool live)
        {
            var token = live ? (await login.GetTokenAsync(new ClientCredentialsTokenRequest())).AccessToken : configuration["Auth0:Token"];
            return new ManagementApiClient(token, "example.auth0.com");
        }
        """)
    .Add("parameter without a caller", """public static object M(string token) => new ManagementApiClient(token, "example.auth0.com");""")
    .Add("parameter with two kinds of callers", """
        static object Create(string token) => new ManagementApiClient(token, "example.auth0.com");
        object A() => Create(configuration["Auth0:Token"]!);
        object B(HttpContext context) => Create(context.GetTokenAsync("access_token").Result!);
        """)
    .Add("out variable", """object M(Dictionary<string, string> tokens) => tokens.TryGetValue("management", out var token) ? new ManagementApiClient(token, "example.auth0.com") : null!;""")
    .Add("argument of a program", """static object Main(string[] args) => new ManagementApiClient(args[0], "example.auth0.com");""")
    .Add("secret store", """
        interface ISecrets { Task<string> ReadAsync(string name); }
        async Task<object> M(ISecrets secrets) => new ManagementApiClient(await secrets.ReadAsync(configuration["Auth0:SecretName"]!), "example.auth0.com");
        """)
    .Add("mocked connection", """object M(IManagementConnection connection) => new ManagementApiClient("fake", new Uri("https://fake.auth0.com/api/v2"), connection);""")
    .Add("sub-client with a header that a provider gives", """
        async Task<object> M(IManagementConnection connection, Func<Task<string>> token) =>
            new UsersClient(connection, new Uri("https://example.auth0.com/api/v2"), new Dictionary<string, string> { ["Authorization"] = $"Bearer {await token()}" });
        """)
    .Add("dictionary of something else", """object M() => new Dictionary<string, string> { ["Authorization"] = "Bearer " + configuration["Orders:Token"] };""")
    .AddTypes("clients of others with the same name", """
        public class ManagementApiClient(string token, string domain) { public void UpdateAccessToken(string token) { } }
        public class DelegateTokenProvider(Func<CancellationToken, Task<string>> tokenFactory) { }
        public class Other(IConfiguration configuration)
        {
            public object M() => new ManagementApiClient(configuration["Storyblok:Token"]!, "example.org");
            public void N(ManagementApiClient client) => client.UpdateAccessToken(configuration["Storyblok:Token"]!);
            public object O() => new DelegateTokenProvider(_ => Task.FromResult(configuration["Token"]!));
        }
        """)
    .AddTypes("namespace of the same name", """
        namespace Auth0.ManagementApi { public class ManagementApiClient(string token, string domain); }
        public class Other(IConfiguration configuration) { public object M() => new Auth0.ManagementApi.ManagementApiClient(configuration["Token"]!, "example.org"); }
        """)
    .Add("domain from configuration, token from elsewhere", """async Task<object> M(Func<Task<string>> token) => new ManagementApiClient(await token(), configuration["Auth0:Domain"]);""")
    .Add("recursion", """
        private string? _a, _b;
        object M(string token) { _a = _b; _b = _a; return token.Length > 3 ? new ManagementApiClient(_a, "example.auth0.com") : M(token + "x"); }
        """)
    .Add("environment for another API", """
        void M(HttpClient http) => http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("GITHUB_TOKEN"));
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
