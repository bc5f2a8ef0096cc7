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
