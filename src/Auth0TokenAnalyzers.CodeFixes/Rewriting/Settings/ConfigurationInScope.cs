using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.Credentials;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting.Settings;

/// <summary>The configuration object that code at one place can read from.</summary>
internal static class ConfigurationInScope
{
    private const string Configuration = "Microsoft.Extensions.Configuration.IConfiguration";
    private const string Section = "IConfigurationSection";

    /// <summary>The expressions for it, the nearest first: <c>configuration</c>, <c>builder.Configuration</c>, <c>_configuration</c>.</summary>
    public static IEnumerable<string> At(SyntaxNode place, SemanticModel model, CancellationToken cancellationToken) =>
        model.Compilation.GetTypeByMetadataName(Configuration) is { } type
            ? VariablesInScope.At(place, model, cancellationToken)
                .Select(variable => Name(variable.Symbol, variable.Text, variable.Type, type)).OfType<string>()
            : [];

    /// <summary>The same without sections of it, in which keys mean something else.</summary>
    public static IEnumerable<string> WholeAt(SyntaxNode place, SemanticModel model, CancellationToken cancellationToken) =>
        model.Compilation.GetTypeByMetadataName(Configuration) is { } type
            ? VariablesInScope.At(place, model, cancellationToken)
                .Where(variable => variable.Type.Name != Section && variable.Type.AllInterfaces.All(contract => contract.Name != Section))
                .Select(variable => Name(variable.Symbol, variable.Text, variable.Type, type)).OfType<string>()
            : [];

    private static string? Name(ISymbol symbol, string text, ITypeSymbol type, INamedTypeSymbol configuration)
    {
        if (IsConfiguration(type, configuration))
            return text;
        // The builders of applications have one.
        return symbol is ILocalSymbol or IParameterSymbol && type.GetMembers("Configuration").OfType<IPropertySymbol>().Any(property =>
            property is { IsStatic: false, DeclaredAccessibility: Accessibility.Public } && IsConfiguration(property.Type, configuration))
            ? text + ".Configuration"
            : null;
    }

    // What may be null would have to be checked.
    private static bool IsConfiguration(ITypeSymbol type, INamedTypeSymbol configuration) =>
        type.NullableAnnotation != NullableAnnotation.Annotated
        && (SymbolEqualityComparer.Default.Equals(type, configuration) || type.AllInterfaces.Contains(configuration, SymbolEqualityComparer.Default));
}
