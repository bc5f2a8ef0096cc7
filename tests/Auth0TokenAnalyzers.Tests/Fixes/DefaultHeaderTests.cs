using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Tokens in the default headers of an <c>HttpClient</c> that outlives them: the client gets the handler that puts a fresh token on each request.</summary>
public class DefaultHeaderTests
{
    private const string Usings = """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;


        """;

    private static string Before(string code) => Usings + code;

    // The directive goes that only the old code needed.
    private static string After(string before, string after)
    {
        string usings = Usings.Replace("using Microsoft.Extensions.Configuration;", "using Auth0ManagementTokens;\nusing Microsoft.Extensions.Configuration;");
        bool loses = before.Contains("AuthenticationHeaderValue") && !after.Contains("AuthenticationHeaderValue");
        return (loses ? usings.Replace("using System.Net.Http.Headers;\n", "") : usings) + after;
    }

    [Theory]
    [InlineData(
        """
        public static class Api
        {
            public static HttpClient Create()
            {
                var http = new HttpClient();
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", [|Sign()|]);
                http.Timeout = TimeSpan.FromSeconds(10);
                return http;
            }

            private static string Sign() => "dummy";
        }
        """,
        """
        public static class Api
        {
            public static HttpClient Create()
            {
                var http = new HttpClient(new Auth0ManagementTokenHandler(Auth0ManagementTokenProvider.Shared, new HttpClientHandler()));
                http.Timeout = TimeSpan.FromSeconds(10);
                return http;
            }
        }
        """)]
    [InlineData(
        """
        public class Api
        {
            private readonly HttpClient _http = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };

            public Api()
            {
                _http.DefaultRequestHeaders.Add("Authorization", $"Bearer {[|Sign()|]}");
            }

            public Task<string> Users() => _http.GetStringAsync("https://example.auth0.com/api/v2/users");

            private static string Sign() => "dummy";
        }
        """,
        """
        public class Api
        {
            private readonly HttpClient _http = new HttpClient(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.Shared,
                new HttpClientHandler()))
            {
                Timeout = TimeSpan.FromSeconds(10)
            };

            public Task<string> Users() => _http.GetStringAsync("https://example.auth0.com/api/v2/users");
        }
        """)]
    [InlineData(
        """
        public class Api
        {
            private readonly HttpClient _http;

            public Api(HttpMessageHandler network)
            {
                _http = new(network, disposeHandler: false);
                _http.DefaultRequestHeaders.TryAddWithoutValidation("authorization", "Bearer " + [|Sign()|]);
            }

            public HttpClient Http => _http;

            private static string Sign() => "dummy";
        }
        """,
        """
        public class Api
        {
            private readonly HttpClient _http;

            public Api(HttpMessageHandler network)
            {
                _http = new(new Auth0ManagementTokenHandler(Auth0ManagementTokenProvider.Shared, network), disposeHandler: false);
            }

            public HttpClient Http => _http;
        }
        """)]
    [InlineData(
        """
        public static class Startup
        {
            public static void Add(IServiceCollection services)
            {
                services.AddHttpClient("auth0", client =>
                {
                    client.Timeout = TimeSpan.FromSeconds(5);
                    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", [|Sign()|]);
                });
                services.AddHttpClient("short", client => client.DefaultRequestHeaders.Add("Authorization", "Bearer " + [|Sign()|]));
            }

            private static string Sign() => "dummy";
        }
        """,
        """
        public static class Startup
        {
            public static void Add(IServiceCollection services)
            {
                services.AddHttpClient("auth0", client =>
                {
                    client.Timeout = TimeSpan.FromSeconds(5);
                }).AddHttpMessageHandler(() => new Auth0ManagementTokenHandler(Auth0ManagementTokenProvider.Shared));
                services.AddHttpClient("short").AddHttpMessageHandler(() => new Auth0ManagementTokenHandler(Auth0ManagementTokenProvider.Shared));
            }
        }
        """)]
    [InlineData(
        """
        public static class Api
        {
            private static readonly HttpClient s_http = new HttpClient
            {
                BaseAddress = new Uri("https://example.auth0.com/api/v2/"),
                DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", [|Sign()|]) },
            };

            public static Task<string> Users() => s_http.GetStringAsync("users");

            private static string Sign() => "dummy";
        }
        """,
        """
        public static class Api
        {
            private static readonly HttpClient s_http = new HttpClient(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.Shared,
                new HttpClientHandler()))
            {
                BaseAddress = new Uri("https://example.auth0.com/api/v2/"),
            };

            public static Task<string> Users() => s_http.GetStringAsync("users");
        }
        """)]
    [InlineData(
        """
        public class Api
        {
            private readonly HttpClient _http;

            public Api()
            {
                _http = new(new HttpClientHandler { UseProxy = false })
                {
                    DefaultRequestHeaders =
                    {
                        Authorization = new("Bearer", [|Sign()|]),
                        Accept = { new MediaTypeWithQualityHeaderValue("application/json") },
                    },
                };
            }

            public Task<string> Users() => _http.GetStringAsync("https://example.auth0.com/api/v2/users");

            private static string Sign() => "dummy";
        }
        """,
        """
        public class Api
        {
            private readonly HttpClient _http;

            public Api()
            {
                _http = new(new Auth0ManagementTokenHandler(Auth0ManagementTokenProvider.Shared, new HttpClientHandler { UseProxy = false }))
                {
                    DefaultRequestHeaders =
                    {
                        Accept = { new MediaTypeWithQualityHeaderValue("application/json") },
                    },
                };
            }

            public Task<string> Users() => _http.GetStringAsync("https://example.auth0.com/api/v2/users");
        }
        """)]
    [InlineData(
        """
        public static class Startup
        {
            public static void Add(IServiceCollection services)
            {
                services.AddHttpClient("auth0")
                    .ConfigureHttpClient(client =>
                    {
                        client.Timeout = TimeSpan.FromSeconds(5);
                        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", [|Sign()|]);
                    });
            }

            private static string Sign() => "dummy";
        }
        """,
        """
        public static class Startup
        {
            public static void Add(IServiceCollection services)
            {
                services.AddHttpClient("auth0")
                    .ConfigureHttpClient(client =>
                    {
                        client.Timeout = TimeSpan.FromSeconds(5);
                    }).AddHttpMessageHandler(() => new Auth0ManagementTokenHandler(Auth0ManagementTokenProvider.Shared));
            }
        }
        """)]
    public Task The_client_gets_the_handler(string before, string after) => TokenFix.VerifyAsync(Before(before), After(before, after));

