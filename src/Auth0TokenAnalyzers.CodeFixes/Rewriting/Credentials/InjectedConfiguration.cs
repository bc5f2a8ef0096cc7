using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.Members;
using Auth0TokenAnalyzers.Rewriting.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Credentials;

/// <summary>
/// Lets code ask its container for the configuration from which the program has its application, where it reads the token from elsewhere and would have to get another
/// client from the environment: by a parameter of the constructor, kept in a field for the methods, or by one of the handler of an endpoint.
/// </summary>
internal sealed class InjectedConfiguration
{
    /// <summary>The key of the name under which new code has the configuration. No rule writes this property.</summary>
    public const string NameOfConfiguration = "nameOfConfiguration";

    private const string Parameter = "configuration";

    private readonly ContainerFunction _function;
    private readonly SemanticModel _model;
    private readonly INamedTypeSymbol _type;
    private readonly IParameterSymbol? _passed;
    private readonly string _name;

    private InjectedConfiguration(
        ContainerFunction function, SemanticModel model, INamedTypeSymbol type, IParameterSymbol? passed, string name)
    {
        (_function, _model, _type, _passed, _name) = (function, model, type, passed, name);
    }

    /// <summary>The function that gets one more parameter, or keeps one; null when it has the configuration already and only keeps it.</summary>
    public IMethodSymbol? Changed(CancellationToken cancellationToken) =>
        _passed is null ? _function.Symbol(_model, cancellationToken) : null;

    /// <summary>The configuration for a token; null where the credentials can be had without, or the program has no application that is known.</summary>
    public static InjectedConfiguration? Of(
        ExpressionSyntax token, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!IsConfigured(diagnostic)
            || diagnostic.Property(PropertyKeys.DomainVariable) is not null
            || diagnostic.Property(PropertyKeys.SeveralTenants) is not null
            || diagnostic.Property(PropertyKeys.TenantVaries) is not null
            || diagnostic.Property(PropertyKeys.ClientSecretExpression) is not null
            || (diagnostic.Property(PropertyKeys.DomainExpression) ?? diagnostic.Property(PropertyKeys.Tenant)) is null
            || PlaceOf(token, root, model, cancellationToken) is not { } place
            || ContainerFunction.Around(place) is not { } function
            || ConfigurationInScope.Type(model.Compilation) is not { } type
            || !new ProviderExpression(place, diagnostic, model).IsOfEnvironment)
            return null;
        IParameterSymbol? passed = function.Symbol(model, cancellationToken)?.Parameters
            .FirstOrDefault(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, type));
        string name = function.IsLeft ? function.FieldName(Parameter) : passed?.Name ?? Parameter;
        bool isTaken = model.LookupSymbols(place.SpanStart, name: name).Any()
            || (passed is null && function.Parameters.Parameters.Any(parameter => parameter.Identifier.ValueText == Parameter));
        return isTaken || (function.IsLeft && !function.CanKeep)
            ? null
            : new InjectedConfiguration(function, model, type, passed, name);
    }

    /// <summary>The report as it is to be repaired with the configuration.</summary>
    public Diagnostic Report(Diagnostic diagnostic) => Diagnostic.Create(
        diagnostic.Descriptor, diagnostic.Location, diagnostic.AdditionalLocations, diagnostic.Properties.SetItem(NameOfConfiguration, _name));

    /// <summary>The way to repair the token, with the change of the function.</summary>
    public ITokenRepair With(ITokenRepair way) => new Way(this, way);

    /// <summary>The credentials of a report in the configuration that it names; null when it names none.</summary>
    public static CredentialTexts? Texts(string? domain, Diagnostic diagnostic, SyntaxNode place, SemanticModel model)
    {
        if (diagnostic.Property(NameOfConfiguration) is not { } name)
            return null;
        bool mayBeNull = ConfigurationInScope.Type(model.Compilation)?.GetMembers().OfType<IPropertySymbol>()
            .Any(property => property is { IsIndexer: true, Type.NullableAnnotation: NullableAnnotation.Annotated }) == true;
        string behind = mayBeNull && (model.GetNullableContext(place.SpanStart) & NullableContext.WarningsEnabled) != 0 ? "!" : "";
        return new CredentialTexts(domain, Setting(PropertyKeys.ClientIdKey), Setting(PropertyKeys.ClientSecretKey)) { AreNamedByRepair = true };

        string? Setting(string key) => diagnostic.Property(key) is { } setting
            ? $"{name}[{SymbolDisplay.FormatLiteral(setting, quote: true)}]{behind}"
            : null;
    }

    // A token of the configuration has its client there as well: one program, one place for both.
    private static bool IsConfigured(Diagnostic diagnostic) => diagnostic.Property(PropertyKeys.ClientIsGranted) is not null
        || diagnostic.Property(PropertyKeys.ReplacedSettings)?.StartsWith(":", StringComparison.Ordinal) == false;

    // A member that keeps the token goes, and what is said of it is said of its one use.
    private static SyntaxNode? PlaceOf(ExpressionSyntax token, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken) =>
        token.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not FieldDeclarationSyntax ? token
        : KeptToken.Of(token, root, model, cancellationToken)?.Uses is [var use] ? use
        : null;

    private IEnumerable<Replacement> Changes(TypeNames names)
    {
        ImmutableArray<ISymbol> needs = _passed is null ? [] : [_passed];
        if (_passed is null)
            yield return _function.WithParameter($"{names.At(_function.Parameters, _type)} {Parameter}");
        if (!_function.IsLeft)
            yield break;
        string passed = _passed?.Name ?? Parameter;
        yield return _function.WithField($"{names.At(_function.Parameters, _type)} {_name}");
        yield return _function.WithStatement($"{(_name == passed ? "this." : "")}{_name} = {passed};", needs);
    }

    private sealed class Way(InjectedConfiguration configuration, ITokenRepair way) : IInjectedRepair
    {
        public SyntaxNode Place => way.Place;

        public IMethodSymbol? Changed(CancellationToken cancellationToken) => configuration.Changed(cancellationToken);

        public Repair? Write(TypeNames names, bool mayAwait) =>
            way.Write(names, mayAwait) is { } repair
            && repair.Replacements.Any(replacement => replacement.Text.Contains(configuration._name + "[\""))
                ? repair with { Replacements = repair.Replacements.AddRange(configuration.Changes(names)) }
                : null;
    }
}
