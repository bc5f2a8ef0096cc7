using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting.Settings;

/// <summary>The configuration object that code at one place can read from.</summary>
internal static class ConfigurationInScope
{
    private const string Configuration = "Microsoft.Extensions.Configuration.IConfiguration";

    /// <summary>The expressions for it, the nearest first: <c>configuration</c>, <c>builder.Configuration</c>, <c>_configuration</c>.</summary>
    public static IEnumerable<string> At(SyntaxNode place, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.Compilation.GetTypeByMetadataName(Configuration) is not { } type)
            return [];
        ISymbol? user = model.GetEnclosingSymbol(place.SpanStart, cancellationToken);
        return from symbol in model.LookupSymbols(place.SpanStart)
               let rank = Rank(symbol, user, place, cancellationToken)
               where rank > 0
               let name = Name(symbol, type)
               where name is not null
               orderby rank
               select name;
    }

    // In a constructor a field may not have its value yet, and neither it nor a local has one in an initializer.
    private static int Rank(ISymbol symbol, ISymbol? user, SyntaxNode place, CancellationToken cancellationToken) => symbol switch
    {
        IParameterSymbol { RefKind: RefKind.None or RefKind.In } => 1,
        ILocalSymbol => symbol.IsAssignedBefore(place, cancellationToken) ? 2 : 0,
        IFieldSymbol or IPropertySymbol when symbol.IsStatic => 4,
        IFieldSymbol or IPropertySymbol when user is IMethodSymbol { MethodKind: not MethodKind.Constructor, IsStatic: false }
            && !place.Ancestors().Any(SyntaxExtensions.IsStaticFunction) => 3,
        _ => 0,
    };

    private static string? Name(ISymbol symbol, INamedTypeSymbol configuration)
    {
        ITypeSymbol? type = TypeOf(symbol);
        if (IsConfiguration(type, configuration))
            return symbol.Name;
        // The builders of applications have one.
        return symbol is ILocalSymbol or IParameterSymbol && type?.GetMembers("Configuration").OfType<IPropertySymbol>().Any(property =>
            property is { IsStatic: false, DeclaredAccessibility: Accessibility.Public } && IsConfiguration(property.Type, configuration)) == true
            ? symbol.Name + ".Configuration"
            : null;
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IParameterSymbol parameter => parameter.Type,
        ILocalSymbol local => local.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { Parameters.IsEmpty: true, GetMethod: not null } property => property.Type,
        _ => null,
    };

    // What may be null would have to be checked.
    private static bool IsConfiguration(ITypeSymbol? type, INamedTypeSymbol configuration) =>
        type is { NullableAnnotation: not NullableAnnotation.Annotated }
        && (SymbolEqualityComparer.Default.Equals(type, configuration) || type.AllInterfaces.Contains(configuration, SymbolEqualityComparer.Default));
}
