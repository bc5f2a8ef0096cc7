using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Requests;
using Auth0TokenAnalyzers.Tokens.Credentials;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Exchanges;

/// <summary>Where an exchange has its tenant and its client from: the provider gets them from there. A secret that is written down is left behind.</summary>
internal static class ExchangeCredentials
{
    // What the provider reads by itself.
    private static readonly string[] Variables = ["AUTH0_DOMAIN", "AUTH0_CLIENT_ID", "AUTH0_CLIENT_SECRET"];

    /// <summary>
    /// The properties of a report; none when the provider is to read everything from the environment, <see langword="null"/> when the code passes
    /// credentials that cannot be had where the provider is needed.
    /// </summary>
    public static IReadOnlyDictionary<string, string?>? Of(TokenRequest request, CodePlace place)
    {
        var tenants = new ServedTenants(place.Facts, place.CancellationToken);
        var none = ImmutableDictionary<string, string?>.Empty;
        var secrets = request.Values("client_secret").ToList();
        var addresses = request.Urls.SelectMany(url => url.Values).ToList();
        // The audience has the canonical domain; the address may have a custom one.
        var urls = request.Audiences.Concat(addresses).ToList();
        Value[][] places = [[.. request.Audiences.OfType<TextValue>()], .. request.Urls.Select(url => url.Values.OfType<TextValue>().ToArray())];
        if (IsEnvironment(request, secrets))
            return AreSeveral() ? null : none.Add(PropertyKeys.DomainVariable, Variables[0]);
        var id = Source(request, "client_id", place);
        if (secrets.Any(IsWrittenDown))
            return AreSeveral() ? null : Surroundings();
        var domain = places.Select(values => TenantDomain.Of(values, place)).FirstOrDefault(text => text is not null)
            ?? HostOfAudience(request, place) ?? DomainBeside(id, urls, place);
        var secret = Source(request, "client_secret", place);
        if (domain is not null && id is not null && secret is not null)
            return none.Add(PropertyKeys.DomainExpression, domain).Add(PropertyKeys.ClientIdExpression, id)
                .Add(PropertyKeys.ClientSecretExpression, secret);
        return (domain is null && ArePassed(urls))
            || (id is null && ArePassed(request.Values("client_id")))
            || (secret is null && ArePassed(secrets))
            || AreSeveral() ? null : Surroundings();

        // The environment has the client of one tenant.
        bool AreSeveral() => tenants.AreSeveral([.. request.Audiences]) || tenants.AreSeveral(addresses);

        // What else the program may have them from, by the names that the request has them by.
        IReadOnlyDictionary<string, string?> Surroundings()
        {
            var sources = secrets.SelectMany(value => value.Sources).ToList();
            var found = none.SetItems(new CredentialSources(place).Of(places, sources));
            if (Key(request.Values("client_id")) is { } idKey)
            {
                found = found.SetItem(PropertyKeys.ClientIdKey, idKey);
                // A secret that was written down has its place beside the id.
                if ((Key(secrets) ?? SettingKeys.SecretBeside(idKey)) is { } secretKey)
                    found = found.SetItem(PropertyKeys.ClientSecretKey, secretKey);
            }

            return id is null ? found : found.SetItem(PropertyKeys.ClientIdExpression, id);
        }
    }

    private static string? Key(IEnumerable<Value> values) =>
        values.SelectMany(value => value.Sources).FirstOrDefault(step => step.Kind == SourceKind.Configuration) is { } setting
            ? ShownNames.Shown(setting.Name)
            : null;

    // Who passes them may have several tenants.
    private static bool ArePassed(IEnumerable<Value> values)
    {
        var steps = values.SelectMany(value => value.Sources).ToList();
        return steps.Any(step => step.Kind is SourceKind.Parameter or SourceKind.Member)
            && steps.All(step => step.Kind is not (SourceKind.Configuration or SourceKind.Environment));
    }

    // The whole audience comes from a setting.
    private static string? HostOfAudience(TokenRequest request, CodePlace place)
    {
        if (Source(request, "audience", place) is not { } audience || audience.StartsWith("\"", System.StringComparison.Ordinal))
            return null;
        var uri = place.Model.LookupNamespacesAndTypes(place.Position, name: "Uri").IsEmpty ? "System.Uri" : "Uri";
        var isNullable = (place.Model.GetNullableContext(place.Position) & NullableContext.WarningsEnabled) != 0;
        return $"new {uri}({audience}{(isNullable ? "!" : "")}).Host";
    }

    // The object that has the client has the domain as well, and makes the audience of it.
    private static string? DomainBeside(string? id, IEnumerable<Value> urls, CodePlace place)
    {
        if (id is null
            || SyntaxFactory.ParseExpression(id) is not MemberAccessExpressionSyntax { Expression: var owner }
            || TenantDomain.OwnMember(urls.OfType<TextValue>(), place) is not { } member)
            return null;
        var type = place.Model.GetSpeculativeTypeInfo(place.Position, owner, SpeculativeBindingOption.BindAsExpression).Type;
        return SymbolEqualityComparer.Default.Equals(type, member.ContainingType) && place.Model.IsAccessible(place.Position, member)
            ? $"{owner}.{member.Name}"
            : null;
    }

    private static bool IsWrittenDown(Value value) => value is TextValue text && text.Parts.Any(part => !string.IsNullOrEmpty(part.Literal));

    private static string? Source(TokenRequest request, string parameter, CodePlace place)
    {
        var sources = request.Values(parameter).Select(value => Expression(value, place)).Distinct().ToList();
        return sources is [var single] ? single : null;
    }

    // A client id is no secret.
    private static string? Expression(Value value, CodePlace place) => value switch
    {
        TextValue { Constant: { Length: > 0 } id } when id.All(char.IsLetterOrDigit) => place.Facts.Constants.Of(id, place) ?? "\"" + id + "\"",
        TextValue { Parts: [{ Hole: { } hole }] } => NamedSource.Of(hole, place),
        TextValue => null,
        _ => NamedSource.Of(value, place),
    };

    private static bool IsEnvironment(TokenRequest request, IEnumerable<Value> secrets) =>
        new[] { request.Audiences.Concat(request.Urls.SelectMany(url => url.Values)), request.Values("client_id"),
            secrets }.Zip(Variables, (values, variable) =>
            values.SelectMany(value => value.Sources).Any(step => step.Kind == SourceKind.Environment && step.Name == variable))
                .All(isRead => isRead);
}
