using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Gates;

/// <summary>
/// The names of the methods that may do something for their callers, such as minting a token: those whose code has a name that signs, those
/// that call these, and so on. By text and syntax alone, so that the files of a program that call none of them are never bound.
/// </summary>
internal static class HelperNames
{
    /// <param name="trees">The files of the compilation.</param>
    /// <param name="mayStart">Does a file have a token that matters?</param>
    /// <param name="starts">Is it a token that matters, such as a name that signs?</param>
    /// <param name="isHelper">Does the code of a declaration that has such a token really do it? Common names, such as Encode, stand for much else.</param>
    /// <param name="nameOf">The name by which code is called that a node declares; <see langword="null"/> for other nodes.</param>
    /// <param name="depth">How many calls deep helpers are looked for.</param>
    public static ImmutableHashSet<string> Find(
        IEnumerable<SyntaxTree> trees, Func<SyntaxTree, bool> mayStart, Func<SyntaxToken, bool> starts, Func<SyntaxNode, bool> isHelper,
        Func<SyntaxNode, string?> nameOf, int depth)
    {
        var files = trees.ToList();
        var names = ImmutableHashSet.Create<string>(StringComparer.Ordinal);
        var found = names;
        for (var level = 0; level < depth && (level == 0 || !found.IsEmpty); level++)
        {
            var called = found;
            var callers = level == 0
                ? files.Where(mayStart).SelectMany(tree => Declared(tree.GetRoot().DescendantTokens().Where(starts), isHelper, nameOf))
                : files.SelectMany(tree => Declared(Identifiers(tree, called), _ => true, nameOf));
            found = callers.ToImmutableHashSet(StringComparer.Ordinal).Except(names);
            names = names.Union(found);
        }

        return names;
    }

    /// <summary>The name of a method or local function.</summary>
    public static string? OfMethod(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The name of a method, a local function, or of a type whose constructors do it.</summary>
    public static string? OfCode(SyntaxNode node) => node switch
    {
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        PrimaryConstructorBaseTypeSyntax { Parent.Parent: TypeDeclarationSyntax type } => type.Identifier.ValueText,
        _ => OfMethod(node),
    };

    /// <summary>Does the text have one of these names?</summary>
    public static bool HasAny(SyntaxTree tree, ImmutableHashSet<string> names)
    {
        var text = tree.GetText().ToString();
        return names.Any(name => text.IndexOf(name, StringComparison.Ordinal) >= 0);
    }

    // By text: most files have none, and the rest of a file that has one is not walked.
    private static IEnumerable<SyntaxToken> Identifiers(SyntaxTree tree, ImmutableHashSet<string> names)
    {
        var text = tree.GetText().ToString();
        foreach (var name in names)
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                if (tree.GetRoot().FindToken(at) is var token && token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name)
                    yield return token;
            }
        }
    }

    private static IEnumerable<string> Declared(IEnumerable<SyntaxToken> tokens, Func<SyntaxNode, bool> isHelper, Func<SyntaxNode, string?> nameOf) =>
        from node in tokens.SelectMany(token => token.Parent?.Ancestors() ?? []).Distinct()
        let name = nameOf(node)
        where name is { Length: > 0 } && isHelper(node) // in incomplete code a name can be missing
        select name;
}
