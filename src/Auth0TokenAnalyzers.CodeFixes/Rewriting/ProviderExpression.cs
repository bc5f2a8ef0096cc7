using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Rewriting.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>Writes the expression of the token provider that serves one report: credentials keep the source that the old code had.</summary>
/// <param name="place">The old expression that the provider comes to stand in for.</param>
/// <param name="diagnostic">The report, which knows the sources of the credentials.</param>
/// <param name="model">The model of the old document.</param>
internal sealed class ProviderExpression(SyntaxNode place, Diagnostic diagnostic, SemanticModel model)
{
    /// <summary>The provider that has its credentials from the environment.</summary>
    public const string Shared = "Shared";

    /// <summary>The key of the name that a provider has already where it is needed. No rule writes this property.</summary>
    public const string NameOfProvider = "nameOfProvider";

    private readonly List<ISymbol> _needs = [];

    /// <summary>C# text of the tenant's domain where that is known better than by the report.</summary>
    public string? Domain { get; init; }

    /// <summary>Names the types of the credentials; null where they are named as the file can already.</summary>
    public TypeNames? Names { get; init; }

    /// <summary>The symbols that the last written text names.</summary>
    public ImmutableArray<ISymbol> Needs => [.. _needs];

    /// <summary>What tells whether two places have the same provider, whatever the variables that they name its settings by.</summary>
    public string Sources => Kept() is { } kept ? kept : Found() is var (_, arguments) ? string.Join(", ", arguments) : diagnostic.Property(NameOfProvider) ?? Shared;

    /// <summary>True when nothing but the environment is known to have the client, under the names that the shared provider reads.</summary>
    public bool IsOfEnvironment => Kept() is null && Found() is not { Texts.AreOfSharedProvider: false };

    /// <param name="typeName">How the provider's type is named at the place.</param>
    public ProviderText In(string typeName) => argumentBreak =>
    {
        Code code = Code(typeName);
        string text = argumentBreak is null || code.Arguments.IsDefault
            ? code.ToString()
            : $"{code.Head}({string.Join(",", code.Arguments.Select(argument => argumentBreak + argument))})";
        return (text, Needs);
    };

    /// <summary>The same, for code that lays out its lines itself.</summary>
    /// <param name="typeName">How the provider's type is named at the place.</param>
    public Code Code(string typeName) => Kept() is { } kept
        ? kept
        : Found() is var (texts, found)
        ? new Code(typeName + ".GetShared", texts.AreNamedByRepair || texts.Owner is not null ? found : Named(texts))
        : diagnostic.Property(NameOfProvider) ?? $"{typeName}.{Shared}";

    /// <summary>
    /// True when the credentials that the old code used cannot be had somewhere: those of another client, or of another tenant, must not take their place.
    /// </summary>
    public static bool IsLost(Diagnostic diagnostic, IEnumerable<Replacement> written) =>
        (diagnostic.Property(PropertyKeys.SeveralTenants) is not null
            || (diagnostic.Id == RuleIds.HandWrittenTokenRequest && diagnostic.Property(PropertyKeys.ClientSecretExpression) is not null))
        && written.Any(replacement => replacement.Text.Contains("Auth0ManagementTokenProvider." + Shared));

    /// <summary>The provider of the same tenant that the class has; a request keeps its own client.</summary>
    private string? Kept()
    {
        if (diagnostic.Property(PropertyKeys.ClientSecretExpression) is not null
            || diagnostic.Property(PropertyKeys.SeveralTenants) is not null
            || diagnostic.Property(PropertyKeys.TenantVaries) is not null
            || (Domain ?? diagnostic.Property(PropertyKeys.DomainExpression)) is not { } domain
            || KeptProvider.At(place, domain, model, default) is not var (text, symbol))
            return null;
        _needs.Clear();
        _needs.Add(symbol);
        return text;
    }

    /// <summary>The best credentials that mean something at the place, with the arguments that name them; null when there are none.</summary>
    private (CredentialTexts Texts, ImmutableArray<Code> Arguments)? Found()
    {
        foreach (CredentialTexts texts in new CredentialsInReach(place, diagnostic, model, default) { Domain = Domain }.All())
        {
            _needs.Clear();
            if (texts.AreOfSharedProvider
                && InjectedConfiguration.Texts(texts.Domain, diagnostic, place, model) is { ClientId: { } id, ClientSecret: { } secret } injected
                && Argument(injected.Domain) is { } tenant)
                return (injected, [tenant, id, secret]);
            if (texts.AreOfSharedProvider && diagnostic.Property(NameOfProvider) is not null)
                continue;
            if (Argument(texts.Domain) is { } domain
                && Argument(texts.ClientId) is { } clientId
                && Argument(texts.ClientSecret) is { } clientSecret)
                return (texts, texts.Owner is { } owner ? [Short(domain, owner), Short(clientId, owner), Short(clientSecret, owner)] : [domain, clientId, clientSecret]);
        }
        _needs.Clear();
        return null;
    }

    private string Short(string text, INamedTypeSymbol type) => text.Replace(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
        Names?.At(place, type) ?? type.ToMinimalDisplayString(model, place.SpanStart));

    /// <summary>The arguments with the variables that the code has for their settings.</summary>
    private ImmutableArray<Code> Named(CredentialTexts texts)
    {
        var named = new NamedSettings(place, diagnostic, model, default);
        bool isKnown = diagnostic.Property(PropertyKeys.ClientIdKey) is not null && diagnostic.Property(PropertyKeys.ClientSecretKey) is not null;
        _needs.Clear();
        return [Known(named.Variable(texts.Domain!), texts.Domain!), OfClient(texts.ClientId!), OfClient(texts.ClientSecret!)];

        Code OfClient(string text) => named.Variable(text) is var variable && variable != text ? Known(variable, text)
            : isKnown ? Known(named.InSectionOf(texts.Domain!, text), text) : Argument(text)!;
        Code Known(string shorter, string text) => Argument(shorter) ?? Argument(text)!;
    }

    /// <summary>The text as an argument of type string; null when it means nothing at that place.</summary>
    private string? Argument(string? text)
    {
        if (text is null || StringArgument.At(place, text, model) is not { } argument)
            return null;
        _needs.AddRange(argument.Needs);
        return argument.Text;
    }
}
