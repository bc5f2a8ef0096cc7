using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Headers;

/// <summary>Places where a token is set once for all requests of a client that lives as long as the program: no token of the provider may be left there.</summary>
internal static class KeptHeader
{
    private static readonly string[] s_services = ["BackgroundService", "IHostedService"];

    private static readonly string[] s_registrations = ["AddSingleton", "TryAddSingleton", "AddKeyedSingleton", "AddHostedService"];

    /// <summary>True for a token in the default headers of such a client, or in the authenticator of one that outlives the call.</summary>
    public static bool Has(ExpressionSyntax token, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken) =>
        (HeaderRepairs.Header(token, root, model, cancellationToken) is { } header && IsOfLastingObject(header, model, cancellationToken))
        || RestAuthenticator.Around(token, model, cancellationToken) is { IsKept: true };

    // Set up by a constructor. An object that is made for one call may keep a token for as long.
    private static bool IsOfLastingObject(DefaultHeader header, SemanticModel model, CancellationToken cancellationToken) =>
        header.Setting.Ancestors().TakeWhile(node => node is not TypeDeclarationSyntax).OfType<ConstructorDeclarationSyntax>().Any()
        && model.GetSymbolInfo(header.Client, cancellationToken).Symbol is { } client
        && (client.IsStatic
            || (client is IFieldSymbol or IPropertySymbol or IParameterSymbol
                && model.GetEnclosingSymbol(header.Setting.SpanStart, cancellationToken)?.ContainingType is { } type
                && (IsService(type) || model.Compilation.SyntaxTrees.Any(tree => Registers(type, tree, cancellationToken)))));

    private static bool IsService(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (s_services.Contains(current.Name))
                return true;
        }
        return type.AllInterfaces.Any(contract => s_services.Contains(contract.Name));
    }

    private static bool Registers(INamedTypeSymbol type, SyntaxTree tree, CancellationToken cancellationToken) =>
        tree.GetText(cancellationToken).ToString() is var text
        && s_registrations.Any(text.Contains)
        && text.Contains(type.Name)
        && tree.GetRoot(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
            call.Expression is MemberAccessExpressionSyntax { Name: var name }
            && s_registrations.Contains(name.Identifier.ValueText)
            && name.DescendantNodes().Concat(call.ArgumentList.DescendantNodes()).OfType<SimpleNameSyntax>().Any(named => named.Identifier.ValueText == type.Name));
}
