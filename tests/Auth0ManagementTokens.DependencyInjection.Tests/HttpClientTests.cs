using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Auth0ManagementTokens.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Xunit;

namespace Auth0ManagementTokens.DependencyInjection.Tests;

/// <summary>Clients of a factory that carry a token.</summary>
public sealed class HttpClientTests
{
    private static readonly Uri s_clients = new($"https://{Services.Domain}/api/v2/clients");
    private readonly FakeTokenEndpoint _endpoint = new();
    private readonly ManualTimeProvider _time = new();
    private readonly FakeManagementApi _api = new("token-1");

    [Fact]
    public async Task ARequest_CarriesTheToken_AndA401BringsANewOne()
    {
        await using ServiceProvider services = Build(registered => registered.AddAuth0ManagementTokens(Services.Credentials()), name: null);
        using HttpResponseMessage response = await Client(services).GetAsync(s_clients);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["Bearer token-1", "Bearer token-2"], _api.Authorizations);
    }

    [Fact]
    public async Task AllClients_ShareOneToken()
    {
        await using ServiceProvider services = Build(registered => registered.AddAuth0ManagementTokens(Services.Credentials()), name: null);
        services.GetRequiredService<IAuth0TokenProvider>().Invalidate(await services.GetRequiredService<IAuth0TokenProvider>().GetTokenAsync());
        using HttpResponseMessage first = await Client(services).GetAsync(s_clients);
        using IServiceScope scope = services.CreateScope();
        using HttpResponseMessage second = await Client(scope.ServiceProvider).GetAsync(s_clients);

        Assert.Equal(["Bearer token-2", "Bearer token-2"], _api.Authorizations);
    }

    [Fact]
    public async Task ANamedProvider_ServesTheClientsThatNameIt()
    {
        await using ServiceProvider services = Build(
            registered => registered.AddAuth0ManagementTokens(Services.Credentials("default-client")).AddAuth0ManagementTokens("jobs", Services.Credentials("jobs-client")),
            name: "jobs");
        using HttpResponseMessage response = await Client(services).GetAsync(s_clients);

        Assert.Equal("jobs-client", _endpoint.Requests[0].Form["client_id"]);
    }

    [Theory]
    [InlineData("https://evil.example/api/v2/clients")]
    [InlineData("http://tenant.eu.auth0.com/api/v2/clients")]
    public async Task Row64_ARequestToElsewhere_IsNotSent(string address)
    {
        await using ServiceProvider services = Build(registered => registered.AddAuth0ManagementTokens(Services.Credentials()), name: null);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Client(services).GetAsync(new Uri(address)));
        Assert.Empty(_api.Authorizations);
        Assert.Equal(0, _endpoint.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("jobs")]
    public async Task WithoutAProvider_TheMessageSaysWhatToCall(string? name)
    {
        await using ServiceProvider services = Build(registered => registered.AddAuth0ManagementTokens("other", Services.Credentials()), name);

        InvalidOperationException e = Assert.Throws<InvalidOperationException>(() => Client(services));
        Assert.Contains("AddAuth0ManagementTokens", e.Message);
    }

    [Fact]
    public async Task AFakeInPlaceOfTheProvider_IsBoundToTheHostsOfTheOptions()
    {
        await using ServiceProvider services = Build(
            registered => registered
                .AddAuth0ManagementTokens(options =>
                {
                    Services.Credentials()(options);
                    options.Audience = "https://canonical.eu.auth0.com/api/v2/";
                })
                .Replace(ServiceDescriptor.Singleton(Auth0ManagementTokenProvider.FromToken("fake"))),
            name: null);

        using HttpResponseMessage byDomain = await Client(services).GetAsync(s_clients);
        using HttpResponseMessage byAudience = await Client(services).GetAsync(new Uri("https://canonical.eu.auth0.com/api/v2/clients"));
        Assert.Equal(["Bearer fake", "Bearer fake"], _api.Authorizations);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Client(services).GetAsync(new Uri("https://evil.example/")));
    }

    [Fact]
    public async Task AFakeWithoutValidOptions_IsNotBoundToAnything_AndSaysSo()
    {
        await using ServiceProvider services = Build(
            registered => registered.AddAuth0ManagementTokens(_ => { }).Replace(ServiceDescriptor.Singleton(Auth0ManagementTokenProvider.FromToken("fake"))),
            name: null);

        Assert.Throws<OptionsValidationException>(() => Client(services));
    }

    [Fact]
    public async Task NoToken_IsAnException_AndNoRequest()
    {
        _endpoint.Then(() => FakeTokenEndpoint.Error(HttpStatusCode.Unauthorized));
        await using ServiceProvider services = Build(registered => registered.AddAuth0ManagementTokens(Services.Credentials()), name: null);

        await Assert.ThrowsAsync<Auth0TokenException>(() => Client(services).GetAsync(s_clients));
        Assert.Empty(_api.Authorizations);
    }

    private static HttpClient Client(IServiceProvider services) => services.GetRequiredService<IHttpClientFactory>().CreateClient("management");

    private ServiceProvider Build(Action<IServiceCollection> register, string? name)
    {
        ServiceCollection registered = [];
        register(registered);
        registered.UseEndpoint(_endpoint, _time);
        registered.AddHttpClient("management").AddAuth0ManagementToken(name).ConfigurePrimaryHttpMessageHandler(() => _api);
        return registered.Build();
    }
}
