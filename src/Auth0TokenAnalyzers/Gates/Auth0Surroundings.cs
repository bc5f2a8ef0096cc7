using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Auth0;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Gates;

/// <summary>Does the code around a place talk to Auth0? By an assembly of Auth0's SDK, or by the names and texts of the type it stands in.</summary>
internal sealed class Auth0Surroundings(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxNode, bool> _types = new();
    private readonly Lazy<bool> _hasSdk = new(() => compilation.ReferencedAssemblyNames.Any(name =>
        name.Name is "Auth0"
            || name.Name.StartsWith("Auth0.", StringComparison.Ordinal)
            || name.Name.StartsWith("Auth0Net.", StringComparison.Ordinal)));

    public bool HasSdk => _hasSdk.Value;

    public bool SpeakOfAuth0(IOperation operation) => HasSdk || TypeSpeaksOfAuth0(operation.Syntax);

    /// <summary>Does the type around a place name Auth0, whatever the program references?</summary>
    public bool TypeSpeaksOfAuth0(SyntaxNode node)
    {
        var type = node.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        // The outermost type: helpers are nested for tidiness. Top-level statements are a type of their own, the file.
        while (type?.Parent is TypeDeclarationSyntax outer)
            type = outer;
        if (type is null)
            return _types.GetOrAdd(node.SyntaxTree.GetRoot(), Speaks);
        return _types.GetOrAdd(type, declaration => Speaks(declaration) || OtherPartsSpeak((TypeDeclarationSyntax)declaration));
    }

    private bool OtherPartsSpeak(TypeDeclarationSyntax declaration)
    {
        if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword) || !compilation.ContainsSyntaxTree(declaration.SyntaxTree))
            return false;
        var symbol = compilation.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration, CancellationToken.None);
        return symbol?.DeclaringSyntaxReferences.Any(part => Speaks(part.GetSyntax())) ?? false;
    }

    // Names and texts count, comments do not.
    private static bool Speaks(SyntaxNode declaration) => declaration.DescendantTokens().Any(token =>
        token.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8StringLiteralToken
        && SecretNames.SpeaksOfAuth0(token.ValueText));
}
