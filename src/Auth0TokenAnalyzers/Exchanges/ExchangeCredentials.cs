using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Requests;
using Auth0TokenAnalyzers.Tokens;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

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
    public static IReadOnlyDictionary<string, string?>? Of(TokenRequest request, SemanticModel model, int position, ServedTenants tenants)
    {
        var none = ImmutableDictionary<string, string?>.Empty;
        var secrets = request.Values("client_secret").ToList();
        var addresses = request.Urls.SelectMany(url => url.Values).ToList();
        if (secrets.Any(IsWrittenDown) || IsEnvironment(request, secrets))
            return AreSeveral() ? null : none;
        // The audience has the canonical domain; the address may have a custom one.
        var urls = request.Audiences.Concat(addresses).ToList();
        var domain = CredentialSources.Domain(urls.OfType<TextValue>(), model, position) ?? HostOfAudience(request, model, position);
        var id = Source(request, "client_id", model, position);
        var secret = Source(request, "client_secret", model, position);
        if (domain is not null && id is not null && secret is not null)
            return none.Add(PropertyKeys.DomainExpression, domain).Add(PropertyKeys.ClientIdExpression, id)
                .Add(PropertyKeys.ClientSecretExpression, secret);
        return (domain is null && ArePassed(urls))
            || (id is null && ArePassed(request.Values("client_id")))
            || (secret is null && ArePassed(secrets))
            || AreSeveral() ? null : none;

        // The environment has the client of one tenant.
        bool AreSeveral() => tenants.AreSeveral([.. request.Audiences]) || tenants.AreSeveral(addresses);
    }

    // Who passes them may have several tenants.
    private static bool ArePassed(IEnumerable<Value> values)
    {
        var steps = values.SelectMany(value => value.Sources).ToList();
        return steps.Any(step => step.Kind is SourceKind.Parameter or SourceKind.Member)
            && steps.All(step => step.Kind is not (SourceKind.Configuration or SourceKind.Environment));
    }

    // The whole audience comes from a setting.
    private static string? HostOfAudience(TokenRequest request, SemanticModel model, int position)
    {
        if (Source(request, "audience", model, position) is not { } audience || audience.StartsWith("\"", System.StringComparison.Ordinal))
            return null;
        var uri = model.LookupNamespacesAndTypes(position, name: "Uri").IsEmpty ? "System.Uri" : "Uri";
        var isNullable = (model.GetNullableContext(position) & NullableContext.WarningsEnabled) != 0;
        return $"new {uri}({audience}{(isNullable ? "!" : "")}).Host";
    }

    private static bool IsWrittenDown(Value value) => value is TextValue text && text.Parts.Any(part => !string.IsNullOrEmpty(part.Literal));

    private static string? Source(TokenRequest request, string parameter, SemanticModel model, int position)
    {
        var sources = request.Values(parameter).Select(value => Expression(value, model, position)).Distinct().ToList();
        return sources is [var single] ? single : null;
    }

    // A client id is no secret.
    private static string? Expression(Value value, SemanticModel model, int position) => value switch
    {
        TextValue { Constant: { Length: > 0 } id } when id.All(char.IsLetterOrDigit) => "\"" + id + "\"",
        TextValue { Parts: [{ Hole: { } hole }] } => CredentialSources.Expression(hole, model, position),
        TextValue => null,
        _ => CredentialSources.Expression(value, model, position),
    };

    private static bool IsEnvironment(TokenRequest request, IEnumerable<Value> secrets) =>
        new[] { request.Audiences.Concat(request.Urls.SelectMany(url => url.Values)), request.Values("client_id"),
            secrets }.Zip(Variables, (values, variable) =>
            values.SelectMany(value => value.Sources).Any(step => step.Kind == SourceKind.Environment && step.Name == variable))
                .All(isRead => isRead);
}
