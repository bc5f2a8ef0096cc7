using System.Collections.Immutable;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>jose-rt, the jose-jwt of the Windows Runtime of 2015: <c>JoseRT.Jwt.Encode(payload, signingAlgorithm, key)</c>.</summary>
internal sealed class JoseRtReader : ITokenReader
{
    public ImmutableArray<string> TypeNames { get; } = ["JoseRT.Jwt"];

    public ImmutableArray<string> SigningNames { get; } = ["Encode"];

    public MintedToken? Read(Reading reading, IOperation operation, CallFrame? frame) => JoseReader.Read(reading, operation, frame, "JoseRT", "Jwt");
}
