using System;
using System.Linq;
using System.Threading.Tasks;
using Auth0ManagementTokens.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace Auth0ManagementTokens.DependencyInjection.Tests;

/// <summary>What the container gives after each way to register a provider.</summary>
public sealed class RegistrationTests
{
    private readonly FakeTokenEndpoint _endpoint = new();
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task TheProvider_IsOneSingleton_UnderBothOfItsTypes()
    {
        await using ServiceProvider services = new ServiceCollection()
            .AddAuth0ManagementTokens(Services.Credentials()).UseEndpoint(_endpoint, _time).Build();
        using IServiceScope scope = services.CreateScope();

        IAuth0TokenProvider provider = services.GetRequiredService<IAuth0TokenProvider>();
        Assert.Same(provider, services.GetRequiredService<Auth0ManagementTokenProvider>());
        Assert.Same(provider, scope.ServiceProvider.GetRequiredService<IAuth0TokenProvider>());
        Assert.Equal("token-1", await provider.GetTokenAsync());
        Assert.Equal("client-secret", _endpoint.Requests.Single().Form["client_secret"]);
    }

    [Fact]
    public async Task NamedProviders_AreKeyed_AndKeepTheirTokensApart()
    {
        await using ServiceProvider services = new ServiceCollection()
            .AddAuth0ManagementTokens("eu", Services.Credentials("eu-client"))
            .AddAuth0ManagementTokens("us", Services.Configuration(
                ("Domain", "tenant.us.auth0.com"), ("ClientId", "us-client"), ("ClientSecret", "us-secret")))
            .UseEndpoint(_endpoint, _time).Build();

        IAuth0TokenProvider eu = services.GetRequiredKeyedService<IAuth0TokenProvider>("eu");
        Assert.Same(eu, services.GetRequiredKeyedService<Auth0ManagementTokenProvider>("eu"));
        Assert.Equal("token-1", await eu.GetTokenAsync());
        Assert.Equal("token-2", await services.GetRequiredKeyedService<IAuth0TokenProvider>("us").GetTokenAsync());
        Assert.Equal("token-1", await eu.GetTokenAsync());
        Assert.Equal(["eu-client", "us-client"], _endpoint.Requests.Select(request => request.Form["client_id"]));
        Assert.Null(services.GetService<IAuth0TokenProvider>());
    }

    [Fact]
    public async Task ADefaultAndANamedProvider_LiveSideBySide()
    {
        await using ServiceProvider services = new ServiceCollection()
            .AddAuth0ManagementTokens(Services.Credentials("default-client"))
            .AddAuth0ManagementTokens("other", Services.Credentials("other-client"))
            .Build();

        Assert.Equal("default-client", services.Settings().ClientId);
        Assert.Equal("other-client", services.Settings("other").ClientId);
    }

    [Fact]
    public async Task RegisteringTwice_GivesOneProvider_WithTheSettingsOfBoth()
    {
        await using ServiceProvider services = new ServiceCollection()
            .AddAuth0ManagementTokens(Services.Credentials())
            .AddAuth0ManagementTokens(options => options.Organization = "org_dummy")
            .Build();

        Assert.Single(services.GetServices<IAuth0TokenProvider>());
        Assert.Equal("org_dummy", services.Settings().Organization);
        Assert.Equal("client-id", services.Settings().ClientId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AFakeOfATest_TakesThePlaceOfTheProvider(bool isRegisteredFirst)
    {
        IAuth0TokenProvider fake = Auth0ManagementTokenProvider.FromToken("fake");
        IServiceCollection registered = new ServiceCollection();
        if (isRegisteredFirst) registered.AddSingleton(fake);
        registered.AddAuth0ManagementTokens(Services.Credentials());
        if (!isRegisteredFirst) registered.Replace(ServiceDescriptor.Singleton(fake));
        await using ServiceProvider services = registered.Build();

        Assert.Same(fake, services.GetRequiredService<IAuth0TokenProvider>());
    }

    [Fact]
    public async Task TheContainer_DisposesOfTheProvider()
    {
        ServiceProvider services = new ServiceCollection().AddAuth0ManagementTokens(Services.Credentials()).UseEndpoint(_endpoint, _time).Build();
        IAuth0TokenProvider provider = services.GetRequiredService<IAuth0TokenProvider>();
        await services.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => provider.GetTokenAsync());
    }

    [Fact]
    public void Null_IsAnError()
    {
        ServiceCollection services = [];
        Assert.Throws<ArgumentNullException>("services", () => default(IServiceCollection)!.AddAuth0ManagementTokens());
        Assert.Throws<ArgumentNullException>("section", () => services.AddAuth0ManagementTokens(default(IConfiguration)!));
        Assert.Throws<ArgumentNullException>("configure", () => services.AddAuth0ManagementTokens(default(Action<Auth0TokenOptions>)!));
        Assert.Throws<ArgumentNullException>("name", () => services.AddAuth0ManagementTokens(null!, Services.Credentials()));
        Assert.Throws<ArgumentNullException>("name", () => services.AddAuth0ManagementTokens(null!, Services.Configuration()));
        Assert.Throws<ArgumentNullException>("name", () => services.ShareThroughDistributedCache(default(string)!));
        Assert.Throws<ArgumentNullException>("builder", () => default(IHttpClientBuilder)!.AddAuth0ManagementToken());
    }
}
