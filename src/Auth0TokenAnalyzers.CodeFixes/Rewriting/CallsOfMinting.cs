using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.Clients;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>
/// Asks the provider where a private method was called that only signs a token: its callers can reach the credentials, while it knows no more than the
/// key and the domain that they pass. The method goes.
/// </summary>
internal sealed class CallsOfMinting : ITokenRepair
{
    private readonly ExpressionSyntax _token;
    private readonly MethodDeclarationSyntax _method;
    private readonly ImmutableArray<InvocationExpressionSyntax> _calls;
    private readonly Diagnostic _diagnostic;
    private readonly SemanticModel _model;
    private readonly INamedTypeSymbol _provider;
    private readonly CancellationToken _cancellationToken;

    private CallsOfMinting(
        ExpressionSyntax token, MethodDeclarationSyntax method, ImmutableArray<InvocationExpressionSyntax> calls, Diagnostic diagnostic,
        SemanticModel model, INamedTypeSymbol provider, CancellationToken cancellationToken)
    {
        (_token, _method, _calls) = (token, method, calls);
        (_diagnostic, _model, _provider, _cancellationToken) = (diagnostic, model, provider, cancellationToken);
    }

    public SyntaxNode Place => _token;

    /// <summary>The repair; null for a token that no such method signs, or whose credentials can be had there, or nowhere.</summary>
    public static CallsOfMinting? Of(
        ExpressionSyntax token, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, INamedTypeSymbol provider,
        CancellationToken cancellationToken)
    {
        if (token.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { ParameterList.Parameters.Count: > 0 } method
            || token.Parent is not (ArrowExpressionClauseSyntax or ReturnStatementSyntax { Parent: BlockSyntax })
            || token.Parent.Ancestors().First(ancestor => ancestor is not BlockSyntax) != method
            || method.DescendantNodes().OfType<ReturnStatementSyntax>().Count() > 1
            || model.GetDeclaredSymbol(method, cancellationToken) is not IMethodSymbol { DeclaredAccessibility: Accessibility.Private } symbol
            || symbol.ReturnType.SpecialType != SpecialType.System_String)
        {
            return null;
        }
        var references = new References(model, root, cancellationToken);
        ExpressionSyntax[] names = [.. references.To(symbol).Select(SyntaxExtensions.Whole)];
        ImmutableArray<InvocationExpressionSyntax> calls = [.. names.Select(name => name.Parent).OfType<InvocationExpressionSyntax>()];
        if (calls.IsEmpty
            || calls.Length != names.Length
            || references.MayBeNamedElsewhere(symbol)
            || calls.Any(call => method.Span.Contains(call.Span)))
            return null;
        var found = new CallsOfMinting(token, method, calls, diagnostic, model, provider, cancellationToken);
        return new ProviderExpression(token, diagnostic, model).IsOfEnvironment && !calls.Any(call => found.At(call).IsOfEnvironment) ? found : null;
    }

    public Repair? Write(TypeNames names, bool mayAwait)
    {
        var call = new ProviderCall(_model, mayAwait, _cancellationToken);
        string? scheme = _diagnostic.Property(PropertyKeys.HeaderScheme);
        return new Repair([.. _calls.Select(old => call.At(old, At(old).In(names.At(old, _provider)), scheme))], []) { Removals = [_method] };
    }

    private ProviderExpression At(InvocationExpressionSyntax call) => new(call, _diagnostic, _model) { Domain = Domain(call) };

    /// <summary>The domain as the call passes it; null when the method has it from elsewhere.</summary>
    private string? Domain(InvocationExpressionSyntax call)
    {
        ParameterSyntax? parameter = _method.ParameterList.Parameters
            .FirstOrDefault(parameter => parameter.Identifier.ValueText == _diagnostic.Property(PropertyKeys.DomainExpression));
        if (parameter is null)
            return null;
        IReadOnlyList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        string name = parameter.Identifier.ValueText;
        ArgumentSyntax? argument = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == name)
            ?? arguments.Where(argument => argument.NameColon is null).ElementAtOrDefault(_method.ParameterList.Parameters.IndexOf(parameter));
        return argument is null ? null : ClientDomain.Repeatable(argument.Expression);
    }
}
