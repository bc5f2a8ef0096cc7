using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Does to the documents that a code action has changed what an editor does, and parses them again.</summary>
internal static class DocumentNormalizer
{
    public static async Task<Solution> NormalizeAsync(
        Solution before,
        Solution after,
        CodeActionValidationMode mode,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var result = after;
        foreach (var id in after.Projects.SelectMany(project => project.DocumentIds))
        {
            if (after.GetDocument(id) is not { SupportsSyntaxTree: true } document || document == before.GetDocument(id))
                continue;

            await VerifyTreeMatchesTextAsync(document, mode, verifier, cancellationToken).ConfigureAwait(false);
            document = await Simplifier.ReduceAsync(document, Simplifier.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
            document = await Formatter.FormatAsync(document, Formatter.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
            await VerifyTreeMatchesTextAsync(document, mode, verifier, cancellationToken).ConfigureAwait(false);

            // A document keeps the tree that it was given as long as its text is not replaced.
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            result = result.WithDocumentText(id, SourceText.From(text.ToString(), text.Encoding, text.ChecksumAlgorithm));
        }

        return result;
    }

    private static async Task VerifyTreeMatchesTextAsync(
        Document document,
        CodeActionValidationMode mode,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        if (mode == CodeActionValidationMode.None)
            return;

        var tree = await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false);
        var parsed = tree!.WithChangedText(SourceText.From(tree.ToString(), tree.Encoding));
        var difference = SyntaxTreeComparer.FindDifference(
            await parsed.GetRootAsync(cancellationToken).ConfigureAwait(false),
            await tree.GetRootAsync(cancellationToken).ConfigureAwait(false),
            compareTrivia: mode == CodeActionValidationMode.Full);
        if (difference is not null)
            verifier.Fail($"The tree that the code action returns for '{document.Name}' is not the tree that its text parses to: {difference}");
    }
}
