using System.Collections.Immutable;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>JWT.NET 3.x to 11.x: <c>IJwtEncoder.Encode(payload, key)</c> in all its overloads, methods of the interface or extensions. It adds no expiry.</summary>
internal sealed class JwtNetEncoderReader : ITokenReader
{
    public ImmutableArray<string> TypeNames { get; } = ["JWT.IJwtEncoder", "JWT.JwtEncoder"];

    public ImmutableArray<string> SigningNames { get; } = ["Encode"];

    public MintedToken? Read(Reading reading, IOperation operation, CallFrame? frame)
    {
        if (BoundCall.Of(operation) is not { Method: { Name: "Encode", ContainingType: var type } } call
            || call.Argument("payload") is not { } payload)
            return null;
        if (!type.Is("JWT", "IJwtEncoder") && !type.Is("JWT", "JwtEncoderExtensions") && !type.Derives("JWT", "JwtEncoder"))
            return null;
        if (!JwtNetAlgorithm.MayBeShared(reading, call.Instance ?? call.Argument("encoder"), frame)
            || SecretReader.Read(reading, call.Argument("key"), frame) is not { } secret)
            return null;
        var claims = new ClaimSet();
        ClaimsReader.Read(reading, payload, frame, claims);
        return new MintedToken(call.Site, claims, secret, DefaultExpiry.None);
    }
}
