using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Members;

/// <summary>Calls the method that gives a token wherever the old code read the member that kept its result; the member goes.</summary>
internal sealed class CallAtEachUse(ExpressionSyntax token, KeptToken kept, SemanticModel model) : ITokenRepair
{
    public SyntaxNode Place => token;

    public Repair? Write(TypeNames names, bool mayAwait)
    {
        if (!kept.IsPrivate || kept.Uses.IsEmpty || !RepeatableCall.Is(token))
            return null;
        ImmutableArray<ExpressionSyntax> uses = [.. kept.Uses.Select(SyntaxExtensions.Whole)];
        if (!uses.All(use => RepeatableCall.MeansTheSameAt(use, token, model)))
            return null;
        ImmutableArray<ISymbol> needs = RepeatableCall.Named(token, model);
        SyntaxNode old = kept.Assignment is { } assignment ? assignment.Parent! : kept.Declaration;
        return new Repair([.. uses.Select(use => new Replacement(use, token.ToString(), needs))], []) { Removals = [old] };
    }
}
