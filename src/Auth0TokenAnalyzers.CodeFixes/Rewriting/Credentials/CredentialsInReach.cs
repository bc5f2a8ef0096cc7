using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Credentials;

/// <summary>
/// Where code at one place can have a tenant's domain and its client from: the sources of the old code, what stands beside them, and the configuration
/// that is in reach. Nobody knows whose client the latter is where the code serves several tenants.
/// </summary>
/// <param name="place">The old expression that the provider comes to stand in for.</param>
/// <param name="diagnostic">The report.</param>
/// <param name="model">The model of the old document.</param>
/// <param name="cancellationToken">Stops the search.</param>
internal sealed class CredentialsInReach(SyntaxNode place, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>The setting with the client id where the program has no name of its own for it.</summary>
    public const string DefaultClientIdKey = "Auth0:Management:ClientId";

    private static readonly string[] s_hosts = [".auth0.com", ".auth0app.com"];

    private readonly SettingsObjects _objects = new(place, model, name => !IsOfGlobalClient(name, diagnostic), cancellationToken);

    /// <summary>C# text of the tenant's domain where that is known better than by the report.</summary>
    public string? Domain { get; init; }

    /// <summary>All of them, the best first. The texts need not mean anything at the place.</summary>
    public IEnumerable<CredentialTexts> All()
    {
        string? domain = Domain ?? diagnostic.Property(PropertyKeys.DomainExpression)
            ?? (diagnostic.Property(PropertyKeys.Tenant) is { } tenant ? Literal(tenant) : null);
        if (diagnostic.Property(PropertyKeys.ClientSecretExpression) is not null)
        {
            // A request names its client: no other one may take its place.
            yield return Reported(domain);
            yield break;
        }
        if (domain is not null && _objects.Beside(domain) is { } beside)
            yield return beside;
        if (OfTokenOwner(domain) is { } same)
            yield return same;
        yield return Reported(domain);
        if (diagnostic.Property(PropertyKeys.SeveralTenants) is not null)
            yield break;
        foreach (CredentialTexts texts in diagnostic.Property(PropertyKeys.TenantVaries) is null ? Surrounding(domain) : OfEnvironmentAlone(domain))
            yield return texts;
        if (domain is not null || diagnostic.Property(PropertyKeys.TenantVaries) is not null
            || AddressedTenant.At(place, model, cancellationToken) is not { } addressed)
            yield break;
        if (_objects.Beside(addressed) is { } besideAddressed)
            yield return besideAddressed;
        foreach (CredentialTexts texts in Surrounding(addressed))
            yield return texts;
    }

    // What has the token together with the tenant and its client says all of it better than the settings that it was filled from.
    private CredentialTexts? OfTokenOwner(string? domain) =>
        diagnostic.Property(PropertyKeys.SeveralTenants) is null && diagnostic.Property(PropertyKeys.TenantVaries) is null
        && (domain is null || SyntaxFactory.ParseExpression(domain) is ElementAccessExpressionSyntax)
        && Token() is MemberAccessExpressionSyntax { Expression: var owner } ? _objects.Of(owner) : null;

    private IEnumerable<CredentialTexts> Surrounding(string? domain)
    {
        // What had the token has the client of the same tenant.
        if (Token() is MemberAccessExpressionSyntax { Expression: var owner } && _objects.Of(owner, domain) is { } kept)
            yield return kept;
        foreach (CredentialTexts texts in OfVariables(domain, OfEnvironment(domain)))
            yield return texts;
        // A tenant that the environment names has its client there, too; the shared provider reads it by itself.
        string? variable = DomainVariable(domain);
        if (variable is not null && EnvironmentNames.BesideDomain(variable) is { AreOfSharedProvider: true })
            yield break;
        if (variable is null && !IsPassed(domain))
        {
            if (domain is null && _objects.InScope(diagnostic.Property(PropertyKeys.SettingsType)) is { } settings)
                yield return settings;
            domain ??= OfObject();
            foreach (CredentialTexts texts in OfProgram(domain))
                yield return texts;
        }
        foreach (CredentialTexts texts in OfEnvironmentAlone(domain ?? OfObject()))
            yield return texts;
    }

    // An object that has the tenant alone says which one it is, wherever its client is from.
    private string? OfObject() => diagnostic.Property(PropertyKeys.SettingsType) is { } type && diagnostic.Property(PropertyKeys.DomainMember) is { } member
        ? _objects.Member(type, member)
        : null;

    // The application that the program uses, wherever it is named; then one of the configuration that may have to be created.
    private IEnumerable<CredentialTexts> OfProgram(string? domain)
    {
        var client = ProgramClient.Of(diagnostic, model);
        IEnumerable<CredentialTexts> configured = Configurations().Select(configuration => OfConfiguration(configuration, domain));
        IEnumerable<CredentialTexts> kept = client?.OfStatic(domain, place, model) ?? [];
        return (client?.OfObjects(domain, place, model, cancellationToken) ?? [])
            .Concat(diagnostic.Property(PropertyKeys.ClientIsGranted) is null ? kept.Concat(configured) : configured.Concat(kept))
            .Concat(StaticSettings.Of(diagnostic, place, model) is var (owner, settings) ? [OfConfiguration(settings, domain) with { Owner = owner }] : []);
    }

    // The shared provider would ask the tenant that the environment names, whichever the code means.
    private IEnumerable<CredentialTexts> OfEnvironmentAlone(string? domain) =>
        domain is null || MayBeCustom(domain) ? [] : OfVariables(domain, EnvironmentNames.OfSharedProvider);

    // The client stays whose secret was written down.
    private IEnumerable<CredentialTexts> OfVariables(string? domain, EnvironmentNames? names) => names is null ? []
        : from id in new[] { diagnostic.Property(PropertyKeys.ClientIdExpression), null }.Distinct()
          from type in new[] { "Environment", "System.Environment" }
          select new CredentialTexts(domain, id ?? Variable(type, names.ClientId), Variable(type, names.ClientSecret))
          {
              AreOfSharedProvider = id is null && names.AreOfSharedProvider,
          };

    // The names of settings in a section that somebody passes mean nothing elsewhere.
    private IEnumerable<string> Configurations()
    {
        if (diagnostic.Property(PropertyKeys.ReplacedSettings)?.StartsWith(":", StringComparison.Ordinal) == true)
            yield break;
        foreach (string configuration in ConfigurationInScope.WholeAt(place, model, cancellationToken))
            yield return configuration;
        if (AppSettings.In(place, model, cancellationToken) is { } settings)
            yield return settings;
    }

    private CredentialTexts Reported(string? domain)
    {
        string? configuration = diagnostic.Property(PropertyKeys.ConfigurationExpression);
        CredentialTexts read = configuration is null ? new(domain, null, null) : OfConfiguration(configuration, domain);
        return read with
        {
            ClientId = diagnostic.Property(PropertyKeys.ClientIdExpression) ?? read.ClientId,
            ClientSecret = diagnostic.Property(PropertyKeys.ClientSecretExpression) ?? read.ClientSecret,
        };
    }

    private CredentialTexts OfConfiguration(string configuration, string? domain) => new(
        domain ?? (diagnostic.Property(PropertyKeys.DomainKey) is { } key ? Setting(configuration, key) : null),
        diagnostic.Property(PropertyKeys.ClientIdExpression)
            ?? Setting(configuration, diagnostic.Property(PropertyKeys.ClientIdKey) ?? DefaultClientIdKey),
        Setting(configuration, diagnostic.Property(PropertyKeys.ClientSecretKey) ?? SecretFromConfiguration.Key));

    // A client that the program asks for tokens with is the one; a domain of the environment has its client beside it; a token of the environment that of its tenant.
    private EnvironmentNames? OfEnvironment(string? domain) => diagnostic.Property(PropertyKeys.ClientVariables)?.Split(' ') is [var id, var secret]
        && diagnostic.Property(PropertyKeys.ClientIdExpression) is null
        ? Named(new EnvironmentNames(id, secret))
        : DomainVariable(domain) is { } variable
        ? Named(EnvironmentNames.BesideDomain(variable))
        : domain?.StartsWith("\"", StringComparison.Ordinal) == true
            && diagnostic.Property(PropertyKeys.ReplacedVariables)?.Split(' ')[0] is { } token
        ? Named(EnvironmentNames.BesideToken(token))
        : null;

    private static EnvironmentNames? Named(EnvironmentNames? names) => names is { AreOfSharedProvider: false } ? names : null;

    private string? DomainVariable(string? domain) => diagnostic.Property(PropertyKeys.DomainVariable)
        ?? (domain is null ? null : EnvironmentNames.ReadBy(domain));

    // A host of the tenant's own serves the API, but is no audience of its tokens.
    private static bool MayBeCustom(string domain) => domain.StartsWith("\"", StringComparison.Ordinal)
        && !s_hosts.Any(host => domain.EndsWith(host + "\"", StringComparison.OrdinalIgnoreCase));

    // Of what a client is told by its callers, and of which the report knows nothing, there may be several.
    private bool IsPassed(string? domain) => domain is not null
        && diagnostic.Property(PropertyKeys.DomainExpression) is null
        && SyntaxFactory.ParseExpression(domain) is IdentifierNameSyntax name
        && model.GetSpeculativeSymbolInfo(place.SpanStart, name, SpeculativeBindingOption.BindAsExpression).Symbol
            is IParameterSymbol { ContainingSymbol: not IMethodSymbol { MethodKind: MethodKind.Constructor } };

    private SyntaxNode? Token() => place is MemberAccessExpressionSyntax
        ? place
        : diagnostic.Expression(PropertyKeys.TokenExpression, place.SyntaxTree.GetRoot(cancellationToken));

    // What signed a token, or issued it, is the tenant's global client.
    private static bool IsOfGlobalClient(string member, Diagnostic diagnostic) =>
        diagnostic.Property(PropertyKeys.GlobalClientNames)?.Split(' ').Contains(member.Split('.').Last()) == true;

    private static string Setting(string configuration, string key) => $"{configuration}[{Literal(key)}]";

    private static string Variable(string type, string name) => $"{type}.GetEnvironmentVariable({Literal(name)})";

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
