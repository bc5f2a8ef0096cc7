using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>How a file orders its <c>using</c> directives, or its project where the file has too few of them to tell.</summary>
/// <param name="Order">The order they are in; null for none.</param>
/// <param name="SeparatesGroups">True where a blank line stands between those of two products.</param>
internal sealed record UsingOrder(Comparison<string>? Order, bool SeparatesGroups)
{
    // Whoever has one of another product in so many files has no style to look for.
    private const int MaxFiles = 50;

    public static UsingOrder Of(ImmutableArray<UsingDirectiveSyntax> directives, Compilation compilation)
    {
        if (!IsTelling(directives))
        {
            ImmutableArray<UsingDirectiveSyntax> others =
                compilation.SyntaxTrees.Take(MaxFiles).Select(UsingsOf).FirstOrDefault(IsTelling);
            // In the order of others only what is in that order itself.
            if (!others.IsDefault && OrderOf(others) is { } order && IsIn(order, directives))
                return new UsingOrder(order, SeparatesIn(others));
        }
        return new UsingOrder(OrderOf(directives), SeparatesIn(directives));
    }

    /// <summary>The directives that import a namespace for their file alone.</summary>
    public static IEnumerable<UsingDirectiveSyntax> Plain(IEnumerable<UsingDirectiveSyntax> directives) => directives.Where(directive =>
        directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None) && directive.GlobalKeyword.IsKind(SyntaxKind.None));

    public static string NameOf(UsingDirectiveSyntax directive) => directive.NamespaceOrType.ToString();

    /// <summary>Are these two namespaces of one product?</summary>
    public static bool AreOneGroup(string left, string right) => Group(left) == Group(right);

    private static string Group(string name) => name.Split('.')[0];

    private static ImmutableArray<UsingDirectiveSyntax> UsingsOf(SyntaxTree tree)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot();
        return [.. Plain(root.Usings.Count > 0 ? root.Usings : (root.Members.FirstOrDefault() as BaseNamespaceDeclarationSyntax)?.Usings ?? default)];
    }

    /// <summary>Do they show whether those of the system come first?</summary>
    private static bool IsTelling(ImmutableArray<UsingDirectiveSyntax> directives) =>
        directives.Any(IsOfSystem) && directives.Any(directive => !IsOfSystem(directive));

    private static bool IsOfSystem(UsingDirectiveSyntax directive) => Group(NameOf(directive)) == "System";

    /// <summary>System first, as the editor's default is, unless they show otherwise.</summary>
    private static Comparison<string>? OrderOf(ImmutableArray<UsingDirectiveSyntax> directives) =>
        new Comparison<string>[] { SystemFirst, Alphabetical }.FirstOrDefault(order => IsIn(order, directives));

    private static bool IsIn(Comparison<string> order, ImmutableArray<UsingDirectiveSyntax> directives) =>
        Pairs(directives).All(pair => order(NameOf(pair.First), NameOf(pair.Second)) <= 0);

    private static int Alphabetical(string left, string right) => string.Compare(left, right, StringComparison.OrdinalIgnoreCase);

    private static int SystemFirst(string left, string right) =>
        (Group(left) == "System", Group(right) == "System") switch
        {
            (true, false) => -1,
            (false, true) => 1,
            _ => Alphabetical(left, right),
        };

    private static bool SeparatesIn(ImmutableArray<UsingDirectiveSyntax> directives)
    {
        ImmutableArray<bool> separated =
        [
            .. Pairs(directives).Where(pair => !AreOneGroup(NameOf(pair.First), NameOf(pair.Second)))
                .Select(pair => pair.Second.GetLeadingTrivia().Any(SyntaxKind.EndOfLineTrivia)),
        ];
        return separated.Length > 0 && separated.All(isSeparated => isSeparated);
    }

    private static IEnumerable<(UsingDirectiveSyntax First, UsingDirectiveSyntax Second)> Pairs(ImmutableArray<UsingDirectiveSyntax> directives) =>
        directives.Zip(directives.Skip(1), (first, second) => (first, second));
}
