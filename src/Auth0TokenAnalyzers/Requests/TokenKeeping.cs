using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Requests;

/// <summary>How long the code keeps the token that a request brings.</summary>
internal enum KeepingKind
{
    /// <summary>Not at all: every call asks for a new one.</summary>
    PerCall,

    /// <summary>As long as the answer of the token endpoint says, or in a provider that does so: nothing to report.</summary>
    AsLongAsItLives,

    /// <summary>For a time that the code fixes.</summary>
    FixedTime,

    /// <summary>Until the process ends.</summary>
    ForEver,

    /// <summary>Fetched once, when the program starts.</summary>
    SinceStartUp,
}

/// <summary>How long a token is kept.</summary>
/// <param name="Kind">How.</param>
/// <param name="Ticks">For <see cref="KeepingKind.FixedTime"/>: how long, when that is known.</param>
internal sealed record TokenKeeping(KeepingKind Kind, decimal? Ticks = null)
{
    /// <summary>
    /// Judges by the code around the request and around the calls of the method that sends it. What speaks for a cache that does well
    /// counts most: a wrong accusation is worse than a missed one.
    /// </summary>
    public static TokenKeeping Of(TokenRequest request, CompilationFacts facts, CancellationToken cancellationToken)
    {
        var places = RequestPlaces.Of(request.Site, facts, cancellationToken);
        if (places.Any(place => place.IsProvider) || places.Any(place => place.Code.Any(ExpiryWords.AreHonoured)))
            return new(KeepingKind.AsLongAsItLives);
        if (places.Any(place => place.RunsAtStartUp()))
            return new(KeepingKind.SinceStartUp);
        if (places.Select(place => CacheCall(place, facts, cancellationToken)).FirstOrDefault(found => found is not null) is { } cached)
            return cached;
        return places.Any(place => place.IsLazy || KeptMember.Of(place) is not null) ? new(KeepingKind.ForEver) : new(KeepingKind.PerCall);
    }

    // A cache of the framework or a library, or a time that is written down to be compared with: both need a duration.
    private static TokenKeeping? CacheCall(RequestPlace place, CompilationFacts facts, CancellationToken cancellationToken)
    {
        var usesCache = place.Code.Any(code => code.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(IsCache));
        var durations = place.Code.SelectMany(code => code.DescendantNodes().OfType<InvocationExpressionSyntax>()).Where(IsDuration)
            .Select(call => Duration(call, facts, cancellationToken)).ToList();
        if (!usesCache && (durations.Count == 0 || KeptMember.Of(place) is null))
            return null;
        if (durations.Count == 0)
            return new(KeepingKind.ForEver);
        return new(KeepingKind.FixedTime, durations.Contains(null) ? null : durations.Max());
    }

    private static bool IsCache(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var receiver }
        && name is "Set" or "SetAsync" or "SetString" or "SetStringAsync" or "GetOrCreate" or "GetOrCreateAsync" or "GetOrAdd" or "GetOrAddAsync" or "GetOrSet" or "GetOrSetAsync" or "Insert"
        && receiver.ToString().IndexOf("cache", System.StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsDuration(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax
    {
        Name.Identifier.ValueText: "AddSeconds" or "AddMinutes" or "AddHours" or "AddDays" or "AddMonths" or "AddYears" or "FromSeconds" or "FromMinutes" or "FromHours" or "FromDays",
    };

    private static decimal? Duration(InvocationExpressionSyntax call, CompilationFacts facts, CancellationToken cancellationToken) =>
        facts.Source.Operation(call, cancellationToken) is { } operation && new Reading(facts.Source, cancellationToken).Read(operation, null).Values is [var value]
            ? value switch
            {
                DurationValue { Time: var time } => time.Low,
                InstantValue { Time: { Now: true } time } => time.Low,
                _ => null,
            }
            : null;
}
