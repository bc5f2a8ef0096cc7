using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Runtime.Versioning;
using System.Threading;
using System.Threading.Tasks;

namespace Auth0ManagementTokens;

/// <summary>
/// Puts a token from a provider on each request of an <see cref="HttpClient"/>, and only on requests that go by https to an allowed host. After a 401
/// it reports the token, fetches a new one and sends the request once more.
/// </summary>
[UnsupportedOSPlatform("browser")]
public sealed class Auth0ManagementTokenHandler : DelegatingHandler
{
    private readonly IAuth0TokenProvider _provider;
    private readonly Auth0ManagementTokenProvider? _own;
    private readonly AllowedHosts _allowedHosts;

    /// <summary>Creates the handler for an <c>IHttpClientFactory</c>, which sets the inner handler.</summary>
    /// <param name="provider">Where the tokens come from.</param>
    /// <param name="allowedHosts">
    /// The hosts that may receive the token. Empty: the domain of the provider and the host of its audience, which needs an
    /// <see cref="Auth0ManagementTokenProvider"/>.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A host is no plain host name, or none is given for another kind of provider.</exception>
    public Auth0ManagementTokenHandler(IAuth0TokenProvider provider, params string[] allowedHosts)
    {
        BrowserGuard.Check();
        ArgumentNullException.ThrowIfNull(provider, nameof(provider));
        ArgumentNullException.ThrowIfNull(allowedHosts, nameof(allowedHosts));
        _provider = provider;
        _own = provider as Auth0ManagementTokenProvider;
        if (_own is null && allowedHosts.Length == 0)
            throw new ArgumentException("Name the hosts that may receive the token: this kind of provider does not tell them.", nameof(allowedHosts));
        _allowedHosts = new AllowedHosts(allowedHosts.Length == 0 ? AllowedHosts.Of(_own!.Cache.Settings) : allowedHosts, nameof(allowedHosts));
    }

    /// <summary>Creates the handler in front of another one.</summary>
    /// <param name="provider">Where the tokens come from.</param>
    /// <param name="innerHandler">Sends the requests. Disposed of together with this handler.</param>
    /// <param name="allowedHosts">
    /// The hosts that may receive the token. Empty: the domain of the provider and the host of its audience, which needs an
    /// <see cref="Auth0ManagementTokenProvider"/>.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A host is no plain host name, or none is given for another kind of provider.</exception>
    public Auth0ManagementTokenHandler(IAuth0TokenProvider provider, HttpMessageHandler innerHandler, params string[] allowedHosts)
        : this(provider, allowedHosts)
    {
        ArgumentNullException.ThrowIfNull(innerHandler, nameof(innerHandler));
        InnerHandler = innerHandler;
    }

    /// <summary>
    /// Whether a request that got a 401 is sent once more with a new token. Default true. Only requests without a body, or with one held in memory, are
    /// repeated; set it to false when a rejected request may still have had an effect.
    /// </summary>
    public bool RetryOnUnauthorized { get; set; } = true;

    /// <inheritdoc/>
    /// <exception cref="Auth0TokenException">No token could be had; the request is not sent without one.</exception>
    /// <exception cref="InvalidOperationException">The request is not https or goes to a host that may not receive the token; it is not sent.</exception>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request, nameof(request));
        _allowedHosts.Require(request.RequestUri);

        // No async method on this path: with a cached token the handler allocates nothing of its own.
        if (_own?.Cached is not { } cached) return FetchAndSendAsync(request, cancellationToken);
        return AuthorizeAndSendAsync(request, cached.Authorization, cancellationToken);
    }

#if NET
    /// <inheritdoc cref="SendAsync"/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request, nameof(request));
        _allowedHosts.Require(request.RequestUri);

        AuthenticationHeaderValue authorization = GetAuthorization(cancellationToken);
        bool isOurs = TryAuthorize(request, authorization);
        HttpResponseMessage response = base.Send(request, cancellationToken);
        if (!isOurs || !IsRejected(response, authorization) || !CanRepeat(request)) return response;

        AuthenticationHeaderValue fresh;
        try
        {
            fresh = GetAuthorization(cancellationToken);
        }
        catch
        {
            response.Dispose();
            throw;
        }

        if (fresh.Parameter == authorization.Parameter) return response;
        response.Dispose();
        request.Headers.Authorization = fresh;
        return base.Send(request, cancellationToken);
    }

    private AuthenticationHeaderValue GetAuthorization(CancellationToken cancellationToken) => _own?.Cached?.Authorization
        ?? Bearer(_own is not null
            ? _own.GetToken(cancellationToken)
            : Task.Run(() => _provider.GetTokenAsync(cancellationToken), cancellationToken).GetAwaiter().GetResult());
#endif

    private static bool IsReplayable(HttpContent? content) => content is null
        || content.GetType() == typeof(ByteArrayContent)
        || content.GetType() == typeof(StringContent)
        || content.GetType() == typeof(FormUrlEncodedContent)
#if NET
        || content.GetType() == typeof(ReadOnlyMemoryContent)
#endif
        ;

    private static AuthenticationHeaderValue Bearer(string token) => new("Bearer", token);

    private async Task<HttpResponseMessage> FetchAndSendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string token = await _provider.GetTokenAsync(cancellationToken).ConfigureAwait(false);
        return await AuthorizeAndSendAsync(request, Bearer(token), cancellationToken).ConfigureAwait(false);
    }

    private Task<HttpResponseMessage> AuthorizeAndSendAsync(
        HttpRequestMessage request, AuthenticationHeaderValue authorization, CancellationToken cancellationToken)
    {
        bool isOurs = TryAuthorize(request, authorization);
        Task<HttpResponseMessage> sent = base.SendAsync(request, cancellationToken);
        bool isDone = sent.Status == TaskStatus.RanToCompletion && sent.Result.StatusCode != HttpStatusCode.Unauthorized;
        return !isOurs || isDone ? sent : RecoverAsync(request, sent, authorization, cancellationToken);
    }

    private async Task<HttpResponseMessage> RecoverAsync(
        HttpRequestMessage request, Task<HttpResponseMessage> sent, AuthenticationHeaderValue authorization, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await sent.ConfigureAwait(false);
        if (!IsRejected(response, authorization) || !CanRepeat(request)) return response;

        string token;
        try
        {
            token = await _provider.GetTokenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            response.Dispose();
            throw;
        }

        if (token == authorization.Parameter) return response;
        response.Dispose();
        request.Headers.Authorization = Bearer(token);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Puts the token on the request, unless the caller has put a credential of another origin there. A header that an SDK has filled from the same
    /// provider, or left empty, is no such credential.
    /// </summary>
    private bool TryAuthorize(HttpRequestMessage request, AuthenticationHeaderValue authorization)
    {
        if (request.Headers.Authorization is { } present && !IsOurs(present, authorization)) return false;
        request.Headers.Authorization = authorization;
        return true;
    }

    private bool IsOurs(AuthenticationHeaderValue present, AuthenticationHeaderValue authorization) =>
        present.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
        && (string.IsNullOrEmpty(present.Parameter)
            || present.Parameter == authorization.Parameter
            || _own?.Cache.Issued(present.Parameter!) == true);

    /// <summary>Whether the token was rejected; if so, reports it.</summary>
    private bool IsRejected(HttpResponseMessage response, AuthenticationHeaderValue authorization)
    {
        if (response.StatusCode != HttpStatusCode.Unauthorized) return false;
        _provider.Invalidate(authorization.Parameter!);
        return true;
    }

    private bool CanRepeat(HttpRequestMessage request) => RetryOnUnauthorized && IsReplayable(request.Content);
}
