using System;
using System.Collections.Concurrent;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>A provider with a store that processes share: what it takes from there, what it gives, and that it never depends on it.</summary>
public sealed class TokenStoreTests
{
    private static readonly TimeSpan s_day = TimeSpan.FromHours(24);
    private readonly ManualTimeProvider _time = new();
    private readonly FakeTokenEndpoint _endpoint = new();
    private readonly FakeStore _store = new();

    [Fact]
    public async Task ASharedToken_IsUsed_AndKept()
    {
        _store.Token = Shared("shared", age: TimeSpan.FromHours(1));
        using Auth0ManagementTokenProvider provider = CreateProvider();

        Assert.Equal("shared", await provider.GetTokenAsync());
        Assert.Equal("shared", await provider.GetTokenAsync());
        Assert.Equal(_time.GetUtcNow() + TimeSpan.FromHours(23), (await provider.GetAccessTokenAsync()).ExpiresAt);
        Assert.Equal(1, _store.Finds);
        Assert.Equal(0, _endpoint.Count);
    }

    [Fact]
    public async Task ASharedToken_EndsWhenItsOwnLifetimeEnds()
    {
        _store.Token = Shared("shared", age: TimeSpan.FromHours(23));
        using Auth0ManagementTokenProvider provider = CreateProvider(options => options.RefreshAhead = 0);
        await provider.GetTokenAsync();
        _store.Token = null;

        _time.Advance(TimeSpan.FromMinutes(58));
        Assert.Equal("shared", await provider.GetTokenAsync());
        _time.Advance(TimeSpan.FromMinutes(1.1));
        Assert.Equal("token-1", await provider.GetTokenAsync());
    }

    [Fact]
    public async Task AFetchedToken_IsPublishedWithItsTimes()
    {
        using Auth0ManagementTokenProvider provider = CreateProvider();
        await provider.GetTokenAsync();

        SharedToken? published = await _store.NextPublishedAsync();
        Assert.Equal(new SharedToken("token-1", s_day, null, _time.GetUtcNow()), published);
    }

    [Fact]
    public async Task AFailedFetch_IsPublishedAsNoToken()
    {
        _endpoint.Then(() => FakeTokenEndpoint.Error(HttpStatusCode.Forbidden));
        using Auth0ManagementTokenProvider provider = CreateProvider();

        await Assert.ThrowsAsync<Auth0TokenException>(() => provider.GetTokenAsync());
        Assert.Null(await _store.NextPublishedAsync());
    }

    [Theory]
    [InlineData(23.99)] // within the leeway
    [InlineData(25)]
    [InlineData(-0.1)] // from a clock that is six minutes ahead
    [InlineData(1e5)]
    public async Task ATokenThatIsNotUsableByItsTimes_IsAMiss(double ageInHours)
    {
        _store.Token = Shared("shared", TimeSpan.FromHours(ageInHours));
        using Auth0ManagementTokenProvider provider = CreateProvider();
        Assert.Equal("token-1", await provider.GetTokenAsync());
    }

    [Fact]
    public async Task AClockThatIsSlightlyAhead_IsTolerated_AndDoesNotLengthenALife()
    {
        _store.Token = Shared("shared", TimeSpan.FromSeconds(-30));
        using Auth0ManagementTokenProvider provider = CreateProvider(options => options.RefreshAhead = 0);
        Assert.Equal("shared", await provider.GetTokenAsync());

        _time.Advance(s_day - TimeSpan.FromSeconds(59));
        Assert.Equal("token-1", await provider.GetTokenAsync());
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("with space", 1)]
    [InlineData("line\r\nbreak", 1)]
    [InlineData("shared", 0)]
    [InlineData("shared", -1)]
    public async Task ATokenThatMakesNoSense_IsAMiss(string value, int lifetimeInHours)
    {
        _store.Token = new SharedToken(value, TimeSpan.FromHours(lifetimeInHours), null, _time.GetUtcNow());
        using Auth0ManagementTokenProvider provider = CreateProvider();
        Assert.Equal("token-1", await provider.GetTokenAsync());
    }

    [Fact]
    public async Task ATokenThatWasRejectedHere_DoesNotComeBackFromTheStore()
    {
        _store.Token = Shared("shared", TimeSpan.FromHours(1));
        using Auth0ManagementTokenProvider provider = CreateProvider();
        provider.Invalidate(await provider.GetTokenAsync());

        Assert.Equal("token-1", await provider.GetTokenAsync());
    }

    [Fact]
    public async Task ATokenThatAnotherProcessFetchedAfterTheRejection_IsUsed()
    {
        using Auth0ManagementTokenProvider provider = CreateProvider();
        provider.Invalidate(await provider.GetTokenAsync());
        _time.Advance(TimeSpan.FromSeconds(1));
        _store.Token = Shared("shared", TimeSpan.Zero);

        Assert.Equal("shared", await provider.GetTokenAsync());
        Assert.Equal(1, _endpoint.Count);
    }

