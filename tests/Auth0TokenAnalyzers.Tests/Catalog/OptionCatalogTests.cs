using System;
using System.Linq;
using Auth0TokenAnalyzers.Catalog;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Catalog;

public sealed class OptionCatalogTests
{
    [Theory]
    [InlineData("24:00:00", 24 * 3600)]
    [InlineData("00:30:00", 1800)]
    [InlineData("12:00:05", 43205)]
    [InlineData(" 48:00:00 ", 48 * 3600)]
    [InlineData("7.00:00:00", 7 * 86400)]
    [InlineData("1.12:30:00", 86400 + 45000)]
    public void MaxTokenLifetime_Valid(string text, int seconds)
    {
        var options = new TestOptions(("auth0_max_token_lifetime", text));

        Assert.True(OptionCatalog.MaxTokenLifetime.IsValid(text));
        Assert.Equal(TimeSpan.FromSeconds(seconds), OptionCatalog.MaxTokenLifetime.Read(options));
    }

    [Theory]
    [InlineData("1y")]
    [InlineData("24")]
    [InlineData("24:00")]
    [InlineData("1.24:00:00")]
    [InlineData("00:00:00")]
    [InlineData("-01:00:00")]
    [InlineData("24:60:00")]
    [InlineData("24:00:60")]
    [InlineData("99999999999:00:00")]
    [InlineData("")]
    public void MaxTokenLifetime_Invalid_IsTheDefault(string text)
    {
        var options = new TestOptions(("auth0_max_token_lifetime", text));

        Assert.False(OptionCatalog.MaxTokenLifetime.IsValid(text));
        Assert.Equal(TimeSpan.FromHours(24), OptionCatalog.MaxTokenLifetime.Read(options));
    }

    [Fact]
    public void TenantDomains_AreSeparatedByCommasAndTrimmed() =>
        Assert.Equal(["login.example.com", "id.example.org"], OptionCatalog.TenantDomains.Read(new TestOptions(("auth0_tenant_domains", " login.example.com, ID.example.org ,"))).AsEnumerable());

    [Theory]
    [InlineData("https://login.example.com")]
    [InlineData("login.example.com/")]
    [InlineData("localhost")]
    [InlineData("a b.example.com")]
    [InlineData("-a.example.com")]
    public void Domains_Invalid(string text)
    {
        Assert.False(OptionCatalog.TenantDomains.IsValid(text));
        Assert.False(OptionCatalog.CustomDomains.IsValid(text));
    }

    [Fact]
    public void Defaults_WithoutOptions()
    {
        var options = new TestOptions();

        Assert.Equal(TimeSpan.FromHours(24), OptionCatalog.MaxTokenLifetime.Read(options));
        Assert.Empty(OptionCatalog.TenantDomains.Read(options));
        Assert.Empty(OptionCatalog.CustomDomains.Read(options));
    }
}
