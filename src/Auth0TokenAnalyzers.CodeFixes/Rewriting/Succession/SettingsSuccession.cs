using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Fixes;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Auth0TokenAnalyzers.Rewriting.MakingAsync;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Succession;

/// <summary>
/// A solution in which classes of settings have a machine-to-machine application beside the tenant's global client, filled in the same way, so that repaired
/// code finds it where the old code had its secret. The global client goes as anything that nobody reads any more.
/// </summary>
internal sealed class SettingsSuccession
{
    private readonly ImmutableArray<(Successors Members, Diagnostic Report)> _successors;

    private SettingsSuccession(Solution prepared, ImmutableArray<ReportedFile> files, ImmutableArray<(Successors Members, Diagnostic Report)> successors) =>
        (Prepared, Files, _successors) = (prepared, files, successors);

    public Solution Prepared { get; }

    /// <summary>The reports as they are in that solution.</summary>
    public ImmutableArray<ReportedFile> Files { get; }

    /// <summary>The solution; null where no class of settings has a global client that reported tokens are signed with.</summary>
    public static async Task<SettingsSuccession?> OfAsync(Solution solution, ImmutableArray<ReportedFile> files, CancellationToken cancellationToken)
    {
        var clients = new Dictionary<ISymbol, (GlobalClient Client, Diagnostic Report)>(SymbolEqualityComparer.Default);
        foreach (ReportedFile file in files)
        {
            foreach (Diagnostic report in file.Diagnostics.GroupBy(report => (object?)GlobalClient.Question(report) ?? report).Select(same => same.First()))
            {
                foreach (GlobalClient client in await GlobalClient.OfAsync(file.Documents[0], report, cancellationToken).ConfigureAwait(false))
                    clients[client.Secret.ContainingType] = (client, report);
            }
        }
        Solution prepared = solution;
        var all = ImmutableArray.CreateBuilder<(Successors Members, Diagnostic Report)>();
        var changed = new List<ChangedFile>();
        foreach (var (client, report) in clients.Values.OrderBy(pair => pair.Client.Secret.ToDisplayString(), StringComparer.Ordinal))
        {
            // Edits of one file belong together: what two classes of one file hold is as rare as two tenants' global clients.
            if (await Successors.OfAsync(client, solution, cancellationToken).ConfigureAwait(false) is not { } successors
                || successors.Files.Any(file => changed.Any(other => other.Documents[0] == file.Documents[0]))
                || await successors.WrittenAsync(prepared, cancellationToken).ConfigureAwait(false) is not { } written)
                continue;
            prepared = written;
            changed.AddRange(successors.Files);
            all.Add((successors, report));
        }
        if (changed.Count == 0)
            return null;
        var moved = new MovedReports(solution, prepared, changed);
        var reported = ImmutableArray.CreateBuilder<ReportedFile>();
        foreach (ReportedFile file in files)
        {
            reported.Add(ReportedFile.Of(prepared.GetDocument(file.Documents[0].Id)!,
                await Task.WhenAll(file.Diagnostics.Select(report => moved.MoveAsync(Renamed(report), cancellationToken))).ConfigureAwait(false)));
        }
        return new SettingsSuccession(prepared, reported.ToImmutable(), all.ToImmutable());

        // A program has one application for one purpose, wherever its settings are read.
        Diagnostic Renamed(Diagnostic report) => all.Aggregate(report, (current, successors) => successors.Members.Renamed(current));
    }

    /// <summary>The repaired solution with comments about settings that a person has to create.</summary>
    /// <param name="before">The solution with the old code.</param>
    /// <param name="after">The solution in which that is repaired.</param>
    /// <param name="note">What a person has to set so many new settings to.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async Task<Solution> WithCommentsAsync(Solution before, Solution after, Func<int, string> note, CancellationToken cancellationToken)
    {
        foreach (var (members, report) in _successors)
            after = await members.WithCommentsAsync(before, after, report, note, cancellationToken).ConfigureAwait(false);
        return after;
    }

    /// <summary>Does repaired code read all that was added?</summary>
    public async Task<bool> IsReadInAsync(Solution repaired, CancellationToken cancellationToken)
    {
        var left = new HashSet<string>(_successors.Select(successors => successors.Members.SecretName));
        foreach (DocumentId id in repaired.GetChanges(Prepared).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()))
        {
            ILookup<string, SimpleNameSyntax> before = await ReadAsync(Prepared.GetDocument(id)!).ConfigureAwait(false),
                after = await ReadAsync(repaired.GetDocument(id)!).ConfigureAwait(false);
            left.RemoveWhere(name => after[name].Count() > before[name].Count());
        }
        return left.Count == 0;

        async Task<ILookup<string, SimpleNameSyntax>> ReadAsync(Document document) =>
            (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!.DescendantNodes().OfType<SimpleNameSyntax>()
                .Where(name => !UnreadValue.IsGivenTo(name)).ToLookup(name => name.Identifier.ValueText);
    }
}
