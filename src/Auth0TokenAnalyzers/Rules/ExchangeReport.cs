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
        TokenRequestSite site, ImmutableHashSet<SyntaxNode> sendings, TokenKeeping keeping, FileContext file,
        ImmutableDictionary<string, string?>.Builder properties)
    {
        var request = site.Request;
        // The provider proves who it is by a secret, and asks for the token of no organization.
        if (request.Named("client_assertion").Any() || request.Named("organization").Any())
            return [];
        var isRenewed = keeping.Kind is KeepingKind.FixedTime or KeepingKind.SinceStartUp;
        var exchange = ExchangeFinder.Find(request, sendings, isRenewed, file.Facts, file.CancellationToken);
        if (exchange is null && InHelper() is { } helper)
        {
            request = helper;
            exchange = ExchangeFinder.Find(request, sendings.Add(request.Sending.Syntax), isRenewed, file.Facts, file.CancellationToken);
        }

        if (exchange is null
            || ExchangeCredentials.Of(request, file.PlaceOf(exchange.Place)) is not { } credentials)
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

        // A method that gives no token, but does what it needs one for, and has one caller: what that shows holds for it.
        TokenRequest? InHelper() => site is { Request.Caller.TargetMethod: var helper, Bare: { } bare }
            && new NamedUses(file.Facts, file.CancellationToken).Of(helper.OriginalDefinition).Take(2).Count() == 1
                ? bare with { Caller = null }
                : null;

        void Number(string key, IReadOnlyCollection<SyntaxNode> nodes)
        {
            if (nodes.Count == 0)
                return;
            properties[key] = string.Join(" ", Enumerable.Range(locations.Count, nodes.Count));
            locations.AddRange(nodes.Select(node => node.GetLocation()));
        }
    }
}
