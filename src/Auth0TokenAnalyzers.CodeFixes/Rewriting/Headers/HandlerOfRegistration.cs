using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Headers;

/// <summary>Writes the call that gives a handler to a client which is registered with the factory of clients: <c>.AddHttpMessageHandler(…)</c>.</summary>
/// <param name="tree">The document of the registration.</param>
/// <param name="cancellationToken">Stops the work.</param>
internal sealed class HandlerOfRegistration(SyntaxTree tree, CancellationToken cancellationToken)
{
    public const string Method = "AddHttpMessageHandler";

    private readonly SourceText _source = tree.GetText(cancellationToken);

    /// <summary>The call behind that of a registration, in a line of its own where it would make the line too long.</summary>
    /// <param name="code">The function that makes the handler.</param>
    /// <param name="services">The same, where it asks the container for its credentials.</param>
    /// <param name="call">The registration.</param>
    /// <param name="removed">How many characters the registration loses.</param>
    public string Appended(Code code, ServicesHandler? services, InvocationExpressionSyntax call, int removed)
    {
        if (services is { IsBlock: true })
            return $".{Method}{Arguments(code, services, removed > 0 ? call.SpanStart : call.Span.End, call.Span.End)}";
        var added = new Code("." + Method, [code]);
        TextLine last = _source.Lines.GetLineFromPosition(call.Span.End);
        string flat = added.ToString();
        if (last.Span.Length - removed + flat.Length <= Layout.MaxLineLength)
            return flat;
        LineLayout layout = LineLayout.Of(_source, call.SpanStart).Inner();
        return layout.Break + added.Write(layout, layout.Column, last.End - call.Span.End);
    }

    /// <summary>The arguments of the call.</summary>
    /// <param name="code">The function that makes the handler.</param>
    /// <param name="services">The same, where it asks the container for its credentials.</param>
    /// <param name="start">Where the name of the method begins.</param>
    /// <param name="end">Where the call ends.</param>
    public string Arguments(Code code, ServicesHandler? services, int start, int end)
    {
        LineLayout layout = LineLayout.Of(_source, start);
        return services is { IsBlock: true }
            ? $"({services.Write(layout, Layout.OpensOnSameLine(tree, cancellationToken))})"
            : new Code("", [code]).Write(layout, Layout.Column(_source, start) + Method.Length, _source.Lines.GetLineFromPosition(end).End - end);
    }
}
