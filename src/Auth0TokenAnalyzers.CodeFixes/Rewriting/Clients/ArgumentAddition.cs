using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>Adds an argument that names the token provider to a call, in the layout of its arguments.</summary>
internal static class ArgumentAddition
{
    /// <param name="list">The arguments of the call.</param>
    /// <param name="parameter">The parameter's name, for calls that name their arguments.</param>
    /// <param name="argument">The argument.</param>
    /// <param name="shortened">How many characters the other arguments lose.</param>
    /// <param name="code">Takes the changes.</param>
    public static void Append(ArgumentListSyntax list, string parameter, Code argument, int shortened, ClientCode code)
    {
        SourceText text = code.Text;
        if (list.Arguments.Any(other => other.NameColon is not null))
            argument = argument with { Head = $"{parameter}: {argument.Head}" };
        TextSpan behind = new(list.Arguments.LastOrDefault()?.Span.End ?? list.OpenParenToken.Span.End, 0);
        int column = Layout.Column(text, behind.Start) + 2 - shortened;
        LineLayout layout = LineLayout.Of(text, behind.Start);
        if (list.Arguments.Count == 0)
            code.AddProvider(list, behind, argument.Write(layout, column, code.Behind(behind.End)));
        else if (text.Lines.IndexOf(list.Arguments[0].SpanStart) != text.Lines.IndexOf(list.OpenParenToken.SpanStart))
            code.AddProvider(list, behind, "," + layout.Break + argument.Write(layout, layout.Column, code.Behind(behind.End)));
        else if (column + argument.ToString().Length + code.Behind(behind.End) <= Layout.MaxLineLength || list.ToString().Contains('\n'))
            code.AddProvider(list, behind, ", " + argument.Write(layout, column, code.Behind(behind.End)));
        else
            Break(list, argument, layout.Inner(), code);
    }

    private static void Break(ArgumentListSyntax list, Code argument, LineLayout layout, ClientCode code)
    {
        foreach (ArgumentSyntax other in list.Arguments)
            code.Replace(other, TextSpan.FromBounds(other.GetFirstToken().GetPreviousToken().Span.End, other.SpanStart), layout.Break);
        ArgumentSyntax last = list.Arguments.Last();
        code.AddProvider(last, new TextSpan(last.Span.End, 0), "," + layout.Break + argument.Write(layout, layout.Column, code.Behind(list.CloseParenToken.SpanStart)));
    }
}
