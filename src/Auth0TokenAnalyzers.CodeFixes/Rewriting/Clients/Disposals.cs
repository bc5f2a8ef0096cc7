using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>Finds what disposes of something: <c>client.Dispose()</c>, <c>client?.Dispose()</c>, <c>using (client)</c>.</summary>
internal static class Disposals
{
    /// <summary>What is disposed of, without parentheses and casts around it, and the call or statement that does it.</summary>
    public static IEnumerable<(ExpressionSyntax Disposed, SyntaxNode Place)> In(SyntaxNode code)
    {
        foreach (SyntaxNode node in code.DescendantNodes())
        {
            if (Disposed(node) is { } disposed)
                yield return (Bare(disposed), node is UsingStatementSyntax ? node : Call(node));
        }
    }

    /// <summary>The disposals of clients in the type that makes one, be they in a field, a collection or a variable.</summary>
    public static IEnumerable<(ExpressionSyntax Disposed, SyntaxNode Place)> OfClients(SyntaxNode creation, INamedTypeSymbol client, ClientCode code) =>
        creation.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
            ? In(type).Where(disposal => MayBe(disposal.Disposed, client, code))
            : [];

    private static ExpressionSyntax? Disposed(SyntaxNode node) => node switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Dispose", Parent: InvocationExpressionSyntax } call => call.Expression,
        ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax {
            Name.Identifier.ValueText: "Dispose" } } } call => call.Expression,
        UsingStatementSyntax { Expression: { } disposed } => disposed,
        _ => null,
    };

    private static SyntaxNode Call(SyntaxNode node) => node is MemberAccessExpressionSyntax ? node.Parent! : node;

    private static ExpressionSyntax Bare(ExpressionSyntax disposed) => disposed switch
    {
        ParenthesizedExpressionSyntax inner => Bare(inner.Expression),
        CastExpressionSyntax cast => Bare(cast.Expression),
        PostfixUnaryExpressionSyntax certain => Bare(certain.Operand),
        _ => disposed,
    };

    private static bool MayBe(ExpressionSyntax disposed, INamedTypeSymbol client, ClientCode code) =>
        disposed is not (ThisExpressionSyntax or BaseExpressionSyntax)
        && code.Model.GetTypeInfo(disposed, code.CancellationToken).Type is { } type
        && (SymbolEqualityComparer.Default.Equals(type, client) || client.AllInterfaces.Contains(type, SymbolEqualityComparer.Default));
}
