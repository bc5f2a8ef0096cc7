using System.Collections.Immutable;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>jose-jwt before 1.0, of 2014: <c>Json.JWT.Encode</c>.</summary>
internal sealed class EarlyJoseReader : ITokenReader
{
    public ImmutableArray<string> TypeNames { get; } = ["Json.JWT", "Json.JwsAlgorithm"];

    public ImmutableArray<string> SigningNames { get; } = ["Encode"];

    public MintedToken? Read(Reading reading, IOperation operation, CallFrame? frame) => JoseReader.Read(reading, operation, frame, "Json", "JWT");
}
