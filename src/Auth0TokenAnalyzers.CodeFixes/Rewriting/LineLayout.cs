using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>How the lines begin that code of more than one line is written in.</summary>
/// <param name="LineBreak">The line break of the file.</param>
/// <param name="Indentation">What the lines begin with.</param>
/// <param name="Step">What the lines of an inner part begin with in addition.</param>
internal sealed record LineLayout(string LineBreak, string Indentation, string Step)
{
    /// <summary>What begins a new line.</summary>
    public string Break => LineBreak + Indentation;

    /// <summary>The column of what follows the break.</summary>
    public int Column => Layout.Width(Indentation);

    /// <summary>The layout of the code that begins in a line.</summary>
    public static LineLayout Of(SourceText text, int position)
    {
        TextLine line = text.Lines.GetLineFromPosition(position);
        string inside = Layout.Inside(line), indentation = Layout.Indentation(line);
        return new LineLayout(Layout.LineBreak(text), indentation, inside.Substring(indentation.Length));
    }

    /// <summary>The same, one step further in.</summary>
    public LineLayout Inner() => this with { Indentation = Indentation + Step };
}
