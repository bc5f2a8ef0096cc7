using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Verdicts;

/// <summary>The names by which other code can tell that declarations have gone, come, or become others.</summary>
internal static class ChangedNames
{
    // Code needs these without naming them: foreach, await, using, collection initializers, deconstruction, queries.
    private static readonly ImmutableHashSet<string> OfPatterns =
    [
        "Add", "Cast", "Count", "Current", "Deconstruct", "Dispose", "DisposeAsync", "GetAsyncEnumerator", "GetAwaiter", "GetEnumerator",
        "GetPinnableReference", "GroupBy", "GroupJoin", "Item", "Join", "Length", "MoveNext", "MoveNextAsync", "OrderBy", "OrderByDescending",
        "Select", "SelectMany", "Slice", "ThenBy", "ThenByDescending", "Where",
    ];

    /// <summary>Null when other code may depend on a changed declaration without naming it.</summary>
    public static ImmutableHashSet<string>? Of(MemberChanges changes)
    {
        List<MemberDeclarationSyntax> old = [.. changes.Old], now = [];
        foreach (MemberDeclarationSyntax member in changes.New)
        {
            if (Signature(member) is { } signature && old.FirstOrDefault(other => Signature(other) == signature) is { } same)
                old.Remove(same);
            else
                now.Add(member);
        }
        if (now.Any(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax) || !old.Concat(now).All(IsNamed))
            return null;
        ImmutableHashSet<string> names = [.. old.Concat(now).SelectMany(Names)];
        return names.Overlaps(OfPatterns) ? null : names;
    }

    // What a function does says nothing to its callers.
    private static string? Signature(MemberDeclarationSyntax member) =>
        member is BaseMethodDeclarationSyntax method && ((SyntaxNode?)method.Body ?? method.ExpressionBody) is { } body
            ? method.ToString().Substring(0, body.SpanStart - method.SpanStart).TrimEnd()
            : null;

    private static bool IsNamed(MemberDeclarationSyntax member) =>
        member is MethodDeclarationSyntax { ExplicitInterfaceSpecifier: null } or PropertyDeclarationSyntax { ExplicitInterfaceSpecifier: null }
            or FieldDeclarationSyntax or TypeDeclarationSyntax
        && member.Parent is not InterfaceDeclarationSyntax
        && !member.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.VirtualKeyword or SyntaxKind.OverrideKeyword or SyntaxKind.AbstractKeyword
            or SyntaxKind.PartialKeyword);

    private static IEnumerable<string> Names(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        // The extension methods of a class are called without its name.
        TypeDeclarationSyntax type => [type.Identifier.ValueText, Shortened(type.Identifier.ValueText), .. type.Members.SelectMany(Names)],
        _ => [],
    };

    // An attribute's name may do without the last word.
    private static string Shortened(string type) => type.EndsWith("Attribute") ? type.Substring(0, type.Length - "Attribute".Length) : type;
}