    [Fact]
    public async Task ABackgroundRefresh_TakesTheNewerTokenOfAnotherProcess_AndNotTheSameAgain()
    {
        using Auth0ManagementTokenProvider provider = CreateProvider();
        await provider.GetTokenAsync();
        _store.Token = await _store.NextPublishedAsync();

        _time.Advance(TimeSpan.FromHours(20.5));
        Assert.Equal("token-1", await provider.GetTokenAsync());
        await Patience.UntilAsync(() => _endpoint.Count == 2 && !provider.Cache.IsFetching);
        Assert.Equal("token-2", await provider.GetTokenAsync());

        _time.Advance(TimeSpan.FromHours(20.5));
        _store.Token = Shared("shared", TimeSpan.FromHours(1));
        await provider.GetTokenAsync();
        await Patience.UntilAsync(() => !provider.Cache.IsFetching);
        Assert.Equal("shared", await provider.GetTokenAsync());
        Assert.Equal(2, _endpoint.Count);
    }

    [Fact]
    public async Task AStoreThatThrows_IsAMiss_AndIsTold()
    {
        _store.Failure = new InvalidOperationException();
        RecordingLog log = new();
        using Auth0ManagementTokenProvider provider = CreateProvider(log: log);

        Assert.Equal("token-1", await provider.GetTokenAsync());
        await Patience.UntilAsync(() => log.Lines.Count == 3);
        Assert.Equal(["SharingFailed", "Fetched", "SharingFailed"], log.Lines);
    }

    [Fact]
    public async Task AnAdoptedToken_IsToldAsSuch()
    {
        _store.Token = Shared("shared", TimeSpan.Zero);
        RecordingLog log = new();
        using Auth0ManagementTokenProvider provider = CreateProvider(log: log);
        await provider.GetTokenAsync();

        Assert.Equal(["Adopted"], log.Lines);
    }

    [Fact]
    public async Task APublishThatHangs_HoldsNobodyUp()
    {
        _store.HangingPublish = true;
        using Auth0ManagementTokenProvider provider = CreateProvider();

        Assert.Equal("token-1", await provider.GetTokenAsync().WaitAsync(Patience.Limit));
    }

    [Fact]
    public async Task Dispose_EndsAWaitForTheStore()
    {
        _store.HangingFind = true;
        Auth0ManagementTokenProvider provider = CreateProvider();
        Task<string> waiting = provider.GetTokenAsync();
        await Patience.UntilAsync(() => _store.Finds == 1);
        provider.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting.WaitAsync(Patience.Limit));
    }

    private Auth0ManagementTokenProvider CreateProvider(Action<Auth0TokenOptions>? configure = null, ITokenLog? log = null)
    {
        Auth0TokenOptions options = new()
        {
            Domain = FakeTokenEndpoint.Domain,
            ClientId = "client-id",
            ClientSecret = "client-secret",
            BackchannelHandler = _endpoint,
            TimeProvider = _time,
        };
        configure?.Invoke(options);
        return new Auth0ManagementTokenProvider(TokenSettings.FromOptions(options), isShared: false, log, _store);
    }

    private SharedToken Shared(string value, TimeSpan age) => new(value, s_day, "read:clients", _time.GetUtcNow() - age);

    private sealed class FakeStore : ITokenStore
    {
        private readonly ConcurrentQueue<SharedToken?> _published = new();
        private int _finds;

        public SharedToken? Token { get; set; }

        public Exception? Failure { get; set; }

        public bool HangingFind { get; set; }

        public bool HangingPublish { get; set; }

        public int Finds => Volatile.Read(ref _finds);

        public async Task<SharedToken?> FindAsync(TokenSettings settings, Func<SharedToken, bool> isWanted, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _finds);
            if (Failure is not null) throw Failure;
            if (HangingFind) await Task.Delay(Timeout.Infinite, cancellationToken);
            return Token;
        }

        public Task PublishAsync(TokenSettings settings, SharedToken? token, CancellationToken cancellationToken)
        {
            if (Failure is not null) throw Failure;
            _published.Enqueue(token);
            return HangingPublish ? Task.Delay(Timeout.Infinite, cancellationToken) : Task.CompletedTask;
        }

        public async Task<SharedToken?> NextPublishedAsync()
        {
            SharedToken? token = null;
            await Patience.UntilAsync(() => _published.TryDequeue(out token));
            return token;
        }
    }

    private sealed class RecordingLog : ITokenLog
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public void Fetched(string host, TimeSpan lifetime) => Lines.Enqueue(nameof(Fetched));

        public void Adopted(string host, TimeSpan lifetime) => Lines.Enqueue(nameof(Adopted));

        public void Retrying(string host, TokenFailure failure, TimeSpan wait) => Lines.Enqueue(nameof(Retrying));

        public void Failed(string host, TokenFailure failure, bool isServing) => Lines.Enqueue(nameof(Failed));

        public void Invalidated(string host) => Lines.Enqueue(nameof(Invalidated));

        public void SharingFailed(string host, Exception exception) => Lines.Enqueue(nameof(SharingFailed));
    }
}
