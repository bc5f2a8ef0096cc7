using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Gates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Literals;

/// <summary>A Management API token that the source writes.</summary>
/// <param name="Token">What it says.</param>
/// <param name="Writer">The literal, or the concatenation that makes it whole.</param>
/// <param name="Scheme">
/// What the writer has before the token, with nothing behind it, when it is an expression of type string that code evaluates: nothing, or the scheme of a
/// header. <see langword="null"/> for every other text and place.
/// </param>
internal sealed record TokenLiteral(ManagementJwt Token, SyntaxNode Writer, string? Scheme)
{
    private static readonly Regex Bearer = new("^bearer +$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The tokens of a file, each where it becomes whole; a constant is reported where it is declared and not where it is used.</summary>
    public static IEnumerable<TokenLiteral> In(SemanticModel model, Auth0Hosts hosts, CancellationToken cancellationToken)
    {
        var tree = model.SyntaxTree;
        var names = SplitTokens.Names(model.Compilation, cancellationToken);
        var written = SourceGate.MayHoldToken(tree) ? TextPlaces.OfTokens(tree, cancellationToken) : [];
        return written.Concat(TextPlaces.OfNames(tree, names, cancellationToken)).Distinct()
            .SelectMany(expression => In(FoldedText.Of(expression, model, cancellationToken), hosts))
            .GroupBy(found => found.Writer)
            .Select(group => group.First());
    }

    private static IEnumerable<TokenLiteral> In(FoldedText text, Auth0Hosts hosts) =>
        from found in Jwt.In(text.Text)
        let token = ManagementJwt.Of(found.Token, hosts)
        where token is not null
        let writer = text.Writer(found.Start, found.Length)
        where writer is not null
        select new TokenLiteral(token, writer, Before(text, writer, found.Start, found.Length));

    private static string? Before(FoldedText text, SyntaxNode writer, int start, int length)
    {
        if (writer is not ExpressionSyntax expression || !IsEvaluated(expression))
            return null;
        var begin = text.StartOf(expression);
        var before = text.Text.Substring(begin, start - begin);
        return begin + text.LengthOf(expression) == start + length && (before.Length == 0 || Bearer.IsMatch(before)) ? before : null;
    }

    private static bool IsEvaluated(ExpressionSyntax expression) =>
        !expression.DescendantTokens().Any(IsUtf8)
            && expression.Parent is not BinaryExpressionSyntax { RawKind: not (int)SyntaxKind.AddExpression }
            && IsCode(expression.Ancestors().FirstOrDefault(IsHome));

    private static bool IsHome(SyntaxNode node) =>
        node is StatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax or MemberDeclarationSyntax or AttributeSyntax
            or ParameterSyntax or CompilationUnitSyntax;

    // A local constant cannot be anything else; what a member keeps, or a parameter has as its default, the fix moves to where it is read.
    private static bool IsCode(SyntaxNode? home) =>
        home is StatementSyntax and not LocalDeclarationStatementSyntax { IsConst: true } or ArrowExpressionClauseSyntax or LambdaExpressionSyntax
            or FieldDeclarationSyntax or PropertyDeclarationSyntax or ParameterSyntax { Parent.Parent: MethodDeclarationSyntax };

    private static bool IsUtf8(SyntaxToken token) =>
        token.Kind() is SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken
            or SyntaxKind.Utf8MultiLineRawStringLiteralToken;
}
