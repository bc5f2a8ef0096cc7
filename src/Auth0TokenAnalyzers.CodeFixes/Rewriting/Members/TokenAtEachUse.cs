using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.Headers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Members;

/// <summary>Gets a token wherever the old code read the member that kept one; the member goes.</summary>
internal sealed class TokenAtEachUse(
    ExpressionSyntax token, KeptToken kept, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, INamedTypeSymbol provider,
    CancellationToken cancellationToken) : ITokenRepair
{
    public SyntaxNode Place => token;

    public Repair? Write(TypeNames names, bool mayAwait)
    {
        if (!kept.IsPrivate || kept.Uses.IsEmpty)
            return null;
        ProviderExpression atToken = Provider(token);
        string text = atToken.Sources;
        bool isShort = text == ProviderExpression.Shared;
        ImmutableArray<ExpressionSyntax> uses = [.. kept.Uses.Select(use => FallbackToken.Whole(use.Whole(), model))];
        // What has its credentials from the environment may have better ones where it is used.
        bool mayDiffer = uses.Length == 1 && atToken.IsOfEnvironment;
        if ((!isShort && uses.Length > 1) || (!mayDiffer && uses.Any(use => Provider(use).Sources != text)))
            return null;
        ImmutableArray<Repair> repairs = [.. uses.Select(use => At(use, names, mayAwait))];
        SyntaxNode old = kept.Assignment is { } assignment ? assignment.Parent! : kept.Declaration;
        return new Repair([.. repairs.SelectMany(repair => repair.Replacements)], [.. repairs.SelectMany(repair => repair.Obsolete)])
        {
            Removals = [old, .. repairs.SelectMany(repair => repair.Removals)],
        };
    }

    // A client of HTTP would keep the token like the member.
    private Repair At(ExpressionSyntax use, TypeNames names, bool mayAwait) =>
        HeaderRepairs.Of(use, diagnostic, root, model, provider, cancellationToken)
            .Select(way => way.Write(names, mayAwait)).FirstOrDefault(repair => repair is not null)
        ?? new Repair(new ProviderCall(model, mayAwait, cancellationToken).At(use, Provider(use).In(names.At(use, provider)),
            diagnostic.Property(PropertyKeys.HeaderScheme)));

    private ProviderExpression Provider(ExpressionSyntax place) => new(place, diagnostic, model);
}
