using System;
using System.Linq;
using Auth0TokenAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Exchanges;

/// <summary>The calls by which code keeps a token in a cache, and gets it back.</summary>
internal static class TokenStores
{
    /// <summary><c>cache.Get&lt;string&gt;(key)</c>, <c>cache.TryGetValue(key, out var token)</c>: what was kept, if anything was.</summary>
    public static bool IsRead(IInvocationOperation call) =>
        IsCache(ChainCall.Receiver(call)?.Type)
            && call.TargetMethod.Name is "Get" or "GetAsync" or "GetString" or "GetStringAsync" or "TryGetValue" or "StringGet" or "StringGetAsync";

    /// <summary><c>cache.Set(key, token)</c>, <c>Interlocked.Exchange(ref _token, token)</c>, <c>Task.FromResult(token)</c>.</summary>
    public static bool GivesBack(IInvocationOperation call) =>
        call.TargetMethod.Name is "FromResult" or "Set" or "GetOrAdd" or "AddOrUpdate" or "ToString" || IsWrite(call);

    public static bool IsWrite(IInvocationOperation call) =>
        IsCache(ChainCall.Receiver(call)?.Type) && call.TargetMethod.Name.StartsWith("Set", StringComparison.Ordinal)
            || call.TargetMethod.Name.StartsWith("StringSet", StringComparison.Ordinal);

    /// <summary>A call of a cache of the framework or a library. What the program itself calls a cache may be what asks for the token.</summary>
    public static bool IsOfCache(IInvocationOperation call) =>
        call.TargetMethod.DeclaringSyntaxReferences.IsEmpty && IsCache(ChainCall.Receiver(call)?.Type);

    private static bool IsCache(ITypeSymbol? type) => type is not null
        && (type.Name.Contains("Cache")
            || type.Name.Contains("Dictionary")
            || type.Name is "IDatabase"
            || type.AllInterfaces.Any(parent => parent.Name is "IMemoryCache" or "IDistributedCache"));
}
