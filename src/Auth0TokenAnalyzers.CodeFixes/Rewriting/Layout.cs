using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>New lines in the manner of the file.</summary>
internal static class Layout
{
    /// <summary>Longer lines are broken.</summary>
    public const int MaxLineLength = 140;

    private const string DefaultStep = "    ";

    /// <summary>The line break that the file uses.</summary>
    public static string LineBreak(SourceText text)
    {
        TextLine first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }

    /// <summary>One step further in than a line.</summary>
    public static string Inside(TextLine line) => Inside(Indentation(line), line.Text!);

    /// <summary>One step further in than that: by a tab where it has tabs, or the file if it is empty, else by as many blanks as the file takes.</summary>
    public static string Inside(string indentation, SourceText text) =>
        indentation + ((indentation.Length == 0 ? HasTabs(text) : indentation.Contains('\t')) ? "\t" : Blanks(text));

    /// <summary>The blanks that a line begins with.</summary>
    public static string Indentation(TextLine line) => new([.. line.ToString().TakeWhile(char.IsWhiteSpace)]);

    /// <summary>The column of a position, where a tab is as wide as four blanks.</summary>
    public static int Column(SourceText text, int position)
    {
        int start = text.Lines.GetLineFromPosition(position).Start;
        return Width(text.ToString(TextSpan.FromBounds(start, position)));
    }

    /// <summary>How wide a text is that begins a line.</summary>
    public static int Width(string text) => text.Length + (3 * text.Count(character => character == '\t'));

    // What the first block of the file is indented by.
    private static string Blanks(SourceText text)
    {
        string? opening = null;
        foreach (TextLine line in text.Lines)
        {
            if (line.Span.IsEmpty || string.IsNullOrWhiteSpace(line.ToString()))
                continue;
            string indentation = Indentation(line);
            if (opening is not null && indentation.Length > opening.Length && !indentation.Contains('\t'))
                return indentation.Substring(opening.Length);
            opening = text[line.Span.End - 1] == '{' ? indentation : null;
        }
        return DefaultStep;
    }

    private static bool HasTabs(SourceText text)
    {
        ILookup<char, TextLine> lines = text.Lines.Where(line => line.Span.Length > 0).ToLookup(line => text[line.Start]);
        return lines['\t'].Count() > lines[' '].Count();
    }

    /// <summary>True in a file that puts opening braces behind the code before them.</summary>
    public static bool OpensOnSameLine(SyntaxTree tree, CancellationToken cancellationToken)
    {
        SourceText text = tree.GetText(cancellationToken);
        var opening = tree.GetRoot(cancellationToken).DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.OpenBraceToken)
                && token.Parent is BlockSyntax or TypeDeclarationSyntax or NamespaceDeclarationSyntax)
            .ToList();
        int behind = opening.Count(token => text.Lines.IndexOf(token.GetPreviousToken().Span.End) == text.Lines.IndexOf(token.SpanStart));
        return behind * 2 > opening.Count;
    }
}
