using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// The cheap question before all others: does any source text speak of what the rules look for? Where it does not, nothing is registered.
/// The answer is kept for each tree, so that an edit asks only about the edited file.
/// </summary>
internal static class SourceGate
{
    private static readonly ImmutableArray<string> Words = [.. TokenReaders.All.SelectMany(reader => reader.SigningNames).Distinct()];

    /// <summary>A JWT header, written as JSON or encoded: "alg", eyJ…, eyA…</summary>
    private static readonly Regex Header = new(@"\b(?:alg\b|Alg\b|ey[A-Z])", RegexOptions.CultureInvariant);

    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Answers = new();
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Headers = new();

    public static bool SpeaksOfTokens(Compilation compilation, CancellationToken cancellationToken) =>
        compilation.SyntaxTrees.Any(tree =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return SpeaksOfTokens(tree);
        });

    public static bool SpeaksOfTokens(SyntaxTree tree) => Answers.GetValue(tree, Look).Value;

    /// <summary>Does any source write the header of a JWT? Where it does not, a raw signature is something else: a webhook, a cookie, a hash.</summary>
    public static bool WritesJwtHeaders(Compilation compilation) =>
        compilation.SyntaxTrees.Any(tree => Headers.GetValue(tree, key => new StrongBox<bool>(Header.IsMatch(key.GetText().ToString()))).Value);

    private static StrongBox<bool> Look(SyntaxTree tree)
    {
        var text = tree.GetText().ToString();
        return new StrongBox<bool>(Words.Any(word => text.IndexOf(word, StringComparison.Ordinal) >= 0));
    }
}