    [Theory]
    // Lives no longer than the call.
    [InlineData(
        """
        public static class Api
        {
            public static async Task<string> Users()
            {
                using var http = new HttpClient();
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", [|Sign()|]);
                return await http.GetStringAsync("users");
            }

            private static string Sign() => "dummy";
        }
        """,
        """
        public static class Api
        {
            public static async Task<string> Users()
            {
                using var http = new HttpClient();
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Auth0ManagementTokenProvider.Shared.GetTokenAsync());
                return await http.GetStringAsync("users");
            }
        }
        """)]
    // Set before each call.
    [InlineData(
        """
        public class Api
        {
            private readonly HttpClient _http = new HttpClient();

            public async Task<string> Users()
            {
                _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", [|Sign()|]);
                return await _http.GetStringAsync("users");
            }

            private static string Sign() => "dummy";
        }
        """,
        """
        public class Api
        {
            private readonly HttpClient _http = new HttpClient();

            public async Task<string> Users()
            {
                _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Auth0ManagementTokenProvider.Shared.GetTokenAsync());
                return await _http.GetStringAsync("users");
            }
        }
        """)]
    // Lives no longer than the call.
    [InlineData(
        """
        public static class Api
        {
            public static async Task<string> Users()
            {
                using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", [|Sign()|]) } };
                return await http.GetStringAsync("users");
            }

            private static string Sign() => "dummy";
        }
        """,
        """
        public static class Api
        {
            public static async Task<string> Users()
            {
                using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", await Auth0ManagementTokenProvider.Shared.GetTokenAsync()) } };
                return await http.GetStringAsync("users");
            }
        }
        """)]
    // Created by others.
    [InlineData(
        """
        public class Api
        {
            private readonly HttpClient _http;

            public Api(HttpClient http)
            {
                _http = http;
                _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", [|Sign()|]);
            }

            public HttpClient Http => _http;

            private static string Sign() => "dummy";
        }
        """,
        """
        public class Api
        {
            private readonly HttpClient _http;

            public Api(HttpClient http)
            {
                _http = http;
                _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Auth0ManagementTokenProvider.Shared.GetToken());
            }

            public HttpClient Http => _http;
        }
        """)]
    // One of two clients, and not known which.
    [InlineData(
        """
        public static class Api
        {
            public static HttpClient Create(bool proxied)
            {
                HttpClient http = new HttpClient();
                if (proxied)
                    http = new HttpClient(new HttpClientHandler { UseProxy = true });
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", [|Sign()|]);
                return http;
            }

            private static string Sign() => "dummy";
        }
        """,
        """
        public static class Api
        {
            public static HttpClient Create(bool proxied)
            {
                HttpClient http = new HttpClient();
                if (proxied)
                    http = new HttpClient(new HttpClientHandler { UseProxy = true });
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Auth0ManagementTokenProvider.Shared.GetToken());
                return http;
            }
        }
        """)]
    public Task Elsewhere_the_header_gets_a_token(string before, string after) => TokenFix.VerifyAsync(Before(before), After(before, after));

