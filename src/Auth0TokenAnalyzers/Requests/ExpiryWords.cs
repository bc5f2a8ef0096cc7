using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Requests;

/// <summary>Does code use the lifetime that the token endpoint gives: <c>expires_in</c>, in seconds (RFC 6749, section 5.1)?</summary>
internal static class ExpiryWords
{
    /// <summary>Is it read there, other than to declare it? A member of a response type alone honours nothing.</summary>
    public static bool AreHonoured(SyntaxNode code) => code.DescendantTokens().Any(token => IsExpiresIn(token) && IsUsed(token));

    private static bool IsExpiresIn(SyntaxToken token) =>
        token.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.StringLiteralToken
        && token.ValueText.Replace("_", "") is { Length: >= 9 and <= 24 } name
        && name.IndexOf("expiresin", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsUsed(SyntaxToken token) =>
        token.Parent is not (PropertyDeclarationSyntax or ParameterSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax })
        && token.Parent?.FirstAncestorOrSelf<AttributeSyntax>() is null;
}
