using System;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Auth0ManagementTokens.DependencyInjection.Tests;

/// <summary>Which configuration keys are read, and which are not.</summary>
public sealed class ConfigurationTests
{
    private static readonly (string, string?)[] s_login =
    [
        ("Auth0:Domain", Services.Domain), ("Auth0:ClientId", "login-id"), ("Auth0:ClientSecret", "login-secret"), ("Auth0:Audience", "https://own-api.example/"),
    ];

    [Fact]
    public void TheSectionOfTheManagementApi_IsRead_InAllItsKeys()
    {
        TokenSettings settings = ByConvention(
            ("Auth0:Management:Domain", Services.Domain),
            ("Auth0:Management:ClientId", "management-id"),
            ("Auth0:Management:ClientSecret", "management-secret"),
            ("Auth0:Management:Audience", "https://tenant.us.auth0.com/api/v2/"),
            ("Auth0:Management:Organization", "org_dummy"),
            ("Auth0:Management:UseBasicAuthentication", "true"),
            ("Auth0:Management:ExpiryLeeway", "00:02:00"),
            ("Auth0:Management:RefreshAhead", "0.3"),
            ("Auth0:Management:AttemptTimeout", "00:00:07"),
            ("Auth0:Management:TotalTimeout", "00:00:21"),
            ("Auth0:Management:MaxRetries", "4"),
            ("Auth0:Management:UseMtlsEndpoint", "True"));

        Assert.Equal(Services.Domain, settings.Domain);
        Assert.Equal("management-id", settings.ClientId);
        Assert.Equal("management-secret", settings.ClientSecret);
        Assert.Equal("https://tenant.us.auth0.com/api/v2/", settings.Audience);
        Assert.Equal("org_dummy", settings.Organization);
        Assert.True(settings.UseBasicAuthentication);
        Assert.Equal(TimeSpan.FromMinutes(2), settings.ExpiryLeeway);
        Assert.Equal(0.3, settings.RefreshAhead);
        Assert.Equal(TimeSpan.FromSeconds(7), settings.AttemptTimeout);
        Assert.Equal(TimeSpan.FromSeconds(21), settings.TotalTimeout);
        Assert.Equal(4, settings.MaxRetries);
        Assert.Equal("mtls." + Services.Domain, settings.EndpointHost);
    }

    [Fact]
    public void WithoutASectionOfItsOwn_DomainAndPairAreThoseOfTheTenant_AndTheAudienceIsNot()
    {
        TokenSettings settings = ByConvention(s_login);

        Assert.Equal(("login-id", "login-secret"), (settings.ClientId, settings.ClientSecret));
        Assert.Equal($"https://{Services.Domain}/api/v2/", settings.Audience);
    }

    [Fact]
    public void TheDomainFallsBack_WhereThePairDoesNot()
    {
        TokenSettings settings = ByConvention([.. s_login, ("Auth0:Management:ClientId", "management-id"), ("Auth0:Management:ClientSecret", "management-secret")]);

        Assert.Equal(Services.Domain, settings.Domain);
        Assert.Equal(("management-id", "management-secret"), (settings.ClientId, settings.ClientSecret));
    }

    [Theory]
    [InlineData("Auth0:Management:ClientId")]
    [InlineData("Auth0:Management:ClientSecret")]
    public void HalfAPair_IsNotCompletedFromElsewhere(string key)
    {
        Microsoft.Extensions.Options.OptionsValidationException e =
            Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => ByConvention([.. s_login, (key, "half-of-a-pair")]));
        Assert.Contains("Auth0:Management:ClientSecret", e.Message);
        Assert.DoesNotContain("half-of-a-pair", e.Message);
        Assert.DoesNotContain("login", e.Message);
    }

    [Fact]
    public void ABlankValue_IsNoValue()
    {
        TokenSettings settings = ByConvention(
            [.. s_login, ("Auth0:Management:Domain", ""), ("Auth0:Management:ClientId", " "), ("Auth0:Management:ClientSecret", ""), ("Auth0:Management:MaxRetries", "")]);

        Assert.Equal(("login-id", "login-secret"), (settings.ClientId, settings.ClientSecret));
        Assert.Equal(2, settings.MaxRetries);
    }

    [Fact]
    public void ASection_IsReadAlone()
    {
        IConfigurationRoot configuration = Services.Configuration(
            [.. s_login, ("Jobs:Domain", "jobs.eu.auth0.com"), ("Jobs:ClientId", "jobs-id"), ("Jobs:ClientSecret", "jobs-secret")]);
        using ServiceProvider services = Services.With(configuration).AddAuth0ManagementTokens(configuration.GetSection("Jobs")).Build();

        TokenSettings settings = services.Settings();
        Assert.Equal(("jobs.eu.auth0.com", "jobs-id", "jobs-secret"), (settings.Domain, settings.ClientId, settings.ClientSecret));
    }

    [Fact]
    public void CodeAfterwards_CompletesTheConfiguration()
    {
        IConfigurationRoot configuration = Services.Configuration([.. s_login, ("Auth0:Management:ClientId", "management-id")]);
        using ServiceProvider services = Services.With(configuration).AddAuth0ManagementTokens()
            .Configure<Auth0TokenOptions>(options => options.ClientSecretProvider = _ => new ValueTask<string>("secret-of-a-vault")).Build();

        Assert.Equal("management-id", services.Settings().ClientId);
        Assert.NotNull(services.Settings().ClientSecretProvider);
    }

    [Fact]
    public void WithoutAConfiguration_TheMessageSaysWhatElseThereIs()
    {
        using ServiceProvider services = new ServiceCollection().AddAuth0ManagementTokens().Build();

        InvalidOperationException e = Assert.Throws<InvalidOperationException>(services.GetRequiredService<IAuth0TokenProvider>);
        Assert.Contains("IConfiguration", e.Message);
    }

    private static TokenSettings ByConvention(params (string, string?)[] values)
    {
        using ServiceProvider services = Services.With(Services.Configuration(values)).AddAuth0ManagementTokens().Build();
        return services.Settings();
    }
}
