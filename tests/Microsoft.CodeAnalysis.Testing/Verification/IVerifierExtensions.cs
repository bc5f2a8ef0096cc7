using System;
using System.Linq;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Assertions built on those of <see cref="IVerifier"/>.</summary>
public static class IVerifierExtensions
{
    /// <summary>Fails with a line diff when the texts differ; line ends count.</summary>
    public static void EqualOrDiff(this IVerifier verifier, string expected, string actual, string? message = null)
    {
        ArgumentNullException.ThrowIfNull(verifier);
        if (expected == actual)
            return;

        var diff = new InlineDiffBuilder(new Differ()).BuildDiffModel(ShowLineEnds(expected, actual), ShowLineEnds(actual, expected), ignoreWhitespace: false);
        var lines = diff.Lines.Select(line => line.Type switch
        {
            ChangeType.Inserted => $"+{line.Text}",
            ChangeType.Deleted => $"-{line.Text}",
            _ => $" {line.Text}",
        });
        verifier.Fail(
            $"{message ?? "Actual and expected values differ."} Expected shown in baseline of diff:" +
            $"{Environment.NewLine}{string.Join(Environment.NewLine, lines)}");
    }

    // A diff by lines would be empty if only the line ends differ.
    private static string ShowLineEnds(string text, string other)
        => text.ReplaceLineEndings() != other.ReplaceLineEndings()
            ? text
            : text.Replace("\r", "<CR>", StringComparison.Ordinal).Replace("\n", "<LF>\n", StringComparison.Ordinal);
}
