using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// The names of the methods that may mint a token for their callers: those whose code has a name that signs, those that call these, and so
/// on. By text and syntax alone, so that the files of a program that call none of them are never bound.
/// </summary>
internal static class HelperNames
{
    /// <param name="trees">The files of the compilation.</param>
    /// <param name="mayMint">Does a file have a name that signs?</param>
    /// <param name="signing">The names that sign.</param>
    /// <param name="depth">How many calls deep helpers are looked for.</param>
    public static ImmutableHashSet<string> Find(IEnumerable<SyntaxTree> trees, Func<SyntaxTree, bool> mayMint, ImmutableHashSet<string> signing, int depth)
    {
        var files = trees.ToList();
        var names = ImmutableHashSet.Create<string>(StringComparer.Ordinal);
        var called = signing;
        for (var level = 0; level < depth && !called.IsEmpty; level++)
        {
            var callers = files.Where(tree => level == 0 ? mayMint(tree) : HasAny(tree, called)).SelectMany(tree => Callers(tree, called));
            called = callers.ToImmutableHashSet(StringComparer.Ordinal).Except(names).Except(signing);
            names = names.Union(called);
        }

        return names;
    }

    /// <summary>Does the text have one of these names?</summary>
    public static bool HasAny(SyntaxTree tree, ImmutableHashSet<string> names)
    {
        var text = tree.GetText().ToString();
        return names.Any(name => text.IndexOf(name, StringComparison.Ordinal) >= 0);
    }

    private static IEnumerable<string> Callers(SyntaxTree tree, ImmutableHashSet<string> called) =>
        from node in tree.GetRoot().DescendantNodes()
        let name = node switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            LocalFunctionStatementSyntax function => function.Identifier.ValueText,
            _ => null,
        }
        where name is not null && node.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && called.Contains(token.ValueText) && token.Parent != node)
        select name;
}
