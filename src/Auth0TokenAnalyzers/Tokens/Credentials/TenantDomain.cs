using System;
using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens.Credentials;

/// <summary>Where the old code has the domain of its tenant from.</summary>
internal static class TenantDomain
{
    /// <summary>C# text of the tenant's domain that URLs of it show, or that stands alone.</summary>
    public static string? Of(IEnumerable<Value> urls, CodePlace place) =>
        urls.Select(url => Of(url, place)).FirstOrDefault(domain => domain is not null);

    /// <summary>The environment variable that it is read from; <see langword="null"/> when it is from elsewhere.</summary>
    public static string? Variable(IEnumerable<Value> urls) =>
        urls.Select(Hole).OfType<Value>().SelectMany(hole => hole.Trail).Where(step => step.Kind == SourceKind.Environment)
            .Select(step => ShownNames.Shown(step.Name)).FirstOrDefault(name => name is not null);

    /// <summary>The setting that it is read from.</summary>
    public static SourceStep? Setting(IEnumerable<Value> urls) =>
        urls.Select(Hole).OfType<Value>().SelectMany(hole => hole.Trail).FirstOrDefault(step => step.Kind == SourceKind.Configuration);

    /// <summary>What the program calls the tenant: the key of its setting, its variable, or its host; <see langword="null"/> when it says nothing of it.</summary>
    public static string? Name(IEnumerable<Value> urls)
    {
        var known = urls.ToList();
        return Setting(known)?.Name ?? Variable(known) ?? Hosts(known).FirstOrDefault();
    }

    /// <summary>The only host that is written down, as the tenant or as the one that code falls back on; <see langword="null"/> when there is none.</summary>
    public static string? WrittenHost(IEnumerable<Value> urls) =>
        Hosts(urls).Distinct(StringComparer.OrdinalIgnoreCase).ToList() is [var host] ? host : null;

    private static IEnumerable<string> Hosts(IEnumerable<Value> urls) => urls.OfType<TextValue>()
        .Select(url => Host(url) is { Hole: null, Literal: { } host } ? host : Bare(url)).OfType<string>();

    /// <summary>The type of the program's own whose objects have it as a member; <see langword="null"/> when it is from elsewhere.</summary>
    public static INamedTypeSymbol? Owner(IEnumerable<Value> urls, CodePlace place) => Members(urls, place)
        .Where(member => member.Instance is not (null or IInstanceReferenceOperation))
        .Select(member => member.Member.ContainingType).FirstOrDefault(type => !type.DeclaringSyntaxReferences.IsEmpty);

    /// <summary>The member that holds it of an object which makes its URLs itself; <see langword="null"/> when it is from elsewhere.</summary>
    public static ISymbol? OwnMember(IEnumerable<Value> urls, CodePlace place) => Members(urls, place)
        .Where(member => member.Instance is IInstanceReferenceOperation).Select(member => member.Member).FirstOrDefault();

    private static IEnumerable<IMemberReferenceOperation> Members(IEnumerable<Value> urls, CodePlace place) =>
        urls.Select(Hole).OfType<Value>().SelectMany(hole => hole.Trail.Select(step => step.Node).Prepend(hole.Written)).OfType<SyntaxNode>()
            .Select(node => place.Facts.Source.Operation(node, place.CancellationToken)).OfType<IMemberReferenceOperation>();

    // A provider is told the domain alone.
    private static string? Bare(TextValue url) => url.Constant is { } host && host.IndexOf('.') > 0 && Auth0Hosts.IsHostName(host) ? host : null;

    private static Value? Hole(Value url) => url is TextValue text ? Host(text)?.Hole : url;

    private static string? Of(Value url, CodePlace place)
    {
        if (url is not TextValue text)
            return NamedSource.Of(url, place);
        return Host(text) is { } host ? host.Hole is null ? Written(host.Literal!, place) : NamedSource.Of(host.Hole, place) : null;
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

    private static string? Written(string host, CodePlace place) =>
        !host.All(c => char.IsLetterOrDigit(c) || c is '.' or '-') ? null : place.Facts.Constants.Of(host, place) ?? "\"" + host + "\"";
}
