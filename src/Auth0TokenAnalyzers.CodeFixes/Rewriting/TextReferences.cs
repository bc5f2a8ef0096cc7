using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>Looks at where a text is used that a local or member names.</summary>
internal static class TextReferences
{
    /// <summary>True when code puts more text behind the text: <c>Api + "/users"</c>. A text that ends otherwise would change what that code makes.</summary>
    public static bool IsContinuedSomewhere(ExpressionSyntax text, SemanticModel model, CancellationToken cancellationToken)
    {
        if (Named(text, model, cancellationToken) is not { } symbol)
            return false;
        IEnumerable<SyntaxTree> trees = symbol is ILocalSymbol ? [model.SyntaxTree] : model.Compilation.SyntaxTrees;
        return trees.Any(tree => Names(tree, symbol.Name, cancellationToken) is { Count: > 0 } names
            && (tree == model.SyntaxTree ? model : model.Compilation.GetSemanticModel(tree)) is var treeModel
            && names.Any(name => IsContinued(name)
                && SymbolEqualityComparer.Default.Equals(treeModel.GetSymbolInfo(name, cancellationToken).Symbol?.OriginalDefinition, symbol)));
    }

    private static ISymbol? Named(ExpressionSyntax text, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode? declaration = text.Parent switch
        {
            EqualsValueClauseSyntax { Parent: var declared } => declared,
            ArrowExpressionClauseSyntax { Parent: var member } => member,
            ReturnStatementSyntax returned => returned.FirstAncestorOrSelf<MemberDeclarationSyntax>(),
            AssignmentExpressionSyntax { Left: var target } => target,
            _ => null,
        };
        return declaration is ExpressionSyntax assigned
            ? model.GetSymbolInfo(assigned, cancellationToken).Symbol
            : declaration is null ? null : model.GetDeclaredSymbol(declaration, cancellationToken);
    }

    private static List<IdentifierNameSyntax> Names(SyntaxTree tree, string name, CancellationToken cancellationToken) =>
        tree.GetText(cancellationToken).ToString().Contains(name)
            ? [.. tree.GetRoot(cancellationToken).DescendantNodes().OfType<IdentifierNameSyntax>().Where(node => node.Identifier.ValueText == name)]
            : [];

    private static bool IsContinued(IdentifierNameSyntax name)
    {
        ExpressionSyntax node = name;
        while (node.Parent is MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax or InvocationExpressionSyntax
            && (node.Parent is not MemberAccessExpressionSyntax member || member.Name == node))
            node = (ExpressionSyntax)node.Parent;
        return node.Parent switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => sum.Left == node || sum.Parent is BinaryExpressionSyntax,
            InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax text } hole => text.Contents.Last() != hole,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax {
                Name.Identifier.ValueText: "Format" or "Concat" or "Join" or "Combine" } } } => true,
            _ => false,
        };
    }
}
