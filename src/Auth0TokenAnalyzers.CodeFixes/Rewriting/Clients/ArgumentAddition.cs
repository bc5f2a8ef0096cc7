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

    /// <summary>Replaces the value of an argument.</summary>
    public static void Replace(ArgumentListSyntax list, ArgumentSyntax argument, Code value, int shortened, ClientCode code)
    {
        ExpressionSyntax old = argument.Expression;
        int column = Layout.Column(code.Text, old.SpanStart) - shortened;
        bool isTooLong = column + value.ToString().Length + code.Behind(old.Span.End) > Layout.MaxLineLength;
        LineLayout layout = LineLayout.Of(code.Text, old.SpanStart);
        if (!isTooLong || list.ToString().Contains('\n'))
        {
            code.AddProvider(old, old.Span, value.Write(layout, column, code.Behind(old.Span.End)));
            return;
        }
        layout = layout.Inner();
        BreakBefore(list, layout, code);
        int name = old.SpanStart - argument.SpanStart;
        code.AddProvider(old, old.Span, value.Write(layout, layout.Column + name, argument == list.Arguments.Last() ? code.Behind(old.Span.End) : 1));
    }

    /// <summary>Adds a named argument before the others.</summary>
    public static void Prepend(ArgumentListSyntax list, string parameter, Code argument, ClientCode code)
    {
        ArgumentSyntax first = list.Arguments[0];
        argument = argument with { Head = $"{parameter}: {argument.Head}" };
        TextSpan before = new(first.SpanStart, 0);
        int column = Layout.Column(code.Text, before.Start);
        LineLayout layout = LineLayout.Of(code.Text, before.Start);
        if (code.Text.Lines.IndexOf(first.SpanStart) != code.Text.Lines.IndexOf(list.OpenParenToken.SpanStart))
        {
            code.AddProvider(first, before, argument.Write(layout, layout.Column, behind: 1) + "," + layout.Break);
        }
        else if (column + argument.ToString().Length + code.Behind(before.Start) <= Layout.MaxLineLength || list.ToString().Contains('\n'))
        {
            code.AddProvider(first, before, argument + ", ");
        }
        else
        {
            layout = layout.Inner();
            code.AddProvider(list, new TextSpan(list.OpenParenToken.Span.End, 0),
                layout.Break + argument.Write(layout, layout.Column, behind: 1) + ",");
            BreakBefore(list, layout, code);
        }
    }

    private static void Break(ArgumentListSyntax list, Code argument, LineLayout layout, ClientCode code)
    {
        BreakBefore(list, layout, code);
        ArgumentSyntax last = list.Arguments.Last();
        code.AddProvider(last, new TextSpan(last.Span.End, 0),
            "," + layout.Break + argument.Write(layout, layout.Column, code.Behind(list.CloseParenToken.SpanStart)));
    }

    private static void BreakBefore(ArgumentListSyntax list, LineLayout layout, ClientCode code)
    {
        foreach (ArgumentSyntax other in list.Arguments)
            code.Replace(other, TextSpan.FromBounds(other.GetFirstToken().GetPreviousToken().Span.End, other.SpanStart), layout.Break);
    }
}
