using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>
/// Writes down what the compiler inferred from the type of a client when that changes: <c>services.AddSingleton(client)</c> must go on to register the type
/// that others ask for.
/// </summary>
internal static class InferredTypes
{
    public static void Keep(ClientCreation client, ClientCode code)
    {
        if (client.Node.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax {
            Parent: VariableDeclarationSyntax { Type: { IsVar: true } type } } declarator })
        {
            if (code.Model.GetDeclaredSymbol(declarator, code.CancellationToken) is { } local && IsInferredFrom(local, client.Type, code))
                code.Replace(type, code.Name(declarator, client.Type));
            return;
        }
        foreach (InvocationExpressionSyntax call in client.Node.Ancestors()
            .TakeWhile(node => node is not StatementSyntax or ReturnStatementSyntax or BlockSyntax).OfType<InvocationExpressionSyntax>())
        {
            if (InferringName(call, client.Type, code) is { } name
                && code.Model.GetSymbolInfo(call, code.CancellationToken).Symbol is IMethodSymbol method)
            {
                var types = method.TypeArguments.Select(argument => argument.ToMinimalDisplayString(code.Model, name.SpanStart));
                code.Replace(name, new TextSpan(name.Span.End, 0), $"<{string.Join(", ", types)}>");
            }
        }
    }

    private static bool IsInferredFrom(ISymbol local, ITypeSymbol type, ClientCode code) =>
        code.Model.SyntaxTree.GetRoot(code.CancellationToken).DescendantNodes()
        .OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == local.Name)
        .Where(name => SymbolEqualityComparer.Default.Equals(code.Model.GetSymbolInfo(name, code.CancellationToken).Symbol, local))
        .Any(name => name.Ancestors()
            .TakeWhile(node => node is not StatementSyntax).OfType<InvocationExpressionSyntax>()
            .Any(call => InferringName(call, type, code) is not null));

    /// <summary>The name of a generic method that a call does not say the types of.</summary>
    private static IdentifierNameSyntax? InferringName(InvocationExpressionSyntax call, ITypeSymbol type, ClientCode code)
    {
        var name = (call.Expression switch
        {
            MemberAccessExpressionSyntax member => member.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            var other => other,
        }) as IdentifierNameSyntax;
        return name is not null && code.Model.GetSymbolInfo(call, code.CancellationToken).Symbol is IMethodSymbol { IsGenericMethod: true } method
            && method.TypeArguments.Contains(type, SymbolEqualityComparer.Default)
                ? name
                : null;
    }
}
