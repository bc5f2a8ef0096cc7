using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Verdicts;

/// <summary>The members of a file that a change took away, made, or wrote otherwise.</summary>
internal sealed class MemberChanges
{
    private readonly List<MemberDeclarationSyntax> _old = [];
    private readonly List<MemberDeclarationSyntax> _new = [];

    private MemberChanges(SyntaxList<MemberDeclarationSyntax> before, SyntaxList<MemberDeclarationSyntax> after) => Compare(before, after);

    /// <summary>Those of the old text that are no longer there, or not as they were.</summary>
    public IReadOnlyList<MemberDeclarationSyntax> Old => _old;

    /// <summary>Those of the new text that were not there, or not as they are.</summary>
    public IReadOnlyList<MemberDeclarationSyntax> New => _new;

    /// <summary>The <c>using</c> directives that the new text has, and the old one has not.</summary>
    public ImmutableArray<UsingDirectiveSyntax> NewUsings { get; private set; } = [];

    /// <summary>Null when more has changed than members, and directives that are new.</summary>
    public static MemberChanges? Between(CompilationUnitSyntax before, CompilationUnitSyntax after)
    {
        if (Rest(before) != Rest(after))
            return null;
        ImmutableHashSet<string> old = [.. Usings(before).Select(directive => directive.ToString())];
        ImmutableArray<UsingDirectiveSyntax> now = [.. Usings(after)];
        return old.IsSubsetOf(now.Select(directive => directive.ToString()))
            ? new MemberChanges(before.Members, after.Members) { NewUsings = [.. now.Where(directive => !old.Contains(directive.ToString()))] }
            : null;
    }

    /// <summary>All members of a file that hold no others.</summary>
    public static IEnumerable<MemberDeclarationSyntax> Leaves(CompilationUnitSyntax root) =>
        root.DescendantNodes(IsContainer).OfType<MemberDeclarationSyntax>().Where(member => !IsContainer(member));

    /// <summary>What stands before the members of a type: its attributes, name, parameters and bases.</summary>
    public static TextSpan Header(TypeDeclarationSyntax type) =>
        TextSpan.FromBounds(type.SpanStart, type.OpenBraceToken.IsKind(SyntaxKind.None) ? type.Span.End : type.OpenBraceToken.SpanStart);

    /// <summary>The directives of a file and of the namespaces in it.</summary>
    public static IEnumerable<UsingDirectiveSyntax> Usings(CompilationUnitSyntax root) =>
        root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>();

    private void Compare(SyntaxList<MemberDeclarationSyntax> before, SyntaxList<MemberDeclarationSyntax> after)
    {
        int first = 0, last = 0;
        while (first < before.Count && first < after.Count && AreSame(before[first], after[first]))
            first++;
        while (last < before.Count - first && last < after.Count - first && AreSame(before[before.Count - 1 - last], after[after.Count - 1 - last]))
            last++;
        List<MemberDeclarationSyntax> old = [.. before.Skip(first).Take(before.Count - last - first)];
        foreach (MemberDeclarationSyntax member in after.Skip(first).Take(after.Count - last - first))
        {
            if (old.FirstOrDefault(other => AreSame(other, member)) is { } same)
            {
                old.Remove(same);
            }
            else if (IsContainer(member) && old.FirstOrDefault(other => IsContainer(other) && HeaderText(other) == HeaderText(member)) is { } container)
            {
                old.Remove(container);
                Compare(Members(container), Members(member));
            }
            else
            {
                _new.Add(member);
            }
        }
        _old.AddRange(old);
    }

    // The parser takes over what a change did not reach.
    private static bool AreSame(SyntaxNode before, SyntaxNode after) =>
        before.IsIncrementallyIdenticalTo(after)
        || (before.FullSpan.Length == after.FullSpan.Length && before.ToFullString() == after.ToFullString());

    private static bool IsContainer(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax;

    private static SyntaxList<MemberDeclarationSyntax> Members(MemberDeclarationSyntax container) =>
        container is TypeDeclarationSyntax type ? type.Members : ((BaseNamespaceDeclarationSyntax)container).Members;

    private static string HeaderText(MemberDeclarationSyntax container) => container is TypeDeclarationSyntax type
        ? type.ToString().Substring(0, Header(type).Length)
        : ((BaseNamespaceDeclarationSyntax)container).Name.ToString();

    // Directives that say how code is read, attributes of the assembly, and aliases of other assemblies.
    private static string Rest(CompilationUnitSyntax root)
    {
        IEnumerable<SyntaxNode> rest = root.AttributeLists.Concat<SyntaxNode>(root.Externs);
        if (root.ContainsDirectives)
        {
            rest = rest.Concat(root.DescendantTrivia().Where(trivia => trivia.IsDirective).Select(trivia => trivia.GetStructure()!)
                .Where(directive => directive is not (PragmaWarningDirectiveTriviaSyntax or RegionDirectiveTriviaSyntax or EndRegionDirectiveTriviaSyntax)));
        }
        return string.Join("\n", rest.Select(node => node.ToString()));
    }
}
