using System;
using System.Globalization;

namespace Auth0ManagementTokens;

/// <summary>An access token with what the token endpoint said about it (RFC 6749 section 5.1).</summary>
public sealed class Auth0AccessToken
{
    internal Auth0AccessToken(string value, DateTimeOffset expiresAt, string? scope)
    {
        Value = value;
        ExpiresAt = expiresAt;
        Scope = scope;
    }

    /// <summary>The token itself: a secret, to be sent as <c>Authorization: Bearer</c> and nowhere else.</summary>
    public string Value { get; }

    /// <summary>
    /// When the token stops being valid, in UTC by the local clock: the moment before the request was sent plus <c>expires_in</c>.
    /// The provider stops giving the token out earlier, by <see cref="Auth0TokenOptions.ExpiryLeeway"/>.
    /// </summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>The granted scopes, separated by spaces, or null when the endpoint did not say.</summary>
    public string? Scope { get; }

    /// <summary>Describes the token by its expiry. The token itself is not part of the text.</summary>
    /// <returns>A text that is safe to log.</returns>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "Auth0AccessToken (value hidden, expires {0:u})", ExpiresAt.ToUniversalTime());
}
