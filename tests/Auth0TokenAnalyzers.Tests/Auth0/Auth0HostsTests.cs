using Auth0TokenAnalyzers.Auth0;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Auth0;

public sealed class Auth0HostsTests
{
    private static readonly Auth0Hosts Hosts = new(["login.example.com"]);

    [Theory]
    [InlineData("tenant.auth0.com", nameof(HostKind.Auth0))]
    [InlineData("tenant.eu.auth0.com", nameof(HostKind.Auth0))]
    [InlineData("TENANT.US-3.AUTH0.COM", nameof(HostKind.Auth0))]
    [InlineData("tenant.private.auth0app.com", nameof(HostKind.Auth0))]
    [InlineData("login.example.com", nameof(HostKind.Auth0))]
    [InlineData("\uFFFC.eu.auth0.com", nameof(HostKind.Auth0))]
    [InlineData("\uFFFC", nameof(HostKind.Unknown))]
    [InlineData("login.\uFFFC", nameof(HostKind.Unknown))]
    [InlineData("\uFFFC.zendesk.com", nameof(HostKind.Other))]
    [InlineData("auth0.com", nameof(HostKind.Other))]
    [InlineData("manage.auth0.com", nameof(HostKind.Other))]
    [InlineData("evilauth0.com", nameof(HostKind.Other))]
    [InlineData("tenant.auth0.com.evil.example", nameof(HostKind.Other))]
    [InlineData("example.com", nameof(HostKind.Other))]
    [InlineData("", nameof(HostKind.Other))]
    public void Classify(string host, string expected) => Assert.Equal(expected, Hosts.Classify(host).ToString());

    [Theory]
    [InlineData("https://tenant.auth0.com/api/v2/", true)]
    [InlineData("https://tenant.auth0.com/api/v2", true)]
    [InlineData("https://\uFFFC/api/v2/", true)]
    [InlineData("https://\uFFFC.auth0.com/api/v2/", true)]
    [InlineData("\uFFFCapi/v2/", true)]
    [InlineData("tenant.auth0.com/api/v2/", true)]
    [InlineData("https://tenant.auth0.com/api/v2/users", false)]
    [InlineData("https://tenant.auth0.com/api/v20/", false)]
    [InlineData("https://tenant.auth0.com/", false)]
    [InlineData("https://support.example.org/api/v2/", false)]
    [InlineData("https://\uFFFC.zendesk.com/api/v2/", false)]
    [InlineData("\uFFFC", false)]
    [InlineData("https://", false)]
    [InlineData("", false)]
    public void ManagementAudience(string text, bool expected) => Assert.Equal(expected, ManagementUrl.Parse(text, Hosts).IsManagementAudience);

    [Theory]
    [InlineData("https://tenant.auth0.com/api/v2/users?q=x", true)]
    [InlineData("https://tenant.auth0.com/api/v2", true)]
    [InlineData("https://tenant.auth0.com/api/v2x", false)]
    [InlineData("https://tenant.auth0.com/oauth/token", false)]
    public void ManagementApi(string text, bool expected) => Assert.Equal(expected, ManagementUrl.Parse(text, Hosts).IsManagementApi);

    [Theory]
    [InlineData("https://tenant.auth0.com/", true)]
    [InlineData("tenant.auth0.com", true)]
    [InlineData("https://shop.example.com/", false)]
    [InlineData("https://tenant.auth0.com/api/v2/", false)]
    public void Tenant(string text, bool expected) => Assert.Equal(expected, ManagementUrl.Parse(text, Hosts).IsTenant);
}
