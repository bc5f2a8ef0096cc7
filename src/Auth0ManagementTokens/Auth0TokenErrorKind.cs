namespace Auth0ManagementTokens;

/// <summary>Why no token could be had; what to do about it differs by kind.</summary>
public enum Auth0TokenErrorKind
{
    /// <summary>
    /// The settings are missing or wrong: no environment variables, a host without a token endpoint (404), a secret provider that fails.
    /// Someone has to change the configuration.
    /// </summary>
    Configuration,

    /// <summary>
    /// Auth0 answered and refused: wrong client id or secret, no client grant for the audience, an unknown audience (RFC 6749 section 5.2).
    /// </summary>
    Rejected,

    /// <summary>HTTP 429: the rate limit or the token quota is used up. <see cref="Auth0TokenException.RetryAfter"/> says how long to wait, when known.</summary>
    RateLimited,

    /// <summary>The endpoint could not be reached or failed (network, TLS, proxy, HTTP 5xx).</summary>
    Unavailable,

    /// <summary>No answer within <see cref="Auth0TokenOptions.AttemptTimeout"/> and <see cref="Auth0TokenOptions.TotalTimeout"/>.</summary>
    Timeout,

    /// <summary>The answer is no token response: a redirect, a web page, malformed JSON, a token of another type.</summary>
    InvalidResponse,
}
