using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Exchanges;
using Auth0TokenAnalyzers.Handovers;
using Auth0TokenAnalyzers.Keeping;
using Auth0TokenAnalyzers.Requests;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>Tells the fix what it has to change.</summary>
internal static class ExchangeReport
{
    /// <summary>Adds the properties, and gives the additional locations that they number.</summary>
    public static IReadOnlyList<Location> Write(
        TokenRequest request, ImmutableHashSet<SyntaxNode> sendings, TokenKeeping keeping, FileContext file,
        ImmutableDictionary<string, string?>.Builder properties)
    {
        // The provider proves who it is by a secret, and asks for the token of no organization.
        if (request.Named("client_assertion").Any() || request.Named("organization").Any())
            return [];
        if (ExchangeFinder.Find(request, sendings, keeping.Kind is KeepingKind.FixedTime or KeepingKind.SinceStartUp, file.Facts,
            file.CancellationToken) is not { } exchange
            || ExchangeCredentials.Of(
                request, new(file.Facts, file.Facts.Model(file.Tree), exchange.Place.SpanStart, file.CancellationToken)) is not { } credentials)
        {
            return [];
        }

        var locations = new List<Location>();
        Number(PropertyKeys.TokenBodies, exchange.Bodies);
        Number(PropertyKeys.TokenPicks, exchange.Picks);
        Number(PropertyKeys.TokenTypes, exchange.Types);
        Number(PropertyKeys.ObsoleteCode, exchange.Obsolete);
        Number(PropertyKeys.Clients, SdkClients.Of(exchange.Picks, exchange.Bodies, file.Facts, file.CancellationToken));
        Number(PropertyKeys.UnwrappedCode, exchange.Unwrapped);
        Number(PropertyKeys.ForwardingBodies, [.. exchange.Forwards.Select(forward => forward.Body)]);
        Number(PropertyKeys.ForwardingCalls, [.. exchange.Forwards.Select(forward => forward.Call)]);
        foreach (var pair in credentials)
            properties[pair.Key] = pair.Value;
        return locations;

        void Number(string key, IReadOnlyCollection<SyntaxNode> nodes)
        {
            if (nodes.Count == 0)
                return;
            properties[key] = string.Join(" ", Enumerable.Range(locations.Count, nodes.Count));
            locations.AddRange(nodes.Select(node => node.GetLocation()));
        }
    }
}
