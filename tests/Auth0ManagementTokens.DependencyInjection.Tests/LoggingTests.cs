using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Auth0ManagementTokens.Tests;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Auth0ManagementTokens.DependencyInjection.Tests;

/// <summary>What providers of a container log, and that no secret and no token is in it.</summary>
public sealed class LoggingTests
{
    private const string Category = "Auth0ManagementTokens.Auth0ManagementTokenProvider";
    private readonly FakeTokenEndpoint _endpoint = new();
    private readonly ManualTimeProvider _time = new();
    private readonly RecordingLoggerProvider _log = new();

    [Fact]
    public async Task AFetchedToken_IsLogged()
    {
        await using ServiceProvider services = Build();
        await services.GetRequiredService<IAuth0TokenProvider>().GetTokenAsync();

        Assert.StartsWith($"Information 1 {Category}: Fetched a token from {Services.Domain}; it lives for 1.00:00:00.", Assert.Single(_log.Lines));
    }

    [Fact]
    public async Task AFailure_IsAnErrorWithoutAToken_AndAWarningWithOne()
    {
        _endpoint.Then(() => FakeTokenEndpoint.Error(HttpStatusCode.Forbidden, "access_denied", "No grant"));
        await using ServiceProvider services = Build();
        Auth0ManagementTokenProvider provider = services.GetRequiredService<Auth0ManagementTokenProvider>();
        await Assert.ThrowsAsync<Auth0TokenException>(() => provider.GetTokenAsync());
        _time.Advance(TimeSpan.FromSeconds(10));
        await provider.GetTokenAsync();
        _endpoint.Then(() => FakeTokenEndpoint.Error(HttpStatusCode.Forbidden, "access_denied", "No grant"));
        _time.Advance(TimeSpan.FromHours(21));
        await provider.GetTokenAsync();
        await Patience.UntilAsync(() => _log.Lines.Length == 3);

        Assert.StartsWith($"Error 4 {Category}: No token could be fetched from {Services.Domain} (Rejected).", _log.Lines[0]);
        Assert.StartsWith($"Warning 3 {Category}: A new token could not be fetched from {Services.Domain} (Rejected); the old one is still in use.", _log.Lines[2]);
    }

    [Fact]
    public async Task ARepeatedAttempt_AndARejectedToken_AreLogged()
    {
        _endpoint.Then(() => FakeTokenEndpoint.Error(HttpStatusCode.BadGateway));
        await using ServiceProvider services = Build();
        IAuth0TokenProvider provider = services.GetRequiredService<IAuth0TokenProvider>();
        Task<string> token = provider.GetTokenAsync();
        _time.Advance(await _time.TimerDueWithinAsync(TimeSpan.FromSeconds(3)));
        provider.Invalidate(await token);

        Assert.Equal(["Debug 2", "Information 1", "Information 5"], _log.Lines.Select(line => line[..line.IndexOf(" Auth0", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task Row84_ALoggerThatThrows_CostsNobodyAToken()
    {
        await using ServiceProvider services = Registered().AddLogging(logging => logging.AddProvider(new ThrowingLoggerProvider())).Build();
        IAuth0TokenProvider provider = services.GetRequiredService<IAuth0TokenProvider>();

        Assert.Equal("token-1", await provider.GetTokenAsync().WaitAsync(Patience.Limit));
        Assert.True(provider.Invalidate("token-1"));
        _endpoint.Then(() => FakeTokenEndpoint.Error(HttpStatusCode.Forbidden));
        await Assert.ThrowsAsync<Auth0TokenException>(() => provider.GetTokenAsync().WaitAsync(Patience.Limit));
    }

    [Fact]
    public async Task WithoutLogging_ThereIsAToken()
    {
        await using ServiceProvider services = Registered().Build();
        Assert.Equal("token-1", await services.GetRequiredService<IAuth0TokenProvider>().GetTokenAsync());
    }

    [Fact]
    public async Task NoSecretAndNoToken_IsLogged_EvenAtTheFinestLevel_ByAnybodyInvolved()
    {
        const string Secret = "SENTINEL-secret";
        const string Token = "SENTINEL-token";
        FakeTokenEndpoint endpoint = new() { Default = _ => FakeTokenEndpoint.Token(Token) };
        endpoint.Then(() => FakeTokenEndpoint.Error(HttpStatusCode.Unauthorized, Secret, Secret));
        IServiceCollection registered = new ServiceCollection()
            .AddSingleton<IDistributedCache>(new BrokenCache(Secret))
            .AddAuth0ManagementTokens(Services.Credentials(secret: Secret)).ShareThroughDistributedCache()
            .UseEndpoint(endpoint, _time);
        registered.AddHttpClient("management").AddAuth0ManagementToken().ConfigurePrimaryHttpMessageHandler(() => new FakeManagementApi());
        await using ServiceProvider services = registered.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log)).Build();
        HttpClient client = services.GetRequiredService<IHttpClientFactory>().CreateClient("management");

        await Assert.ThrowsAsync<Auth0TokenException>(() => client.GetAsync($"https://{Services.Domain}/api/v2/clients"));
        _time.Advance(TimeSpan.FromSeconds(10));
        using HttpResponseMessage response = await client.GetAsync($"https://{Services.Domain}/api/v2/clients");
        services.GetRequiredService<IAuth0TokenProvider>().Invalidate(Token);

        string log = string.Join('\n', _log.Lines);
        Assert.Contains("Authorization", log); // so the headers were logged
        Assert.Contains("Error 4", log);
        Assert.Contains("Warning 7", log);
        Assert.Contains(typeof(BrokenCacheException).FullName!, log);
        Assert.DoesNotContain("SENTINEL", log);
        Assert.DoesNotContain("client-id", log);
    }

    private IServiceCollection Registered() => new ServiceCollection().AddAuth0ManagementTokens(Services.Credentials()).UseEndpoint(_endpoint, _time);

    private ServiceProvider Build() =>
        Registered().AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log)).Build();

    private sealed class ThrowingLoggerProvider : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => throw new InvalidOperationException();

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new InvalidOperationException();

        public void Dispose()
        {
        }
    }
}
