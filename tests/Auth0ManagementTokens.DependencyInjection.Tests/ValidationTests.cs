using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Xunit;

namespace Auth0ManagementTokens.DependencyInjection.Tests;

/// <summary>A host with settings that cannot work does not start, and says why without repeating a value.</summary>
public sealed class ValidationTests
{
    private static readonly byte[] s_key = new byte[32];

    [Theory]
    [InlineData("", "client-id", "client-secret", "Domain")]
    [InlineData("https://user:SENTINEL@tenant.eu.auth0.com", "client-id", "client-secret", "Domain")]
    [InlineData("tenant.eu.auth0.com", "", "client-secret", "ClientId")]
    [InlineData("tenant.eu.auth0.com", "client-id", "YOUR_CLIENT_SECRET_SENTINEL", "ClientSecret is a placeholder")]
    [InlineData("tenant.eu.auth0.com", "client-id", "{SENTINEL}", "ClientSecret is a placeholder")]
    [InlineData("tenant.eu.auth0.com", "client-id", "SENTINEL secret", "ClientSecret")]
    [InlineData("tenant.eu.auth0.com", "client-id", "", "ClientSecret")]
    public async Task Row80_SettingsThatNoProviderCanBeMadeOf_StopTheHostAtItsStart(string domain, string id, string secret, string named)
    {
        string message = await FailToStartAsync(
            services => services.AddAuth0ManagementTokens(),
            ("Auth0:Management:Domain", domain), ("Auth0:Management:ClientId", id), ("Auth0:Management:ClientSecret", secret));

        Assert.Contains(named, message);
        Assert.Contains("Auth0:Management:ClientSecret", message);
        Assert.DoesNotContain("SENTINEL", message);
        Assert.DoesNotContain("Parameter", message);
    }

    [Fact]
    public async Task TheMessage_SaysWhatIsWrong_AndWhichKeysWereLookedFor()
    {
        string message = await FailToStartAsync(
            services => services.AddAuth0ManagementTokens(),
            ("Auth0:Domain", "tenant.eu.auth0.com"), ("Auth0:Management:ClientId", "client-id"), ("Auth0:Management:ClientSecret", "YOUR_CLIENT_SECRET"));

        Assert.Equal(
            "Auth0 management tokens: ClientSecret is a placeholder. Replace it by the real value. "
            + "The configuration keys are Auth0:Management:Domain (else Auth0:Domain), "
            + "Auth0:Management:ClientId and Auth0:Management:ClientSecret (else Auth0:ClientId and Auth0:ClientSecret).",
            message);
    }

    [Theory]
    [InlineData("MaxRetries", "SENTINEL")]
    [InlineData("AttemptTimeout", "SENTINEL")]
    [InlineData("UseBasicAuthentication", "SENTINEL")]
    [InlineData("RefreshAhead", "SENTINEL")]
    public async Task AValueThatDoesNotParse_IsNamedByItsKey(string key, string value)
    {
        string message = await FailToStartAsync(services => services.AddAuth0ManagementTokens(), ("Auth0:Management:" + key, value));

        Assert.Contains("Auth0:Management:" + key, message);
        Assert.DoesNotContain("SENTINEL", message);
    }

    [Fact]
    public async Task AValueOutOfRange_IsNamed()
    {
        string message = await FailToStartAsync(services => services.AddAuth0ManagementTokens(options =>
        {
            Services.Credentials()(options);
            options.RefreshAhead = 2;
        }));

        Assert.Contains("RefreshAhead must be from 0 to 0.9.", message);
    }

    [Fact]
    public async Task ANamedProvider_IsNamed_AndItsSectionToo()
    {
        string message = await FailToStartAsync(
            services => services.AddAuth0ManagementTokens("jobs", Services.Configuration(("Jobs:Domain", "")).GetSection("Jobs")));

        Assert.Contains("'jobs'", message);
        Assert.Contains("The configuration section is Jobs.", message);
    }

    [Fact]
    public async Task SharingWithoutACache_StopsTheHost()
    {
        string message = await FailToStartAsync(services => services.AddAuth0ManagementTokens(Services.Credentials()).ShareThroughDistributedCache());
        Assert.Contains("IDistributedCache", message);
    }

    [Fact]
    public async Task SharingWithoutSecretAndKey_StopsTheHost()
    {
        string message = await FailToStartAsync(services =>
            services.AddDistributedMemoryCache().AddAuth0ManagementTokens(WithAssertion).ShareThroughDistributedCache());
        Assert.Contains("needs a key", message);
    }

    [Fact]
    public async Task SharingWithAKey_NeedsNoSecret()
    {
        await using WebApplication app = CreateHost(services =>
            services.AddDistributedMemoryCache().AddAuth0ManagementTokens(WithAssertion).ShareThroughDistributedCache(s_key));
        await app.StartAsync();
        Assert.NotNull(app.Services.GetRequiredService<IAuth0TokenProvider>());
    }

    [Fact]
    public async Task SharingOfOneName_AsksNothingOfAnother()
    {
        await using WebApplication app = CreateHost(services => services.AddDistributedMemoryCache()
            .AddAuth0ManagementTokens(WithAssertion)
            .AddAuth0ManagementTokens("shared", Services.Credentials()).ShareThroughDistributedCache("shared"));
        await app.StartAsync();
        Assert.NotNull(app.Services.GetRequiredKeyedService<IAuth0TokenProvider>("shared"));
    }

    [Fact]
    public void AShortKey_IsRefused()
    {
        IServiceCollection services = new ServiceCollection().AddAuth0ManagementTokens(Services.Credentials());
        Assert.Throws<ArgumentException>("key", () => services.ShareThroughDistributedCache(new byte[31]));
    }

    [Fact]
    public void SharingOfAProviderThatIsNotThere_IsRefused()
    {
        IServiceCollection services = new ServiceCollection().AddAuth0ManagementTokens(Services.Credentials());
        Assert.Throws<InvalidOperationException>(() => services.ShareThroughDistributedCache("other"));
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().ShareThroughDistributedCache());
    }

    private static void WithAssertion(Auth0TokenOptions options)
    {
        options.Domain = Services.Domain;
        options.ClientId = "client-id";
        options.ClientAssertionProvider = (_, _) => new ValueTask<string>("assertion");
    }

    private static async Task<string> FailToStartAsync(Action<IServiceCollection> register, params (string, string?)[] values)
    {
        await using WebApplication app = CreateHost(register, values);
        OptionsValidationException e = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());
        return e.Message;
    }

    private static WebApplication CreateHost(Action<IServiceCollection> register, params (string, string?)[] values)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddConfiguration(Services.Configuration(values));
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        register(builder.Services);
        return builder.Build();
    }
}
