using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Credentials;

/// <summary>The objects and static classes that hold a tenant together with its client, as code at one place can name them.</summary>
/// <param name="place">Where they are to be named.</param>
/// <param name="model">The model of the old document.</param>
/// <param name="isOwn">Tells whether what is called so is an application's own, and not the tenant's global client.</param>
/// <param name="cancellationToken">Stops the search.</param>
internal sealed class SettingsObjects(SyntaxNode place, SemanticModel model, Func<string, bool> isOwn, CancellationToken cancellationToken)
{
    /// <summary>The client that stands beside a domain: <c>settings.ClientId</c> beside <c>settings.Domain</c>.</summary>
    public CredentialTexts? Beside(string domain)
    {
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(domain, options: place.SyntaxTree.Options);
        return expression switch
        {
            MemberAccessExpressionSyntax { Expression: var owner } => Of(owner, domain),
            IdentifierNameSyntax name => BesideVariable(name, domain),
            _ => null,
        };
    }

    /// <summary>What an object or a static class holds.</summary>
    /// <param name="owner">The expression by which it is named.</param>
    /// <param name="domain">C# text of the domain; null for that which it holds.</param>
    public CredentialTexts? Of(ExpressionSyntax owner, string? domain = null)
    {
        SymbolInfo symbol = model.GetSpeculativeSymbolInfo(place.SpanStart, owner, SpeculativeBindingOption.BindAsExpression);
        return symbol.Symbol is INamedTypeSymbol type
            ? Texts(type, isStatic: true, owner + ".", domain)
            : model.GetSpeculativeTypeInfo(place.SpanStart, owner, SpeculativeBindingOption.BindAsExpression).Type is { } made
            ? Texts(made, isStatic: false, owner + ".", domain)
            : null;
    }

    /// <summary>What the nearest object in scope holds, of the only type there that fits.</summary>
    /// <param name="typeName">The type, with its namespace; null for any that says that it is Auth0's.</param>
    public CredentialTexts? InScope(string? typeName)
    {
        ILookup<ITypeSymbol, CredentialTexts> found = VariablesInScope.Values(place, model, cancellationToken)
            .Where(value => typeName is null ? NamesAuth0(value.Type) : value.Type.ToDisplayString() == typeName)
            .Select(value => (value.Type, Texts: Texts(value.Type, isStatic: false, value.Text + ".", null)))
            .Where(value => value.Texts is not null)
            .ToLookup(value => value.Type, value => value.Texts!, (IEqualityComparer<ITypeSymbol>)SymbolEqualityComparer.Default);
        return found.Count == 1 ? found.Single().First() : null;
    }

    /// <summary>C# text of a member of the one object in scope of a type; null where there is none, or several.</summary>
    /// <param name="typeName">The type, with its namespace.</param>
    /// <param name="member">The name of the member.</param>
    public string? Member(string typeName, string member) => VariablesInScope.Values(place, model, cancellationToken)
        .Where(value => value.Type.ToDisplayString() == typeName).Take(2).ToList() is [var single]
            ? $"{single.Text}.{member}"
            : null;

    private static bool NamesAuth0(ITypeSymbol type) =>
        new[] { "Auth0", "Management" }.Any(word => type.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private CredentialTexts? Texts(ITypeSymbol type, bool isStatic, string owner, string? domain)
    {
        var members = new ClientMembers(type, isStatic, IsUsable);
        string? own = domain is null ? members.Domain : null;
        return (domain ?? own) is not null && members.Client is var (id, secret)
            ? new CredentialTexts(domain ?? owner + own, owner + id, owner + secret)
            : null;
    }

    // Members of its own type, parameters of its own function, or what a local was read of.
    private CredentialTexts? BesideVariable(IdentifierNameSyntax name, string domain) =>
        model.GetSpeculativeSymbolInfo(place.SpanStart, name, SpeculativeBindingOption.BindAsExpression).Symbol switch
        {
            ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
                when reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: MemberAccessExpressionSyntax made }
                => Of(made.Expression, domain),
            (IFieldSymbol or IPropertySymbol) and { } member => Texts(member.ContainingType, member.IsStatic, "", domain),
            IParameterSymbol { ContainingSymbol: IMethodSymbol method } when ClientMembers.Among(method.Parameters, IsUsable) is var (id, secret)
                => new CredentialTexts(domain, id, secret),
            _ => null,
        };

    private bool IsUsable(ISymbol symbol) => isOwn(symbol.Name) && (symbol is IParameterSymbol || model.IsAccessible(place.SpanStart, symbol));
}
