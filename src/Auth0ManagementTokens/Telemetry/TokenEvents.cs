using System;
using System.Diagnostics.Tracing;
using System.Globalization;

namespace Auth0ManagementTokens;

/// <summary>
/// The log of the core, as an event source named <c>Auth0ManagementTokens</c>. Hosts, kinds and times only: no client id, no secret, no token.
/// </summary>
[EventSource(Name = TokenMetrics.Name)]
internal sealed class TokenEvents : EventSource, ITokenLog
{
    private TokenEvents()
    {
    }

    public static TokenEvents Log { get; } = new();

    [NonEvent]
    public void Fetched(string host, TimeSpan lifetime) => Write(EventLevel.Informational, () => TokenFetched(host, Seconds(lifetime)));

    [NonEvent]
    public void Adopted(string host, TimeSpan lifetime) => Write(EventLevel.Informational, () => TokenAdopted(host, Seconds(lifetime)));

    [NonEvent]
    public void Retrying(string host, TokenFailure failure, TimeSpan wait) =>
        Write(EventLevel.Verbose, () => AttemptFailed(host, failure.Message, Seconds(wait)));

    [NonEvent]
    public void Failed(string host, TokenFailure failure, bool isServing) => Write(EventLevel.Warning, () =>
    {
        if (isServing) RefreshFailed(host, failure.Kind.ToString(), failure.Message);
        else RequestFailed(host, failure.Kind.ToString(), failure.Message);
    });

    [NonEvent]
    public void Invalidated(string host) => Write(EventLevel.Informational, () => TokenInvalidated(host));

    [NonEvent]
    public void SharingFailed(string host, Exception exception) =>
        Write(EventLevel.Warning, () => StoreFailed(host, exception.GetType().FullName ?? ""));

    [Event(1, Level = EventLevel.Informational, Message = "Fetched a token from {0}; it lives for {1} s.")]
    private void TokenFetched(string host, string lifetimeSeconds) => WriteEvent(1, host, lifetimeSeconds);

    [Event(2, Level = EventLevel.Verbose, Message = "A token request to {0} failed and is repeated in {2} s. {1}")]
    private void AttemptFailed(string host, string reason, string waitSeconds) => WriteEvent(2, host, reason, waitSeconds);

    [Event(3, Level = EventLevel.Warning, Message = "A new token could not be fetched from {0} ({1}); the old one is still in use. {2}")]
    private void RefreshFailed(string host, string kind, string reason) => WriteEvent(3, host, kind, reason);

    [Event(4, Level = EventLevel.Error, Message = "No token could be fetched from {0} ({1}). {2}")]
    private void RequestFailed(string host, string kind, string reason) => WriteEvent(4, host, kind, reason);

    [Event(5, Level = EventLevel.Informational, Message = "A token of {0} was rejected and has been dropped.")]
    private void TokenInvalidated(string host) => WriteEvent(5, host);

    [Event(6, Level = EventLevel.Informational, Message = "Took a token for {0} that another process has fetched; it lives for {1} s from its request on.")]
    private void TokenAdopted(string host, string lifetimeSeconds) => WriteEvent(6, host, lifetimeSeconds);

    [Event(7, Level = EventLevel.Warning, Message = "The store of shared tokens failed for {0} ({1}); the token endpoint is asked instead.")]
    private void StoreFailed(string host, string exceptionType) => WriteEvent(7, host, exceptionType);

    [NonEvent]
    private void Write(EventLevel level, Action write)
    {
        if (IsEnabled(level, EventKeywords.All)) Guarded.Run(write);
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
}
