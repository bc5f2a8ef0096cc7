using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
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

    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Answers = new();

    public static bool SpeaksOfTokens(Compilation compilation, CancellationToken cancellationToken) =>
        compilation.SyntaxTrees.Any(tree =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return SpeaksOfTokens(tree);
        });

    public static bool SpeaksOfTokens(SyntaxTree tree) => Answers.GetValue(tree, Look).Value;

    private static StrongBox<bool> Look(SyntaxTree tree)
    {
        var text = tree.GetText().ToString();
        return new StrongBox<bool>(Words.Any(word => text.IndexOf(word, StringComparison.Ordinal) >= 0));
    }
}
