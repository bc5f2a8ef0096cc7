using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>Reads and changes the options that a client of version 8 and later is made with.</summary>
internal static class OptionsCode
{
    /// <summary>The creation of the client's options, at this place or in a variable for this client alone; null when they come from elsewhere.</summary>
    public static ClientCreation? Of(ClientCreation client, ClientCode code) =>
        client.Argument("clientOptions") is { Expression: var given }
        && ClientCreation.Of(SingleUse.Value(given, code.Model, code.CancellationToken) ?? given, code.Model, code.CancellationToken)
            is { Type.Name: "ClientOptions", Creation.Initializer: { Expressions: var members } } options
        && members.All(member => member is AssignmentExpressionSyntax)
            ? options
            : null;

    /// <summary>C# text of the domain that the options name, directly or in a URL.</summary>
    public static string? Domain(ClientCreation options) =>
        options.Member("TenantDomain") is { Right: var domain } ? ClientDomain.Repeatable(domain)
        : options.Member("BaseUrl") is { Right: var url } ? ClientDomain.InUrl(url)
        : null;

    /// <summary>Writes members into an initializer: in the place of one of its own, or behind the last one.</summary>
    /// <param name="initializer">The initializer.</param>
    /// <param name="replaced">The member whose place they take; null to add them.</param>
    /// <param name="members">The members.</param>
    /// <param name="code">Takes the changes.</param>
    public static void Write(InitializerExpressionSyntax initializer, ExpressionSyntax? replaced, Code[] members, ClientCode code)
    {
        SourceText text = code.Text;
        ExpressionSyntax place = replaced ?? initializer.Expressions.Last();
        TextSpan span = replaced?.Span ?? new TextSpan(place.Span.End, 0);
        bool isInOneLine = text.Lines.IndexOf(initializer.SpanStart) == text.Lines.IndexOf(initializer.Span.End);
        TextLine line = text.Lines.GetLineFromPosition(initializer.SpanStart);
        int length = Layout.Column(text, line.End) - span.Length + members.Sum(member => member.ToString().Length + 2);
        if (isInOneLine && length <= Layout.MaxLineLength)
        {
            code.AddProvider(place, span, (replaced is null ? ", " : "") + string.Join<Code>(", ", members));
            return;
        }
        LineLayout layout = LineLayout.Of(text, place.SpanStart);
        if (isInOneLine)
        {
            layout = layout.Inner();
            code.Break(initializer);
        }
        string separator = "," + layout.Break;
        code.AddProvider(place, span, (replaced is null ? separator : "")
            + string.Join(separator, members.Select(member => member.Write(layout, layout.Column, behind: 1))));
    }
}
