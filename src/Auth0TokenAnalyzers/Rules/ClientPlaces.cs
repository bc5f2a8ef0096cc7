using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>Tells the fixes where the clients are that a reported token goes into.</summary>
internal static class ClientPlaces
{
    /// <summary>Adds the creations to the additional locations of a report, and says which ones they are.</summary>
    public static void AddClients(this ImmutableDictionary<string, string?>.Builder properties, List<Location> locations,
        ImmutableArray<SyntaxNode> creations)
    {
        if (creations.IsEmpty)
            return;
        properties[PropertyKeys.Clients] = string.Join(" ", Enumerable.Range(locations.Count, creations.Length));
        locations.AddRange(creations.Select(creation => creation.GetLocation()));
    }
}
