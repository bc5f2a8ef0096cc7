using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Headers;

/// <summary>
/// Gives the handler to a client that another class gets: where it is created for it, or registered with the factory of clients. A client without a name is
/// registered under the name of the class.
/// </summary>
internal sealed class ClientElsewhere(SyntaxNode client, Diagnostic diagnostic, SemanticModel model, INamedTypeSymbol provider,
    CancellationToken cancellationToken) : ITokenRepair
{
    /// <summary>The index of the registration or the creation. No rule writes this property.</summary>
    public const string Key = "clientElsewhere";

    public SyntaxNode Place => client;

    public static IEnumerable<ITokenRepair> Of(
        Diagnostic diagnostic, SyntaxNode root, SemanticModel model, INamedTypeSymbol provider, CancellationToken cancellationToken) =>
        diagnostic.Nodes(Key, root).Select(client => new ClientElsewhere(client, diagnostic, model, provider, cancellationToken));

    public Repair? Write(TypeNames names, bool mayAwait) => client switch
    {
        BaseObjectCreationExpressionSyntax creation
            when new ClientHandler(creation, diagnostic, model, provider, cancellationToken).Of(creation, names) is { IsEmpty: false } handler => new Repair(handler, []),
        InvocationExpressionSyntax call
            when new HandlerExpression(call, diagnostic, model, provider).At(call, inner: null, names) is var (code, needs) => new Repair(
                diagnostic.Property(HandlerElsewhere.NamedByKey) is { } classes
                    ? Registered(call, classes.Split(' '), code, needs, names)
                    : Replacement.After(call, Appended(call, Function(code)), needs)),
        _ => null,
    };

    private string Appended(InvocationExpressionSyntax call, Code handler) =>
        new HandlerOfRegistration(model.SyntaxTree, cancellationToken).Appended(handler, null, call, removed: 0);

    /// <summary>Statements behind <c>services.AddHttpClient();</c>, which register clients of those names.</summary>
    private Replacement Registered(InvocationExpressionSyntax call, string[] classes, Code handler, ImmutableArray<ISymbol> needs, TypeNames names)
    {
        LineLayout layout = LineLayout.Of(model.SyntaxTree.GetText(cancellationToken), call.SpanStart);
        return new Replacement(call, string.Concat(classes.Select(name => layout.Break + Registration(call, name, handler, layout, names))), needs)
        {
            Span = new TextSpan(call.Parent!.Span.End, 0),
        };
    }

    private string Registration(InvocationExpressionSyntax call, string name, Code handler, LineLayout layout, TypeNames names)
    {
        string type = model.Compilation.GetTypeByMetadataName(name) is { } known ? names.At(call, known) : name;
        string client = $"{call.Expression}(nameof({type}))";
        var code = new Code("." + HandlerOfRegistration.Method, [Function(handler)]);
        if (layout.Column + client.Length + code.ToString().Length < Layout.MaxLineLength)
            return $"{client}{code};";
        LineLayout inner = layout.Inner();
        return $"{client}{inner.Break}{code.Write(inner, inner.Column, behind: 1)};";
    }

    private static Code Function(Code handler) => handler with { Head = "() => " + handler.Head };
}
