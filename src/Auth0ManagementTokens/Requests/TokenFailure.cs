using System;
using System.Net;

namespace Auth0ManagementTokens;

/// <summary>
/// Why a request for a token failed: shared by all who waited for it. Each of them throws an exception object of its own, because a stack trace
/// grows with every throw of a shared one.
/// </summary>
internal sealed class TokenFailure
{
    public TokenFailure(Auth0TokenErrorKind kind, string message)
    {
        Kind = kind;
        Message = message;
    }

    public Auth0TokenErrorKind Kind { get; }

    public string Message { get; }

    public string? Error { get; init; }

    public string? ErrorDescription { get; init; }

    public HttpStatusCode? StatusCode { get; init; }

    public string? CorrelationId { get; init; }

    public bool IsTransient { get; init; }

    /// <summary>Whether another attempt makes sense at once, within the same request.</summary>
    public bool IsRetryable { get; init; }

    /// <summary>The wait that the server asked for, counted from the moment it answered.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public Exception? Cause { get; init; }

    public Auth0TokenException ToException() => new(this, RetryAfter);

    /// <summary>The exception for a caller who comes <paramref name="age"/> after the failure and is served from the hold.</summary>
    public Auth0TokenException ToException(TimeSpan age)
    {
        TimeSpan? left = RetryAfter - age;
        return new Auth0TokenException(this, left < TimeSpan.Zero ? TimeSpan.Zero : left);
    }
}
