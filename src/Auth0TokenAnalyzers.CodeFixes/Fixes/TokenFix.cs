using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rewriting;
using Auth0TokenAnalyzers.Rewriting.Credentials;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Auth0TokenAnalyzers.Rewriting.Forwarding;
using Auth0TokenAnalyzers.Rewriting.Settings;
using Auth0TokenAnalyzers.Rewriting.Succession;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Fixes;

/// <summary>Base of the fixes that replace a token that the code makes or keeps itself, and remove what only that token needed.</summary>
internal abstract class TokenFix : DocumentFix
{
    public override ImmutableArray<string> DiagnosticIds { get; } = [RuleIds.HandMintedToken, RuleIds.LongLivedToken, RuleIds.TokenNeverExpires,
        RuleIds.HardCodedToken, RuleIds.StaticManagementToken, RuleIds.HandWrittenTokenRequest];

    /// <inheritdoc/>
    public sealed override async Task<Solution?> FixAsync(Solution solution, ImmutableArray<ReportedFile> files, CancellationToken cancellationToken)
    {
        if (await SettingsSuccession.OfAsync(solution, files, cancellationToken).ConfigureAwait(false) is { } succession
            && await base.FixAsync(succession.Prepared, succession.Files, cancellationToken).ConfigureAwait(false) is { } repaired
            && await succession.IsReadInAsync(repaired, cancellationToken).ConfigureAwait(false))
            return await succession.WithCommentsAsync(solution, repaired, NoteFor, cancellationToken).ConfigureAwait(false);
        return await base.FixAsync(solution, files, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The ways to repair a report, the best first.</summary>
    private protected abstract IEnumerable<ITokenRepair> Ways(
        Diagnostic diagnostic, CompilationUnitSyntax root, SemanticModel model, INamedTypeSymbol provider, CancellationToken cancellationToken);

    private protected sealed override async Task<Document?> FixAsync(
        Document document, CompilationUnitSyntax root, SemanticModel model, ImmutableArray<Diagnostic> diagnostics,
        CancellationToken cancellationToken)
    {
        if (ProviderType.Find(model.Compilation) is not { } provider)
            return null;
        var possible = new List<ImmutableArray<ITokenRepair>>();
        // Of two diagnostics on one token, the one that knows the credentials speaks.
        foreach (Diagnostic diagnostic in diagnostics.OrderByDescending(report => report.Property(PropertyKeys.ConfigurationExpression) is not null))
        {
            IEnumerable<ITokenRepair> ways = ForeignCaches.Is(diagnostic)
                ? TokenForwarding.In(diagnostic, root, model, cancellationToken)
                : Ways(diagnostic, root, model, provider, cancellationToken);
            ways = await ContainerCalls.WithoutCalledAsync(ways, document.Project.Solution, cancellationToken).ConfigureAwait(false);
            possible.Add(await TokenAsDefault.WithoutPassedAsync(ways, document.Project.Solution).ConfigureAwait(false));
        }
        ImmutableArray<ImmutableArray<ITokenRepair>> reports = [.. possible.Where(ways => !ways.IsEmpty)];
        if (reports.IsEmpty)
            return null;
        IEnumerable<SyntaxNode> places = reports.SelectMany(ways => ways).Select(way => way.Place)
            .Concat(diagnostics.SelectMany(diagnostic => diagnostic.Nodes(PropertyKeys.ForwardingBodies, root)));
        ImmutableHashSet<ISymbol> closed = await ClosedMethods.AroundAsync(document, model, places, cancellationToken).ConfigureAwait(false);
        return new TokenRewriting(root, model, closed, cancellationToken).Rewrite(reports) is { } text ? document.WithText(text) : null;
    }

    /// <summary>What a report means for other places, each with its document.</summary>
    private protected virtual Task<IEnumerable<(Document Document, Diagnostic Diagnostic)>> OthersAsync(Document document, Diagnostic diagnostic,
        CancellationToken cancellationToken) =>
        Task.FromResult(ForeignCaches.Of(document, diagnostic).Concat(ForeignExchange.Of(document, diagnostic)));

    private protected sealed override async Task<ImmutableArray<ReportedFile>> SpreadAsync(ImmutableArray<ReportedFile> files,
        CancellationToken cancellationToken)
    {
        var reports = new List<(Document Document, Diagnostic Diagnostic)>();
        foreach (ReportedFile file in files)
        {
            foreach (Diagnostic diagnostic in file.Diagnostics)
            {
                if (await CachesOfOtherProjects.AreBeforeAsync(file.Documents[0], diagnostic, cancellationToken).ConfigureAwait(false))
                    continue;
                if (await WithClientAsync(file.Documents[0], diagnostic, cancellationToken).ConfigureAwait(false) is { } client
                    && ForwardedClient.TryAdd(client, reports))
                    continue;
                reports.Add((file.Documents[0], diagnostic));
                reports.AddRange(await ForwardedAsync(file.Documents[0], diagnostic, cancellationToken).ConfigureAwait(false));
            }
        }
        return
        [
            .. reports.GroupBy(report => report.Document.FilePath ?? report.Document.Id.Id.ToString())
                .Select(file => ReportedFile.Of(file.First().Document, file.Select(report => report.Diagnostic))),
        ];
    }

    private protected sealed override async Task<Solution> FinishedAsync(Solution before, Solution after, ImmutableArray<ReportedFile> repaired,
        CancellationToken cancellationToken)
    {
        DocumentId[] changed = [.. after.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedDocuments())];
        Solution result = await IdleContracts.RemoveAsync(before, after, changed, cancellationToken).ConfigureAwait(false);
        ImmutableHashSet<string> settings = [.. repaired.SelectMany(file => file.Diagnostics).SelectMany(SettingsMove.Of).SelectMany(move => move.Old)];
        result = await Leftovers.RemoveAsync(before, result, [.. settings.Select(name => name.Split(':', '.').Last())], cancellationToken).ConfigureAwait(false);
        result = await new SettingsUpdate(before, SettingsMove.Of, NoteFor).OfAsync(result, repaired, cancellationToken).ConfigureAwait(false);
        return await UnreadSettings.RemoveAsync(before, result, settings, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The report together with those about a client that gets its handler elsewhere; null where that is not possible everywhere.</summary>
    private async Task<IReadOnlyList<(Document, Diagnostic)>?> WithClientAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await ForwardedClient.OfAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is not var (own, places))
            return null;
        ImmutableArray<(Document Document, Diagnostic Diagnostic)> all = [(document, own), .. places];
        foreach (var report in all)
        {
            if (GeneratedCode.Is(report.Document)
                || await FixAsync(report.Document, [report.Diagnostic], cancellationToken).ConfigureAwait(false) is null)
                return null;
        }
        return all;
    }

    private async Task<IEnumerable<(Document, Diagnostic)>> ForwardedAsync(Document document, Diagnostic diagnostic,
        CancellationToken cancellationToken)
    {
        List<(Document Document, Diagnostic Diagnostic)> forwarded =
            [.. (await OthersAsync(document, diagnostic, cancellationToken).ConfigureAwait(false))
                .Where(report => !GeneratedCode.Is(report.Document))];
        // What keeps a token that stays as it is may go on keeping it.
        bool isUseless = forwarded.Any(report => report.Diagnostic != diagnostic && ForwardedReport.IsKept(report.Diagnostic))
            && await FixAsync(document, [diagnostic], cancellationToken).ConfigureAwait(false) is null;
        return isUseless ? forwarded.Where(report => !ForwardedReport.IsKept(report.Diagnostic)) : forwarded;
    }

    private static string NoteFor(int settings) => $"to {(settings == 1 ? "that" : "those")} of a machine-to-machine application";
}
