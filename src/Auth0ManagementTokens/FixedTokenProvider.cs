using System;
using System.Threading;
using System.Threading.Tasks;

namespace Auth0ManagementTokens;

/// <summary>Always gives out one token; for tests of code that needs a provider.</summary>
internal sealed class FixedTokenProvider : IAuth0TokenProvider
{
    private readonly Task<string> _token;

    public FixedTokenProvider(string token)
    {
        ArgumentNullException.ThrowIfNull(token, nameof(token));
        if (!BearerToken.IsValid(token))
            throw new ArgumentException("The token is empty or has characters that a bearer token cannot have.", nameof(token));
        _token = Task.FromResult(token);
    }

    public Task<string> GetTokenAsync(CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled<string>(cancellationToken) : _token;

    public bool Invalidate(string token)
    {
        ArgumentNullException.ThrowIfNull(token, nameof(token));
        return false;
    }
}
