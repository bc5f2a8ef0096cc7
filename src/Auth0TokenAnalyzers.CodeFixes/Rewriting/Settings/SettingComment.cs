using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Settings;

/// <summary>Tells a person which settings to create, in a comment above the line that first reads one of them.</summary>
internal static class SettingComment
{
    /// <param name="solution">The solution.</param>
    /// <param name="file">The file whose code reads them.</param>
    /// <param name="names">The settings.</param>
    /// <param name="old">The settings that the old code read.</param>
    /// <param name="note">What to set them to.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<Solution> AddAsync(
        Solution solution, ReportedFile file, ImmutableArray<string> names, ImmutableArray<string> old, string note,
        CancellationToken cancellationToken)
    {
        if (solution.GetDocument(file.Documents[0].Id) is not { } document
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            return solution;
        SyntaxToken first = root.DescendantTokens()
            .FirstOrDefault(token => token.IsKind(SyntaxKind.StringLiteralToken) && names.Contains(token.ValueText));
        if (first.IsKind(SyntaxKind.None))
            return solution;
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        TextLine line = LineOf(first, text);
        string begin = Layout.Indentation(line) + "// ", end = Layout.LineBreak(text);
        string[] sentences = old.IsEmpty
            ? [$"Set {List(names)} {note}."]
            : [$"Set {List(names)} {note}.", $"{(names.Length == 1 ? "It takes" : "They take")} the place of {List(old)}."];
        IEnumerable<string> lines = sentences.SelectMany(sentence => Lines(sentence, Layout.MaxLineLength - Layout.Width(begin)));
        string comment = string.Concat(lines.Select(part => begin + part + end));
        SourceText changed = text.WithChanges(new TextChange(new TextSpan(line.Start, 0), comment));
        return file.Documents.Aggregate(solution, (current, same) => current.WithDocumentText(same.Id, changed));
    }

    /// <summary>The line of the code, or the nearest one above that begins with code and not within a text of several lines.</summary>
    private static TextLine LineOf(SyntaxToken token, SourceText text)
    {
        TextLine line = text.Lines.GetLineFromPosition(token.SpanStart);
        return token.Parent!.AncestorsAndSelf().OfType<InterpolatedStringExpressionSyntax>()
            .LastOrDefault(whole => whole.SpanStart < line.Start) is { } outer
            ? text.Lines.GetLineFromPosition(outer.SpanStart)
            : line;
    }

    private static string List(ImmutableArray<string> names) =>
        names.Length == 1 ? names[0] : string.Join(", ", names.Take(names.Length - 1)) + " and " + names[names.Length - 1];

    private static IEnumerable<string> Lines(string sentence, int width)
    {
        string line = "";
        foreach (string word in sentence.Split(' '))
        {
            if (line.Length + word.Length + 1 > width && line.Length > 0)
            {
                yield return line;
                line = "";
            }
            line += line.Length == 0 ? word : " " + word;
        }
        yield return line;
    }
}
