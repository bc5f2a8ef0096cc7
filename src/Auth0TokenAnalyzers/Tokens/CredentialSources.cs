using System;
using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// Where the old code has its tenant and its secret from, as C# that is valid at the token: a fix keeps these sources. Never a secret:
/// a literal secret has no source to keep.
/// </summary>
internal static class CredentialSources
{
    /// <summary>Of a token that is minted: the tenant from its claims, the configuration from its key.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Of(MintedToken token, SemanticModel model, int position)
    {
        var owners = token.Claims.Values("aud").Concat(token.Claims.Values("iss")).ToList();
        var clientIds = owners.SelectMany(value => value.Sources).Where(step => SecretNames.IsGlobalClientId(step.Name));
        var secrets = token.Key.Values.SelectMany(value => value.Sources).ToList();
        return [.. Of(owners.OfType<TextValue>(), secrets, model, position), .. Replaced(secrets.Concat(clientIds), model)];
    }

    /// <summary>Of a token that is kept in a setting.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> OfSetting(IEnumerable<Value> urls, IReadOnlyCollection<SourceStep> settings,
        SemanticModel model, int position) =>
        [.. Of(urls, settings, model, position), .. Replaced(settings, model)];

    /// <param name="urls">Where the tenant may stand: URLs of it, or its bare domain.</param>
    /// <param name="sources">Where the old code has its secret or token from.</param>
    /// <param name="model">The model of the file with the token.</param>
    /// <param name="position">Where the token stands.</param>
    private static IEnumerable<KeyValuePair<string, string?>> Of(IEnumerable<Value> urls, IEnumerable<SourceStep> sources, SemanticModel model,
        int position)
    {
        if (Domain(urls, model, position) is { } domain)
            yield return new(PropertyKeys.DomainExpression, domain);
        if (sources.FirstOrDefault(source => source.Kind == SourceKind.Configuration) is not { } setting
            || ShownNames.Shown(setting.Name) is null
            || Receiver(setting, model, position) is not { } configuration)
            yield break;
        var section = Section(setting, model);
        yield return new(PropertyKeys.ConfigurationExpression, configuration);
        yield return new(PropertyKeys.ClientIdKey, section + ":ClientId");
        yield return new(PropertyKeys.ClientSecretKey, section + ":ClientSecret");
    }

    private static IEnumerable<KeyValuePair<string, string?>> Replaced(IEnumerable<SourceStep> sources, SemanticModel model)
    {
        var shown = sources.Where(source => ShownNames.Shown(source.Name) is not null).ToLookup(source => source.Kind);
        foreach (var (kind, key) in new[] { (SourceKind.Configuration, PropertyKeys.ReplacedSettings),
            (SourceKind.Environment, PropertyKeys.ReplacedVariables) })
        {
            var names = shown[kind]
                .Select(setting => (IsInSection(setting, model) ? ":" : "") + setting.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            if (names.Count > 0)
                yield return new(key, string.Join(" ", names));
        }
    }

    /// <summary>The section of the machine-to-machine application: Auth0's own applications keep the login application right under "Auth0".</summary>
    private static string Section(SourceStep setting, SemanticModel model)
    {
        const string Management = "Management";
        var section = setting.Name.LastIndexOf(':') is > 0 and var end ? setting.Name.Substring(0, end) : IsInSection(setting, model) ? "" : "Auth0";
        if (section.Length == 0)
            return Management;
        return section.EndsWith(Management, StringComparison.OrdinalIgnoreCase) ? section : $"{section}:{Management}";
    }

    // The keys of a section that somebody passes are relative to it, whichever it is.
    private static bool IsInSection(SourceStep setting, SemanticModel model) =>
        setting.Receivers.Any(receiver => receiver.SyntaxTree == model.SyntaxTree
        && model.GetTypeInfo(receiver).Type is { Name: "IConfigurationSection" or "ConfigurationSection" } type
        && type.ContainingNamespace.Is("Microsoft.Extensions.Configuration"));

    /// <summary>The tenant's domain that URLs of it show, or that stands alone.</summary>
    public static string? Domain(IEnumerable<Value> urls, SemanticModel model, int position) =>
        urls.Select(url => Domain(url, model, position)).FirstOrDefault(domain => domain is not null);

    private static string? Domain(Value url, SemanticModel model, int position)
    {
        if (url is not TextValue text)
            return Expression(url, model, position);
        return Host(text) is { } host ? host.Hole is null ? Literal(host.Literal!) : Expression(host.Hole, model, position) : null;
    }

    /// <summary>The host of a URL text when it is one known or one unknown part: <c>https://</c> + host + <c>/…</c>, whatever is behind.</summary>
    private static TextPart? Host(TextValue url)
    {
        const string Scheme = "https://";
        var parts = url.Parts;
        // A setting with the scheme: the provider takes that as well.
        if (parts is [{ Hole: not null }, { Literal: { } path }] && path.TrimStart('/') is "oauth/token" or "api/v2/" or "api/v2")
            return parts[0];
        if (parts.Length == 0 || parts[0].Literal is not { } start || !start.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        if (start.Length > Scheme.Length)
            return start.IndexOf('/', Scheme.Length) is > 0 and var slash
                ? new TextPart(start.Substring(Scheme.Length, slash - Scheme.Length), null)
                : parts.Length == 1
                ? new TextPart(start.Substring(Scheme.Length), null)
                : null;
        return parts.Length == 2 || (parts.Length > 2 && parts[2].Literal is { } rest && rest.StartsWith("/", StringComparison.Ordinal))
            ? parts[1]
            : null;
    }

    private static string? Literal(string host) => host.All(c => char.IsLetterOrDigit(c) || c is '.' or '-') ? "\"" + host + "\"" : null;

    /// <summary>The expression that gives a value; <see langword="null"/> when it means nothing at the position, or may write down a secret.</summary>
    public static string? Expression(Value hole, SemanticModel model, int position)
    {
        var setting = hole.Trail.FirstOrDefault(step => step.Kind is SourceKind.Configuration or SourceKind.Environment && step.Node == hole.Written);
        // From its source on; a field that keeps a parameter of the constructor is as good.
        foreach (var written in hole.Trail.Select(step => step.Node).Prepend(hole.Written).OfType<ExpressionSyntax>())
        {
            // The key of a setting is no secret; of any other literal nobody knows.
            if ((written == setting?.Node || !HasLiteral(written)) && RelocatedCode.At(written, model, position) is { } text)
                return text;
        }

        return setting is { Kind: SourceKind.Configuration } && Receiver(setting, model, position) is { } configuration
            ? configuration + "[" + SymbolDisplay.FormatLiteral(setting.Name, quote: true) + "]"
            : null;
    }

    private static string? Receiver(SourceStep setting, SemanticModel model, int position) =>
        setting.Receivers.Where(receiver => !HasLiteral(receiver))
            .Select(receiver => RelocatedCode.At(receiver, model, position))
            .FirstOrDefault(text => text is not null);

    private static bool HasLiteral(SyntaxNode expression) =>
        expression.DescendantNodesAndSelf().Any(node => node is LiteralExpressionSyntax or InterpolatedStringTextSyntax);
}
