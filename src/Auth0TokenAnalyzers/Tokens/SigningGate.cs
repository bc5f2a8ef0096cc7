using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// Does a source text have a name that signs? Where none does, nothing is bound. The answers are kept for each tree and each name, so that an edit asks only
/// about the edited file, and another set of libraries only about its own names.
/// </summary>
internal static class SigningGate
{
    /// <summary>The names that can sign, one bit each.</summary>
    private static readonly ImmutableArray<string> Names = [.. TokenReaders.All.SelectMany(reader => reader.SigningNames).Distinct()];

    private static readonly ConditionalWeakTable<SyntaxTree, NamesOfText> Texts = new();

    /// <summary>The bits of the names that the readers look for.</summary>
    public static ulong Mask(IEnumerable<ITokenReader> readers) =>
        readers.SelectMany(reader => reader.SigningNames).Aggregate(0UL, (mask, name) => mask | (1UL << Names.IndexOf(name)));

    /// <summary>Does the text have one of these names?</summary>
    public static bool HasName(SyntaxTree tree, ulong mask) => Texts.GetValue(tree, key => new NamesOfText(key)).HasName(mask);

    private sealed class NamesOfText(SyntaxTree tree)
    {
        private readonly object _gate = new();
        private ulong _asked;
        private ulong _found;

        public bool HasName(ulong mask)
        {
            lock (_gate)
            {
                var open = mask & ~_asked;
                if (open != 0)
                {
                    var text = tree.GetText().ToString();
                    for (var i = 0; i < Names.Length; i++)
                    {
                        if ((open & (1UL << i)) != 0 && text.IndexOf(Names[i], StringComparison.Ordinal) >= 0)
                            _found |= 1UL << i;
                    }

                    _asked |= open;
                }

                return (_found & mask) != 0;
            }
        }
    }
}
