using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Tokens;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Literals;

/// <summary>A Management API token that the source writes.</summary>
/// <param name="Token">What it says.</param>
/// <param name="Writer">The literal, or the concatenation that makes it whole.</param>
/// <param name="IsAlone">The writer is that token and nothing else, as an expression of type string that code evaluates each time.</param>
internal sealed record TokenLiteral(ManagementJwt Token, SyntaxNode Writer, bool IsAlone)
{
    /// <summary>The tokens of a file, each where it becomes whole; a constant is reported where it is declared and not where it is used.</summary>
    public static IEnumerable<TokenLiteral> In(SemanticModel model, Auth0Hosts hosts, CancellationToken cancellationToken)
    {
        var tree = model.SyntaxTree;
        var names = SplitTokens.Names(model.Compilation, cancellationToken);
        var written = SourceGate.MayHoldToken(tree) ? TextPlaces.OfTokens(tree, cancellationToken) : [];
        return written.Concat(TextPlaces.OfNames(tree, names, cancellationToken)).Distinct()
            .SelectMany(expression => In(FoldedText.Of(expression, model, cancellationToken), hosts)).GroupBy(found => found.Writer).Select(group => group.First());
    }

    private static IEnumerable<TokenLiteral> In(FoldedText text, Auth0Hosts hosts) =>
        from found in Jwt.In(text.Text)
        let token = ManagementJwt.Of(found.Token, hosts)
        where token is not null
        let writer = text.Writer(found.Start, found.Length)
        where writer is not null
        select new TokenLiteral(token, writer, writer is ExpressionSyntax expression && IsEvaluated(expression) && text.LengthOf(expression) == found.Length);

    private static bool IsEvaluated(ExpressionSyntax expression) =>
        !expression.DescendantTokens().Any(IsUtf8) && expression.Parent is not BinaryExpressionSyntax { RawKind: not (int)SyntaxKind.AddExpression } && IsCode(expression.Ancestors().FirstOrDefault(IsHome));

    private static bool IsHome(SyntaxNode node) =>
        node is StatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax or MemberDeclarationSyntax or AttributeSyntax or ParameterSyntax or CompilationUnitSyntax;

    // In the initializer of a member the token of a provider would be as frozen as the old one; a constant cannot be anything else.
    private static bool IsCode(SyntaxNode? home) =>
        home is StatementSyntax and not LocalDeclarationStatementSyntax { IsConst: true } or ArrowExpressionClauseSyntax or LambdaExpressionSyntax;

    private static bool IsUtf8(SyntaxToken token) =>
        token.Kind() is SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken;
}
