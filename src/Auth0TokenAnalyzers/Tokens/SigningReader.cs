using System;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// Reads the signing credentials of Microsoft.IdentityModel. Auth0 takes tokens that are signed with a shared secret (HS256) only from
/// the tenant's own keys; an asymmetric signature is a client assertion or another issuer's token, never a forged Management token.
/// </summary>
internal static class SigningReader
{
    /// <summary>The secret that the credentials hold, unknown when it cannot be followed; <see langword="null"/> when they cannot be a shared secret.</summary>
    public static Alternatives? Secret(Reading reading, IOperation? credentials, CallFrame? frame)
    {
        if (credentials is null)
            return null;
        var secrets = reading.Read(credentials, frame).Values.Select(value => Secret(reading, value)).ToList();
        return secrets.All(secret => secret is null)
            ? null
            : Alternatives.Union(secrets.Where(secret => secret is not null).Select(secret => secret!.Value));
    }

    private static Alternatives? Secret(Reading reading, Value credentials)
    {
        if (credentials is NullValue)
            return null;
        if (credentials is not ObjectValue made)
            return Alternatives.Of(credentials);
        // new JwtHeader(credentials)
        if (made.Argument("signingCredentials") is { } inner)
            return Secret(reading, inner, made.Frame);
        // A class of the user's own says at its base call what it signs with.
        if (BaseCall.Of(reading, made) is var (arguments, frame))
            return Secret(reading, arguments, frame);
        return Secret(reading, made.Arguments, made.Frame);
    }

    /// <summary>The secret among the arguments for a key and an algorithm; <see langword="null"/> when they are not a shared secret.</summary>
    public static Alternatives? Secret(Reading reading, ImmutableArray<IArgumentOperation> arguments, CallFrame? frame)
    {
        var algorithm = arguments.Of("algorithm") ?? arguments.Of("signatureAlgorithm");
        var isShared = algorithm is null ? null : IsShared(reading.Read(algorithm, frame));
        // HmacSigningCredentials, of Thinktecture and copied into many programs, takes the key alone.
        var key = arguments.Of("key") ?? arguments.Of("signingKey") ?? arguments.Of("base64EncodedKey");
        if (isShared == false || key is null)
            return null;
        var secret = Alternatives.Union(reading.Read(key, frame).Values.Where(value => !IsAsymmetric(value)).Select(value => Bytes(reading, value)));
        return secret.Values.IsEmpty || (isShared is null && IsAsymmetric(Given(key).Type)) ? null : secret;
    }

    private static Alternatives Bytes(Reading reading, Value key)
    {
        if (key is not ObjectValue made)
            return Alternatives.Of(key);
        if ((made.Argument("key") ?? made.Argument("bytes") ?? made.Argument("symmetricKey")) is { } bytes)
            return reading.Read(bytes, made.Frame);
        // new JsonWebKey { Kty = "oct", K = … }, new JsonWebKey("{…}")
        var parts = made.Property("K");
        if (!parts.IsEmpty)
            return Alternatives.Union(parts.Select(part => reading.Read(part.Value, made.FrameOf(part))));
        return made.Argument("json") is { } json ? reading.Read(json, made.Frame) : Alternatives.Of(key);
    }

    /// <summary>HS256 and its kin, by their JWT name or the XML signature URI; <see langword="null"/> when the algorithm is not known.</summary>
    private static bool? IsShared(Alternatives algorithm)
    {
        var names = algorithm.Values.Select(value => (value as TextValue)?.Constant).ToList();
        if (names.Any(name => name is null))
            return null;
        return names.Any(name => name!.StartsWith("HS", StringComparison.OrdinalIgnoreCase)
            || name.IndexOf("hmac", StringComparison.OrdinalIgnoreCase) >= 0);
    }

    // The parameter's type is SecurityKey; what is passed may say more.
    private static IOperation Given(IOperation argument) => argument is IConversionOperation conversion ? Given(conversion.Operand) : argument;

    private static bool IsAsymmetric(Value key) => key is ObjectValue { Type: { } type } && IsAsymmetric(type);

    private static bool IsAsymmetric(ITypeSymbol? type) =>
        type.Derives("Microsoft.IdentityModel.Tokens", "AsymmetricSecurityKey")
            || type.Derives("System.IdentityModel.Tokens", "AsymmetricSecurityKey");
}
