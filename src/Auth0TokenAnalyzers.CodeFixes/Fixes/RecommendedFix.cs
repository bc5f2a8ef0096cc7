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
            var lifetimes = new List<Diagnostic>();
            foreach (Diagnostic diagnostic in file.Diagnostics.Where(diagnostic => diagnostic.Property(PropertyKeys.LifetimeNode) is not null))
            {
                if (await LeftAsync(solution, result, file, diagnostic, cancellationToken).ConfigureAwait(false) is { } lifetimeReport)
                    lifetimes.Add(lifetimeReport);
            }
            if (lifetimes.Count > 0)
                left.Add(ReportedFile.Of(result.GetDocument(file.Documents[0].Id)!, lifetimes));
        }
        return left.Count == 0 ? repaired : await lifetime.FixAsync(result, [.. left], cancellationToken).ConfigureAwait(false) ?? repaired;
    }

    /// <summary>The report in the repaired solution, when the token provider has not taken over there.</summary>
    private async Task<Diagnostic?> LeftAsync(Solution before, Solution after, ReportedFile file, Diagnostic diagnostic,
        CancellationToken cancellationToken)
    {
        if (after.GetDocument(file.Documents[0].Id) is not { } document
            || await MovedSpans.InAsync(document, file.Documents[0], diagnostic, PropertyKeys.LifetimeNode, cancellationToken)
                .ConfigureAwait(false) is not { } moved)
        {
            return null;
        }
        // What sets the lifetime of a repaired token may stay for something else.
        bool isRepaired = diagnostic.Property(PropertyKeys.TokenExpression) is not null
            && await token.FixAsync(before, [file with { Diagnostics = [diagnostic] }], cancellationToken).ConfigureAwait(false) is not null;
        return isRepaired ? null : moved;
    }
}
