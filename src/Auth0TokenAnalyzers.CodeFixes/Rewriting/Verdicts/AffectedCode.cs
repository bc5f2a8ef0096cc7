using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Verdicts;

/// <summary>
/// The parts of a changed file in which the compiler can find something new. To bind a whole file for each change would be most of what a fix costs.
/// </summary>
internal static class AffectedCode
{
    private const int MaxParts = 3;

    /// <summary>The parts; null when they cannot be told from the rest, when they are most of the file, or when a <c>using</c> directive may have become unnecessary.</summary>
    /// <param name="before">The file before the change.</param>
    /// <param name="after">The file after it.</param>
    /// <param name="cancellationToken">Stops the comparison.</param>
    public static ImmutableArray<TextSpan>? In(SemanticModel before, SyntaxTree after, CancellationToken cancellationToken)
    {
        if (before.SyntaxTree.GetRoot(cancellationToken) is not CompilationUnitSyntax old || after.GetRoot(cancellationToken) is not CompilationUnitSyntax root
            || root.ContainsDiagnostics || MemberChanges.Between(old, root) is not { } changes || ChangedNames.Of(changes) is not { } changed
            || Imported(changes.NewUsings, before.Compilation) is not { } imported)
        {
            return null;
        }
        ImmutableArray<TextSpan> parts = Together([.. Headers(changes, changed), .. Members(root, changes, changed.Union(imported))]);
        return parts.Length <= MaxParts && parts.Sum(part => (long)part.Length) * 2 < root.FullSpan.Length
            && ImportedNames.StayNeeded(before, old, changes.Old, cancellationToken)
                ? parts
                : null;
    }

    // To ask about a part costs something however short it is: the compiler completes the declarations of the whole program for it.
    private static ImmutableArray<TextSpan> Together(IEnumerable<TextSpan> parts)
    {
        var together = new List<TextSpan>();
        foreach (TextSpan part in parts.OrderBy(part => part.Start))
        {
            if (together.Count > 0 && part.Start - together[together.Count - 1].End < together[together.Count - 1].Length + part.Length)
                together[together.Count - 1] = TextSpan.FromBounds(together[together.Count - 1].Start, Math.Max(part.End, together[together.Count - 1].End));
            else
                together.Add(part);
        }
        return [.. together];
    }

    private static IEnumerable<TextSpan> Members(CompilationUnitSyntax root, MemberChanges changes, ImmutableHashSet<string> names)
    {
        ImmutableHashSet<MemberDeclarationSyntax> written = [.. changes.New];
        foreach (MemberDeclarationSyntax member in MemberChanges.Leaves(root))
        {
            if (written.Contains(member) || (!names.IsEmpty && member.DescendantTokens().Any(IsNamed)))
                yield return member.Span;
        }
        if (names.IsEmpty)
            yield break;
        foreach (TypeDeclarationSyntax type in root.DescendantNodes().OfType<TypeDeclarationSyntax>())
        {
            TextSpan header = MemberChanges.Header(type);
            if (type.DescendantTokens(header).Any(IsNamed))
                yield return header;
        }

        bool IsNamed(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(token.ValueText);
    }

    // A type whose declarations have changed may no longer have what its bases ask for.
    private static IEnumerable<TextSpan> Headers(MemberChanges changes, ImmutableHashSet<string> changed) => changed.IsEmpty
        ? []
        : changes.New.SelectMany(member => member.Ancestors()).OfType<TypeDeclarationSyntax>().Distinct().Select(MemberChanges.Header);

    /// <summary>The names that new directives bring into the file. Null for those that do not name a namespace.</summary>
    private static ImmutableHashSet<string>? Imported(ImmutableArray<UsingDirectiveSyntax> directives, Compilation compilation)
    {
        if (directives.Any(directive => directive.Alias is not null || !directive.StaticKeyword.IsKind(SyntaxKind.None)))
            return null;
        var names = ImmutableHashSet.CreateBuilder<string>();
        foreach (INamedTypeSymbol type in directives.SelectMany(directive => TypesIn(directive.NamespaceOrType.ToString(), compilation)))
        {
            names.Add(type.Name);
            if (type.MightContainExtensionMethods)
                names.UnionWith(type.GetMembers().OfType<IMethodSymbol>().Where(method => method.IsExtensionMethod).Select(method => method.Name));
        }
        return names.ToImmutable();
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(string name, Compilation compilation)
    {
        INamespaceSymbol? container = compilation.GlobalNamespace;
        foreach (string part in name.Split('.'))
            container = container?.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == part);
        return container?.GetTypeMembers() ?? [];
    }
}
