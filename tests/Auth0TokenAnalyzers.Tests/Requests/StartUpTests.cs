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
}
