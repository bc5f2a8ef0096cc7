using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// The files of a compilation that have a text in them. Where much is asked for, the words of each file are kept: to search a whole program for each of
/// the names in it takes time by the square of its size.
/// </summary>
internal sealed class TextSearch(Compilation compilation)
{
    /// <summary>So many searches cost about as much as to take all files apart into words.</summary>
    private const int FewSearches = 16;

    // An edit leaves the words of all other files as they are.
    private static readonly ConditionalWeakTable<SyntaxTree, int[]> Words = new();

    private readonly ConcurrentDictionary<string, ImmutableArray<SyntaxTree>> _files = new(StringComparer.Ordinal);

    /// <summary>The files with a text whose first and last words are whole ones, such as a name, <c>Name&gt;</c> or a literal.</summary>
    public ImmutableArray<SyntaxTree> Files(string text, CancellationToken cancellationToken) => _files.GetOrAdd(text, key =>
    {
        var words = _files.Count < FewSearches ? [] : WordsOf(key).Distinct().ToArray();
        return [.. compilation.SyntaxTrees.Where(tree => words.All(word => Array.BinarySearch(Words.GetValue(tree, Sorted), word) >= 0)
            && TextOf(tree, cancellationToken).IndexOf(key, StringComparison.Ordinal) >= 0)];
    });

    private static string TextOf(SyntaxTree tree, CancellationToken cancellationToken) => tree.GetText(cancellationToken).ToString();

    private static int[] Sorted(SyntaxTree tree)
    {
        int[] words = [.. new HashSet<int>(WordsOf(TextOf(tree, CancellationToken.None)))];
        Array.Sort(words);
        return words;
    }

    // Each as its hash: two of the same hash only cost a search.
    private static IEnumerable<int> WordsOf(string text)
    {
        const uint offset = 2166136261, prime = 16777619; // FNV-1a
        var (hash, isInWord) = (offset, false);
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character) || character == '_')
            {
                (hash, isInWord) = ((hash ^ character) * prime, true);
            }
            else if (isInWord)
            {
                yield return (int)hash;
                (hash, isInWord) = (offset, false);
            }
        }

        if (isInWord)
            yield return (int)hash;
    }
}
