using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>A JWT that this code signs: what the rules judge. It is the same for every library.</summary>
/// <param name="Signing">The call or creation that signs.</param>
/// <param name="Claims">The claims, the library's own rules of precedence applied.</param>
/// <param name="Key">What the signing key can be, as the text or bytes of the secret. It can hold a secret: never for output.</param>
/// <param name="Default">What the library does when no expiry is set.</param>
/// <param name="Caller">The call of a minting helper, or the creation of an object that mints, that brought these values; <see langword="null"/> when the signing code alone was read.</param>
/// <param name="IsSignature">Signing yields the signature alone: the token is the text into which the code joins it.</param>
internal sealed record MintedToken(IOperation Signing, ClaimSet Claims, Alternatives Key, DefaultExpiry Default, IOperation? Caller = null,
    bool IsSignature = false)
{
    /// <summary>Where reports about the token as a whole go.</summary>
    public IOperation Site => Caller ?? Signing;
}

/// <summary>The expiry that a library sets by itself.</summary>
/// <param name="Kind">Whether it does.</param>
/// <param name="Minutes">For <see cref="DefaultExpiryKind.Configured"/>: what the minutes can be.</param>
/// <param name="Where">For <see cref="DefaultExpiryKind.Configured"/>: the expression that gives them.</param>
internal sealed record DefaultExpiry(DefaultExpiryKind Kind, Alternatives Minutes = default, IOperation? Where = null)
{
    public static readonly DefaultExpiry None = new(DefaultExpiryKind.None);
    public static readonly DefaultExpiry Short = new(DefaultExpiryKind.Short);
    public static readonly DefaultExpiry Open = new(DefaultExpiryKind.Open);
}

internal enum DefaultExpiryKind
{
    /// <summary>A token without an expiry never expires.</summary>
    None,

    /// <summary>The library sets a short one: an hour.</summary>
    Short,

    /// <summary>The code sets the library's default lifetime.</summary>
    Configured,

    /// <summary>The library sets one, unless there is an expiry among claims that nobody sees.</summary>
    Open,
}
