using System.Collections.Immutable;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>JwtCore, a port of JWT.NET 1.x to .NET Core: the static <c>JwtCore.JsonWebToken.Encode</c>.</summary>
internal sealed class JwtCoreReader : ITokenReader
{
    public ImmutableArray<string> TypeNames { get; } = ["JwtCore.JsonWebToken", "JwtCore.JwtHashAlgorithm"];

    public ImmutableArray<string> SigningNames { get; } = [StaticEncode.MethodName];

    public MintedToken? Read(Reading reading, IOperation operation, CallFrame? frame) =>
        BoundCall.Of(operation) is { } call && call.Method.ContainingType.Is("JwtCore", "JsonWebToken") && StaticEncode.HasShape(call.Method)
            && AlgorithmNames.MayBeShared(reading, StaticEncode.Algorithm(call), frame)
            ? StaticEncode.Read(reading, call, frame)
            : null;
}
