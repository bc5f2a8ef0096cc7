using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>Does a type dispose of the clients that it makes, be they in a field, a collection or a variable?</summary>
internal static class DisposedClients
{
    /// <summary>Does the type that a client is made in call <c>Dispose</c> of something that may be that client?</summary>
    public static bool Has(SyntaxNode creation, INamedTypeSymbol client, ClientCode code) =>
        creation.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
        && type.DescendantNodes().Select(Disposed).OfType<ExpressionSyntax>().Any(disposed => MayBe(disposed, client, code));

    // client.Dispose(), client?.Dispose(), using (client)
    private static ExpressionSyntax? Disposed(SyntaxNode node) => node switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Dispose", Parent: InvocationExpressionSyntax } call => call.Expression,
        ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax {
            Name.Identifier.ValueText: "Dispose" } } } call => call.Expression,
        UsingStatementSyntax { Expression: { } disposed } => disposed,
        _ => null,
    };

    private static bool MayBe(ExpressionSyntax disposed, INamedTypeSymbol client, ClientCode code) =>
        disposed is not (ThisExpressionSyntax or BaseExpressionSyntax)
        && code.Model.GetTypeInfo(disposed, code.CancellationToken).Type is { } type
        && (SymbolEqualityComparer.Default.Equals(type, client) || client.AllInterfaces.Contains(type, SymbolEqualityComparer.Default));
}
