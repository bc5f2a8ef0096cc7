using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>
/// Tokens that an <c>HttpClient</c> keeps in its default headers although header, token or client come from somewhere else than the creation of the client.
/// </summary>
public class KeptHeaderTests
{
    private const string Usings = """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;


        """;

    private const string Options = """


        public sealed class TenantOptions
        {
            public string Domain { get; set; } = "";
            public string ClientId { get; set; } = "";
            public string ClientSecret { get; set; } = "";
            public string Token { get; set; } = "";
        }

        public static class Binding
        {
            public static void Bind(IServiceCollection services, IConfiguration configuration) =>
                OptionsConfigurationServiceCollectionExtensions.Configure<TenantOptions>(services, configuration.GetSection("Auth0"));
        }
        """;

    private static readonly string Token = TestJwt.Of(TestJwt.Management);

    [Theory]
    [InlineData(
        """
        public static class Startup
        {
            public static void Add(IServiceCollection services)
            {
                services.AddHttpClient<Branding>((provider, client) =>
                {
                    var tenant = provider.GetRequiredService<IOptions<TenantOptions>>().Value;
                    client.BaseAddress = new Uri($"https://{tenant.Domain}/api/v2/");
                    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tenant.Token);
                });
            }
        }
        public class Branding(HttpClient http) { public Task<string> Get() => http.GetStringAsync("branding"); }
        """,
        """
                services.AddHttpClient<Branding>((provider, client) =>
                {
                    var tenant = provider.GetRequiredService<IOptions<TenantOptions>>().Value;
                    client.BaseAddress = new Uri($"https://{tenant.Domain}/api/v2/");
                }).AddHttpMessageHandler(provider =>
                {
                    var tenant = provider.GetRequiredService<IOptions<TenantOptions>>().Value;
                    return new Auth0ManagementTokenHandler(Auth0ManagementTokenProvider.GetShared(
                        tenant.Domain,
                        tenant.ClientId,
                        tenant.ClientSecret));
                });
        """)]
    [InlineData(
        """
        public static class Startup
        {
            public static void Add(IServiceCollection services)
            {
                services.AddHttpClient("roles", client => client.BaseAddress = new Uri("https://example.auth0.com/api/v2/roles/"))
                    .ConfigureHttpClient((sp, client) =>
                    {
                        var options = sp.GetRequiredService<IOptions<TenantOptions>>();
                        var tenant = options.Value;
                        client.DefaultRequestHeaders.Add("Authorization", "Bearer " + tenant.Token);
                    });
            }
        }
        """,
        """
                services.AddHttpClient("roles", client => client.BaseAddress = new Uri("https://example.auth0.com/api/v2/roles/"))
                    .AddHttpMessageHandler(sp =>
                    {
                        var options = sp.GetRequiredService<IOptions<TenantOptions>>();
                        var tenant = options.Value;
                        return new Auth0ManagementTokenHandler(Auth0ManagementTokenProvider.GetShared(
                            "example.auth0.com",
                            tenant.ClientId,
                            tenant.ClientSecret));
                    });
        """)]
    [InlineData(
        """
        public static class Startup
        {
            public static void Add(IServiceCollection services, IConfiguration config)
            {
                services.AddHttpClient("roles", client => client.BaseAddress = new Uri("https://example.auth0.com/api/v2/roles/"))
                    .ConfigureHttpClient(client => client.DefaultRequestHeaders.Add("Authorization", "Bearer " + config["Auth0:Token"]));
            }
        }
        """,
        """
                services.AddHttpClient("roles", client => client.BaseAddress = new Uri("https://example.auth0.com/api/v2/roles/"))
                    .AddHttpMessageHandler(() => new Auth0ManagementTokenHandler(Auth0ManagementTokenProvider.GetShared(
                        "example.auth0.com",
                        config["Auth0:Management:ClientId"]!,
                        config["Auth0:Management:ClientSecret"]!)));
        """)]
    // What the handler needs comes from the client itself.
    [InlineData(
        """
        public static class Startup
        {
            public static void Add(IServiceCollection services)
            {
                services.AddHttpClient("own", (provider, client) =>
                {
                    var tenant = provider.GetRequiredService<IOptions<TenantOptions>>().Value;
                    tenant = Checked(tenant, client);
                    client.BaseAddress = new Uri($"https://{tenant.Domain}/api/v2/");
                    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tenant.Token);
                });
            }

            private static TenantOptions Checked(TenantOptions options, HttpClient client) => client.Timeout > TimeSpan.Zero ? options : new TenantOptions();
        }
        """,
        """
                    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Auth0ManagementTokenProvider.GetShared(
                        tenant.Domain,
                        tenant.ClientId,
                        tenant.ClientSecret).GetToken());
                });
        """)]
    public async Task A_registration_gets_a_handler_of_its_services(string before, string after) => await RepairsAsync(before + Options, after);

