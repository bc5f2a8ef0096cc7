using System;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// Copies of JWT.NET's <c>JsonWebToken</c> class in the user's own code. The algorithm's name says nothing: the copy that is pasted most
/// signs what it calls RS256 with HMAC-SHA256.
/// </summary>
internal sealed class PastedEncoderReader : IFrameworkReader
{
    public ImmutableArray<string> TypeNames { get; } = ["System.Security.Cryptography.HMACSHA256"];

    public ImmutableArray<string> SigningNames { get; } = [StaticEncode.MethodName];

    public MintedToken? Read(Reading reading, IOperation operation, CallFrame? frame) =>
        BoundCall.Of(operation) is { } call && StaticEncode.HasShape(call.Method) && SignsWithHmac(reading, call.Method.ContainingType)
            ? StaticEncode.Read(reading, call, frame)
            : null;

    private static bool SignsWithHmac(Reading reading, INamedTypeSymbol type) => type.DeclaringSyntaxReferences.Any(part =>
        part.GetSyntax(reading.CancellationToken).DescendantTokens()
            .Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText.StartsWith("HMACSHA", StringComparison.Ordinal)));
}
