using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;

namespace Auth0ManagementTokens;

/// <summary>Reads an answer of the token endpoint (RFC 6749 sections 5.1 and 5.2): a token, or a failure of the right kind.</summary>
internal sealed class TokenResponse(HttpResponseMessage response, LimitedBody body, TokenSettings settings, SecretRedactor redactor)
{
    private const int MaxDescriptionLength = 512;
    private const int MaxCodeLength = 100;
    private const int MaxTypeLength = 16;
    private static readonly string[] s_requestIdHeaders = ["x-auth0-requestid", "x-request-id"];

    private readonly int _status = (int)response.StatusCode;
    private readonly TokenResponseJson? _json = body.IsTooLarge ? null : TokenResponseJson.TryParse(body.Bytes);

    /// <exception cref="TokenFailedException">The answer is no token.</exception>
    public IssuedToken Read(Instant sentAt)
    {
        // A handler of the application may follow redirects all the same.
        if (_status is >= 300 and < 400 || response.RequestMessage?.RequestUri is { } uri && uri != settings.Endpoint)
            throw Invalid("answered with a redirect, which is not followed: check the domain.", isTransient: false);
        if (response.StatusCode != HttpStatusCode.OK) throw new TokenFailedException(ReadError(sentAt));
        if (body.IsTooLarge) throw Invalid("sent more than a token response can hold.", isTransient: true);
        if (response.Content?.Headers.ContentType?.MediaType is { } type && type.EndsWith("html", StringComparison.OrdinalIgnoreCase))
            throw Invalid("answered with a web page: a proxy or firewall may have answered in its place.", isTransient: true);
        if (_json is null) throw Invalid("did not answer with a JSON object of the expected form.", isTransient: true);
        if (_json.Error is not null) throw Fail(Auth0TokenErrorKind.Rejected, "refused the request");
        if (_json.TokenType is { } tokenType && !tokenType.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            throw Invalid($"issued a token of {DescribeType(tokenType)}; only Bearer is supported.", isTransient: false);
        if (_json.AccessToken is not { } token || !BearerToken.IsValid(token))
            throw Invalid("answered without an access_token that can stand in an HTTP header.", isTransient: true);

        return new IssuedToken(token, TokenLifetime.Find(_json.ExpiresIn, token), _json.Scope, sentAt);
    }

    // A server that mixes up its members would put the token itself here, so only what looks like the name of a type is shown.
    private string DescribeType(string tokenType) =>
        tokenType.Length <= MaxTypeLength ? "type " + redactor.Clean(tokenType, MaxTypeLength) : "another type";

    private TokenFailure ReadError(Instant sentAt) => _status switch
    {
        404 => Describe(Auth0TokenErrorKind.Configuration, "has no token endpoint: check the domain"),
        429 => Describe(Auth0TokenErrorKind.RateLimited, "limits the rate, or the token quota is used up", isRetryable: true,
            RetryHints.Read(response.Headers, sentAt.Utc)),
        408 or >= 500 => Describe(Auth0TokenErrorKind.Unavailable, "failed", isRetryable: true, ReadServerWait(sentAt)),
        407 => Describe(Auth0TokenErrorKind.Unavailable, "was not reached: the proxy wants authentication"),
        >= 400 => Describe(Auth0TokenErrorKind.Rejected, "refused the request"),
        _ => Describe(Auth0TokenErrorKind.InvalidResponse, "gave an answer that is no token response"),
    };

    // Rate-limit headers come with every answer and mean nothing on a server error; Retry-After does.
    private TimeSpan? ReadServerWait(Instant sentAt) => response.Headers.RetryAfter is null ? null : RetryHints.Read(response.Headers, sentAt.Utc);

    private TokenFailedException Fail(Auth0TokenErrorKind kind, string what) => new(Describe(kind, what));

    private TokenFailedException Invalid(string what, bool isTransient) =>
        new(new TokenFailure(Auth0TokenErrorKind.InvalidResponse, $"{settings.EndpointHost} {what} (HTTP {_status}).")
        {
            StatusCode = response.StatusCode,
            CorrelationId = FindRequestId(),
            IsTransient = isTransient,
        });

    private TokenFailure Describe(Auth0TokenErrorKind kind, string what, bool isRetryable = false, TimeSpan? retryAfter = null)
    {
        string? error = redactor.Clean(_json?.Error, MaxCodeLength);
        string? description = redactor.Clean(_json?.ErrorDescription, MaxDescriptionLength);
        string message = $"{settings.EndpointHost} {what} (HTTP {_status}{(error is null
            ? ""
            : ", " + error)}){(description is null ? "." : ": " + description)}";
        return new TokenFailure(kind, message + AudienceHint())
        {
            Error = error,
            ErrorDescription = description,
            StatusCode = response.StatusCode,
            CorrelationId = FindRequestId(),
            IsTransient = isRetryable,
            IsRetryable = isRetryable,
            RetryAfter = retryAfter,
        };
    }

    /// <summary>Auth0's words for an unknown audience, which is what a custom domain's default audience is.</summary>
    private string AudienceHint() =>
        _status is 400 or 403 && _json?.ErrorDescription is { } text && text.StartsWith("Service not ", StringComparison.OrdinalIgnoreCase)
            ? " With a custom domain, set Audience to the tenant's canonical domain: https://{tenant}.{region}.auth0.com/api/v2/."
            : "";

    private string? FindRequestId()
    {
        foreach (string name in s_requestIdHeaders)
        {
            if (response.Headers.TryGetValues(name, out IEnumerable<string>? values)) return redactor.Clean(string.Join(",", values), MaxCodeLength);
        }

        return null;
    }
}
