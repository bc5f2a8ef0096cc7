using System.Collections.Immutable;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>jose-pcl, the portable jose-jwt of 2016: <c>JosePCL.Jwt.Encode(payload, signingAlgorithm, key)</c>.</summary>
internal sealed class JosePclReader : ITokenReader
{
    public ImmutableArray<string> TypeNames { get; } = ["JosePCL.Jwt"];

    public ImmutableArray<string> SigningNames { get; } = ["Encode"];

    public MintedToken? Read(Reading reading, IOperation operation, CallFrame? frame) => JoseReader.Read(reading, operation, frame, "JosePCL", "Jwt");
}
