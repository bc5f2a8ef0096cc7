using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using Auth0TokenAnalyzers.Auth0;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Literals;

/// <summary>
/// The text of a literal, a concatenation or an interpolated string, joined as the compiler joins its constant parts; what is not constant is a hole.
/// It keeps which part of the text was written where. Without recursion: generated code has concatenations of many thousand parts.
/// </summary>
internal sealed class FoldedText
{
    private readonly List<(SyntaxNode Node, int Start)> _parts = [];

    private FoldedText(ExpressionSyntax expression, SemanticModel? model, CancellationToken cancellationToken)
    {
        Expression = expression;
        var text = new StringBuilder();
        var open = new Stack<SyntaxNode>([expression]);
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (Inner(node) is { } inner)
            {
                for (var i = inner.Length - 1; i >= 0; i--)
                    open.Push(inner[i]);
                continue;
            }

            _parts.Add((node, text.Length));
            text.Append(Part(node, model, cancellationToken) ?? Auth0Hosts.Hole.ToString());
        }

        Text = text.ToString();
    }

    public ExpressionSyntax Expression { get; }

    public string Text { get; }

    /// <param name="expression">What is read.</param>
    /// <param name="model">Reads constants that are named; null to take each for a hole.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    public static FoldedText Of(ExpressionSyntax expression, SemanticModel? model, CancellationToken cancellationToken) =>
        new(expression, model, cancellationToken);

    /// <summary>The largest expression of which a node is a part by way of joining texts; the node itself when it is joined to nothing.</summary>
    public static ExpressionSyntax? Around(SyntaxNode? node)
    {
        ExpressionSyntax? found = null;
        for (; node is ExpressionSyntax or InterpolatedStringContentSyntax; node = node.Parent)
        {
            if (node is ExpressionSyntax expression)
            {
                if (found is not null && !IsJoined(expression))
                    break;
                found = expression;
            }
        }

        return found;
    }

    /// <summary>The least node that writes all of a part of the text; null when the text comes whole from a constant that is written elsewhere.</summary>
    public SyntaxNode? Writer(int start, int length)
    {
        var first = _parts.FindLastIndex(part => part.Start <= start);
        var last = _parts.FindLastIndex(part => part.Start < start + length);
        var node = _parts[first].Node;
        if (first == last)
            return node is LiteralExpressionSyntax or InterpolatedStringTextSyntax ? node : null;
        return node.Ancestors().OfType<ExpressionSyntax>().First(outer => outer == Expression || outer.Span.Contains(_parts[last].Node.Span));
    }

    /// <summary>How much of the text a node writes.</summary>
    public int LengthOf(SyntaxNode node)
    {
        var length = 0;
        for (var i = 0; i < _parts.Count; i++)
            length += node.Span.Contains(_parts[i].Node.Span) ? (i + 1 < _parts.Count ? _parts[i + 1].Start : Text.Length) - _parts[i].Start : 0;
        return length;
    }

    /// <summary>Where in the text a node begins that writes a part of it.</summary>
    public int StartOf(SyntaxNode node) => _parts.First(part => node.Span.Contains(part.Node.Span)).Start;

    private static bool IsJoined(SyntaxNode node) =>
        node is ParenthesizedExpressionSyntax or InterpolatedStringExpressionSyntax || node.IsKind(SyntaxKind.AddExpression);

    private static ImmutableArray<SyntaxNode>? Inner(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax add when add.IsKind(SyntaxKind.AddExpression) => [add.Left, add.Right],
        ParenthesizedExpressionSyntax parenthesized => [parenthesized.Expression],
        InterpolatedStringExpressionSyntax interpolated => [.. interpolated.Contents],
        InterpolationSyntax { FormatClause: null, AlignmentClause: null } interpolation => [interpolation.Expression],
        _ => null,
    };

    private static string? Part(SyntaxNode node, SemanticModel? model, CancellationToken cancellationToken) => node switch
    {
        LiteralExpressionSyntax { Token.Value: string or char } literal => literal.Token.ValueText,
        InterpolatedStringTextSyntax text => text.TextToken.ValueText,
        IdentifierNameSyntax or MemberAccessExpressionSyntax
            => model?.GetConstantValue(node, cancellationToken) is { HasValue: true, Value: string constant } ? constant : null,
        _ => null,
    };
}
