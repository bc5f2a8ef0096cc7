using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Auth0TokenAnalyzers.Tests.Robustness;

/// <summary>Damages source as typing, merging and bad tools do: tokens go, come twice, change places, keywords appear, the end is cut off.</summary>
internal static class SourceMutation
{
    private static readonly string[] Intruders =
        ["await", "new", "null", "default", "this", "base", "(", ")", "{", "}", "[", "]", ";", ",", ".", "=>", "??", "?", "in", "is", "out", "ref", "stackalloc", "throw", "return", "static", "async", "yield", "dynamic", "\"", "$\"{", "0", "1e99", "''", "#if X", "@", "::"];

    public static string Mutate(string source, Random random)
    {
        var tokens = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Select(token => token.ToFullString()).ToList();
        for (var count = random.Next(1, 4); count > 0 && tokens.Count > 2; count--)
            Mutate(tokens, random);
        return string.Concat(tokens);
    }

    private static void Mutate(List<string> tokens, Random random)
    {
        var at = random.Next(tokens.Count);
        switch (random.Next(6))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.Insert(at, tokens[at]);
                break;
            case 2:
                var other = random.Next(tokens.Count);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 3:
                tokens.Insert(at, " " + Intruders[random.Next(Intruders.Length)] + " ");
                break;
            case 4:
                tokens[at] = " " + tokens[random.Next(tokens.Count)];
                break;
            default:
                // Rarely, because little is left.
                if (random.Next(4) == 0)
                    tokens.RemoveRange(at, tokens.Count - at);
                break;
        }
    }
}
