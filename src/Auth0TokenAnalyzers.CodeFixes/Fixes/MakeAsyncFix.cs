using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rewriting;
using Auth0TokenAnalyzers.Rewriting.MakingAsync;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Fixes;

/// <summary>
/// The recommended repair with the functions that need the token made async, and with them everything that calls them. First the functions become
/// async over the solution, then the recommended repair finds async code and awaits.
/// </summary>
/// <param name="recommended">The recommended repair.</param>
internal sealed class MakeAsyncFix(UseTokenProviderFix recommended) : SolutionFix
{
    public override string EquivalenceKey => FixKeys.MakeAsync;

    public override ImmutableArray<string> DiagnosticIds => recommended.DiagnosticIds;

    public override string Title(Diagnostic diagnostic) => recommended.Title(diagnostic) + " and make its callers async";

    public override async Task<Solution?> FixAsync(Solution solution, ImmutableArray<ReportedFile> files, CancellationToken cancellationToken)
    {
        List<AsyncReport> reports = [];
        foreach (ReportedFile file in files)
        {
            foreach (Diagnostic diagnostic in file.Diagnostics)
            {
                if (await AsyncReport.OfAsync(file, diagnostic, cancellationToken).ConfigureAwait(false) is { } report)
                    reports.Add(report);
            }
        }
        if (reports.Count <= 1)
            return reports.Count == 0 ? null : await RepairedAsync(solution, reports, cancellationToken).ConfigureAwait(false);
        // One token whose callers cannot follow does not keep the others.
        List<AsyncReport> possible = await WhereAsync(reports,
            async report => await PlanAsync(solution, [report], cancellationToken).ConfigureAwait(false) is not null).ConfigureAwait(false);
        if (await RepairedAsync(solution, possible, cancellationToken).ConfigureAwait(false) is { } all)
            return all;
        possible = await WhereAsync(possible, async report => await RepairedAsync(solution, [report], cancellationToken)
            .ConfigureAwait(false) is not null).ConfigureAwait(false);
        return await RepairedAsync(solution, possible, cancellationToken).ConfigureAwait(false);
    }

    private static Task<AsyncPlan?> PlanAsync(Solution solution, IEnumerable<AsyncReport> reports, CancellationToken cancellationToken) =>
        AsyncPlan.ForAsync(solution, reports.SelectMany(report => report.Places.Select(place => (report.File.Documents[0], place))),
            cancellationToken);

    private static async Task<List<AsyncReport>> WhereAsync(IEnumerable<AsyncReport> reports, System.Func<AsyncReport, Task<bool>> isPossible)
    {
        var possible = new List<AsyncReport>();
        foreach (AsyncReport report in reports)
        {
            if (await isPossible(report).ConfigureAwait(false))
                possible.Add(report);
        }
        return possible;
    }

    private async Task<Solution?> RepairedAsync(Solution solution, IReadOnlyCollection<AsyncReport> reports, CancellationToken cancellationToken)
    {
        if (reports.Count == 0 || await PlanAsync(solution, reports, cancellationToken).ConfigureAwait(false) is not { } plan)
            return null;
        if (new AsyncRewriting(plan, [.. reports.SelectMany(report => report.Untouched)], cancellationToken).Write() is not { } changes)
            return null;
        Solution changed = solution;
        foreach (ChangedFile file in changes)
            changed = file.Documents.Aggregate(changed, (current, document) => current.WithDocumentText(document, file.Text));
        if (!await Lambdas.AreAwaitedAsync(plan, changes, changed, cancellationToken).ConfigureAwait(false))
            return null;
        changed = await WithAsyncProgramsAsync(changed, reports, cancellationToken).ConfigureAwait(false);
        var moved = new MovedReports(solution, changed, changes);
        var reported = ImmutableArray.CreateBuilder<ReportedFile>();
        foreach (var file in reports.GroupBy(report => report.File))
        {
            Diagnostic[] diagnostics = await Task.WhenAll(file.Select(report => moved.MoveAsync(report.Diagnostic, cancellationToken)))
                .ConfigureAwait(false);
            reported.Add(ReportedFile.Of(changed.GetDocument(file.Key.Documents[0].Id)!, diagnostics));
        }
        return await recommended.FixAsync(changed, reported.ToImmutable(), cancellationToken).ConfigureAwait(false) is { } result
            && await SolutionVerdict.AcceptsAsync(solution, result, cancellationToken).ConfigureAwait(false)
            ? result
            : null;
    }

    private static async Task<Solution> WithAsyncProgramsAsync(Solution solution, IEnumerable<AsyncReport> reports,
        CancellationToken cancellationToken)
    {
        foreach (AsyncReport report in reports.Where(report => report.Places.Any(place => AwaitContext.FunctionOf(place) is CompilationUnitSyntax)))
        {
            foreach (Document document in report.File.Documents)
            {
                if (await solution.GetDocument(document.Id)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root)
                    solution = solution.WithDocumentSyntaxRoot(document.Id, root.WithAdditionalAnnotations(AwaitContext.AsyncProgram));
            }
        }
        return solution;
    }
}
