using System;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace Auth0ManagementTokens;

/// <summary>
/// Makes the client assertions of <c>private_key_jwt</c> (RFC 7523 section 2.2): the application proves itself by a private key, and no secret is shared
/// with Auth0 or sent. See <see href="https://auth0.com/docs/get-started/authentication-and-authorization-flow/authenticate-with-private-key-jwt">Authenticate
/// with Private Key JWT</see>.
/// </summary>
[UnsupportedOSPlatform("browser")]
public static class Auth0ClientAssertion
{
    /// <summary>
    /// Returns a delegate for <see cref="Auth0TokenOptions.ClientAssertionProvider"/> that signs with an RSA key. Each call makes a new assertion with a
    /// <c>jti</c> of its own and an expiry two minutes ahead, which leaves a local clock that is wrong by up to two minutes without effect. There is no
    /// <c>iat</c> and no <c>nbf</c>, which could only lie in the future of the server.
    /// </summary>
    /// <param name="clientId">The client id, as in <see cref="Auth0TokenOptions.ClientId"/>; issuer and subject of the assertion.</param>
    /// <param name="privateKey">
    /// The private key, of 2048 bits or more; its public part is registered with the application. It is used as it is and not copied, so that a key in
    /// hardware will do, and must not be disposed of while the delegate is in use.
    /// </param>
    /// <param name="keyId">The <c>kid</c> of the header, for an application with several keys, or null for none.</param>
    /// <param name="algorithm">One of those that Auth0 accepts: <c>RS256</c> (the default), <c>RS384</c> or <c>PS256</c> (RFC 7518 section 3.1).</param>
    /// <param name="timeProvider">The clock for the expiry, or null for that of the system.</param>
    /// <returns>The delegate. It can be called from any thread.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="clientId"/>, <paramref name="privateKey"/> or <paramref name="algorithm"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The client id or key id is empty or malformed, the algorithm is another one, or the key is too short or has no private part.
    /// </exception>
    public static Func<string, CancellationToken, ValueTask<string>> FromRsa(
        string clientId, RSA privateKey, string? keyId = null, string algorithm = "RS256", TimeProvider? timeProvider = null)
    {
        clientId = CredentialText.Require(clientId, "ClientId", nameof(clientId));
        if (keyId is not null) CredentialText.Require(keyId, "KeyId", nameof(keyId));
        RsaAssertionSigner signer = RsaAssertionSigner.Create(privateKey, algorithm);
        AssertionWriter writer = new(clientId, keyId, signer, timeProvider ?? TimeProvider.System);
        return (audience, cancellationToken) =>
        {
            ArgumentNullException.ThrowIfNull(audience, nameof(audience));
            cancellationToken.ThrowIfCancellationRequested();
            return new ValueTask<string>(writer.Write(audience));
        };
    }
}
