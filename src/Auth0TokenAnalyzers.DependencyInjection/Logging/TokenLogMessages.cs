using System;
using Microsoft.Extensions.Logging;

namespace Auth0ManagementTokens.DependencyInjection;

/// <summary>The log of providers that a container made. Ids, levels and words are those of the event source.</summary>
internal static partial class TokenLogMessages
{
    [LoggerMessage(1, LogLevel.Information, "Fetched a token from {Host}; it lives for {Lifetime}.")]
    public static partial void TokenFetched(this ILogger logger, string host, TimeSpan lifetime);

    [LoggerMessage(2, LogLevel.Debug, "A token request to {Host} failed and is repeated in {Wait}. {Reason}")]
    public static partial void AttemptFailed(this ILogger logger, string host, TimeSpan wait, string reason);

    [LoggerMessage(3, LogLevel.Warning, "A new token could not be fetched from {Host} ({Kind}); the old one is still in use. {Reason}")]
    public static partial void RefreshFailed(this ILogger logger, string host, Auth0TokenErrorKind kind, string reason);

    [LoggerMessage(4, LogLevel.Error, "No token could be fetched from {Host} ({Kind}). {Reason}")]
    public static partial void RequestFailed(this ILogger logger, string host, Auth0TokenErrorKind kind, string reason);

    [LoggerMessage(5, LogLevel.Information, "A token of {Host} was rejected and has been dropped.")]
    public static partial void TokenInvalidated(this ILogger logger, string host);

    [LoggerMessage(6, LogLevel.Information, "Took a token for {Host} that another process has fetched; it lives for {Lifetime} from its request on.")]
    public static partial void TokenAdopted(this ILogger logger, string host, TimeSpan lifetime);

    [LoggerMessage(7, LogLevel.Warning, "The store of shared tokens failed for {Host} ({ExceptionType}); the token endpoint is asked instead.")]
    public static partial void StoreFailed(this ILogger logger, string host, string? exceptionType);

    [LoggerMessage(8, LogLevel.Information, "The settings of the tokens of {Host} have been read again and are used from the next request on.")]
    public static partial void SettingsChanged(this ILogger logger, string host);

    [LoggerMessage(9, LogLevel.Error, "The settings of the tokens of {Host} have changed and are not valid; the old ones stay in use. {Reason}")]
    public static partial void SettingsRejected(this ILogger logger, string host, string? reason);
}
