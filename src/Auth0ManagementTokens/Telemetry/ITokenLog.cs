using System;

namespace Auth0ManagementTokens;

/// <summary>Is told what providers do. It gets hosts, kinds and times: no client id, no secret, no token.</summary>
internal interface ITokenLog
{
    void Fetched(string host, TimeSpan lifetime);

    /// <summary>A token that another process has fetched is used here.</summary>
    void Adopted(string host, TimeSpan lifetime);

    void Retrying(string host, TokenFailure failure, TimeSpan wait);

    /// <param name="host">Who was asked.</param>
    /// <param name="failure">Why there is no new token.</param>
    /// <param name="isServing">Whether there is still an old one.</param>
    void Failed(string host, TokenFailure failure, bool isServing);

    void Invalidated(string host);

    /// <summary>The store that processes share tokens through has failed; what its exception says is unknown and may be secret.</summary>
    void SharingFailed(string host, Exception exception);
}
