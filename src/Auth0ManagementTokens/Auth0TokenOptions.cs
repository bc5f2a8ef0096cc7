using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Auth0ManagementTokens;

/// <summary>
/// Settings of an <see cref="Auth0ManagementTokenProvider"/>. Plain properties, so that a configuration section can be bound to them; they are
/// checked and copied when the provider is created, and later changes to this object have no effect.
/// </summary>
public sealed class Auth0TokenOptions
{
    /// <summary>
    /// The tenant's domain, for example <c>tenant.eu.auth0.com</c>, or its custom domain. Required. A leading <c>https://</c>, a trailing slash and
    /// surrounding spaces are tolerated; anything else than a host name (port, path, credentials, IP address, non-ASCII letters) is refused.
    /// </summary>
    public string Domain { get; set; } = "";

    /// <summary>The client id of a machine-to-machine application. Required.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>
    /// The application's client secret. Give exactly one of this, <see cref="ClientSecretProvider"/> and <see cref="ClientAssertionProvider"/>; none of
    /// them only when <see cref="BackchannelHandler"/> carries a client certificate (RFC 8705).
    /// </summary>
    public string? ClientSecret { get; set; }

    /// <summary>Fetches the client secret, for example from a vault, each time a token is requested; this is how a secret is rotated without a restart.</summary>
    public Func<CancellationToken, ValueTask<string>>? ClientSecretProvider { get; set; }

    /// <summary>
    /// Makes a signed client assertion (<c>private_key_jwt</c>, RFC 7523). Its first argument is the required <c>aud</c>, <c>https://{Domain}/</c>.
    /// Called for every attempt, because Auth0 accepts an assertion (<c>jti</c>) only once. <see cref="Auth0ClientAssertion.FromRsa"/> makes one from a key.
    /// </summary>
    public Func<string, CancellationToken, ValueTask<string>>? ClientAssertionProvider { get; set; }

    /// <summary>
    /// The audience to ask for. Null means the Management API of <see cref="Domain"/>, <c>https://{Domain}/api/v2/</c>. With a custom domain, give the
    /// tenant's canonical audience, <c>https://{tenant}.{region}.auth0.com/api/v2/</c>.
    /// </summary>
    public string? Audience { get; set; }

    /// <summary>The organization (id or name) that the token is for, or null.</summary>
    public string? Organization { get; set; }

    /// <summary>
    /// Sends the client secret by HTTP Basic authentication (RFC 6749 section 2.3.1) instead of in the form. Default false: <c>client_secret_post</c>.
    /// </summary>
    public bool UseBasicAuthentication { get; set; }

    /// <summary>How long before its expiry a token is no longer given out. Default 60 s; never more than a tenth of the token's lifetime is used.</summary>
    public TimeSpan ExpiryLeeway { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The part of the lifetime, at its end, in which a new token is fetched in the background while the old one is still given out: 0 (never) to 0.9.
    /// Default 0.20, from 19 h 12 min of a 24-hour token; the first try falls at random in the first quarter of that time.
    /// </summary>
    public double RefreshAhead { get; set; } = 0.20;

    /// <summary>How long one request to the token endpoint may take, the body included. Default 10 s.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a request may take with all its retries and waits. Default 30 s.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a request is repeated after a network error, a timeout, HTTP 408, 429 or 5xx: 0 to 10. Default 2.</summary>
    public int MaxRetries { get; set; } = 2;

    /// <summary>
    /// Sends the requests to the token endpoint: for a proxy, a client certificate, or tests. The provider switches automatic redirects off in it,
    /// because a redirect would carry the secret to another host, and does not dispose it. Null: a handler of the provider's own.
    /// </summary>
    public HttpMessageHandler? BackchannelHandler { get; set; }

    /// <summary>The clock; for tests. Default <see cref="System.TimeProvider.System"/>.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Sends the request to <c>https://mtls.{Domain}/oauth/token</c>, the alias for client certificates. Default false.</summary>
    public bool UseMtlsEndpoint { get; set; }

    /// <summary>Names the domain and nothing else: ids, secrets and delegates are not part of the text.</summary>
    /// <returns>A text that is safe to log.</returns>
    public override string ToString() => Auth0Domain.TryParse(Domain, out string host)
        ? $"Auth0TokenOptions ({host}, credentials hidden)"
        : "Auth0TokenOptions (no valid domain, credentials hidden)";
}
