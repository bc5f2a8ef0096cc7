using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Headers;

/// <summary>Adds the handler to a client that is registered with the factory of clients: <c>services.AddHttpClient(…).AddHttpMessageHandler(…)</c>, <c>AddRefitClient&lt;…&gt;().ConfigureHttpClient(…)</c>.</summary>
internal sealed class RegisteredHandler(
    ExpressionSyntax token, DefaultHeader header, Diagnostic diagnostic, SemanticModel model, INamedTypeSymbol provider,
    CancellationToken cancellationToken) : ITokenRepair
{
    public SyntaxNode Place => header.Setting;

    public Repair? Write(TypeNames names, bool mayAwait)
    {
        if (header.Setting.FirstAncestorOrSelf<LambdaExpressionSyntax>() is not { Parent: ArgumentSyntax {
            Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } argument } lambda
            || model.GetSymbolInfo(header.Client, cancellationToken).Symbol is not IParameterSymbol {
                ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } }
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { Name: "AddHttpClient" or "ConfigureHttpClient",
                ReturnType.Name: "IHttpClientBuilder" } method
            || new HandlerExpression(token, diagnostic, model, provider).At(call, inner: null, names) is not var (code, needs))
        {
            return null;
        }
        var added = new Code(".AddHttpMessageHandler", [code with { Head = "() => " + code.Head }]);
        if (method.Name == "ConfigureHttpClient" || (lambda != header.Setting && lambda.Body is not BlockSyntax { Statements.Count: 1 }))
            return new Repair([Replacement.After(call, Written(added, call, 0), needs)], []) { Removals = [header.Setting] };
        // The lambda does nothing else.
        TextSpan removed = WithComma(argument);
        return new Repair([Replacement.After(call, Written(added, call, removed.Length), needs),
            new Replacement(argument, "", []) { Span = removed }], []);
    }

    private static TextSpan WithComma(ArgumentSyntax argument)
    {
        SyntaxToken before = argument.GetFirstToken().GetPreviousToken();
        return before.IsKind(SyntaxKind.CommaToken) ? TextSpan.FromBounds(before.SpanStart, argument.Span.End) : argument.Span;
    }

    // In a line of its own where it would make the line too long.
    private string Written(Code added, InvocationExpressionSyntax call, int removed)
    {
        SourceText source = call.SyntaxTree.GetText(cancellationToken);
        TextLine last = source.Lines.GetLineFromPosition(call.Span.End);
        string flat = added.ToString();
        if (last.Span.Length - removed + flat.Length <= Layout.MaxLineLength)
            return flat;
        LineLayout layout = LineLayout.Of(source, call.SpanStart).Inner();
        return layout.Break + added.Write(layout, layout.Column, last.End - call.Span.End);
    }
}
