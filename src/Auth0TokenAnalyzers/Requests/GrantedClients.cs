using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Tokens.Credentials;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Requests;

/// <summary>
/// The applications that a program has a Management API grant for, as its code proves: it asks for a token with them by the client-credentials grant, or gives
/// them to a provider that does. Asked only where a token was found.
/// </summary>
internal sealed class GrantedClients(CompilationFacts facts)
{
    private static readonly ImmutableArray<string> Providers = ["Auth0ManagementTokenProvider", "ClientCredentialsTokenProvider"];
    private static readonly Auth0Hosts Hosts = new([]);

    // Projects that reference this one may have other settings.
    private readonly ConditionalWeakTable<SettingTexts, Found> _found = new();

    /// <summary>The one application of a tenant; <see langword="null"/> when there is none, or nobody knows which of several it is.</summary>
    /// <param name="tenant">What the program calls the tenant.</param>
    /// <param name="section">The section of the settings that the old code reads, with its separator.</param>
    /// <param name="hosts">The hosts that settings are known to hold.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public GrantedClient? Of(string? tenant, string section, SettingHosts hosts, CancellationToken cancellationToken)
    {
        var known = OfProgram(hosts.Texts, cancellationToken).Where(client => client.Tenant is not null && tenant is not null
            ? hosts.AreSame(client.Tenant, tenant) || (client.Variables is not null && tenant.Equals(client.Host, StringComparison.OrdinalIgnoreCase))
            : section.Length > 0
                && client.Settings is { } settings
                && SettingKeys.Section(settings.ClientSecret).Equals(section, StringComparison.OrdinalIgnoreCase)).ToList();
        // One application may be read from its settings here and be kept in members there.
        return known.Select(client => client.Settings).OfType<ClientSettings>().Distinct().ToList() switch
        {
            [] when Single(known, client => client.Members) is { } members => new GrantedClient(null, members, null),
            [] when known.All(client => client.Members is null) && Single(known, client => client.Variables) is { } variables =>
                new GrantedClient(null, null, null) { Variables = variables },
            [var settings] when known.Where(client => client.Settings == settings).ToList() is var same =>
                new GrantedClient(settings, Single(same, client => client.Members), null) { Configuration = Single(same, client => client.Configuration) },
            _ => null,
        };
    }

    /// <summary>Does a member hold the id or the secret of such an application, whatever else is done with it?</summary>
    public bool Includes(SourceStep member, SettingHosts hosts, CancellationToken cancellationToken) =>
        member.Kind == SourceKind.Member
        && Symbol(member) is { } symbol
        && In(hosts.Texts, cancellationToken).All.SelectMany(client => client.Ids.Concat(client.Secrets)).SelectMany(value => value.Sources)
            .Any(step => step.Kind == SourceKind.Member
                && step.Name == member.Name
                && SymbolEqualityComparer.Default.Equals(Symbol(step), symbol));

    private static T? Single<T>(IEnumerable<GrantedClient> clients, Func<GrantedClient, T?> part) where T : class =>
        clients.Select(part).OfType<T>().Distinct().ToList() is [var single] ? single : null;

    private ISymbol? Symbol(SourceStep step) => facts.Model(step.Node.SyntaxTree).GetSymbolInfo(step.Node).Symbol?.OriginalDefinition;

    // What other projects of the solution do with the same settings is proof as well: which of them is repaired first changes nothing.
    private IEnumerable<GrantedClient> OfProgram(SettingTexts settings, CancellationToken cancellationToken) => In(settings, cancellationToken).Known
        .Concat(facts.Compilation.References.OfType<CompilationReference>().Select(reference => reference.Compilation).OfType<CSharpCompilation>()
            .SelectMany(compilation => CompilationFacts.Of(compilation).GrantedClients.In(settings, cancellationToken).Known));

    private Found In(SettingTexts settings, CancellationToken cancellationToken) => _found.GetValue(settings, key =>
    {
        var all = Find(key, cancellationToken).ToImmutableArray();
        return new Found(all, [.. all.Select(sent => Client(sent, cancellationToken)).OfType<GrantedClient>().Distinct()]);
    });

