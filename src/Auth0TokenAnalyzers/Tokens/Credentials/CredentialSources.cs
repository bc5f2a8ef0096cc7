using System;
using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tokens.Credentials;

/// <summary>
/// Where the old code has its tenant and its secret from, as C# that is valid at the token: a fix keeps these sources. Never a secret:
/// a literal secret has no source to keep.
/// </summary>
internal sealed class CredentialSources(CodePlace place)
{
    /// <summary>Of a token that is minted: the tenant from its claims, the configuration from its key.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Of(MintedToken token)
    {
        Value[][] claims = [[.. token.Claims.Values("aud")], [.. token.Claims.Values("iss")]];
        var owners = claims.SelectMany(claim => claim).ToList();
        var clientIds = owners.SelectMany(value => value.Sources).Where(step => SecretNames.IsGlobalClientId(step.Name));
        var secrets = token.Key.Values.SelectMany(value => value.Sources).ToList();
        foreach (var pair in Of([.. claims.Select(claim => claim.OfType<TextValue>().ToList())], secrets).Concat(Replaced(secrets.Concat(clientIds))))
            yield return pair;
        if (Tenants().AreSeveral([.. owners.OfType<TextValue>()]))
            yield return new(PropertyKeys.TenantVaries, "true");
        var names = secrets.Concat(owners.Concat(token.Claims.Values("sub")).SelectMany(value => value.Sources).Where(step => IsClientId(step.Name)))
            .Where(step => step.Kind is SourceKind.Member or SourceKind.Parameter or SourceKind.Local
                && !place.Facts.GrantedClients.Includes(step, place.Hosts, place.CancellationToken))
            .Select(step => ShownNames.Shown(step.Name)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (names.Count > 0)
            yield return new(PropertyKeys.GlobalClientNames, string.Join(" ", names));
    }

    /// <summary>Of a token that is kept in a setting.</summary>
    /// <param name="urls">URLs of the tenant, or its bare domain.</param>
    /// <param name="settings">Where the token is read.</param>
    /// <param name="token">The token.</param>
    public IEnumerable<KeyValuePair<string, string?>> OfSetting(
        IReadOnlyCollection<Value> urls, IReadOnlyCollection<SourceStep> settings, IOperation token)
    {
        var tenants = Tenants();
        // Where nothing says which tenant it is, the token still may.
        if (tenants.AreSeveral(urls) || (urls.Count == 0 && tenants.Varies(token)))
            yield return new(PropertyKeys.SeveralTenants, "true");
        foreach (var pair in Of(urls, settings).Concat(Replaced(settings)))
            yield return pair;
    }

    /// <param name="urls">What one expression can be that shows the tenant: URLs of it, or its bare domain.</param>
    /// <param name="sources">Where the old code has its secret or token from.</param>
    public IEnumerable<KeyValuePair<string, string?>> Of(IReadOnlyCollection<Value> urls, IReadOnlyCollection<SourceStep> sources) => Of([urls], sources);

    /// <param name="expressions">The same of several expressions, the surest first.</param>
    /// <param name="sources">Where the old code has its secret or token from.</param>
    public IEnumerable<KeyValuePair<string, string?>> Of(
        IReadOnlyCollection<IReadOnlyCollection<Value>> expressions, IReadOnlyCollection<SourceStep> sources)
    {
        Value[] urls = [.. expressions.SelectMany(values => values)];
        // The object that the old code asked says it better than the setting that it was filled from.
        var domain = TenantDomain.OfOwner(urls, place) ?? expressions.Select(values => TenantDomain.Of(values, place)).FirstOrDefault(text => text is not null);
        if (domain is not null)
            yield return new(PropertyKeys.DomainExpression, domain);
        else if (TenantDomain.OfObject(urls, place) is { } member)
        {
            yield return new(PropertyKeys.SettingsType, member.ContainingType.ToDisplayString());
            yield return new(PropertyKeys.DomainMember, member.Name);
        }

        if (TenantDomain.Variable(urls) is { } variable)
            yield return new(PropertyKeys.DomainVariable, variable);
        var secret = sources.FirstOrDefault(source => source.Kind == SourceKind.Configuration);
        var setting = new[] { secret, TenantDomain.Setting(urls) }
            .FirstOrDefault(step => step is not null && ShownNames.Shown(step.Name) is not null);
        var configuration = setting is not null && setting == secret ? NamedSource.Receiver(setting, place) : null;
        var isInSection = setting is not null && IsInSection(setting);
        // The keys of a section mean nothing where it is not at hand.
        if (isInSection && configuration is null)
            yield break;
        if (configuration is not null)
            yield return new(PropertyKeys.ConfigurationExpression, configuration);
        var keys = SettingKeys.Beside(setting?.Name, isInSection);
        // What is granted the Management API for sure goes before what is called so.
        var granted = isInSection ? null
            : place.Facts.GrantedClients.Of(TenantDomain.Name(urls), SettingKeys.Section(setting?.Name), place.Hosts, place.CancellationToken);
        var known = isInSection || granted?.Settings is not null ? null : place.Facts.NamedSettings.Client([.. sources.Select(source => source.Name)]);
        yield return new(PropertyKeys.ClientIdKey, granted?.Settings?.ClientId ?? known?.ClientId ?? keys.ClientId);
        yield return new(PropertyKeys.ClientSecretKey, granted?.Settings?.ClientSecret ?? known?.ClientSecret ?? keys.ClientSecret);
        if (granted?.Settings is not null)
            yield return new(PropertyKeys.ClientIsGranted, "true");
        var everywhere = granted?.Settings is not null ? granted.Configuration
            : setting is not null && !isInSection ? StaticConfiguration.Of(setting, place.Facts, place.CancellationToken) : null;
        if (everywhere is not null)
            yield return new(PropertyKeys.StaticConfiguration, $"{everywhere.Type} {everywhere.Member}");
        if (granted?.Variables is { } variables)
            yield return new(PropertyKeys.ClientVariables, $"{variables.ClientId} {variables.ClientSecret}");
        if (granted?.Members is { } members)
            yield return new(PropertyKeys.ClientMembers, $"{members.Type} {members.ClientId} {members.ClientSecret}");
        if (domain is null && keys.Domains.FirstOrDefault(place.Facts.NamedSettings.Has) is { } key)
            yield return new(PropertyKeys.DomainKey, key);
    }

    private ServedTenants Tenants() => new(place.Facts, place.CancellationToken);

    private static bool IsClientId(string name) => SecretNames.Words(name) is [.., "client", "id"];

    private IEnumerable<KeyValuePair<string, string?>> Replaced(IEnumerable<SourceStep> sources)
    {
        var shown = sources.Where(source => ShownNames.Shown(source.Name) is not null).ToLookup(source => source.Kind);
        foreach (var (kind, key) in new[] { (SourceKind.Configuration, PropertyKeys.ReplacedSettings),
            (SourceKind.Environment, PropertyKeys.ReplacedVariables) })
        {
            var names = shown[kind]
                .Select(setting => (IsInSection(setting) ? ":" : "") + setting.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            if (names.Count > 0)
                yield return new(key, string.Join(" ", names));
        }
    }

    private bool IsInSection(SourceStep setting) => PassedSection.Has(setting, place.Facts);
}
