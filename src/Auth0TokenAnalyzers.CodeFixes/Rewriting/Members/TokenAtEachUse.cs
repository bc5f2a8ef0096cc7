using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Members;

/// <summary>Gets a token wherever the old code read the member that kept one; the member goes.</summary>
internal sealed class TokenAtEachUse(
    ExpressionSyntax token, KeptToken kept, Diagnostic diagnostic, SemanticModel model, INamedTypeSymbol provider,
    CancellationToken cancellationToken) : ITokenRepair
{
    public SyntaxNode Place => token;

    public Repair? Write(TypeNames names, bool mayAwait)
    {
        if (!kept.IsPrivate || kept.Uses.IsEmpty)
            return null;
        string atToken = Provider(token).In(provider.Name)(null).Text;
        bool isShort = atToken == $"{provider.Name}.{ProviderExpression.Shared}";
        ImmutableArray<ExpressionSyntax> uses = [.. kept.Uses.Select(SyntaxExtensions.Whole)];
        if ((!isShort && uses.Length > 1) || uses.Any(use => Provider(use).In(provider.Name)(null).Text != atToken))
            return null;
        var call = new ProviderCall(model, mayAwait, cancellationToken);
        SyntaxNode old = kept.Assignment is { } assignment ? assignment.Parent! : kept.Declaration;
        return new Repair([.. uses.Select(use => call.At(use, Provider(use).In(names.At(use, provider)),
            diagnostic.Property(PropertyKeys.HeaderScheme)))], [])
        {
            Removals = [old],
        };
    }

    private ProviderExpression Provider(ExpressionSyntax place) => new(place, diagnostic, model);
}