    [Theory]
    [InlineData("private readonly HttpClient _http = new();", "")]
    [InlineData("private readonly HttpClient _http = new HttpClient { Timeout = TimeSpan.FromSeconds(9) };", " { Timeout = TimeSpan.FromSeconds(9) }")]
    [InlineData("private readonly HttpClient _http = new()\n    {\n        Timeout = TimeSpan.FromSeconds(9),\n    };", "\n        {\n            Timeout = TimeSpan.FromSeconds(9),\n        }")]
    public async Task The_constructor_creates_the_client_of_a_field_with_what_it_sets(string field, string initializer)
    {
        string code = await RepairsAsync(Devices(field, "public Devices(string domain) : this(Read(domain)) { }\n\n    private static IConfiguration Read(string name) => new ConfigurationBuilder().Build().GetSection(name);"), $$"""
                    _http = new HttpClient(new Auth0ManagementTokenHandler(
                        Auth0ManagementTokenProvider.GetShared(
                            config["Auth0:Domain"]!,
                            config["Auth0:Management:ClientId"]!,
                            config["Auth0:Management:ClientSecret"]!),
                        new HttpClientHandler())){{initializer}};
                    _http.BaseAddress = new Uri($"https://{config["Auth0:Domain"]}/api/v2/");
                }
            """);
        Assert.Contains("private readonly HttpClient _http;", code, StringComparison.Ordinal);
        Assert.DoesNotContain("token", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public Devices(HttpMessageHandler network) { }")]
    [InlineData("public Devices() : base() { }")]
    public async Task Another_constructor_needs_the_client_of_the_field(string other) => Assert.Contains(
        "_http = new();",
        await RepairsAsync(Devices("private readonly HttpClient _http = new();", other), "_http.DefaultRequestHeaders.Authorization"), StringComparison.Ordinal);

    [Theory]
    [InlineData("config[\"Auth0:Token\"] ?? Fallback")]
    [InlineData("Environment.GetEnvironmentVariable(\"TOKEN\") ?? Fallback")]
    [InlineData("Fallback")]
    public async Task A_token_to_fall_back_to_goes_with_the_setting(string token)
    {
        string code = await RepairsAsync(Connections(token), """
                    _http = new HttpClient(new Auth0ManagementTokenHandler(
                        Auth0ManagementTokenProvider.GetShared(
                            "example.us.auth0.com",
                            config["Auth0:Management:ClientId"]!,
                            config["Auth0:Management:ClientSecret"]!),
                        new HttpClientHandler()))
                    {
                        BaseAddress = new Uri("https://example.us.auth0.com/api/v2/")
                    };
            """);
        Assert.DoesNotContain("Fallback", code, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_code_brings_is_no_setting() => Assert.Contains(
        "Fresh() ?? Auth0ManagementTokenProvider.GetShared(", await RepairsAsync(Connections("Fresh() ?? Fallback"), "Fresh()"), StringComparison.Ordinal);

    private static string Devices(string field, string other) => $$"""
        public sealed class Devices
        {
            {{field}}

            public Devices(IConfiguration config)
            {
                var token = config["Auth0:Token"];
                _http.BaseAddress = new Uri($"https://{config["Auth0:Domain"]}/api/v2/");
                _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            }

            {{other}}

            public Task<string> List() => _http.GetStringAsync("device-credentials");
        }
        """;

    private static string Connections(string token) => $$"""
        public sealed class Connections
        {
            private const string Fallback = "{{Token}}";

            private readonly HttpClient _http;

            public Connections(IConfiguration config)
            {
                _http = new HttpClient { BaseAddress = new Uri("https://example.us.auth0.com/api/v2/") };
                _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", {{token}});
            }

            public Task<string> List() => _http.GetStringAsync("connections");

            private static string? Fresh() => DateTime.Now.Ticks % 2 == 0 ? null : Guid.NewGuid().ToString();
        }
        """;

    private static async Task<string> RepairsAsync(string before, string after)
    {
        var references = (await Analysis.CompileAsync(JwtEnvironment.Jwt816, [], TestReferences.Sdks())).References;
        RepairedSources repaired = await RepairedSources.OfAsync([("Api.cs", Usings + before + "\n")], references,
            settings: """{ "Auth0": { "Management": { "ClientId": "", "ClientSecret": "" } } }""");
        string code = await repaired.TextAsync("Api.cs");

        Assert.Empty(await repaired.ErrorsAsync("Api.cs"));
        Assert.True(code.Contains(after, StringComparison.Ordinal), code);
        return code;
    }
}
