using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Catalog;
using Auth0TokenAnalyzers.Gates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth0TokenAnalyzers.Secrets;

/// <summary>The places in a file where the pair enters, each secret once.</summary>
internal static class SecretEntries
{
    public static IReadOnlyList<SecretEntry> In(SyntaxTree tree, CompilationFacts facts, AnalyzerConfigOptions options,
        CancellationToken cancellationToken)
    {
        var found = new List<SecretEntry>();
        if (facts.MintsAnywhere && (facts.Tokens.MayHaveSites(tree) || SourceGate.WritesKey(tree)))
            found.AddRange(SigningKeys.Of(facts).In(tree, options, cancellationToken));
        if (SourceGate.NamesGlobalClient(tree))
        {
            found.AddRange(new SecretFinder(facts, cancellationToken).In(tree));
            found.AddRange(new SentCredentials(facts, OptionCatalog.Hosts(options), cancellationToken).In(tree));
        }

        var given = new GivenSecrets(facts, cancellationToken);
        found.RemoveAll(given.Has);
        if (found.Count == 0)
            return [];

        var secrets = Once(found, SecretRole.ClientSecret);
        // The id is public. It is worth a word only where it is used with its secret.
        var types = new HashSet<SyntaxNode>(secrets.Select(secret => SecretSyntax.OutermostType(secret.Where)));
        return [.. secrets.Concat(Once(found, SecretRole.ClientId).Where(id => types.Contains(SecretSyntax.OutermostType(id.Where))))
            .OrderBy(entry => entry.Where.SpanStart)];
    }

    private static List<SecretEntry> Once(List<SecretEntry> found, SecretRole role)
    {
        var entries = found.Where(entry => entry.Role == role).ToList();
        // Where the secret itself is in sight, the symbols that hand it on are not its entry.
        if (entries.Any(entry => entry.IsSource))
            entries.RemoveAll(entry => !entry.IsSource);
        var once = new List<SecretEntry>();
        foreach (var entry in entries.OrderBy(entry => entry.Where.SpanStart)
            .ThenByDescending(entry => entry.Where.Span.Length)
            .ThenBy(entry => entry.Origin))
        {
            if (!once.Any(other => other.Where.Span.Contains(entry.Where.Span) || IsSame(other, entry)))
                once.Add(entry);
        }

        return once;
    }

    private static bool IsSame(SecretEntry one, SecretEntry other) =>
        one.Origin == other.Origin
            && one.Name.Length > 0
            && one.Origin != SecretOrigin.Literal
            && string.Equals(Plain(one.Name), Plain(other.Name), StringComparison.OrdinalIgnoreCase);

    // "__" in an environment variable is ":" in a key; a field begins with "_".
    private static string Plain(string name) => name.Replace("__", ":").TrimStart('_');
}
