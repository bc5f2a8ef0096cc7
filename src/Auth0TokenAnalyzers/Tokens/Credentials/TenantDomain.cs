using System;
using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens.Credentials;

/// <summary>Where the old code has the domain of its tenant from.</summary>
internal static class TenantDomain
{
    /// <summary>C# text of the tenant's domain that URLs of it show, or that stands alone.</summary>
    /// <param name="urls">All that one expression can be.</param>
    /// <param name="place">Where it is to be named.</param>
    public static string? Of(IReadOnlyCollection<Value> urls, CodePlace place)
    {
        var hosts = urls.Select(url => url is TextValue text ? Host(text) : new TextPart(null, url)).OfType<TextPart>().ToList();
        // What is written down is the tenant only where the program cannot have another one.
        return !IsChosen(urls)
            ? hosts.Select(host => host.Hole is { } hole ? NamedSource.Of(hole, place) : Written(host.Literal!, place)).FirstOrDefault(IsKnown)
            : hosts.Select(host => host.Hole is { } hole ? NamedSource.OfChoice(hole, place) : null).FirstOrDefault(IsKnown);

        static bool IsKnown(string? domain) => domain is not null;
    }

    /// <summary>The tenant's host, when it is written in the code and the program cannot have another one there.</summary>
    /// <param name="urls">All that one expression can be.</param>
    /// <param name="hosts">The hosts that are Auth0's.</param>
    public static string? OnlyHost(IReadOnlyCollection<Value> urls, Auth0Hosts hosts)
    {
        // What is written for another API is no tenant.
        Value[] possible = [.. urls.Where(url => url is not TextValue { Constant: { } text } || ManagementUrl.Parse(text, hosts).HostKind != HostKind.Other)];
        return IsChosen(possible)
            ? null
            : possible.OfType<TextValue>().Select(url => ManagementUrl.Parse(url.Pattern, hosts))
                .FirstOrDefault(url => url.HostKind == HostKind.Auth0 && Auth0Hosts.IsHostName(url.Host)).Host;
    }

    /// <summary>The environment variable that it is read from; <see langword="null"/> when it is from elsewhere, or may be.</summary>
    public static string? Variable(IReadOnlyCollection<Value> urls) => IsChosen(urls) ? null : Variables(urls).FirstOrDefault();

    /// <summary>The setting that it is read from.</summary>
    public static SourceStep? Setting(IEnumerable<Value> urls) =>
        urls.Select(Hole).OfType<Value>().SelectMany(hole => hole.Trail).FirstOrDefault(step => step.Kind == SourceKind.Configuration);

    /// <summary>What the program calls the tenant: the key of its setting, its variable, or its host; <see langword="null"/> when it says nothing of it.</summary>
    public static string? Name(IEnumerable<Value> urls)
    {
        var known = urls.ToList();
        return Setting(known)?.Name ?? Variables(known).FirstOrDefault() ?? Hosts(known).FirstOrDefault();
    }

    /// <summary>The only host that is written down, as the tenant or as the one that code falls back on; <see langword="null"/> when there is none.</summary>
    public static string? WrittenHost(IEnumerable<Value> urls) =>
        Hosts(urls).Distinct(StringComparer.OrdinalIgnoreCase).ToList() is [var host] ? host : null;

    private static IEnumerable<string> Variables(IEnumerable<Value> urls) =>
        urls.Select(Hole).OfType<Value>().SelectMany(hole => hole.Trail).Where(step => step.Kind == SourceKind.Environment)
            .Select(step => ShownNames.Shown(step.Name)).OfType<string>();

    private static IEnumerable<string> Hosts(IEnumerable<Value> urls) => urls.OfType<TextValue>()
        .Select(url => Host(url) is { Hole: null, Literal: { } host } ? host : Bare(url)).OfType<string>();

