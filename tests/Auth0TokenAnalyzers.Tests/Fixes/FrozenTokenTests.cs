using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Tokens that a constructor, or a client that somebody keeps, would hold for longer than they live.</summary>
public class FrozenTokenTests
{
    private const string Usings = """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;
        using RestSharp;
        using RestSharp.Authenticators;
        using RestSharp.Authenticators.OAuth2;


        """;

    private const string Settings = """


        public class TenantSettings
        {
            public string Authority { get; set; } = "";
            public MachineSettings Machine { get; set; } = new();
            public string LogToken { get; set; } = "";
        }

        public class MachineSettings
        {
            public string ClientId { get; set; } = "";
            public string ClientSecret { get; set; } = "";
        }

        public static class Binding
        {
            public static void Bind(IServiceCollection services, IConfiguration configuration)
            {
                OptionsConfigurationServiceCollectionExtensions.Configure<TenantSettings>(services, configuration.GetSection("Auth0"));
                services.AddSingleton<LogArchive>();
            }
        }
        """;

    [Fact]
    public async Task A_given_client_gets_its_header_for_each_request_with_the_client_of_its_settings()
    {
        string code = await RepairedAsync(Archive("""
                    while (!stop.IsCancellationRequested)
                    {
                        var page = await _http.GetStringAsync("logs", stop);
                        await Task.Delay(TimeSpan.FromHours(1), stop);
                    }
            """) + Settings);

        Assert.Contains("""
                    _http.BaseAddress = new Uri(_settings.Authority + "/api/v2/");
                }
            """, code, StringComparison.Ordinal);
        Assert.Contains("""
                        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Auth0ManagementTokenProvider.GetShared(
                            _settings.Authority,
                            _settings.Machine.ClientId,
                            _settings.Machine.ClientSecret).GetTokenAsync(stop));
                        var page = await _http.GetStringAsync("logs", stop);
            """, code, StringComparison.Ordinal);
        Assert.DoesNotContain("_settings.LogToken", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("await _http.GetStringAsync(\"logs\", stop); await _http.GetStringAsync(\"users\", stop);")]
    [InlineData("Use(_http); await Task.Delay(1, stop); } private void Use(HttpClient http) { _ = http.Timeout;")]
    public async Task A_token_that_would_be_frozen_in_it_stays_reported(string requests)
    {
        string source = Archive(requests) + Settings;

        Assert.Equal(Usings + source, await RepairedAsync(source, isLeft: true));
    }

    [Fact]
    public async Task A_client_that_an_object_of_one_call_is_given_may_have_one_token() => Assert.Contains(".GetToken());", await RepairedAsync(
        (Archive("await _http.GetStringAsync(\"logs\", stop); await _http.GetStringAsync(\"users\", stop);") + Settings)
            .Replace("AddSingleton<", "AddScoped<", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("static RestClient Create() { var options = new RestClientOptions(Url) { SETTING, FollowRedirects = false }; return new RestClient(options); }", true)]
    [InlineData("static RestClient Create() => new RestClient(new RestClientOptions(Url) { SETTING });", true)]
    [InlineData("static RestClient Create() { var options = new RestClientOptions(Url); options.SETTING; var client = new RestClient(options); return client; }", true)]
    [InlineData("static RestClientOptions Options() => new RestClientOptions(Url) { SETTING };", true)]
    [InlineData("static string? Read() { var client = new RestClient(new RestClientOptions(Url) { SETTING }); return client.Execute(new RestRequest(\"users\")).Content; }", false)]
    [InlineData("static string? Read() { var options = new RestClientOptions(Url) { SETTING }; using var client = new RestClient(options); return client.Execute(new RestRequest(\"users\")).Content; }", false)]
    public async Task A_client_of_RestSharp_that_somebody_keeps_gets_the_handler(string member, bool isKept)
    {
        foreach (string authenticator in new[] { "new JwtAuthenticator(Token)", "new OAuth2AuthorizationRequestHeaderAuthenticator(Token, \"Bearer\")" })
        {
            string code = await RepairedAsync(Rest(member.Replace("SETTING", "Authenticator = " + authenticator, StringComparison.Ordinal)));

            Assert.Equal(isKept, code.Contains("ConfigureMessageHandler = handler => new Auth0ManagementTokenHandler(", StringComparison.Ordinal));
            Assert.Equal(!isKept, code.Contains(".GetToken()", StringComparison.Ordinal));
            Assert.Equal(!isKept, code.Contains(" Authenticator = ", StringComparison.Ordinal) || code.Contains(".Authenticator = ", StringComparison.Ordinal));
            Assert.Equal(member.Contains("FollowRedirects", StringComparison.Ordinal), code.Contains("FollowRedirects = false", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_handler_of_its_own_keeps_the_authenticator()
    {
        string source = Rest("static RestClient Create() => new RestClient(new RestClientOptions(Url) { ConfigureMessageHandler = inner => inner, Authenticator = new JwtAuthenticator(Token) });");

        Assert.Equal(Usings + source, await RepairedAsync(source, isLeft: true));
    }

    [Theory]
    [InlineData("if (s_token is null)")]
    [InlineData("if (string.IsNullOrEmpty(s_token))")]
    [InlineData("if (s_token == null || name.Length == 0)")]
    public async Task What_goes_on_with_a_token_alone_asks_for_the_new_client(string guard)
    {
        string code = await RepairedAsync(Guarded(guard));

        Assert.Contains(guard.Replace("s_token", "Environment.GetEnvironmentVariable(\"LENDING_DEMO_CLIENT_SECRET\")", StringComparison.Ordinal), code, StringComparison.Ordinal);
        Assert.Contains("await Auth0ManagementTokenProvider.GetShared(", code, StringComparison.Ordinal);
        Assert.DoesNotContain("s_token", code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_throws_without_a_token_goes_with_it()
    {
        string code = await RepairedAsync(Guarded("if (s_token is null)").Replace("return;", "throw new InvalidOperationException(\"no token\");", StringComparison.Ordinal));

        Assert.DoesNotContain("no token", code, StringComparison.Ordinal);
        Assert.DoesNotContain("s_token", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public async Task RunAsync() { while (true) { _client.UpdateAccessToken(await RequestAsync()); await Task.Delay(TimeSpan.FromHours(12)); } }", true)]
    [InlineData("private readonly Timer _timer; public void Run() => _timer.Change(0, 1); private async void Renew(object? state) { _client.UpdateAccessToken(await RequestAsync()); }", true)]
    [InlineData("public async Task RunAsync() { while (true) { _client.UpdateAccessToken(await RequestAsync()); await _client.Users.DeleteAsync(\"1\"); await Task.Delay(TimeSpan.FromHours(12)); } }", false)]
    [InlineData("public async Task DeleteAsync() { _client.UpdateAccessToken(await RequestAsync()); await _client.Users.DeleteAsync(\"1\"); }", false)]
    public async Task What_gives_a_client_tokens_by_the_clock_goes_on_fetching_them(string members, bool isLeft)
    {
        string source = $$"""
            public class Renewal
            {
                private readonly Auth0.ManagementApi.ManagementApiClient _client;
                private readonly IConfiguration _config;

                public Renewal(Auth0.ManagementApi.ManagementApiClient client, IConfiguration config)
                {
                    (_client, _config) = (client, config);
                    {{(members.Contains("_timer", StringComparison.Ordinal) ? "_timer = new Timer(Renew, null, 0, 43200000);" : "")}}
                }

                {{members}}

                private async Task<string> RequestAsync()
                {
                    using var http = new HttpClient();
                    using var response = await http.PostAsync($"https://{_config["Auth0:Domain"]}/oauth/token", new FormUrlEncodedContent(new System.Collections.Generic.Dictionary<string, string>
                    {
                        ["grant_type"] = "client_credentials",
                        ["client_id"] = _config["Auth0:Management:ClientId"]!,
                        ["client_secret"] = _config["Auth0:Management:ClientSecret"]!,
                        ["audience"] = $"https://{_config["Auth0:Domain"]}/api/v2/",
                    }));
                    using var document = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStringAsync());
                    return document.RootElement.GetProperty("access_token").GetString()!;
                }
            }
            """;

        string code = await RepairedAsync(source, isLeft);

        Assert.Equal(isLeft, code == Usings + source);
        Assert.Equal(!isLeft, code.Contains(".GetTokenAsync(", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_client_that_a_branch_of_a_switch_closes_closes_its_connection()
    {
        string code = await RepairedAsync("""
            public static class Tool
            {
                public static async Task RunAsync(string[] args)
                {
                    switch (args)
                    {
                        case ["remove", var user]:
                            using (var api = new Auth0.ManagementApi.ManagementApiClient(Environment.GetEnvironmentVariable("AUTH0_TOKEN"), "example.auth0.com"))
                            {
                                await api.Users.DeleteAsync(user);
                            }

                            break;
                    }
                }
            }
            """);

        Assert.Contains("                using (var apiConnection = new Auth0.ManagementApi.HttpClientManagementConnection(", code.Replace("new HttpClientManagementConnection(", "new Auth0.ManagementApi.HttpClientManagementConnection(", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("(\"\", \"example.auth0.com\", apiConnection))", code, StringComparison.Ordinal);
    }

    private static string Archive(string requests) => $$"""
        public class LogArchive
        {
            private readonly HttpClient _http;
            private readonly TenantSettings _settings;

            public LogArchive(HttpClient http, IOptions<TenantSettings> settings)
            {
                _http = http;
                _settings = settings.Value;
                _http.BaseAddress = new Uri(_settings.Authority + "/api/v2/");
                _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _settings.LogToken);
            }

            protected async Task RunAsync(CancellationToken stop)
            {
        {{requests}}
            }
        }
        """;

    private static string Rest(string member) => $$"""
        public static class Rest
        {
            private const string Url = "https://example.auth0.com/api/v2/";

            private static string Token => Environment.GetEnvironmentVariable("AUTH0_TOKEN")!;

            public {{member}}
        }
        """;

    private static string Guarded(string guard) => $$"""
        public class Demo
        {
            private static readonly string? s_token = Environment.GetEnvironmentVariable("LENDING_DEMO_TOKEN");

            public async Task ReadAsync(string name)
            {
                {{guard}}
                {
                    return;
                }

                using var http = new HttpClient();
                using var request = new HttpRequestMessage(HttpMethod.Get, "https://example.auth0.com/api/v2/users/" + name);
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", s_token);
                using var response = await http.SendAsync(request);
            }
        }
        """;

    private static async Task<string> RepairedAsync(string source, bool isLeft = false)
    {
        var references = (await Analysis.CompileAsync(JwtEnvironment.Jwt816, [], TestReferences.Sdks(Sdk.RestSharp114, Sdk.ManagementApi7))).References;
        RepairedSources repaired = await RepairedSources.OfAsync([("Api.cs", Usings + source)], references,
            settings: """{ "Auth0": { "Authority": "https://example.auth0.com", "Machine": { "ClientId": "", "ClientSecret": "" } } }""");

        Assert.Empty(await repaired.ErrorsAsync("Api.cs"));
        Assert.Equal(isLeft, repaired.Left.Any());
        return await repaired.TextAsync("Api.cs");
    }
}
