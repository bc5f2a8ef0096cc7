using Auth0TokenAnalyzers.Auth0;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Auth0;

public sealed class ManagementAudienceTests
{
    private static readonly string[] CustomDomains = ["login.example.com"];

    private static readonly Auth0Hosts Hosts = new([.. CustomDomains, "tenant.example.com"]);

    [Theory]
    [InlineData("https://tenant.auth0.com/api/v2/", AudienceDefects.None)]
    [InlineData("https://tenant.example.com/api/v2/", AudienceDefects.None)]
    [InlineData("https://\uFFFC/api/v2/", AudienceDefects.None)]
    [InlineData("\uFFFCapi/v2/", AudienceDefects.None)]
    [InlineData("https://tenant.auth0.com/api/v2", AudienceDefects.NoSlash)]
    [InlineData("https://\uFFFC/api/v2", AudienceDefects.NoSlash)]
    [InlineData("http://tenant.auth0.com/api/v2/", AudienceDefects.Http)]
    [InlineData("HTTP://tenant.auth0.com/api/v2/", AudienceDefects.Http)]
    [InlineData("https://https://tenant.auth0.com/api/v2/", AudienceDefects.DoubledScheme)]
    [InlineData("https://https://https://tenant.auth0.com/api/v2/", AudienceDefects.DoubledScheme)]
    [InlineData("https://http://tenant.auth0.com/api/v2", AudienceDefects.DoubledScheme | AudienceDefects.Http | AudienceDefects.NoSlash)]
    [InlineData("https://login.example.com/api/v2/", AudienceDefects.CustomDomain)]
    [InlineData("https://LOGIN.example.com/api/v2", AudienceDefects.CustomDomain | AudienceDefects.NoSlash)]
    [InlineData("https://https://shop.example.com/api/v2", AudienceDefects.None)]
    [InlineData("http://tenant.auth0.com/api/v2/users", AudienceDefects.None)]
    [InlineData("http://tenant.auth0.com/", AudienceDefects.None)]
    [InlineData("https://https://", AudienceDefects.None)]
    [InlineData("", AudienceDefects.None)]
    internal void Defects(string text, AudienceDefects expected) => Assert.Equal(expected, ManagementAudience.Defects(ManagementUrl.Parse(text, Hosts), CustomDomains));

    [Theory]
    [InlineData("http://http://Tenant.auth0.com/api/v2", "https://tenant.auth0.com/api/v2/")]
    [InlineData("https://\uFFFC.auth0.com/api/v2", "https://{tenant}/api/v2/ with the tenant's canonical domain")]
    [InlineData("https://login.example.com/api/v2/", "https://{tenant}/api/v2/ with the tenant's canonical domain")]
    [InlineData("https://user:dummy@tenant.auth0.com/api/v2", "https://{tenant}/api/v2/ with the tenant's canonical domain")]
    public void Canonical(string text, string expected)
    {
        var url = ManagementUrl.Parse(text, Hosts);

        Assert.Equal(expected, ManagementAudience.Canonical(url, ManagementAudience.Defects(url, CustomDomains)));
    }
}
