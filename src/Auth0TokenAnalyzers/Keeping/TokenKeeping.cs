using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Requests;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Keeping;

/// <summary>How long the code keeps the token that a request brings.</summary>
internal enum KeepingKind
{
    /// <summary>Not at all: every call asks for a new one.</summary>
    PerCall,

    /// <summary>As long as the answer of the token endpoint says, or in a provider that does so: nothing to report.</summary>
    AsLongAsItLives,

    /// <summary>For a time that the code fixes.</summary>
    FixedTime,

    /// <summary>Until the Management API refuses it.</summary>
    UntilRefused,

    /// <summary>Until the process ends.</summary>
    ForEver,

    /// <summary>Fetched once, when the program starts.</summary>
    SinceStartUp,

    /// <summary>Fetched when an object is made, and kept as long as that is.</summary>
    SinceCreation,
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
        if (places.Any(place => place.IsProvider)
            || places.SelectMany(Own).Any(code => ExpiryWords.AreHonoured(code) || facts.Lifetimes.AreReadIn(code, cancellationToken)))
            return new(KeepingKind.AsLongAsItLives);
        // Who asks a cache again and again gets what the cache has.
        if (!places.Any(place => KeptMember.IsAskedFirst(place) || place.IsLazy(facts, cancellationToken)) && First(TokenRefresh.Of) is { } refreshed)
            return refreshed;
        if (places.Any(place => StartUp.Runs(place, facts, cancellationToken)))
            return new(KeepingKind.SinceStartUp);
        if (First(TokenCaches.Of) is { } cached)
            return cached;
        if (places.Where(place => KeptMember.Of(place) is not null)
            .Select(place => KeptTime.In(Own(place), facts, cancellationToken))
            .FirstOrDefault(times => times.Count > 0) is { } fixedTimes)
            return new(KeepingKind.FixedTime, KeptTime.Longest(fixedTimes));
        if (!places.Any(place => place.IsLazy(facts, cancellationToken) || KeptMember.Of(place) is not null))
            return new(places.Any(StartUp.MakesObject) ? KeepingKind.SinceCreation : KeepingKind.PerCall);
        return new(places.Any(place => place.Code.Any(FetchesAgainWhenRefused)) ? KeepingKind.UntilRefused : KeepingKind.ForEver);

        IEnumerable<SyntaxNode> Own(RequestPlace place) => OwnCode.Of(place, places, facts, cancellationToken);

        TokenKeeping? First(Func<RequestPlace, CompilationFacts, CancellationToken, TokenKeeping?> judge) =>
            places.Select(place => judge(place, facts, cancellationToken)).FirstOrDefault(found => found is not null);
    }

    // if (response.StatusCode == HttpStatusCode.Unauthorized) { _token = null; … }
    private static bool FetchesAgainWhenRefused(SyntaxNode code) => code.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
        .Any(access => access.Name.Identifier.ValueText == "Unauthorized"
            && access.Expression.ToString().EndsWith("HttpStatusCode", StringComparison.Ordinal));
}
