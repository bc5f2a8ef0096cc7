using System;
using System.Runtime.Versioning;
using System.Threading;
using System.Threading.Tasks;

namespace Auth0ManagementTokens;

/// <summary>
/// Fetches access tokens for the Auth0 Management API by the client-credentials grant (RFC 6749 section 4.4), keeps each for as long as it lives, and
/// replaces it in the background before it ends. Thread-safe; one instance serves a whole process.
/// </summary>
/// <remarks>
/// A get from the cache allocates nothing. Concurrent callers share one request, and its failure too. Requests go to <c>https://{domain}/oauth/token</c>
/// and follow no redirect. See <see href="https://auth0.com/docs/secure/tokens/access-tokens/management-api-access-tokens">Management API access tokens</see>.
/// </remarks>
[UnsupportedOSPlatform("browser")]
public sealed class Auth0ManagementTokenProvider : IAuth0TokenProvider, IDisposable
{
    private readonly bool _isShared;

    /// <summary>Creates a provider for the Management API of one tenant. Sends nothing yet.</summary>
    /// <param name="domain">The tenant's domain, for example <c>tenant.eu.auth0.com</c>; see <see cref="Auth0TokenOptions.Domain"/>.</param>
    /// <param name="clientId">The client id of a machine-to-machine application.</param>
    /// <param name="clientSecret">That application's client secret.</param>
    /// <exception cref="ArgumentException">A value is empty, malformed or a placeholder. The message does not repeat it.</exception>
    /// <exception cref="PlatformNotSupportedException">The program runs in a browser, where a client secret is public.</exception>
    public Auth0ManagementTokenProvider(string domain, string clientId, string clientSecret)
        : this(TokenSettings.FromArguments(domain, clientId, clientSecret, audience: null), isShared: false)
    {
    }

    /// <summary>Creates a provider with settings. Sends nothing yet.</summary>
    /// <param name="options">The settings; they are copied.</param>
    /// <exception cref="ArgumentException">A setting is missing, malformed or a placeholder. The message names it and does not repeat its value.</exception>
    /// <exception cref="PlatformNotSupportedException">The program runs in a browser, where a client secret is public.</exception>
    public Auth0ManagementTokenProvider(Auth0TokenOptions options)
        : this(TokenSettings.FromOptions(options), isShared: false)
    {
    }

    internal Auth0ManagementTokenProvider(TokenSettings settings, bool isShared, ITokenLog? log = null, ITokenStore? store = null)
    {
        BrowserGuard.Check();
        Cache = new TokenCache(settings, log ?? TokenEvents.Log, store);
        _isShared = isShared;
    }

    /// <summary>
    /// The provider of this process, configured by environment variables: <c>Auth0__Management__Domain</c>, <c>…ClientId</c>, <c>…ClientSecret</c>
    /// (and <c>…Audience</c>, <c>…Organization</c>), else <c>Auth0__Domain</c>, <c>Auth0__ClientId</c>, <c>Auth0__ClientSecret</c>, else
    /// <c>AUTH0_DOMAIN</c>, <c>AUTH0_CLIENT_ID</c>, <c>AUTH0_CLIENT_SECRET</c>. Client id and secret are always taken as a pair. They are read at first use;
    /// when they are missing, the next use reads them again. <see cref="Dispose"/> has no effect on it.
    /// </summary>
    /// <exception cref="Auth0TokenException">A variable is missing or malformed (<see cref="Auth0TokenErrorKind.Configuration"/>).</exception>
    public static Auth0ManagementTokenProvider Shared => SharedProviders.FromEnvironment();

    internal TokenCache Cache { get; }

    /// <summary>The token that can be given out at once, or null.</summary>
    internal TokenSnapshot? Cached
    {
        get
        {
            TokenSnapshot? snapshot = Cache.Current;
            if (snapshot is not null && TokenMetrics.IsServedEnabled) TokenMetrics.CountServed(Cache.Settings, Cache.IsStale ? "stale" : "cache");
            return snapshot;
        }
    }

