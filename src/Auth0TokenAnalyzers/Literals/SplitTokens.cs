using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Gates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Literals;

/// <summary>
/// The names of constants that hold the beginning of a JWT but not the whole of one, and of constants made of these. By text and syntax alone: the compiler
/// is asked only where such a name is joined to other texts.
/// </summary>
internal static class SplitTokens
{
    private const int MaxLevels = 4;

    private static readonly ConditionalWeakTable<Compilation, StrongBox<ImmutableHashSet<string>>> Known = new();

    public static ImmutableHashSet<string> Names(Compilation compilation, CancellationToken cancellationToken) =>
        Known.GetValue(compilation, key => new(Find([.. key.SyntaxTrees], cancellationToken))).Value!;

    private static ImmutableHashSet<string> Find(ImmutableArray<SyntaxTree> trees, CancellationToken cancellationToken)
    {
        var found = trees.Where(SourceGate.MayHoldToken).SelectMany(tree => TextPlaces.OfTokens(tree, cancellationToken))
            .Where(expression => !Jwt.In(FoldedText.Of(expression, model: null, cancellationToken).Text).Any());
        var names = Constants(found);
        var added = names;
        for (var level = 1; level < MaxLevels && !added.IsEmpty; level++)
        {
            added = Constants(trees.SelectMany(tree => TextPlaces.OfNames(tree, added, cancellationToken))).Except(names);
            names = names.Union(added);
        }

        return names;
    }

    private static ImmutableHashSet<string> Constants(IEnumerable<ExpressionSyntax> values) =>
        values.Select(Constant).OfType<string>().ToImmutableHashSet(StringComparer.Ordinal);

    private static string? Constant(ExpressionSyntax value) =>
        value.Parent is EqualsValueClauseSyntax {
            Parent: VariableDeclaratorSyntax { Identifier: { IsMissing: false } name, Parent.Parent: { } declaration } }
            && IsConstant(declaration)
            ? name.ValueText : null;

    private static bool IsConstant(SyntaxNode declaration) => declaration switch
    {
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        LocalDeclarationStatementSyntax local => local.IsConst,
        _ => false,
    };
}
