using System.Threading;
using System.Threading.Tasks;

namespace Auth0ManagementTokens;

/// <summary>
/// Gives out an access token that is valid now. The seam for dependency injection and for fakes in tests;
/// <see cref="Auth0ManagementTokenProvider"/> is the implementation.
/// </summary>
/// <remarks>
/// <see cref="GetTokenAsync"/> has the shape of <c>Auth0.ManagementApi.ITokenProvider.GetTokenAsync</c> (8.0 and later) and converts to the
/// <c>Func&lt;CancellationToken, Task&lt;string&gt;&gt;</c> that the SDK's <c>DelegateTokenProvider</c> takes.
/// </remarks>
public interface IAuth0TokenProvider
{
    /// <summary>Returns an access token to send as <c>Authorization: Bearer</c> (RFC 6750 section 2.1).</summary>
    /// <param name="cancellationToken">Ends this caller's wait; other callers who wait for the same token are not affected.</param>
    /// <returns>The token, never null or empty. Do not keep it: ask again for each request, a cached token costs nothing.</returns>
    /// <exception cref="Auth0TokenException">No usable token is at hand and none could be fetched.</exception>
    /// <exception cref="System.OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<string> GetTokenAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Says that a token was rejected (HTTP 401), so that it is not given out again. Many callers may report the same token: only the first
    /// report has an effect, and a report about an older token has none.
    /// </summary>
    /// <param name="token">The token that was rejected.</param>
    /// <returns><see langword="true"/> if that very token was the cached one and has been dropped.</returns>
    /// <exception cref="System.ArgumentNullException"><paramref name="token"/> is null.</exception>
    bool Invalidate(string token);
}
