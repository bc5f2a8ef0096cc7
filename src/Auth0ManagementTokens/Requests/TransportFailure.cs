using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Security.Authentication;

namespace Auth0ManagementTokens;

/// <summary>Tells what an exception of the transport means. The message names the host and nothing of the request.</summary>
internal static class TransportFailure
{
    public static TokenFailure From(Exception exception, string host, SecretRedactor redactor)
    {
        bool isTls = IsTls(exception);
        HttpStatusCode? status = FindStatus(exception);
        bool isNetwork = exception is HttpRequestException or IOException;
        string what = isTls ? $"The TLS connection to {host} was refused or is not trusted."
            : status is { } code ? $"The proxy or server in front of {host} answered with HTTP {(int)code}."
            : $"{host} could not be reached, or the connection broke ({exception.GetType().Name}).";
        return new TokenFailure(Auth0TokenErrorKind.Unavailable, what)
        {
            StatusCode = status,
            IsTransient = !isTls && status is null,
            IsRetryable = isNetwork && !isTls && status is null,
            Cause = redactor.IsClean(exception) ? exception : null,
        };
    }

    // A certificate does not become valid by asking again.
    private static bool IsTls(Exception exception)
    {
        for (Exception? e = exception; e is not null; e = e.InnerException)
        {
            if (e is AuthenticationException or WebException { Status: WebExceptionStatus.TrustFailure or WebExceptionStatus.SecureChannelFailure })
                return true;
        }

        return false;
    }

#if NET
    private static HttpStatusCode? FindStatus(Exception exception) => (exception as HttpRequestException)?.StatusCode;
#else
    // .NET Framework tells it in a WebException; where this assembly runs on a later platform, the exception itself has it.
    private static HttpStatusCode? FindStatus(Exception exception) =>
        ((exception.InnerException as WebException)?.Response as HttpWebResponse)?.StatusCode
        ?? exception.GetType().GetProperty("StatusCode")?.GetValue(exception) as HttpStatusCode?;
#endif
}
