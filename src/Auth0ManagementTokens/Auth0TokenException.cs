using System;
using System.Net;
using System.Net.Http;

namespace Auth0ManagementTokens;

/// <summary>
/// No token could be had. The message, the properties and <see cref="Exception.ToString"/> never contain a secret, an assertion, a token or the
/// body of a response.
/// </summary>
/// <remarks>
/// It is an <see cref="HttpRequestException"/>, because that is what callers of an <see cref="HttpClient"/> expect of its handlers, and what code
/// that asked the token endpoint by itself has caught before.
/// </remarks>
public sealed class Auth0TokenException : HttpRequestException
{
    internal Auth0TokenException(TokenFailure failure, TimeSpan? retryAfter)
#if NET
        : base(failure.Message, failure.Cause, failure.StatusCode)
#else
        : base(failure.Message, failure.Cause)
#endif
    {
        Kind = failure.Kind;
        Error = failure.Error;
        ErrorDescription = failure.ErrorDescription;
#if !NET
        StatusCode = failure.StatusCode;
#endif
        RetryAfter = retryAfter;
        CorrelationId = failure.CorrelationId;
        IsTransient = failure.IsTransient;
    }

    /// <summary>Why no token could be had.</summary>
    public Auth0TokenErrorKind Kind { get; }

    /// <summary>The <c>error</c> member of the answer (RFC 6749 section 5.2), for example <c>access_denied</c>; null when there was none.</summary>
    public string? Error { get; }

    /// <summary>
    /// The <c>error_description</c> member of the answer, at most 512 characters, without control characters and with any known secret replaced by
    /// <c>***</c>; null when there was none.
    /// </summary>
    public string? ErrorDescription { get; }

#if !NET
    /// <summary>The HTTP status of the answer; null when there was no answer. On .NET 5 and later it is the property of the base class.</summary>
    public HttpStatusCode? StatusCode { get; }
#endif

    /// <summary>
    /// How long to wait, from now on, before another request can succeed, as the server said (<c>Retry-After</c>, <c>Auth0-Client-Quota-Limit</c> or
    /// <c>X-RateLimit-Reset</c>); null when it did not.
    /// </summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>The request id that Auth0 gave in its answer, for its logs and its support; null when there was none.</summary>
    public string? CorrelationId { get; }

    /// <summary>Whether the same call can succeed later without a change of the configuration.</summary>
    public bool IsTransient { get; }
}