    /// <summary>The member that holds it, of a type of the program's own whose objects have it; <see langword="null"/> when it is from elsewhere.</summary>
    public static ISymbol? OfObject(IEnumerable<Value> urls, CodePlace place) => Members(urls, place)
        .Where(member => member.Instance is not (null or IInstanceReferenceOperation))
        .Select(member => member.Member).FirstOrDefault(member => !member.ContainingType.DeclaringSyntaxReferences.IsEmpty);

    /// <summary>The member that holds it of an object which makes its URLs itself; <see langword="null"/> when it is from elsewhere.</summary>
    public static ISymbol? OwnMember(IEnumerable<Value> urls, CodePlace place) => Members(urls, place)
        .Where(member => member.Instance is IInstanceReferenceOperation).Select(member => member.Member).FirstOrDefault();

    /// <summary>C# text of that member, of the one object whose URLs are named where they are used; <see langword="null"/> when it cannot be named at the place.</summary>
    public static string? OfOwner(IReadOnlyCollection<Value> urls, CodePlace place) =>
        OwnMember(urls, place) is { } member
        && place.Model.IsAccessible(place.Position, member)
        && urls.OfType<TextValue>().SelectMany(url => url.Trail.Select(step => step.Node).Prepend(url.Written)).OfType<SyntaxNode>()
            .SelectMany(node => node.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>())
            .Select(access => place.Facts.Source.Operation(access, place.CancellationToken)).OfType<IMemberReferenceOperation>()
            .Where(access => access.Instance is { Type: { } type } and not IInstanceReferenceOperation
                && SymbolEqualityComparer.Default.Equals(type, member.ContainingType))
            .Select(access => RelocatedCode.At(access.Instance!.Syntax, place.Model, place.Position)).Distinct().ToList() is [{ } owner]
            ? $"{owner}.{member.Name}"
            : null;

    private static IEnumerable<IMemberReferenceOperation> Members(IEnumerable<Value> urls, CodePlace place) =>
        urls.Select(Hole).OfType<Value>().SelectMany(hole => hole.Trail.Select(step => step.Node).Prepend(hole.Written)).OfType<SyntaxNode>()
            .Select(node => place.Facts.Source.Operation(node, place.CancellationToken)).OfType<IMemberReferenceOperation>();

    // A provider is told the domain alone.
    private static string? Bare(TextValue url) => url.Constant is { } host && host.IndexOf('.') > 0 && Auth0Hosts.IsHostName(host) ? host : null;

    private static Value? Hole(Value url) => url is TextValue text ? Host(text)?.Hole : url;

    // A setting or a default in its place, what a member has before and after it is set. The same words in two places are one source.
    private static bool IsChosen(IReadOnlyCollection<Value> urls)
    {
        var isBare = !urls.OfType<TextValue>().Any(url => Host(url) is not null);
        return urls.Select(Source).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Skip(1).Any();

        // Beside URLs, what is not known may be a path.
        string? Source(Value url) => url is TextValue text
            ? Host(text) is { } host ? host.Literal ?? host.Hole!.Written?.ToString() : Bare(text)
            : isBare || url.Trail.Any(step => step.Kind is SourceKind.Configuration or SourceKind.Environment)
            ? url.Written?.ToString()
            : null;
    }

    /// <summary>The host of a URL text when it is one known or one unknown part: <c>https://</c> + host + <c>/…</c>, whatever is behind.</summary>
    private static TextPart? Host(TextValue url)
    {
        const string Scheme = "https://";
        var parts = url.Parts;
        // A setting with the scheme: the provider takes that as well.
        if (parts is [{ Hole: not null }, { Literal: { } path }, ..] && IsOfTenant(path.TrimStart('/'), isWhole: parts.Length == 2))
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

    private static bool IsOfTenant(string path, bool isWhole) => path.StartsWith("api/v2/", StringComparison.Ordinal) || (isWhole && path is "oauth/token" or "api/v2");

    private static string? Written(string host, CodePlace place) =>
        host.IndexOf('.') < 0 || !Auth0Hosts.IsHostName(host.ToLowerInvariant()) ? null : place.Facts.Constants.Of(host, place) ?? "\"" + host + "\"";
}
