using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>
/// A token that a method makes, in the default headers of a client that somebody else keeps: a token of the provider would be as frozen there as the old one, so
/// that a handler puts a fresh one on each request.
/// </summary>
public class ForwardedHeaderTests
{
    private const string Handler = "new HttpClient(new Auth0ManagementTokenHandler(Auth0ManagementTokenProvider.GetShared(\"example.auth0.com\",";

    private const string Signing = """
        public static class Tokens
        {
            public static string Create()
            {
                var key = new SymmetricSecurityKey(Convert.FromBase64String(Environment.GetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_SECRET")!));
                return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
                    issuer: Environment.GetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_ID"),
                    audience: "https://example.auth0.com/api/v2/",
                    expires: DateTime.UtcNow.AddDays(30),
                    signingCredentials: new SigningCredentials(key, SecurityAlgorithms.HmacSha256)));
            }
        }
        """;

    private const string Fetching = """
        public static class Tokens
        {
            CREDENTIALS

            public static string Create() => CreateAsync().GetAwaiter().GetResult();

            public static async Task<string> CreateAsync()
            {
                var response = await new HttpClient().PostAsJsonAsync("https://example.auth0.com/oauth/token", new
                {
                    client_id = s_clientId,
                    client_secret = s_clientSecret,
                    audience = "https://example.auth0.com/api/v2/",
                    grant_type = "client_credentials",
                });
                var json = await response.Content.ReadFromJsonAsync<JsonElement>();
                return json.GetProperty("access_token").GetString()!;
            }
        }
        """;

    private const string Constructor = """
        private readonly HttpClient _http;

        public Users()
        {
            _http = new HttpClient { BaseAddress = new Uri("https://example.auth0.com/api/v2/"), Timeout = TimeSpan.FromSeconds(5) };
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Tokens.Create());
        }

        public Task<string> ListAsync() => _http.GetStringAsync("users");
        """;

    private static readonly string FetchingOfEnvironment = Fetching.Replace("CREDENTIALS", "").Replace("s_clientId", "Environment.GetEnvironmentVariable(\"MY_ID\")")
        .Replace("s_clientSecret", "Environment.GetEnvironmentVariable(\"MY_SECRET\")");

    private static readonly string FetchingOfFields = Fetching.Replace("CREDENTIALS", """
        private static string s_clientId = "";
            private static string s_clientSecret = "";

            public static void Use(string clientId, string clientSecret) => (s_clientId, s_clientSecret) = (clientId, clientSecret);
        """);

    public static TheoryData<string, string> Keepers => new()
    {
        { Constructor, "_http = " + Handler },
        { Constructor.Replace("Tokens.Create()", "_token").Insert(0, "private readonly string _token = Tokens.Create();\n    "), "_http = " + Handler },
        {
            Constructor.Replace("_http = new HttpClient { BaseAddress = new Uri(\"https://example.auth0.com/api/v2/\"), Timeout = TimeSpan.FromSeconds(5) };", "")
                .Replace("HttpClient _http;", "HttpClient _http = new() { BaseAddress = new Uri(\"https://example.auth0.com/api/v2/\") };"),
            "HttpClient _http = new(new Auth0ManagementTokenHandler("
        },
        {
            """
            private static readonly HttpClient Http = Connect();

            private static HttpClient Connect()
            {
                var http = new HttpClient { BaseAddress = new Uri("https://example.auth0.com/api/v2/") };
                var token = Tokens.Create();
                http.DefaultRequestHeaders.Add("Authorization", "Bearer " + token);
                return http;
            }

            public Task<string> ListAsync() => Http.GetStringAsync("users");
            """,
            "var http = " + Handler
        },
        {
            """
            public static void Add(IServiceCollection services) => services.AddHttpClient("auth0", http =>
            {
                http.BaseAddress = new Uri("https://example.auth0.com/api/v2/");
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Tokens.Create());
            });
            """,
            ".AddHttpMessageHandler(() => new Auth0ManagementTokenHandler("
        },
    };

    [Theory]
    [MemberData(nameof(Keepers))]
    public async Task A_signed_token_is_frozen_in_no_client(string members, string expected)
    {
        var (users, tokens) = await RepairedAsync(members, Signing);

        Assert.Contains(expected, users);
        Assert.DoesNotContain("Tokens.Create", users);
        Assert.DoesNotContain("JwtSecurityToken", tokens);
    }

    [Theory]
    [MemberData(nameof(Keepers))]
    public async Task A_fetched_token_is_frozen_in_no_client(string members, string expected)
    {
        var (users, tokens) = await RepairedAsync(members, FetchingOfEnvironment);

        Assert.Contains(expected, users);
        Assert.Contains("Environment.GetEnvironmentVariable(\"MY_ID\")!,Environment.GetEnvironmentVariable(\"MY_SECRET\")!", users);
        Assert.DoesNotContain("Tokens.Create", users);
        Assert.DoesNotContain("grant_type", tokens);
    }

    [Fact]
    public async Task Other_callers_go_on_asking_the_method()
    {
        const string More = "\n    public string Show() => Tokens.Create();";

        var (users, tokens) = await RepairedAsync(Constructor + More, Signing);

        Assert.Contains("_http = " + Handler, users);
        Assert.Contains("Show() => Tokens.Create();", users);
        Assert.Contains(".GetToken();", tokens);
    }

    [Fact]
    public async Task Credentials_that_the_client_cannot_name_stay_where_they_are()
    {
        var (users, _) = await RepairedAsync(Constructor, FetchingOfFields);

        Assert.Contains("\"Bearer\", Tokens.Create())", users);
        Assert.DoesNotContain("Auth0ManagementTokenHandler", users);
    }

    [Fact]
    public async Task A_client_of_one_call_gets_a_token_and_no_handler()
    {
        const string OneCall = """
            public string List()
            {
                using var http = new HttpClient();
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Tokens.Create());
                return http.GetStringAsync("https://example.auth0.com/api/v2/users").Result;
            }
            """;

        var (users, tokens) = await RepairedAsync(OneCall, Signing);

        Assert.Contains("\"Bearer\", Tokens.Create())", users);
        Assert.Contains(".GetToken();", tokens);
    }

    /// <summary>The repaired files without their line breaks and comments.</summary>
    private static async Task<(string Users, string Tokens)> RepairedAsync(string members, string tokens)
    {
        const string Usings = """
            using System;
            using System.IdentityModel.Tokens.Jwt;
            using System.Net.Http;
            using System.Net.Http.Headers;
            using System.Net.Http.Json;
            using System.Text.Json;
            using System.Threading.Tasks;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.IdentityModel.Tokens;


            """;
        var users = $"{Usings}public class Users\n{{\n    {members.Replace("\n", "\n    ")}\n}}\n";
        var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, [], TestReferences.Sdks(Sdk.ManagementApi7));
        var repaired = await RepairedSources.OfAsync([("Users.cs", users), ("Tokens.cs", Usings + tokens)], compilation.References);
        Assert.Empty(await repaired.ErrorsAsync("Users.cs"));
        Assert.Empty(await repaired.ErrorsAsync("Tokens.cs"));
        return (Flat(await repaired.TextAsync("Users.cs")), Flat(await repaired.TextAsync("Tokens.cs")));
    }

    private static string Flat(string code) =>
        string.Concat(code.Split('\n').Select(line => line.Trim()).Where(line => !line.StartsWith("// ", StringComparison.Ordinal)));
}
