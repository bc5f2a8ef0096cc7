using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Auth0TokenAnalyzers.Fixes;

/// <summary>
/// Applies a fix to all reports of a scope in one pass. The platform's own provider repairs each document alone, which does not do for a fix that
/// changes several documents, nor for a file that several projects share.
/// </summary>
internal sealed class SolutionFixAllProvider(ImmutableArray<SolutionFix> fixes) : FixAllProvider
{
    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        if (fixes.FirstOrDefault(fix => IsMeant(fix, fixAllContext)) is not { } fix)
            return null;
        ImmutableArray<ReportedFile> files = await FilesAsync(fixAllContext).ConfigureAwait(false);
        Solution solution = fixAllContext.Solution;
        return files.IsEmpty
            ? null
            : CodeAction.Create(
                fix.Title(files[0].Diagnostics[0]),
                async cancellationToken => await fix.FixAsync(solution, files, cancellationToken).ConfigureAwait(false) ?? solution,
                fix.EquivalenceKey);
    }

    // dotnet format names the first action of the first report, and nothing when there is no action at that one: then all others are meant, too.
    private static bool IsMeant(SolutionFix fix, FixAllContext context) => context.CodeActionEquivalenceKey is { } key
        ? fix.EquivalenceKey == key
        : fix.DiagnosticIds.Intersect(context.DiagnosticIds).Any();

    private static async Task<ImmutableArray<ReportedFile>> FilesAsync(FixAllContext context)
    {
        IEnumerable<(Document? Document, Diagnostic Diagnostic)> reports = context.Scope switch
        {
            FixAllScope.Document when context.Document is { } document => (await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false))
                .Select(diagnostic => ((Document?)document, diagnostic)),
            FixAllScope.Project => await ReportsAsync(context, [context.Project]).ConfigureAwait(false),
            FixAllScope.Solution => await ReportsAsync(context, context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp))
                .ConfigureAwait(false),
            _ => [],
        };
        // What a generator writes, it writes again.
        return
        [
            .. reports.Where(report => report.Document is not null && !GeneratedCode.Is(report.Document))
                .GroupBy(report => report.Document!.FilePath ?? report.Document.Id.Id.ToString())
                .Select(file => ReportedFile.Of(file.First().Document!, file.Select(report => report.Diagnostic))),
        ];
    }

    private static async Task<IEnumerable<(Document? Document, Diagnostic Diagnostic)>> ReportsAsync(FixAllContext context,
        IEnumerable<Project> projects)
    {
        var reports = new List<(Document?, Diagnostic)>();
        foreach (Project project in projects)
        {
            foreach (Diagnostic diagnostic in await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false))
                reports.Add((DocumentOf(diagnostic, project), diagnostic));
        }
        return reports;
    }

    // The tree of a diagnostic can be an older one than that of the document.
    private static Document? DocumentOf(Diagnostic diagnostic, Project project) => diagnostic.Location.SourceTree is { } tree
        ? project.GetDocument(tree)
            ?? project.Solution.GetDocumentIdsWithFilePath(tree.FilePath).Select(project.GetDocument).FirstOrDefault(document => document is not null)
        : null;
}
