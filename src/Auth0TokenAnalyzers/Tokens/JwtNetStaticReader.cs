using System.Collections.Immutable;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>JWT.NET 1.x and 2.x: the static <c>JWT.JsonWebToken.Encode</c>, gone in 3.0.</summary>
internal sealed class JwtNetStaticReader : ITokenReader
{
    public ImmutableArray<string> TypeNames { get; } = ["JWT.JsonWebToken", "JWT.JwtHashAlgorithm"];

    public ImmutableArray<string> SigningNames { get; } = [StaticEncode.MethodName];

    public MintedToken? Read(Reading reading, IOperation operation, CallFrame? frame) =>
        BoundCall.Of(operation) is { } call && call.Method.ContainingType.Is("JWT", "JsonWebToken") && StaticEncode.HasShape(call.Method)
            && AlgorithmNames.MayBeShared(reading, StaticEncode.Algorithm(call), frame)
            ? StaticEncode.Read(reading, call, frame)
            : null;
}
