using System;
using System.Linq;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>Which texts name a tenant. The secret goes to the host that comes out, so nothing but a plain host name passes.</summary>
public sealed class DomainTests
{
    private const string Id = "client-id";
    private const string Secret = "client-secret";

    [Theory]
    [InlineData("x.auth0.com")]
    [InlineData("https://x.auth0.com/")]
    [InlineData("HTTPS://X.Auth0.Com")]
    [InlineData(" x.auth0.com ")]
    [InlineData("X.AUTH0.COM")]
    [InlineData("x.auth0.com/")]
    public void Row71_ADomainIsNormalised(string domain) => IsRead(domain);

    [Theory]
    [InlineData("http://x.auth0.com")]
    [InlineData("HTTP://x.auth0.com")]
    public void Row72_PlainHttp_IsRefused(string domain) => IsRefused(domain);

    [Theory]
    [InlineData("x.auth0.com/evil")]
    [InlineData("x.auth0.com//")]
    [InlineData("x.auth0.com?q")]
    [InlineData("x.auth0.com#f")]
    [InlineData("x.auth0.com\\evil")]
    [InlineData("\\\\x.auth0.com")]
    [InlineData("x%2eauth0.com")]
    [InlineData("ftp://x.auth0.com")]
    [InlineData("https://https://x.auth0.com")]
    [InlineData("//x.auth0.com")]
    [InlineData("https:x.auth0.com")]
    public void Row73_APathQueryFragmentOrEscape_IsRefused(string domain) => IsRefused(domain);

    [Theory]
    [InlineData("user:pw@x.auth0.com")]
    [InlineData("x.auth0.com@evil.com")]
    [InlineData("https://x.auth0.com@evil.com/")]
    public void Row74_UserInformation_IsRefused_AndNotRepeated(string domain) => Assert.DoesNotContain(domain, IsRefused(domain).Message);

    [Theory]
    [InlineData("x.auth0.com\r\n")]
    [InlineData("x.auth0.com\nHost: evil.com")]
    [InlineData("x.auth0.com\0")]
    [InlineData("\tx.auth0.com")]
    [InlineData("x .auth0.com")]
    public void Row75_AControlCharacterOrInnerSpace_IsRefused(string domain) => IsRefused(domain);

    [Theory]
    [InlineData("[::1]")]
    [InlineData("::1")]
    [InlineData("127.0.0.1")]
    [InlineData("2130706433")]
    [InlineData("127.1")]
    [InlineData("0x7f.0x1")]
    [InlineData("localhost")]
    [InlineData("auth0")]
    public void Row76_AnAddressOrSingleLabel_IsRefused(string domain) => IsRefused(domain);

    [Theory]
    [InlineData("x.auth0.com:8443")]
    [InlineData("x.auth0.com:")]
    public void Row77_APort_IsRefused(string domain) => IsRefused(domain);

    [Theory]
    [InlineData("xn--mnchen-3ya.auth0.com")]
    [InlineData("login.example.co.uk")]
    [InlineData("1tenant.us.auth0.com")]
    public void Row78_AnyAsciiHostName_IsAccepted(string domain)
    {
        using Auth0ManagementTokenProvider provider = new(domain, Id, Secret);
        Assert.Equal(domain, provider.Cache.Settings.Endpoint.Host);
    }

    [Theory]
    [InlineData("münchen.auth0.com")]
    [InlineData("\uFF58.auth0.com")]
    [InlineData("x.auth0\u3002com")]
    public void Row78_AnInternationalName_IsAskedForInItsAsciiForm(string domain) => Assert.Contains("xn--", IsRefused(domain).Message);

    [Theory]
    [InlineData("x.auth0.com.")]
    [InlineData("https://x.auth0.com./")]
    public void Row79_ATrailingDot_IsDropped(string domain) => IsRead(domain);

    public static TheoryData<string> MalformedNames() => new(
        "x..auth0.com", ".auth0.com", "x.auth0.com..", "-x.auth0.com", "x-.auth0.com", "x_y.auth0.com", "", " ", ".", "https://",
        new string('a', 64) + ".auth0.com", string.Join(".", Enumerable.Repeat(new string('a', 49), 6)));

    [Theory]
    [MemberData(nameof(MalformedNames))]
    public void Row79_AMalformedName_IsRefused(string domain) => IsRefused(domain);

    [Theory]
    [InlineData("{tenant}.auth0.com")]
    [InlineData("<domain>")]
    [InlineData("YOUR_DOMAIN")]
    public void Row80_APlaceholder_IsRefused(string domain) => IsRefused(domain);

    private static void IsRead(string domain)
    {
        using Auth0ManagementTokenProvider provider = new(domain, Id, Secret);

        Assert.Equal("https://x.auth0.com/oauth/token", provider.Cache.Settings.Endpoint.AbsoluteUri);
        Assert.Equal("https://x.auth0.com/api/v2/", provider.Cache.Settings.Audience);
    }

    private static ArgumentException IsRefused(string domain)
    {
        Assert.Throws<ArgumentException>("domain", () => Auth0ManagementTokenProvider.GetShared(domain, Id, Secret));
        Assert.Throws<ArgumentException>("options", () => new Auth0ManagementTokenProvider(new Auth0TokenOptions { Domain = domain, ClientId = Id, ClientSecret = Secret }));
        ArgumentException e = Assert.Throws<ArgumentException>("domain", () => new Auth0ManagementTokenProvider(domain, Id, Secret));

        Assert.StartsWith("Domain ", e.Message);
        return e;
    }
}
