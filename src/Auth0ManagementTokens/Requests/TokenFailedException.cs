using System;

namespace Auth0ManagementTokens;

/// <summary>Carries a <see cref="TokenFailure"/> from where a request fails to the cache, which makes it a value. Never leaves the assembly.</summary>
internal sealed class TokenFailedException(TokenFailure failure) : Exception(failure.Message)
{
    public TokenFailure Failure { get; } = failure;
}
