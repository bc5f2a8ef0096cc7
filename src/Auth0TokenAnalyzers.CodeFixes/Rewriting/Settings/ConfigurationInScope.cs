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

    /// <summary>The expressions for it, the nearest first: <c>configuration</c>, <c>_configuration</c>, then <c>builder.Configuration</c>.</summary>
    public static IEnumerable<string> At(SyntaxNode place, SemanticModel model, CancellationToken cancellationToken) =>
        In([.. VariablesInScope.At(place, model, cancellationToken)], model);

    /// <summary>The same without sections of it, in which keys mean something else.</summary>
    public static IEnumerable<string> WholeAt(SyntaxNode place, SemanticModel model, CancellationToken cancellationToken) =>
        In([.. VariablesInScope.At(place, model, cancellationToken).Where(variable => !IsSection(variable.Type))], model);

    /// <summary>The interface of configurations; null in a project that does not reference it.</summary>
    public static INamedTypeSymbol? Type(Compilation compilation) => compilation.GetTypeByMetadataName(Configuration);

    private static IEnumerable<string> In(IReadOnlyList<(ISymbol Symbol, string Text, ITypeSymbol Type)> variables, SemanticModel model)
    {
        if (Type(model.Compilation) is not { } type)
            return [];
        return variables.Where(variable => IsConfiguration(variable.Type, type)).Select(variable => variable.Text)
            .Concat(variables.Where(variable => HasConfiguration(variable.Symbol, variable.Type, type))
                .Select(variable => variable.Text + ".Configuration"));
    }

    // The builders of applications have one.
    private static bool HasConfiguration(ISymbol symbol, ITypeSymbol type, INamedTypeSymbol configuration) =>
        symbol is ILocalSymbol or IParameterSymbol
        && type.GetMembers("Configuration").OfType<IPropertySymbol>().Any(property =>
            property is { IsStatic: false, DeclaredAccessibility: Accessibility.Public } && IsConfiguration(property.Type, configuration));

    private static bool IsSection(ITypeSymbol type) => type.Name == Section || type.AllInterfaces.Any(contract => contract.Name == Section);

    // What may be null would have to be checked.
    private static bool IsConfiguration(ITypeSymbol type, INamedTypeSymbol configuration) =>
        type.NullableAnnotation != NullableAnnotation.Annotated
        && (SymbolEqualityComparer.Default.Equals(type, configuration) || type.AllInterfaces.Contains(configuration, SymbolEqualityComparer.Default));
}
