using System;
using Microsoft.Extensions.Logging;

namespace Auth0ManagementTokens.DependencyInjection;

/// <summary>Tells a logger what the event source is told. A logger that throws must not cost anyone a token.</summary>
internal sealed class LoggerTokenLog(ILogger logger, ITokenLog events) : ITokenLog
{
    public void Fetched(string host, TimeSpan lifetime)
    {
        events.Fetched(host, lifetime);
        Guarded.Run(() => logger.TokenFetched(host, lifetime));
    }

    public void Adopted(string host, TimeSpan lifetime)
    {
        events.Adopted(host, lifetime);
        Guarded.Run(() => logger.TokenAdopted(host, lifetime));
    }

    public void Retrying(string host, TokenFailure failure, TimeSpan wait)
    {
        events.Retrying(host, failure, wait);
        Guarded.Run(() => logger.AttemptFailed(host, wait, failure.Message));
    }

    public void Failed(string host, TokenFailure failure, bool isServing)
    {
        events.Failed(host, failure, isServing);
        Guarded.Run(() =>
        {
            if (isServing) logger.RefreshFailed(host, failure.Kind, failure.Message);
            else logger.RequestFailed(host, failure.Kind, failure.Message);
        });
    }

    public void Invalidated(string host)
    {
        events.Invalidated(host);
        Guarded.Run(() => logger.TokenInvalidated(host));
    }

    public void SharingFailed(string host, Exception exception)
    {
        events.SharingFailed(host, exception);
        Guarded.Run(() => logger.StoreFailed(host, exception.GetType().FullName));
    }
}
