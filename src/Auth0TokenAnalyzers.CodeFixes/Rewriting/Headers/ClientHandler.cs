using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Headers;

/// <summary>Writes the handler into the creation of an <c>HttpClient</c>, before the handler that the client has already.</summary>
internal sealed class ClientHandler(ExpressionSyntax token, Diagnostic diagnostic, SemanticModel model, INamedTypeSymbol provider,
    CancellationToken cancellationToken)
{
    /// <returns>Nothing where the handler cannot be written.</returns>
    public ImmutableArray<Replacement> Of(BaseObjectCreationExpressionSyntax creation, TypeNames names)
    {
        if (At(creation, creation, names) is not var (code, needs))
            return [];
        Replacement handler = (Inner(creation), creation) switch
        {
            ({ } inner, _) => new Replacement(inner, Written(code, inner.Span), needs),
            (_, { ArgumentList: { } arguments }) => new Replacement(arguments, $"({Written(code, arguments.Span)})", needs),
            // new HttpClient { Timeout = … }
            _ => After(((ObjectCreationExpressionSyntax)creation).Type, code, needs),
        };
        // Behind several lines, what the client is set to gets lines of its own.
        return creation.Initializer is { } initializer && handler.Text.Contains('\n')
            ? [handler, .. InitializerLines.Of(initializer, cancellationToken)]
            : [handler];
    }

    /// <summary>The handler, before the one that a creation passes or a new one, for the place where the client is to be created.</summary>
    /// <returns>Null where it cannot be written.</returns>
    public (Code Code, ImmutableArray<ISymbol> Needs)? At(ExpressionSyntax place, BaseObjectCreationExpressionSyntax creation, TypeNames names) =>
        model.Compilation.GetTypeByMetadataName("System.Net.Http.HttpClientHandler") is { } sender
            ? new HandlerExpression(token, diagnostic, model, provider).At(place, Inner(creation)?.ToString() ?? $"new {names.At(place, sender)}()", names)
            : null;

    private static ExpressionSyntax? Inner(BaseObjectCreationExpressionSyntax creation) => creation.ArgumentList?.Arguments.FirstOrDefault()?.Expression;

    private Replacement After(TypeSyntax type, Code code, ImmutableArray<ISymbol> needs) =>
        Replacement.After(type, $"({Written(code, new TextSpan(type.Span.End, 0))})", needs);

    private string Written(Code code, TextSpan span)
    {
        SourceText source = model.SyntaxTree.GetText(cancellationToken);
        return code.Write(LineLayout.Of(source, span.Start), Layout.Column(source, span.Start) + 1,
            source.Lines.GetLineFromPosition(span.End).End - span.End);
    }
}
