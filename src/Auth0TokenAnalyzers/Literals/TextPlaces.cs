using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Auth0;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Literals;

/// <summary>Where a file writes the beginning of a JWT or names a constant. The text is searched first, so that files without either are not walked through.</summary>
internal static class TextPlaces
{
    /// <summary>The expressions in which a literal has the beginning of an encoded JWT header. Comments and code that is not compiled have none.</summary>
    public static IEnumerable<ExpressionSyntax> OfTokens(SyntaxTree tree, CancellationToken cancellationToken) =>
        from token in Tokens(tree, Jwt.Beginnings, cancellationToken)
        where IsText(token)
        select FoldedText.Around(token.Parent) into expression
        where expression is not null
        select expression;

    /// <summary>The expressions in which a constant of such a name is joined to other texts.</summary>
    public static IEnumerable<ExpressionSyntax> OfNames(SyntaxTree tree, IEnumerable<string> names, CancellationToken cancellationToken) =>
        from name in names
        from token in Tokens(tree, source => Occurrences(source, name), cancellationToken)
        where token.ValueText == name
        let identifier = token.Parent as IdentifierNameSyntax
        select FoldedText.Around(identifier?.Parent is MemberAccessExpressionSyntax access && access.Name == identifier
            ? access
            : identifier) into expression
        where expression is BinaryExpressionSyntax or InterpolatedStringExpressionSyntax or ParenthesizedExpressionSyntax
        select expression;

    private static IEnumerable<SyntaxToken> Tokens(SyntaxTree tree, Func<string, IEnumerable<int>> find, CancellationToken cancellationToken) =>
        from position in find(tree.GetText(cancellationToken).ToString())
        let token = tree.GetRoot(cancellationToken).FindToken(position)
        where token.Span.Contains(position)
        select token;

    private static IEnumerable<int> Occurrences(string source, string name)
    {
        for (var at = source.IndexOf(name, StringComparison.Ordinal); at >= 0; at = source.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            yield return at;
    }

    private static bool IsText(SyntaxToken token) =>
        token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken;
}
