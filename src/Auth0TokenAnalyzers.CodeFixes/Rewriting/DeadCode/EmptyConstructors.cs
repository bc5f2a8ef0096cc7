using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>Constructors that lose all their parameters and statements: the compiler writes the same one where there is none.</summary>
internal static class EmptyConstructors
{
    /// <param name="gone">The nodes that are removed.</param>
    public static IEnumerable<SyntaxNode> LeftBy(ImmutableArray<SyntaxNode> gone) =>
        gone.Select(node => node.FirstAncestorOrSelf<ConstructorDeclarationSyntax>()).OfType<ConstructorDeclarationSyntax>().Distinct()
            .Where(constructor => !gone.Contains(constructor) && IsLeftEmpty(constructor, gone));

    private static bool IsLeftEmpty(ConstructorDeclarationSyntax constructor, ImmutableArray<SyntaxNode> gone) =>
        constructor is { Initializer: null, AttributeLists.Count: 0, Parent: TypeDeclarationSyntax type }
        && constructor.Modifiers is [{ RawKind: (int)SyntaxKind.PublicKeyword }]
        && type.Modifiers.All(modifier => !modifier.IsKind(SyntaxKind.PartialKeyword) && !modifier.IsKind(SyntaxKind.AbstractKeyword))
        && type.Members.OfType<ConstructorDeclarationSyntax>().Count(other => !other.Modifiers.Any(SyntaxKind.StaticKeyword)) == 1
        && constructor.ParameterList.Parameters.All(gone.Contains)
        && (constructor.Body is { } body ? body.Statements.All(gone.Contains) && !HasComments(body) : gone.Contains(constructor.ExpressionBody!));

    private static bool HasComments(BlockSyntax body) =>
        body.CloseBraceToken.LeadingTrivia.Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)
            || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia));
}
