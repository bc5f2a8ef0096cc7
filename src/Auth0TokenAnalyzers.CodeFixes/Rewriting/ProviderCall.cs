using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>The text of a provider, and the symbols that it names.</summary>
/// <param name="argumentBreak">Stands before each argument; null to write them in one line.</param>
internal delegate (string Text, ImmutableArray<ISymbol> Needs) ProviderText(string? argumentBreak);

/// <summary>Writes the call that gets a token from a provider: awaited where the code is async, with the cancellation token that is in scope.</summary>
internal sealed class ProviderCall(SemanticModel model, bool mayAwait, CancellationToken cancellationToken)
{
    /// <param name="place">The expression that the call takes the place of.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="scheme">What the old text had before the token; null for nothing.</param>
    public Replacement At(ExpressionSyntax place, ProviderText provider, string? scheme = null)
    {
        bool awaits = mayAwait && AwaitContext.CanAwait(place) && !AwaitContext.IsInScopeOfReference(place, model);
        Replacement call = Call(place, provider(null), scheme, awaits);
        SourceText source = place.SyntaxTree.GetText(cancellationToken);
        TextLine line = source.Lines.GetLineFromPosition(place.SpanStart);
        if (place.SpanStart - line.Start + call.Text.Length <= Layout.MaxLineLength)
            return call;
        Replacement broken = Call(place, provider(Layout.LineBreak(source) + Layout.Inside(line)), scheme, awaits);
        return InterpolatedAtEnd(place) is var (whole, before)
            ? broken with { Node = whole, Span = whole.Span, Text = $"{SymbolDisplay.FormatLiteral(before, quote: true)} + {broken.Text}" }
            : broken;
    }

    /// <summary>The interpolated text, and what it has before the place: before C# 11 there are no lines to break in its holes.</summary>
    private static (ExpressionSyntax Whole, string Before)? InterpolatedAtEnd(ExpressionSyntax place) =>
        place.Parent is InterpolationSyntax
        {
            AlignmentClause: null, FormatClause: null,
            Parent: InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax text, InterpolationSyntax] } whole,
        }
        && whole.Parent is ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax
            ? (whole, text.TextToken.ValueText)
            : null;

    private Replacement Call(ExpressionSyntax place, (string Text, ImmutableArray<ISymbol> Needs) provider, string? scheme, bool awaits)
    {
        string text = provider.Text + ".GetToken()";
        ImmutableArray<ISymbol> needs = provider.Needs;
        if (awaits)
        {
            var cancellation = AwaitContext.Cancellation(place, model, cancellationToken);
            string configure = AwaitContext.ConfiguresAwaits(place) ? ".ConfigureAwait(false)" : "";
            text = $"await {provider.Text}.GetTokenAsync({cancellation?.Text}){configure}";
            needs = cancellation is var (_, symbol) ? needs.Add(symbol) : needs;
        }
        if (scheme is not null)
            text = $"{SymbolDisplay.FormatLiteral(scheme, quote: true)} + {text}";
        return new Replacement(place, (awaits || scheme is not null) && AwaitContext.NeedsParentheses(place) ? $"({text})" : text,
            needs) { Waits = !awaits, AsksForToken = true };
    }
}
