using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rewriting.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>Removes code from documents that are repaired already, or were not reported.</summary>
internal static class ChangedDocument
{
    /// <summary>The document without the code and without the <c>using</c> directives that only the code needed; null when it would not compile.</summary>
    public static async Task<Document?> WithoutAsync(Document document, IReadOnlyCollection<SyntaxNode> nodes, IEnumerable<TextSpan> parts,
        CancellationToken cancellationToken)
    {
        if (GeneratedCode.Is(document) || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            return null;
        var edits = new TextEdits(await document.GetTextAsync(cancellationToken).ConfigureAwait(false));
        CodeRemoval.Remove(nodes, [], edits);
        foreach (TextSpan part in parts)
            edits.Delete(part);
        return new Verdict(model, cancellationToken).On(edits.Apply(), cancellationToken) is var (tree, unnecessary)
            ? document.WithText(UnnecessaryUsings.Delete(tree, unnecessary, cancellationToken))
            : null;
    }
}
