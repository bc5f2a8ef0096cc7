using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rewriting;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Fixes;

/// <summary>
/// What is best for each report about a token: the token provider, and a shorter life where the token, or what lives too long, is none that a provider
/// could give. The first action of each of these reports has its key: <c>dotnet format</c> applies the first action of the first report of a rule to all.
/// </summary>
/// <param name="token">Lets the token provider take over.</param>
/// <param name="lifetime">Shortens a lifetime.</param>
internal sealed class RecommendedFix(UseTokenProviderFix token, LimitLifetimeFix lifetime) : SolutionFix
{
    public override string EquivalenceKey => token.EquivalenceKey;

    public override ImmutableArray<string> DiagnosticIds => token.DiagnosticIds;

    public override string Title(Diagnostic diagnostic) => token.Title(diagnostic);

    public override async Task<Solution?> FixAsync(Solution solution, ImmutableArray<ReportedFile> files, CancellationToken cancellationToken)
    {
        Solution? repaired = await token.FixAsync(solution, files, cancellationToken).ConfigureAwait(false);
        Solution result = repaired ?? solution;
        var left = new List<ReportedFile>();
        foreach (ReportedFile file in files)
        {
            ImmutableArray<Diagnostic> lifetimes = await LeftAsync(solution, result, file, cancellationToken).ConfigureAwait(false);
            if (!lifetimes.IsEmpty)
                left.Add(ReportedFile.Of(result.GetDocument(file.Documents[0].Id)!, lifetimes));
        }
        return left.Count == 0 ? repaired : await lifetime.FixAsync(result, [.. left], cancellationToken).ConfigureAwait(false) ?? repaired;
    }

    /// <summary>The reports of a file, in the repaired solution, where the token provider has not taken over.</summary>
    private async Task<ImmutableArray<Diagnostic>> LeftAsync(Solution before, Solution after, ReportedFile file, CancellationToken cancellationToken)
    {
        if (after.GetDocument(file.Documents[0].Id) is not { } document)
            return [];
        var there = new List<(Diagnostic Report, Diagnostic Moved)>();
        foreach (Diagnostic report in file.Diagnostics.Where(report => report.Property(PropertyKeys.LifetimeNode) is not null))
        {
            if (await MovedSpans.InAsync(document, file.Documents[0], report, PropertyKeys.LifetimeNode, cancellationToken).ConfigureAwait(false) is { } moved)
                there.Add((report, moved));
        }
        // What sets the lifetime of a repaired token may stay for something else. Most often no token of the file is repaired, and one question tells.
        if (!await AreRepairedAsync(there.Select(pair => pair.Report)).ConfigureAwait(false))
            return [.. there.Select(pair => pair.Moved)];
        var left = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach ((Diagnostic report, Diagnostic moved) in there.Count == 1 ? [] : there)
        {
            if (!await AreRepairedAsync([report]).ConfigureAwait(false))
                left.Add(moved);
        }
        return left.ToImmutable();

        async Task<bool> AreRepairedAsync(IEnumerable<Diagnostic> reports)
        {
            ImmutableArray<Diagnostic> tokens = [.. reports.Where(report => report.Property(PropertyKeys.TokenExpression) is not null)];
            return !tokens.IsEmpty
                && await token.FixAsync(before, [file with { Diagnostics = tokens }], cancellationToken).ConfigureAwait(false) is not null;
        }
    }
}