    [Fact]
    public Task The_handler_keeps_the_credentials_of_the_old_code() => TokenFix.WithConfiguration("config[\"Auth0:Domain\"]", "config").VerifyAsync(
        Before("""
            public static class Startup
            {
                public static void Add(IServiceCollection services, IConfiguration config)
                {
                    services.AddHttpClient("auth0", client => client.DefaultRequestHeaders.Add("Authorization", "Bearer " + [|config["Auth0:Token"]!|]));
                }
            }
            """),
        After("", """
            public static class Startup
            {
                public static void Add(IServiceCollection services, IConfiguration config)
                {
                    services.AddHttpClient("auth0")
                        .AddHttpMessageHandler(() => new Auth0ManagementTokenHandler(Auth0ManagementTokenProvider.GetShared(
                            config["Auth0:Domain"]!,
                            config["Auth0:ClientId"]!,
                            config["Auth0:ClientSecret"]!)));
                }
            }
            """));

    [Theory]
    [InlineData(
        """
        public sealed class Devices : IDisposable
        {
            private readonly HttpClient _http = new();

            public Devices(IConfiguration config)
            {
                var region = config["Region"];
                _http.BaseAddress = new Uri($"https://{config["Auth0:Domain"]}/api/v2/");
                _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", [|config["Auth0:Token"]|]);
                _http.DefaultRequestHeaders.UserAgent.ParseAdd(region);
            }

            public void Dispose() => _http.Dispose();
        }
        """,
        """
        public sealed class Devices : IDisposable
        {
            private readonly HttpClient _http;

            public Devices(IConfiguration config)
            {
                var region = config["Region"];
                _http = new HttpClient(new Auth0ManagementTokenHandler(
                    Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
                    new HttpClientHandler()));
                _http.BaseAddress = new Uri($"https://{config["Auth0:Domain"]}/api/v2/");
                _http.DefaultRequestHeaders.UserAgent.ParseAdd(region);
            }

            public void Dispose() => _http.Dispose();
        }
        """)]
    [InlineData(
        """
        public class Devices
        {
        	private readonly HttpClient http = new HttpClient(new HttpClientHandler { UseProxy = false });

        	public Devices(IConfiguration config)
        	{
        		this.http.DefaultRequestHeaders.Add("Authorization", "Bearer " + [|config["Auth0:Token"]|]);
        	}

        	public Task<string> Get() => this.http.GetStringAsync("https://example.auth0.com/api/v2/users");
        }
        """,
        """
        public class Devices
        {
        	private readonly HttpClient http;

        	public Devices(IConfiguration config)
        	{
        		this.http = new HttpClient(new Auth0ManagementTokenHandler(
        			Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
        			new HttpClientHandler { UseProxy = false }));
        	}

        	public Task<string> Get() => this.http.GetStringAsync("https://example.auth0.com/api/v2/users");
        }
        """)]
    public Task A_client_of_a_field_is_created_where_its_credentials_are(string before, string after) =>
        TokenFix.WithConfiguration("config[\"Auth0:Domain\"]", "config").VerifyAsync(Before(before), After(before, after));

    [Theory]
    [InlineData("private readonly HttpClient _http = new();", "Connect();", "public Devices(string other) { } void Connect() { }")]
    [InlineData("private readonly HttpClient _http = new();", "Connect();", "void Connect() => _http.CancelPendingRequests();")]
    [InlineData("private readonly HttpClient _http = new();", "All.Add(this);", "static readonly System.Collections.Generic.List<Devices> All = new();")]
    [InlineData("private HttpClient _http = new();", "", "void Reset() => _http = new HttpClient();")]
    public async Task It_stays_where_it_is_when_it_may_be_needed_before(string field, string statement, string member)
    {
        FixTest test = TokenFix.WithConfiguration("config[\"Auth0:Domain\"]", "config");
        string code = $$"""
            public class Devices
            {
                {{field}}

                public Devices(IConfiguration config)
                {
                    {{statement}}
                    _http.DefaultRequestHeaders.Add("Authorization", "Bearer " + [|config["Auth0:Token"]|]);
                }

                {{member}}
            }
            """;
        string token = """
            Auth0ManagementTokenProvider.GetShared(
                        config["Auth0:Domain"]!,
                        config["Auth0:ClientId"]!,
                        config["Auth0:ClientSecret"]!).GetToken()
            """;
        await test.VerifyAsync(Before(code), After("", code.Replace("""[|config["Auth0:Token"]|]""", token)));
    }
}
