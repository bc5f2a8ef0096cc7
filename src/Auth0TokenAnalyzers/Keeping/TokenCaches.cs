using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Keeping;

/// <summary>
/// The calls by which code puts a token into a cache of the framework or a library: <c>IMemoryCache</c>, <c>IDistributedCache</c>,
/// <c>HybridCache</c>, <c>ObjectCache</c>, LazyCache, FusionCache, StackExchange.Redis.
/// </summary>
internal static class TokenCaches
{
    /// <summary>How long the cache at a place keeps what it is given; <see langword="null"/> when there is no cache.</summary>
    public static TokenKeeping? Of(RequestPlace place, CompilationFacts facts, CancellationToken cancellationToken)
    {
        var calls = place.Member.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call => Puts(call) && IsCache(call, place, facts, cancellationToken)).ToList();
        if (calls.Count == 0)
            return null;
        // The call says it, or the options that are made for it beside it or in a field.
        foreach (var code in new IEnumerable<SyntaxNode>[] { calls, [place.Member], place.Code })
        {
            var times = KeptTime.In(code, facts, cancellationToken);
            if (times.Count > 0)
                return new(KeepingKind.FixedTime, KeptTime.Longest(times));
        }

        return new(calls.Any(SaysHowLong) || SaysHowLong(place.Member) ? KeepingKind.FixedTime : KeepingKind.ForEver);
    }

    private static bool Puts(InvocationExpressionSyntax call) => call.CalledName()
        is "Set" or "SetAsync" or "SetString" or "SetStringAsync" or "GetOrCreate" or "GetOrCreateAsync" or "GetOrAdd" or "GetOrAddAsync"
            or "GetOrSet" or "GetOrSetAsync"
        or "Insert" or "Add" or "AddAsync" or "AddOrGetExisting" or "StringSet" or "StringSetAsync" or "CreateEntry";

    private static bool IsCache(InvocationExpressionSyntax call, RequestPlace place, CompilationFacts facts, CancellationToken cancellationToken)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var receiver })
            return false;
        var model = facts.Model(call.SyntaxTree);
        var type = model.GetTypeInfo(receiver, cancellationToken).Type;
        var isCache = Speaks(receiver.ToString())
            || Speaks(type?.Name)
            || (type?.ContainingNamespace is { IsGlobalNamespace: false } space
                && (Speaks(space.ToString()) || space.ToString() == "StackExchange.Redis"));
        return isCache && Kept(call, model, cancellationToken) is var kept && (IsPlain(kept) ? SpeaksOfToken(call, place) : TokenWords.Holds(kept));
    }

    // Set<T>(key, value), GetOrCreate<T>(key, factory), Add(key, value)
    private static ITypeSymbol? Kept(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { TypeArguments: [.., var type] } ? type
        : call.ArgumentList.Arguments is [_, { Expression: var value }, ..] ? model.GetTypeInfo(value, cancellationToken).Type
        : null;

    private static bool IsPlain(ITypeSymbol? type) => type is null or IArrayTypeSymbol or { SpecialType: not SpecialType.None };

    // A text can be anything: the key, the value's name or the request within the call says that it is a token.
    private static bool SpeaksOfToken(InvocationExpressionSyntax call, RequestPlace place) =>
        call.ArgumentList.DescendantNodes(node => node is not AnonymousFunctionExpressionSyntax)
            .SelectMany(node => node.ChildTokens())
            .Any(token => TokenWords.Name(token.ValueText))
        || call.ArgumentList.Arguments.Any(argument => KeptMember.Takes(argument.Expression is AnonymousFunctionExpressionSyntax function
            ? function.Body
            : argument.Expression, place.Node));

    private static bool Speaks(string? name) => name?.IndexOf("cach", StringComparison.OrdinalIgnoreCase) >= 0;

    // A time that comes from a setting or another method.
    private static bool SaysHowLong(SyntaxNode code) => code.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken)
        && new[] { "Expir", "Duration", "Ttl", "Lifetime",
            "TimeToLive" }.Any(word => token.ValueText.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));
}
