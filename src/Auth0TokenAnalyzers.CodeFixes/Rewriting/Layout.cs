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

    /// <summary>The line break that the file uses.</summary>
    public static string LineBreak(SourceText text)
    {
        TextLine first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }

    /// <summary>One step further in than a line, by a tab where the line has tabs, or the file if the line is not indented.</summary>
    public static string Inside(TextLine line)
    {
        string indentation = Indentation(line);
        return indentation.Length == 0 && HasTabs(line.Text!) ? "\t" : Inside(indentation);
    }

    /// <summary>One step further in than that.</summary>
    public static string Inside(string indentation) => indentation + (indentation.Contains('\t') ? "\t" : "    ");

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