    private IEnumerable<Credentials> Find(SettingTexts settings, CancellationToken cancellationToken) => facts.Compilation.SyntaxTrees
        .Where(facts.Requests.MayHaveSites)
        .SelectMany(tree => facts.Requests.In(tree, cancellationToken)).Select(site => site.Request)
        .Where(request => RequestEvidence.Of(request, Hosts, facts.Surroundings, settings) is { IsForManagement: true })
        .Select(request => new Credentials([.. request.Values("client_id")], [.. request.Values("client_secret")],
            [.. request.Audiences, .. request.Urls.SelectMany(url => url.Values)]))
        .Concat(Providers.SelectMany(name => facts.Source.Files(name, cancellationToken)).Distinct().SelectMany(tree => OfProviders(tree, cancellationToken)));

    // Auth0ManagementTokenProvider.GetShared(domain, clientId, clientSecret), new ClientCredentialsTokenProvider(domain, clientId, clientSecret)
    private IEnumerable<Credentials> OfProviders(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var reading = new Reading(facts.Source, cancellationToken);
        return tree.GetRoot(cancellationToken).DescendantNodes()
            .Where(node => node is BaseObjectCreationExpressionSyntax
                || (node is InvocationExpressionSyntax call && call.CalledName() == "GetShared"))
            .Select(node => facts.Source.Operation(node, cancellationToken) switch
            {
                IInvocationOperation call when Providers.Contains(call.TargetMethod.ContainingType.Name) => call.Arguments,
                IObjectCreationOperation { Type: { } type } creation when Providers.Contains(type.Name) => creation.Arguments,
                _ => [],
            })
            .Select(arguments => new Credentials(Read(arguments.Of("clientId")), Read(arguments.Of("clientSecret")), Read(arguments.Of("domain"))));

        ImmutableArray<Value> Read(IOperation? argument) => argument is null ? [] : reading.Read(argument, null).Values;
    }

    private GrantedClient? Client(Credentials sent, CancellationToken cancellationToken)
    {
        var settings = Pair(sent, SourceKind.Configuration);
        var variables = Pair(sent, SourceKind.Environment);
        var members = Members(sent);
        return settings is null && variables is null && members is null ? null : new GrantedClient(settings, members, TenantDomain.Name(sent.Urls))
        {
            Configuration = settings is null ? null : StaticConfiguration.Of(Setting(sent.Secrets, SourceKind.Configuration)!, facts, cancellationToken),
            Variables = variables,
            Host = TenantDomain.WrittenHost(sent.Urls),
        };
    }

    private ClientSettings? Pair(Credentials sent, SourceKind kind) =>
        Key(sent.Ids, kind) is { } id && Key(sent.Secrets, kind) is { } secret && !SecretNames.IsGlobalClientSecret(secret)
            ? new ClientSettings(id, secret)
            : null;

    // The id and the secret of one object, or of one static class.
    private ClientMembers? Members(Credentials sent)
    {
        var ids = Nameable(sent.Ids);
        return (from secret in Nameable(sent.Secrets)
                where !SecretNames.IsGlobalClientSecret(secret.Name)
                from id in ids
                where SymbolEqualityComparer.Default.Equals(id.ContainingType, secret.ContainingType)
                select new ClientMembers(MetadataName(id.ContainingType), id.Name, secret.Name)).Distinct().ToList() is [var single] ? single : null;
    }

    private List<ISymbol> Nameable(IEnumerable<Value> values) => values.SelectMany(value => value.Sources)
        .Where(step => step.Kind == SourceKind.Member).Select(Symbol).OfType<ISymbol>()
        .Where(member => member.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal
            && member.ContainingType is { IsGenericType: false, ContainingType: null, IsAnonymousType: false, DeclaringSyntaxReferences.IsEmpty: false })
        .ToList();

    private static string MetadataName(INamedTypeSymbol type) =>
        type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";

    private string? Key(IEnumerable<Value> values, SourceKind kind) =>
        Setting(values, kind) is { } setting && !PassedSection.Has(setting, facts) ? ShownNames.Shown(setting.Name) : null;

    private static SourceStep? Setting(IEnumerable<Value> values, SourceKind kind) =>
        values.SelectMany(value => value.Sources).Where(step => step.Kind == kind).ToList() is [var setting] ? setting : null;

    private sealed record Found(ImmutableArray<Credentials> All, ImmutableArray<GrantedClient> Known);

    /// <summary>What one request, or one provider, is given.</summary>
    private sealed record Credentials(ImmutableArray<Value> Ids, ImmutableArray<Value> Secrets, ImmutableArray<Value> Urls);
}
