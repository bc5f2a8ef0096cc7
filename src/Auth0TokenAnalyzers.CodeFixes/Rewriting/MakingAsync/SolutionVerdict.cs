using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rewriting.Verdicts;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting.MakingAsync;

/// <summary>What the compiler says about the changed documents of a solution, compared with the documents before.</summary>
internal static class SolutionVerdict
{
    /// <summary>
    /// True when no changed document has more errors or warnings of any kind than before. Warnings count: they tell of a call that nobody awaits
    /// and of a function that awaits nothing.
    /// </summary>
    public static async Task<bool> AcceptsAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        foreach (DocumentId id in after.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()))
        {
            Dictionary<string, int> now = await CountAsync(after.GetDocument(id)!, cancellationToken).ConfigureAwait(false);
            if (now.Count == 0)
                continue;
            Dictionary<string, int> old = await CountAsync(before.GetDocument(id)!, cancellationToken).ConfigureAwait(false);
            if (now.Any(count => !old.TryGetValue(count.Key, out int known) || known < count.Value))
                return false;
        }
        return true;
    }

    private static async Task<Dictionary<string, int>> CountAsync(Document document, CancellationToken cancellationToken) =>
        await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            ? CompilerDiagnostics.Of(model.Compilation, model.SyntaxTree, cancellationToken)
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
                .GroupBy(diagnostic => diagnostic.Id).ToDictionary(same => same.Key, same => same.Count())
            : [];
}
