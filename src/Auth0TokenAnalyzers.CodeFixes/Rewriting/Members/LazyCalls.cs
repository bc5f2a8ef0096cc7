using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Auth0TokenAnalyzers.Rewriting.Forwarding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Members;

/// <summary>
/// What becomes of a <c>Lazy</c> that calls a method for a token: it would keep the provider's token for ever. The method is called where a private field was read.
/// </summary>
/// <param name="Replacements">The calls.</param>
/// <param name="Removals">The fields.</param>
internal sealed record LazyCalls(ImmutableArray<Replacement> Replacements, ImmutableArray<SyntaxNode> Removals)
{
    /// <summary>The changes in the document of a method; null where a <c>Lazy</c> of the token has to stay.</summary>
    /// <param name="body">The code of the method that gets its token from the provider from now on, or a part of it.</param>
    /// <param name="gone">What goes anyway.</param>
    /// <param name="root">The document.</param>
    /// <param name="model">Its model.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static LazyCalls? Of(
        SyntaxNode body, ImmutableArray<SyntaxNode> gone, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
    {
        var replacements = ImmutableArray.CreateBuilder<Replacement>();
        var removals = ImmutableArray.CreateBuilder<SyntaxNode>();
        if (body.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } declaration && model.GetDeclaredSymbol(declaration, cancellationToken) is { } method)
        {
            var references = new References(model, root, cancellationToken);
            foreach (SimpleNameSyntax name in references.To(method).Where(name => !gone.Any(node => node.Span.Contains(name.Span))))
            {
                if (Function(name.Whole()) is not ({ Parent: ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation } }, var call, var blocking)
                    || !KeepsToken(model.GetTypeInfo(creation, cancellationToken).Type))
                    continue;
                if (Field(creation) is not { } field || model.GetDeclaredSymbol(field.Declaration.Variables[0], cancellationToken) is not { } symbol
                    || symbol.DeclaredAccessibility != Accessibility.Private || references.MayBeNamedElsewhere(symbol))
                    return null;
                foreach (SimpleNameSyntax use in references.To(symbol))
                {
                    if (use.Parent is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } value || value.Expression != use)
                        return null;
                    replacements.Add(new Replacement(value, At(value, call, blocking), [method]) { IsOptional = true });
                }
                removals.Add(field);
            }
        }
        return new LazyCalls(replacements.ToImmutable(), removals.ToImmutable());
    }

    /// <summary>The function that is passed on: the method itself, or a lambda that calls it and does nothing else; with its call, and what blocks until that is done.</summary>
    private static (ExpressionSyntax Function, string Call, string? Blocking)? Function(ExpressionSyntax method)
    {
        if (method.Parent is ArgumentSyntax)
            return (method, method + "()", null);
        if (method.Parent is not InvocationExpressionSyntax call || call.Expression != method)
            return null;
        ExpressionSyntax token = WaitedFor.From(call).Last();
        return token.Parent is ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters.Count: 0 } lambda
            ? (lambda, call.ToString(), token == call || token is AwaitExpressionSyntax ? null : token.ToString())
            : null;
    }

    // What blocks in a lambda is awaited where the token is read, if that can wait.
    private static string At(ExpressionSyntax place, string call, string? blocking)
    {
        if (blocking is null || !AwaitContext.CanAwait(place))
            return blocking ?? call;
        string text = $"await {call}{(AwaitContext.ConfiguresAwaits(place) ? ".ConfigureAwait(false)" : "")}";
        return AwaitContext.NeedsParentheses(place) ? $"({text})" : text;
    }

    // Of a text, or of a task that brings one.
    private static bool KeepsToken(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Lazy", TypeArguments: [var kept] } && type.ContainingNamespace.ToDisplayString() == "System"
        && (kept is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } ? result : kept).SpecialType == SpecialType.System_String;

    private static FieldDeclarationSyntax? Field(BaseObjectCreationExpressionSyntax creation) =>
        creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax
            { Variables.Count: 1, Parent: FieldDeclarationSyntax { AttributeLists.Count: 0 } field } } } ? field : null;
}
