using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Testing;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>Fix-all applies the actions with the key of the chosen one, so a key must exist and mean one thing.</summary>
internal static class EquivalenceKeyCheck
{
    public static void Verify(ImmutableArray<CodeAction> actions, IVerifier verifier)
    {
        foreach (var group in actions.GroupBy(action => action.EquivalenceKey))
        {
            if (group.Key is null)
                verifier.Fail($"The code action '{group.First().Title}' has no equivalence key.");

            if (group.Count() > 1)
                verifier.Fail($"The code actions {string.Join(", ", group.Select(action => $"'{action.Title}'"))} share the equivalence key '{group.Key}'.");
        }
    }
}
