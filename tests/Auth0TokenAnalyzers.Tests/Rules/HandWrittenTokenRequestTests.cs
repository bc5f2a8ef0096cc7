using System.Threading.Tasks;
using Auth0TokenAnalyzers.Tests.Requests;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Rules;

/// <summary>AUTH0008 in its words; the shapes of requests have tests of their own.</summary>
public sealed class HandWrittenTokenRequestTests
{
    [Theory]
    [InlineData("", "return ", "asks the tenant example.auth0.com for a Management API token by hand: every call asks for another one", DiagnosticSeverity.Info)]
    [InlineData("private string? _token;", "return _token ??= ", "asks the tenant example.auth0.com for a Management API token by hand: the token is kept for ever, and refused after a day", DiagnosticSeverity.Warning)]
    public async Task Message_SaysHowLongTheTokenIsKept(string member, string assign, string expected, DiagnosticSeverity severity)
    {
        var found = await Analysis.RunAsync(RequestCases.Usings + $$"""
            public class Auth0Tokens(HttpClient http, string secret)
            {
                {{member}}

                public async Task<string> GetAsync()
                {
                    {{assign}}await ReadAsync(await http.PostAsJsonAsync("https://example.auth0.com/oauth/token", new { grant_type = "client_credentials", client_secret = secret, audience = "https://example.auth0.com/api/v2/" }));
                }

                private static Task<string> ReadAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync();
            }
            """);

        var diagnostic = Assert.Single(found, diagnostic => diagnostic.Id == RuleIds.HandWrittenTokenRequest);
        Assert.Equal("This " + expected, diagnostic.GetMessage());
        Assert.Equal(severity, diagnostic.Severity);
        Assert.Equal("example.auth0.com", diagnostic.Properties[PropertyKeys.Tenant]);
    }

    [Theory]
    [InlineData("_fetched < DateTime.UtcNow.AddHours(-84)", "84 hours", DiagnosticSeverity.Warning)]
    [InlineData("_fetched < DateTime.UtcNow.AddHours(-20)", "20 hours", DiagnosticSeverity.Info)]
    // The longest one is what counts, and a margin beside it is none.
    [InlineData("_fetched < DateTime.UtcNow.AddHours(-2) || _fetched < DateTime.UtcNow.AddDays(-9)", "9 days", DiagnosticSeverity.Warning)]
    [InlineData("_fetched.Add(TimeSpan.FromHours(23)) < DateTime.UtcNow.AddDays(-2)", "23 hours", DiagnosticSeverity.Info)]
    [InlineData("DateTime.UtcNow - _fetched > TimeSpan.FromDays(10000000)", "10000000 days", DiagnosticSeverity.Warning)]
    public async Task ATimeThatLooksBack_IsNoNegativeOne(string isOld, string expected, DiagnosticSeverity severity)
    {
        var found = await Analysis.RunAsync(RequestCases.Usings + $$"""
            public class Auth0Tokens(HttpClient http, string secret)
            {
                private string? _token;
                private DateTime _fetched;

                public async Task<string> GetAsync()
                {
                    if (_token is null || {{isOld}})
                    {
                        var answer = await http.PostAsJsonAsync("https://example.auth0.com/oauth/token", new { grant_type = "client_credentials", client_secret = secret, audience = "https://example.auth0.com/api/v2/" });
                        _token = await answer.Content.ReadAsStringAsync();
                        _fetched = DateTime.UtcNow;
                    }

                    return _token;
                }
            }
            """);

        var diagnostic = Assert.Single(found, diagnostic => diagnostic.Id == RuleIds.HandWrittenTokenRequest);
        Assert.EndsWith($"the token is kept for {expected}, whatever its own lifetime", diagnostic.GetMessage(), System.StringComparison.Ordinal);
        Assert.Equal(severity, diagnostic.Severity);
    }

    [Fact]
    public async Task TenantThatIsNotWritten_IsNotNamed()
    {
        var found = await Analysis.RunAsync(RequestCases.Usings + """
            public class Auth0Tokens(HttpClient http, IConfiguration config)
            {
                public Task<HttpResponseMessage> GetAsync(bool own) => http.PostAsJsonAsync($"https://{config["Auth0:Domain"]}/oauth/token", new
                {
                    grant_type = "client_credentials", audience = own ? "https://api.example.com" : $"https://{config["Auth0:Domain"]}/api/v2/",
                });
            }
            """);

        var diagnostic = Assert.Single(found, diagnostic => diagnostic.Id == RuleIds.HandWrittenTokenRequest);
        Assert.Equal("This may ask an Auth0 tenant for a Management API token by hand: every call asks for another one", diagnostic.GetMessage());
        Assert.DoesNotContain(PropertyKeys.Tenant, diagnostic.Properties.Keys);
    }
}
