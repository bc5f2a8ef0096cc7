using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Members;

/// <summary>
/// Gets a token in each round of a loop, instead of once before it: where the loop uses it, or at the beginning of a round that uses it twice.
/// </summary>
internal sealed class TokenEachRound(
    ExpressionSyntax token, LoopedToken looped, Diagnostic diagnostic, SemanticModel model, INamedTypeSymbol provider,
    CancellationToken cancellationToken) : ITokenRepair
{
    public SyntaxNode Place => token;

    public Repair? Write(TypeNames names, bool mayAwait)
    {
        if (looped.Uses.Any(use => Provider(use).Sources != Provider(token).Sources))
            return null;
        var call = new ProviderCall(model, mayAwait, cancellationToken);
        var calls = looped.Uses.Select(use =>
            call.At(use, Provider(use).In(names.At(use, provider)), diagnostic.Property(PropertyKeys.HeaderScheme)));
        Replacement? declaration = looped.Uses.Length > 1 ? AtBeginning(calls.First()) : null;
        IEnumerable<Replacement> code = declaration is null ? calls : [declaration];
        return new Repair([.. code], []) { Removals = [looped.Declaration] };
    }

    /// <summary>Declares the local in the loop; null where that has no block.</summary>
    private Replacement? AtBeginning(Replacement call)
    {
        BlockSyntax? block = looped.Loop.ChildNodes().OfType<BlockSyntax>().FirstOrDefault();
        if (block is not { Statements: [var first, ..] })
            return null;
        SourceText text = model.SyntaxTree.GetText(cancellationToken);
        LineLayout old = LineLayout.Of(text, call.Node.SpanStart).Inner(), layout = LineLayout.Of(text, first.SpanStart);
        var type = ((VariableDeclarationSyntax)looped.Declaration.Parent!).Type;
        string code = call.Text.Replace(old.Break, layout.Inner().Break);
        return call with
        {
            Span = new TextSpan(first.SpanStart, 0),
            Text = $"{type} {looped.Declaration.Identifier.ValueText} = {code};{layout.Break}",
        };
    }

    private ProviderExpression Provider(ExpressionSyntax place) => new(place, diagnostic, model);
}
