using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>A private <c>Task&lt;string?></c> that a cache gave: a provider gives a token or throws, so nothing is null any more.</summary>
internal static class CertainTask
{
    /// <summary>The type of the result in the declaration; null where it says nothing of null, or has to go on doing so.</summary>
    /// <param name="body">The block or expression body of the member.</param>
    /// <param name="model">The model of the document.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static NullableTypeSyntax? Result(SyntaxNode body, SemanticModel model, CancellationToken cancellationToken) =>
        body.Parent is MethodDeclarationSyntax { ReturnType: GenericNameSyntax { TypeArgumentList.Arguments: [NullableTypeSyntax result] } } method
        && !AwaitContext.CanAwait(body)
        && model.GetDeclaredSymbol(method, cancellationToken) is { DeclaredAccessibility: Accessibility.Private } symbol
        && !Reach.IsCalledByOtherNames(symbol)
        && new References(model, body.SyntaxTree.GetRoot(cancellationToken), cancellationToken) is var references
        && !references.MayBeNamedElsewhere(symbol)
        && references.To(symbol).All(name => IsAwaited(name.Whole()))
            ? result
            : null;

    // A task that is kept or handed on has its type from the declaration.
    private static bool IsAwaited(SyntaxNode name) => name.Parent is InvocationExpressionSyntax call && call.Expression == name
        && (call.Parent is AwaitExpressionSyntax
            || call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax { Parent: AwaitExpressionSyntax } });
}
