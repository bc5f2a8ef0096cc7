using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rewriting;
using Auth0TokenAnalyzers.Rewriting.MakingAsync;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Fixes;

/// <summary>
/// The recommended repair with the function that needs the token made async, and with it everything that calls it. First the functions become
/// async over the solution, then the recommended repair finds async code and awaits.
/// </summary>
/// <param name="recommended">The recommended repair.</param>
internal sealed class MakeAsyncFix(DocumentFix recommended) : SolutionFix
{
    public override string EquivalenceKey => FixKeys.MakeAsync;

    public override ImmutableArray<string> DiagnosticIds => recommended.DiagnosticIds;

    public override string Title(Diagnostic diagnostic) => recommended.Title(diagnostic) + " and make its callers async";

    public override async Task<Solution?> FixAsync(Solution solution, ImmutableArray<ReportedFile> files, CancellationToken cancellationToken)
    {
        List<Report> reports = [];
        foreach (ReportedFile file in files)
        {
            if (await file.Documents[0].GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root)
                reports.AddRange(file.Diagnostics.Select(diagnostic => Report.Of(file, diagnostic, root)).OfType<Report>());
        }
        if (reports.Count == 0)
            return null;
        if (await RepairedAsync(solution, reports, cancellationToken).ConfigureAwait(false) is { } all)
            return all;
        if (reports.Count == 1)
            return null;
        // One token whose callers cannot follow does not keep the others.
        var possible = new List<Report>();
        foreach (Report report in reports)
        {
            if (await RepairedAsync(solution, [report], cancellationToken).ConfigureAwait(false) is not null)
                possible.Add(report);
        }
        return possible.Count == 0 ? null : await RepairedAsync(solution, possible, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Solution?> RepairedAsync(Solution solution, IReadOnlyCollection<Report> reports, CancellationToken cancellationToken)
    {
        if (await AsyncPlan.ForAsync(solution, reports.Select(report => (report.Document, (SyntaxNode)report.Token)), cancellationToken).ConfigureAwait(false) is not { } plan)
            return null;
        var untouched = reports.SelectMany(report => report.File.Documents.Select(document => (document.Id, report.Token.Span))).ToList();
        if (new AsyncRewriting(plan, untouched, cancellationToken).Write() is not { } changes)
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
            ImmutableArray<Diagnostic> diagnostics = [.. await Task.WhenAll(file.Select(report => moved.MoveAsync(report.Diagnostic, cancellationToken))).ConfigureAwait(false)];
            reported.Add(ReportedFile.Of(changed.GetDocument(file.Key.Documents[0].Id)!, diagnostics));
        }
        return await recommended.FixAsync(changed, reported.ToImmutable(), cancellationToken).ConfigureAwait(false) is { } result
            && await SolutionVerdict.AcceptsAsync(solution, result, cancellationToken).ConfigureAwait(false)
            ? result
            : null;
    }

    private static async Task<Solution> WithAsyncProgramsAsync(Solution solution, IEnumerable<Report> reports, CancellationToken cancellationToken)
    {
        foreach (Report report in reports.Where(report => AwaitContext.FunctionOf(report.Token) is CompilationUnitSyntax))
        {
            foreach (Document document in report.File.Documents)
            {
                if (await solution.GetDocument(document.Id)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root)
                    solution = solution.WithDocumentSyntaxRoot(document.Id, root.WithAdditionalAnnotations(AwaitContext.AsyncProgram));
            }
        }
        return solution;
    }

    private sealed record Report(ReportedFile File, Document Document, Diagnostic Diagnostic, ExpressionSyntax Token)
    {
        /// <summary>The report; null when its token can be awaited already, or is none of this text.</summary>
        public static Report? Of(ReportedFile file, Diagnostic diagnostic, SyntaxNode root) =>
            diagnostic.Expression(PropertyKeys.TokenExpression, root) is { } token && !AwaitContext.CanAwait(token)
                ? new Report(file, file.Documents[0], diagnostic, token)
                : null;
    }
}
