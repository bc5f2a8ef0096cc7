using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>New lines in the manner of the file.</summary>
internal static class Layout
{
    /// <summary>The line break that the file uses.</summary>
    public static string LineBreak(SourceText text)
    {
        TextLine first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }

    /// <summary>One step further in than a line, by a tab where the line has tabs.</summary>
    public static string Inside(TextLine line)
    {
        string indentation = new([.. line.ToString().TakeWhile(char.IsWhiteSpace)]);
        return Inside(indentation);
    }

    /// <summary>One step further in than that.</summary>
    public static string Inside(string indentation) => indentation + (indentation.Contains('\t') ? "\t" : "    ");
}
