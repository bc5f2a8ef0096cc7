using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rewriting;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Auth0TokenAnalyzers.Rewriting.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Fixes;

/// <summary>Base of the fixes that replace a token that the code makes or keeps itself, and remove what only that token needed.</summary>
internal abstract class TokenFix : DocumentFix
{
    public override ImmutableArray<string> DiagnosticIds { get; } = [RuleIds.HandMintedToken, RuleIds.LongLivedToken, RuleIds.TokenNeverExpires, RuleIds.HardCodedToken, RuleIds.StaticManagementToken, RuleIds.HandWrittenTokenRequest];

    /// <summary>The ways to repair a report, the best first.</summary>
    private protected abstract IEnumerable<ITokenRepair> Ways(
        Diagnostic diagnostic, CompilationUnitSyntax root, SemanticModel model, INamedTypeSymbol provider, CancellationToken cancellationToken);

    private protected sealed override async Task<Document?> FixAsync(
        Document document, CompilationUnitSyntax root, SemanticModel model, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (ProviderType.Find(model.Compilation) is not { } provider)
            return null;
        // Of two diagnostics on one token, the one that knows the credentials speaks.
        ImmutableArray<ImmutableArray<ITokenRepair>> reports =
        [
            .. diagnostics.OrderByDescending(diagnostic => diagnostic.Property(PropertyKeys.ConfigurationExpression) is not null)
                .Select(diagnostic => Ways(diagnostic, root, model, provider, cancellationToken).ToImmutableArray())
                .Where(ways => !ways.IsEmpty),
        ];
        if (reports.IsEmpty)
            return null;
        IEnumerable<SyntaxNode> places = reports.SelectMany(ways => ways).Select(way => way.Place).Concat(diagnostics.SelectMany(diagnostic => diagnostic.Nodes(PropertyKeys.ForwardingBodies, root)));
        ImmutableHashSet<ISymbol> closed = await ClosedMethods.AroundAsync(document, model, places, cancellationToken).ConfigureAwait(false);
        return new TokenRewriting(root, model, closed, cancellationToken).Rewrite(reports) is { } text ? document.WithText(text) : null;
    }

    private protected sealed override async Task<Solution> FinishedAsync(Solution before, Solution after, ImmutableArray<ReportedFile> repaired, CancellationToken cancellationToken)
    {
        Solution result = after;
        foreach (ReportedFile file in repaired)
            result = await ForeignForwarding.ApplyAsync(before, result, file.Documents[0], file.Diagnostics, cancellationToken).ConfigureAwait(false);
        DocumentId[] changed = [.. result.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedDocuments())];
        result = await IdleContracts.RemoveAsync(before, result, changed, cancellationToken).ConfigureAwait(false);
        result = await Leftovers.RemoveAsync(before, result, cancellationToken).ConfigureAwait(false);
        return await new SettingsUpdate(before, SettingsMove.Of, "to those of a machine-to-machine application").OfAsync(result, repaired, cancellationToken).ConfigureAwait(false);
    }
}
