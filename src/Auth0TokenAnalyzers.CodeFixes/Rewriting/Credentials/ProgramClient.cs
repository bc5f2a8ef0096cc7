using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting.Credentials;

/// <summary>
/// The members that hold the application with which the program asks for tokens of the same tenant elsewhere, as code at one place can name them.
/// </summary>
/// <param name="type">The type that has them.</param>
/// <param name="clientId">The member with the client id.</param>
/// <param name="clientSecret">The member with the client secret.</param>
internal sealed class ProgramClient(INamedTypeSymbol type, string clientId, string clientSecret)
{
    /// <summary>What a report knows of it; null when that is nothing, or the project does not have the type.</summary>
    public static ProgramClient? Of(Diagnostic diagnostic, SemanticModel model) =>
        diagnostic.Property(PropertyKeys.ClientMembers)?.Split(' ') is [var type, var clientId, var clientSecret]
        && model.Compilation.GetTypeByMetadataName(type) is { } known
            ? new ProgramClient(known, clientId, clientSecret)
            : null;

    /// <summary>Those of the objects of the type that are in scope.</summary>
    /// <param name="domain">C# text of the tenant's domain.</param>
    /// <param name="place">Where they are to be named.</param>
    /// <param name="model">The model of the document.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public IEnumerable<CredentialTexts> OfObjects(string? domain, SyntaxNode place, SemanticModel model, CancellationToken cancellationToken) =>
        VariablesInScope.Values(place, model, cancellationToken)
            .Where(value => SymbolEqualityComparer.Default.Equals(value.Type, type)).Select(value => Of(value.Text, domain));

    /// <summary>Those that any code can name: static ones, or those of the one object that the type keeps of itself.</summary>
    /// <param name="domain">C# text of the tenant's domain.</param>
    /// <param name="place">Where they are to be named.</param>
    /// <param name="model">The model of the document.</param>
    public IEnumerable<CredentialTexts> OfStatic(string? domain, SyntaxNode place, SemanticModel model)
    {
        string name = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return (type.GetMembers(clientSecret).Any(member => member.IsStatic)
            ? ImmutableArray.Create(Of(name, domain))
            : type.GetMembers().Where(member => member.IsStatic && IsOfType(member) && model.IsAccessible(place.SpanStart, member))
                .Select(member => Of($"{name}.{member.Name}", domain))).Select(texts => texts with { Owner = type });
    }

    private bool IsOfType(ISymbol member) => member switch
    {
        IPropertySymbol { GetMethod: not null } property => SymbolEqualityComparer.Default.Equals(property.Type, type),
        IFieldSymbol { CanBeReferencedByName: true } field => SymbolEqualityComparer.Default.Equals(field.Type, type),
        _ => false,
    };

    private CredentialTexts Of(string owner, string? domain) => new(domain, $"{owner}.{clientId}", $"{owner}.{clientSecret}");
}
