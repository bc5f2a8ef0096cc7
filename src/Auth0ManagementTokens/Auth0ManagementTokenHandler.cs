using System;
using System.Net.Http;
using System.Runtime.Versioning;

namespace Auth0ManagementTokens;

/// <summary>
/// Puts a token from a provider on each request of an <see cref="HttpClient"/>, and only on requests that go by https to an allowed host. After a 401
/// it reports the token, fetches a new one and sends the request once more.
/// </summary>
[UnsupportedOSPlatform("browser")]
public sealed class Auth0ManagementTokenHandler : DelegatingHandler
{
    /// <summary>Creates the handler for an <c>IHttpClientFactory</c>, which sets the inner handler.</summary>
    /// <param name="provider">Where the tokens come from.</param>
    /// <param name="allowedHosts">
    /// The hosts that may receive the token. Empty: the domain of the provider and the host of its audience, which needs an
    /// <see cref="Auth0ManagementTokenProvider"/>.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A host is no plain host name, or none is given for another kind of provider.</exception>
    public Auth0ManagementTokenHandler(IAuth0TokenProvider provider, params string[] allowedHosts) => throw new NotImplementedException();

    /// <summary>Creates the handler in front of another one.</summary>
    /// <param name="provider">Where the tokens come from.</param>
    /// <param name="innerHandler">Sends the requests. Disposed of together with this handler.</param>
    /// <param name="allowedHosts">
    /// The hosts that may receive the token. Empty: the domain of the provider and the host of its audience, which needs an
    /// <see cref="Auth0ManagementTokenProvider"/>.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A host is no plain host name, or none is given for another kind of provider.</exception>
    public Auth0ManagementTokenHandler(IAuth0TokenProvider provider, HttpMessageHandler innerHandler, params string[] allowedHosts) =>
        throw new NotImplementedException();

    /// <summary>
    /// Whether a request that got a 401 is sent once more with a new token. Default true. Only requests without a body, or with one held in memory, are
    /// repeated; set it to false when a rejected request may still have had an effect.
    /// </summary>
    public bool RetryOnUnauthorized { get; set; } = true;
}
