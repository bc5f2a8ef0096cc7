using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>
/// Removes the parameters that only the old code of their methods and constructors used, together with the arguments that callers in any document pass for them.
/// </summary>
internal static class UnusedParameters
{
    /// <summary>The solution without them.</summary>
    /// <param name="before">The solution with the old code.</param>
    /// <param name="after">The solution with the new code.</param>
    /// <param name="documents">The documents that have changed.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<Solution> RemoveAsync(Solution before, Solution after, IEnumerable<DocumentId> documents,
        CancellationToken cancellationToken)
    {
        foreach (DocumentId id in documents)
        {
            // Every removal moves what stands behind it.
            var tried = new HashSet<string>();
            while (after.GetDocument(id) is { } document
                && await NextAsync(before.GetDocument(id), document, tried, cancellationToken).ConfigureAwait(false) is { } removal)
                after = await removal.RemovedAsync(cancellationToken).ConfigureAwait(false) ?? after;
        }
        return after;
    }

    private static async Task<ParameterRemoval?> NextAsync(Document? before, Document after, HashSet<string> tried,
        CancellationToken cancellationToken)
    {
        if (before is null || GeneratedCode.Is(after) || after.GetLinkedDocumentIds().Any()
            || await before.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } oldRoot
            || await before.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } oldModel
            || await after.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await after.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }
        var old = new ParameterUses(oldRoot, oldModel, cancellationToken);
        var current = new ParameterUses(root, model, cancellationToken);
        foreach (ParameterSyntax parameter in current.NewSince(old))
        {
            string name = ParameterUses.NameOf(parameter);
            if (!current.IsUsed(parameter) && tried.Add(name) && old.IsUsed(name)
                && await ParameterRemoval.OfAsync(parameter, after, model, cancellationToken).ConfigureAwait(false) is { } removal)
            {
                return removal;
            }
        }
        return null;
    }
}
