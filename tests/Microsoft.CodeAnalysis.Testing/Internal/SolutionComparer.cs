using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compares the files of two solutions: names, folders, texts, encodings.</summary>
internal static class SolutionComparer
{
    public static async Task VerifyEqualAsync(Solution expected, Solution actual, IVerifier verifier, CancellationToken cancellationToken)
    {
        VerifyNames(expected.Projects.Select(project => project.Name), actual.Projects.Select(project => project.Name), "projects", verifier);
        foreach (var project in expected.Projects)
        {
            var other = actual.Projects.Single(candidate => candidate.Name == project.Name);
            await VerifyEqualAsync(project.Documents, other.Documents, "source files", verifier, cancellationToken).ConfigureAwait(false);
            await VerifyEqualAsync(project.AdditionalDocuments, other.AdditionalDocuments, "additional files", verifier, cancellationToken)
                .ConfigureAwait(false);
            await VerifyEqualAsync(project.AnalyzerConfigDocuments, other.AnalyzerConfigDocuments, "analyzer config files", verifier, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    private static async Task VerifyEqualAsync(
        IEnumerable<TextDocument> expected,
        IEnumerable<TextDocument> actual,
        string kind,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        VerifyNames(expected.Select(GetName), actual.Select(GetName), kind, verifier);
        foreach (var (document, other) in expected.OrderBy(GetName).Zip(actual.OrderBy(GetName)))
        {
            var name = GetName(document);
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var otherText = await other.GetTextAsync(cancellationToken).ConfigureAwait(false);
            verifier.EqualOrDiff(text.ToString(), otherText.ToString(), $"content of '{name}' did not match.");
            verifier.Equal(text.Encoding?.WebName, otherText.Encoding?.WebName, $"file encoding of '{name}' did not match.");
            verifier.Equal(text.ChecksumAlgorithm, otherText.ChecksumAlgorithm, $"checksum algorithm of '{name}' did not match.");
        }
    }

    private static void VerifyNames(IEnumerable<string> expected, IEnumerable<string> actual, string kind, IVerifier verifier)
    {
        var missing = expected.Except(actual).ToList();
        var surplus = actual.Except(expected).ToList();
        if (missing.Count > 0 || surplus.Count > 0 || expected.Count() != actual.Count())
            verifier.Fail($"The {kind} differ. Missing: {string.Join(", ", missing)}. Not expected: {string.Join(", ", surplus)}.");
    }

    private static string GetName(TextDocument document) => string.Join('/', document.Folders.Append(document.Name));
}
