using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
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

    private ImmutableArray<GrantedClient> _all;

    /// <summary>The one application of a tenant; <see langword="null"/> when there is none, or nobody knows which of several it is.</summary>
    /// <param name="tenant">What the program calls the tenant.</param>
    /// <param name="section">The section of the settings that the old code reads, with its separator.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public GrantedClient? Of(string? tenant, string section, CancellationToken cancellationToken)
    {
        if (_all.IsDefault)
            _all = [.. Find(cancellationToken)];
        return _all.Where(client => client.Tenant is not null && tenant is not null
                ? client.Tenant.Equals(tenant, StringComparison.OrdinalIgnoreCase)
                : section.Length > 0 && SettingKeys.Section(client.ClientSecret).Equals(section, StringComparison.OrdinalIgnoreCase))
            .Select(client => client with { Tenant = null }).Distinct().ToList() is [var single] ? single : null;
    }

    private IEnumerable<GrantedClient> Find(CancellationToken cancellationToken) => facts.Compilation.SyntaxTrees
        .Where(facts.Requests.MayHaveSites)
        .SelectMany(tree => facts.Requests.In(tree, cancellationToken)).Select(site => site.Request)
        .Where(request => RequestEvidence.Of(request, Hosts, facts.Surroundings) is { IsForManagement: true })
        .Select(request => Client(request.Values("client_id"), request.Values("client_secret"),
            request.Audiences.Concat(request.Urls.SelectMany(url => url.Values))))
        .Concat(Providers.SelectMany(name => facts.Source.Files(name, cancellationToken)).Distinct().SelectMany(tree => OfProviders(tree, cancellationToken)))
        .OfType<GrantedClient>();

    // Auth0ManagementTokenProvider.GetShared(domain, clientId, clientSecret), new ClientCredentialsTokenProvider(domain, clientId, clientSecret)
    private IEnumerable<GrantedClient?> OfProviders(SyntaxTree tree, CancellationToken cancellationToken)
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
            .Select(arguments => Client(Read(arguments.Of("clientId")), Read(arguments.Of("clientSecret")), Read(arguments.Of("domain"))));

        IEnumerable<Value> Read(IOperation? argument) => argument is null ? [] : reading.Read(argument, null).Values;
    }

    private GrantedClient? Client(IEnumerable<Value> ids, IEnumerable<Value> secrets, IEnumerable<Value> urls) =>
        Key(ids) is { } id && Key(secrets) is { } secret && !SecretNames.IsGlobalClientSecret(secret)
            ? new GrantedClient(id, secret, TenantDomain.Name(urls))
            : null;

    private string? Key(IEnumerable<Value> values) =>
        values.SelectMany(value => value.Sources).Where(step => step.Kind == SourceKind.Configuration).ToList() is [var setting]
            && !PassedSection.Has(setting, facts)
            ? ShownNames.Shown(setting.Name)
            : null;
}
