using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.Credentials;
using Auth0TokenAnalyzers.Rewriting.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Forwarding;

/// <summary>
/// The sources of credentials that a report names for one place, as they can be named at another one: what means the same there, or the same settings of the
/// configuration that the code can read there.
/// </summary>
internal sealed class ForwardedCredentials(
    Diagnostic diagnostic, SyntaxNode origin, SemanticModel originModel, SyntaxNode place, SemanticModel model, CancellationToken cancellationToken)
{
    private const string Section = "IConfigurationSection";

    /// <summary>The properties that name them; <see cref="AreLost"/> says whether the client of the old code is among them.</summary>
    public ImmutableDictionary<string, string?> Properties()
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        foreach (string key in new[] { PropertyKeys.Tenant, PropertyKeys.ReplacedSettings, PropertyKeys.SeveralTenants, PropertyKeys.TenantVaries,
            PropertyKeys.GlobalClientNames, PropertyKeys.DomainKey, PropertyKeys.DomainVariable, PropertyKeys.SettingsType, PropertyKeys.DomainMember, PropertyKeys.ClientIdKey,
            PropertyKeys.ClientSecretKey, PropertyKeys.ClientIsGranted, PropertyKeys.ClientMembers })
            Set(key, diagnostic.Property(key));
        Set(PropertyKeys.DomainExpression, Named(PropertyKeys.DomainExpression));
        Set(PropertyKeys.ConfigurationExpression, Named(PropertyKeys.ConfigurationExpression));
        Set(PropertyKeys.ClientIdExpression, Named(PropertyKeys.ClientIdExpression));
        Set(PropertyKeys.ClientSecretExpression, Named(PropertyKeys.ClientSecretExpression));
        return properties.ToImmutable();

        void Set(string key, string? value)
        {
            if (value is not null)
                properties[key] = value;
        }
    }

    /// <summary>True when the client that the old code asked as cannot be named at the place: that of the environment must not take its place.</summary>
    public bool AreLost => diagnostic.Property(PropertyKeys.ClientSecretExpression) is not null
        && new[] { PropertyKeys.ClientIdExpression, PropertyKeys.ClientSecretExpression }.Any(key => diagnostic.Property(key) is not null
            && Named(key) is null);

    private string? Named(string key)
    {
        if (diagnostic.Property(key) is not { } text)
            return null;
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(text, options: place.SyntaxTree.Options);
        if (MeansTheSame(expression))
            return text;
        return expression switch
        {
            ElementAccessExpressionSyntax { Expression: var configuration,
                ArgumentList: { Arguments: [{ Expression: LiteralExpressionSyntax }] } setting } =>
                Configuration(configuration) is { } other ? other + setting : null,
            _ => Configuration(expression) ?? OfSameType(expression),
        };
    }

    // _settings.Domain of one class is settings.Domain of another one: a program has one object of such a type.
    private string? OfSameType(ExpressionSyntax expression)
    {
        if (expression is not MemberAccessExpressionSyntax { Expression: var owner, Name: var member }
            || originModel.GetSpeculativeTypeInfo(origin.SpanStart, owner, SpeculativeBindingOption.BindAsExpression).Type is not { } type
            || type.DeclaringSyntaxReferences.IsEmpty
            || originModel.GetSpeculativeSymbolInfo(origin.SpanStart, owner, SpeculativeBindingOption.BindAsExpression).Symbol is INamedTypeSymbol)
            return null;
        return VariablesInScope.Values(place, model, cancellationToken)
            .Where(value => value.Type.ToDisplayString() == type.ToDisplayString())
            .Select(value => $"{value.Text}.{member}").FirstOrDefault();
    }

    // It names types, static members, or the same variables.
    private bool MeansTheSame(ExpressionSyntax expression) => expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
        .Where(name => name.Parent is not MemberAccessExpressionSyntax member || member.Expression == name)
        .All(name =>
        {
            string word = name.Identifier.ValueText;
            ImmutableArray<ISymbol> there = originModel.LookupSymbols(origin.SpanStart,
                name: word), here = model.LookupSymbols(place.SpanStart, name: word);
            return there.Length == here.Length && there.Zip(here, AreSame).All(same => same);
        });

    private static bool AreSame(ISymbol one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other)
        || (one.Kind == other.Kind && (one.IsStatic || one is INamespaceOrTypeSymbol) && one.ToDisplayString() == other.ToDisplayString());

    /// <summary>The configuration at the place, for that of the origin; null when that is none, or a section whose path nobody knows.</summary>
    private string? Configuration(ExpressionSyntax configuration)
    {
        ITypeSymbol? type = originModel.GetSpeculativeTypeInfo(origin.SpanStart, configuration, SpeculativeBindingOption.BindAsExpression).Type;
        bool isWhole = type is not null && type.Name != Section
            && (type.Name == "IConfiguration" || type.AllInterfaces.Any(contract => contract.Name == "IConfiguration"))
            && type.AllInterfaces.All(contract => contract.Name != Section);
        return isWhole ? ConfigurationInScope.At(place, model, cancellationToken).FirstOrDefault() : null;
    }
}
