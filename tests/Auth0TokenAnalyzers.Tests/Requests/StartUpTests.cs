using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Requests;

/// <summary>Tokens that are fetched when the program starts and live on in what it registers, and those of helpers that are asked again and again.</summary>
public sealed class StartUpTests
{
    private const string Fetch = """
        public static class Auth0Helper
        {
            public static async Task<string> FetchAsync(HttpClient http)
            {
                var response = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:LEVEL
                return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
            }
        }

        public sealed record Client(string Token);

        """;

    [Theory]
    [InlineData("services.AddSingleton(_ => new Client(Auth0Helper.FetchAsync(new HttpClient()).Result));", "Warning")]
    [InlineData("var token = Auth0Helper.FetchAsync(new HttpClient()).GetAwaiter().GetResult(); services.AddScoped(_ => new Client(token));", "Warning")]
    [InlineData("services.AddSingleton(new Client(Auth0Helper.FetchAsync(new HttpClient()).Result));", "Warning")]
    [InlineData("services.AddScoped(_ => new Client(Auth0Helper.FetchAsync(new HttpClient()).Result));", "Info")]
    [InlineData("services.AddTransient(_ => { return new Client(Auth0Helper.FetchAsync(new HttpClient()).Result); });", "Info")]
    public async Task Registration(string statement, string level) => await RequestCases.VerifyAsync("using Microsoft.Extensions.DependencyInjection;\n\n" + Fetch.Replace("LEVEL", level) + $$"""

        public static class Startup
        {
            public static void ConfigureServices(IServiceCollection services)
            {
                {{statement}}
            }
        }
        """);

    [Theory]
    [InlineData("memory.Set(\"token\", token);", "Warning")]
    [InlineData("memory.Set(\"token\", token, TimeSpan.FromHours(20));", "Info")]
    [InlineData("memory.Set(\"token\", token, TimeSpan.FromDays(30));", "Warning")]
    [InlineData("memory.Set(\"token\", token, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(36) });", "Warning")]
    public async Task MemoryCache(string keep, string level) => await RequestCases.VerifyAsync("using Microsoft.Extensions.Caching.Memory;\n\n" + Fetch.Replace("LEVEL", level) + $$"""

        public class Tokens(IMemoryCache memoryCache, HttpClient http)
        {
            public async Task<string> GetAsync()
            {
                if (memoryCache.TryGetValue("token", out string? known))
                    return known!;
                var token = await Auth0Helper.FetchAsync(http);
                {{keep.Replace("memory.", "memoryCache.")}}
                return token;
            }
        }
        """);

    /// <summary>A handler that asks a cache runs for each request, though the method that maps it is called at start-up.</summary>
    [Theory]
    [InlineData("routes.MapGet(\"/users\", async tokens => await tokens.GetAsync());", "Info:FixedTime")]
    [InlineData("routes.Use(async tokens => await tokens.GetAsync());", "Info:FixedTime")]
    [InlineData("new Tokens(new HttpClient()).GetAsync().Wait();", "Warning:SinceStartUp")]
    public async Task Endpoint(string statement, string level) => await RequestCases.VerifyAsync($$"""
        using Microsoft.Extensions.DependencyInjection;

        new ServiceCollection().AddSingleton<Tokens>();
        new Routes().MapUsers();

        public sealed class Routes
        {
            public void MapGet(string path, Func<Tokens, Task<string>> handler) { }
            public void Use(Func<Tokens, Task<string>> handler) { }
        }

        public static class UserEndpoints
        {
            public static void MapUsers(this Routes routes) { {{statement}} }
        }

        public sealed class Tokens(HttpClient http)
        {
            private string? _token;
            private DateTime _until;

            public async Task<string> GetAsync()
            {
                if (_token is not null && DateTime.UtcNow < _until)
                    return _token;
                var response = await http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://example.auth0.com/api/v2/" })); //! AUTH0008:{{level}}
                _token = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
                _until = DateTime.UtcNow.AddHours(20);
                return _token;
            }
        }
        """);
}
