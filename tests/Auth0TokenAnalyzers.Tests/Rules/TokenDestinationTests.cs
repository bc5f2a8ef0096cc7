using System.Threading.Tasks;
using Auth0TokenAnalyzers.Tests.Requests;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Rules;

/// <summary>AUTH0008: an audience that nobody knows is the Management API's where the same file sends the token there.</summary>
public sealed class TokenDestinationTests
{
    [Theory]
    [InlineData("""
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://{config["Auth0:Domain"]}/api/v2/users");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync());
        await http.SendAsync(request);
        """)]
    [InlineData("""
        s_token ??= await TokenAsync();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", s_token);
        await http.GetStringAsync("https://example.eu.auth0.com/api/v2/users");
        """)]
    [InlineData("""
        var token = await TokenAsync();
        http.DefaultRequestHeaders.Add("Authorization", "Bearer " + token);
        await http.GetStringAsync($"https://{config["Auth0:Domain"]}/api/v2/users");
        """)]
    public Task Sent_to_the_management_api_it_is_reported(string use) => RequestCases.VerifyAsync(Code(use, "config[\"Auth0:Audience\"]", " //! AUTH0008"));

    [Theory]
    [InlineData("config[\"Auth0:Audience\"]", """
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync());
        await http.GetStringAsync($"https://{config["Orders:Host"]}/api/v2/orders");
        """)]
    [InlineData("config[\"Auth0:Audience\"]", """
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync());
        await http.GetStringAsync($"https://{config["Auth0:Domain"]}/userinfo");
        """)]
    [InlineData("config[\"Auth0:Audience\"]", """
        var own = await TokenAsync();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await provide());
        await http.GetStringAsync($"https://{config["Auth0:Domain"]}/api/v2/users");
        """)]
    [InlineData("\"https://orders.example.com/\"", """
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync());
        await http.GetStringAsync($"https://{config["Auth0:Domain"]}/api/v2/users");
        """)]
    [InlineData("config[\"Auth0:Audience\"]", "System.Console.WriteLine(await TokenAsync());")]
    public Task Any_other_is_silent(string audience, string use) => RequestCases.VerifyAsync(Code(use, audience, ""));

    private static string Code(string use, string audience, string mark) => $$"""
        public class Users(IConfiguration config, HttpClient http, Func<Task<string>> provide)
        {
            private static string? s_token;

            public async Task UseAsync()
            {
                {{use}}
            }

            private async Task<string?> TokenAsync()
            {
                var response = await http.PostAsync($"https://{config["Auth0:Domain"]}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string?>{{mark}}
                {
                    ["grant_type"] = "client_credentials",
                    ["client_id"] = config["Auth0:ClientId"],
                    ["client_secret"] = config["Auth0:ClientSecret"],
                    ["audience"] = {{audience}},
                }));
                var json = await response.Content.ReadFromJsonAsync<JsonElement>();
                return json.GetProperty("access_token").GetString();
            }
        }
        """;
}