    /// <summary>
    /// Returns this process's provider for these credentials: the same instance, and so the same token, for the same domain, client id and audience.
    /// A new secret for them replaces the old one and keeps the token. <see cref="Dispose"/> has no effect on the instance.
    /// </summary>
    /// <param name="domain">The tenant's domain, for example <c>tenant.eu.auth0.com</c>; see <see cref="Auth0TokenOptions.Domain"/>.</param>
    /// <param name="clientId">The client id of a machine-to-machine application.</param>
    /// <param name="clientSecret">That application's client secret.</param>
    /// <param name="audience">The audience, or null for the Management API of the domain; see <see cref="Auth0TokenOptions.Audience"/>.</param>
    /// <returns>The provider.</returns>
    /// <exception cref="ArgumentException">A value is empty, malformed or a placeholder. The message does not repeat it.</exception>
    public static Auth0ManagementTokenProvider GetShared(string domain, string clientId, string clientSecret, string? audience = null) =>
        SharedProviders.Get(domain, clientId, clientSecret, audience);

    /// <summary>A provider that always gives out the token it was made with; for tests.</summary>
    /// <param name="token">The token.</param>
    /// <returns>The provider. Its <see cref="IAuth0TokenProvider.Invalidate"/> returns false: it has no other token to give.</returns>
    /// <exception cref="ArgumentException"><paramref name="token"/> is empty or cannot stand in an HTTP header.</exception>
    public static IAuth0TokenProvider FromToken(string token) => new FixedTokenProvider(token);

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The provider has been disposed of.</exception>
    public Task<string> GetTokenAsync(CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<string>(cancellationToken);
        return Cached is { } snapshot ? snapshot.TokenTask : FetchAsync(static fetched => fetched.Token.Value, cancellationToken);
    }

    /// <summary>
    /// <see cref="GetTokenAsync"/> for code that cannot wait asynchronously. From the cache it returns at once; otherwise it blocks the thread until the
    /// request ends. It needs no synchronization context, and the request runs on other threads: the thread pool may grow by those of its own that wait here.
    /// Only a pool whose maximum (<see cref="ThreadPool.SetMaxThreads"/>) is taken up by threads that wait has none left for the request.
    /// </summary>
    /// <param name="cancellationToken">Ends this caller's wait; the request goes on for others.</param>
    /// <returns>The token, never null or empty.</returns>
    /// <exception cref="Auth0TokenException">No usable token is at hand and none could be fetched.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The provider has been disposed of.</exception>
    public string GetToken(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Cached is { } snapshot) return snapshot.Token.Value;

        return Accept(ThreadPoolHeadroom.Wait(Cache.FetchAsync(), cancellationToken)).Token.Value;
    }

    /// <summary>Like <see cref="GetTokenAsync"/>, with the token's expiry and scopes.</summary>
    /// <param name="cancellationToken">Ends this caller's wait; the request goes on for others.</param>
    /// <returns>The token and what is known about it.</returns>
    /// <exception cref="Auth0TokenException">No usable token is at hand and none could be fetched.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The provider has been disposed of.</exception>
    public Task<Auth0AccessToken> GetAccessTokenAsync(CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<Auth0AccessToken>(cancellationToken);
        return Cached is { } snapshot ? snapshot.AccessTokenTask : FetchAsync(static fetched => fetched.Token, cancellationToken);
    }

    /// <inheritdoc/>
    public bool Invalidate(string token)
    {
        ArgumentNullException.ThrowIfNull(token, nameof(token));
        return Cache.Invalidate(token);
    }

    /// <summary>
    /// Ends a request that is under way (its waiters get <see cref="ObjectDisposedException"/>) and drops the token. Has no effect on
    /// <see cref="Shared"/> and on instances from <see cref="GetShared"/>, which the whole process uses.
    /// </summary>
    public void Dispose()
    {
        if (!_isShared) Cache.Dispose();
    }

    private async Task<T> FetchAsync<T>(Func<TokenSnapshot, T> select, CancellationToken cancellationToken) =>
        select(Accept(await Cache.FetchAsync().WaitAsync(cancellationToken).ConfigureAwait(false)));

    private TokenSnapshot Accept(TokenOutcome outcome)
    {
        TokenRequestTrace.LinkCaller(outcome.Trace);
        TokenSnapshot snapshot = outcome.GetOrThrow();
        TokenMetrics.CountServed(Cache.Settings, "fetch");
        return snapshot;
    }
}
