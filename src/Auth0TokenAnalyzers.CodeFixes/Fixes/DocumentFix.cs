using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rewriting;
using Auth0TokenAnalyzers.Rewriting.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Fixes;

/// <summary>A repair that changes the reported document, and looks at others only when that is done.</summary>
internal abstract class DocumentFix : SolutionFix
{
    /// <summary>
    /// The repaired document. Null when nothing can be repaired: a diagnostic of an older version of the document, a missing property, or a result
    /// that would not compile.
    /// </summary>
    public async Task<Document?> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken) =>
        await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is CompilationUnitSyntax root
        && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            ? await FixAsync(document, root, model, diagnostics, cancellationToken).ConfigureAwait(false)
            : null;

    /// <summary>The same, with what the compiler knows of the document.</summary>
    private protected abstract Task<Document?> FixAsync(
        Document document, CompilationUnitSyntax root, SemanticModel model, ImmutableArray<Diagnostic> diagnostics,
        CancellationToken cancellationToken);

    /// <inheritdoc/>
    public override async Task<Solution?> FixAsync(Solution solution, ImmutableArray<ReportedFile> files, CancellationToken cancellationToken)
    {
        files = await SpreadAsync(files, cancellationToken).ConfigureAwait(false);
        SourceText?[] texts = await Task.WhenAll(files.Select(file => Task.Run(() => RepairedAsync(file, cancellationToken), cancellationToken)))
            .ConfigureAwait(false);
        Solution result = solution;
        foreach ((ReportedFile file, SourceText? text) in files.Zip(texts, (file, text) => (file, text)))
        {
            if (text is not null)
                result = file.Documents.Aggregate(result, (changed, document) => changed.WithDocumentText(document.Id, text));
        }
        ImmutableArray<ReportedFile> repaired = [.. files.Where((_, index) => texts[index] is not null)];
        return result == solution ? null : await FinishedAsync(solution, result, repaired, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The reports with what they mean for other places and documents.</summary>
    private protected virtual Task<ImmutableArray<ReportedFile>> SpreadAsync(ImmutableArray<ReportedFile> files,
        CancellationToken cancellationToken) => Task.FromResult(files);

    /// <summary>What the repair of the reported documents leads to in others.</summary>
    private protected virtual Task<Solution> FinishedAsync(Solution before, Solution after, ImmutableArray<ReportedFile> repaired,
        CancellationToken cancellationToken) => Task.FromResult(after);

    /// <summary>The new text, which compiles in all projects of the file.</summary>
    private async Task<SourceText?> RepairedAsync(ReportedFile file, CancellationToken cancellationToken)
    {
        foreach (Document document in file.Documents)
        {
            if (await FixAsync(document, file.Diagnostics, cancellationToken).ConfigureAwait(false) is not { } repaired)
                continue;
            SourceText text = await repaired.GetTextAsync(cancellationToken).ConfigureAwait(false);
            bool compiles = true;
            foreach (Document other in file.Documents.Where(other => other != document))
                compiles = compiles && await CompilesAsync(other, text, cancellationToken).ConfigureAwait(false);
            if (compiles)
                return text;
        }
        return null;
    }

    private static async Task<bool> CompilesAsync(Document document, SourceText text, CancellationToken cancellationToken) =>
        await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
        && new Verdict(model, cancellationToken).On(text, cancellationToken) is not null;
}
