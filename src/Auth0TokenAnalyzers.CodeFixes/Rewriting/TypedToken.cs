using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>A text that begins with the type of a token, as an answer of the token endpoint says it, and ends with the token.</summary>
/// <param name="Whole">The text.</param>
/// <param name="Scheme">What stands before the token.</param>
internal sealed record TypedToken(ExpressionSyntax Whole, string Scheme)
{
    private const string Bearer = "Bearer";

    /// <summary>The text around a token; null when it stands otherwise.</summary>
    /// <param name="token">The token.</param>
    /// <param name="types">The expressions that are the type.</param>
    public static TypedToken? Around(ExpressionSyntax token, ImmutableArray<ExpressionSyntax> types) => token.Parent switch
    {
        // $"{answer.TokenType} {answer.AccessToken}"
        InterpolationSyntax { AlignmentClause: null, FormatClause: null,
            Parent: InterpolatedStringExpressionSyntax { Contents: [InterpolationSyntax { AlignmentClause: null, FormatClause: null } type,
                InterpolatedStringTextSyntax text, InterpolationSyntax last] } whole }
            when last.Expression == token && types.Contains(type.Expression) => new TypedToken(whole, Bearer + text.TextToken.ValueText),
        // answer.TokenType + " " + answer.AccessToken
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression,
            Left: BinaryExpressionSyntax { Left: var type, Right: LiteralExpressionSyntax text } } whole
            when whole.Right == token && types.Contains(type) => new TypedToken(whole, Bearer + text.Token.ValueText),
        _ => null,
    };

    /// <summary>What takes the place of the type where it does not stand in such a text.</summary>
    public static Replacement Type(ExpressionSyntax type) => type.Parent is InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole
        ? new Replacement(hole, Bearer, [])
        : new Replacement(type, $"\"{Bearer}\"", []);
}
