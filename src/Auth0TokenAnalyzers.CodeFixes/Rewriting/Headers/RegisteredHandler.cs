using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
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
    private readonly HandlerOfRegistration _registration = new(model.SyntaxTree, cancellationToken);

    public SyntaxNode Place => header.Setting;

    public Repair? Write(TypeNames names, bool mayAwait)
    {
        if (header.Setting.FirstAncestorOrSelf<LambdaExpressionSyntax>() is not { Parent: ArgumentSyntax {
            Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } call } } argument } lambda
            || model.GetSymbolInfo(header.Client, cancellationToken).Symbol is not IParameterSymbol {
                ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } }
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { Name: "AddHttpClient" or "ConfigureHttpClient",
                ReturnType.Name: "IHttpClientBuilder" } method)
        {
            return null;
        }
        var expression = new HandlerExpression(token, diagnostic, model, provider);
        ServicesHandler? services = null;
        if (expression.At(call, inner: null, names) is not var (code, needs))
        {
            services = ServicesHandler.Of(token, lambda, expression, names, model, cancellationToken);
            if (services is null)
                return null;
            (code, needs) = (services.Code, services.Needs);
        }
        else
        {
            code = code with { Head = "() => " + code.Head };
        }
        if (!IsAll(lambda, services))
            return new Repair([Replacement.After(call, _registration.Appended(code, services, call, removed: 0), needs)], []) { Removals = [header.Setting] };
        // The lambda does nothing else.
        if (method.Name == "ConfigureHttpClient")
        {
            return new Repair([new Replacement(called.Name, HandlerOfRegistration.Method, []),
                new Replacement(call.ArgumentList, _registration.Arguments(code, services, called.Name.SpanStart, call.Span.End), needs)], []);
        }
        TextSpan removed = WithComma(argument);
        return new Repair([Replacement.After(call, _registration.Appended(code, services, call, removed.Length), needs),
            new Replacement(argument, "", []) { Span = removed }], []);
    }

    private bool IsAll(LambdaExpressionSyntax lambda, ServicesHandler? services)
    {
        var references = new References(model, lambda, cancellationToken);
        return lambda == header.Setting
            || (lambda.Body is BlockSyntax body && body.Statements.All(statement => statement == header.Setting
                || services?.TakesAlong(statement, header.Setting, references) == true));
    }

    private static TextSpan WithComma(ArgumentSyntax argument)
    {
        SyntaxToken before = argument.GetFirstToken().GetPreviousToken();
        return before.IsKind(SyntaxKind.CommaToken) ? TextSpan.FromBounds(before.SpanStart, argument.Span.End) : argument.Span;
    }
}
