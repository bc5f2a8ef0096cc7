using System;
using System.Diagnostics;

namespace Auth0ManagementTokens;

/// <summary>How a request for a token ended, for each of those who waited.</summary>
internal sealed class TokenOutcome
{
    /// <summary>The provider was disposed of before the request ended.</summary>
    public static readonly TokenOutcome Disposed = new(null, static () => new ObjectDisposedException(nameof(Auth0ManagementTokenProvider)), default);

    private readonly TokenSnapshot? _snapshot;
    private readonly Func<Exception>? _createException;

    private TokenOutcome(TokenSnapshot? snapshot, Func<Exception>? createException, ActivityContext trace)
    {
        _snapshot = snapshot;
        _createException = createException;
        Trace = trace;
    }

    /// <summary>The trace of the request, or none when there was no request.</summary>
    public ActivityContext Trace { get; }

    public static TokenOutcome Success(TokenSnapshot snapshot, ActivityContext trace = default) => new(snapshot, null, trace);

    public static TokenOutcome Failure(Func<Exception> createException, ActivityContext trace = default) => new(null, createException, trace);

    /// <summary>Returns the token or throws: a new exception each time.</summary>
    public TokenSnapshot GetOrThrow() => _snapshot ?? throw _createException!();
}
