using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>Turns a set of dead nodes into edits: variables leave their declaration, <c>using</c> statements leave their body behind.</summary>
internal static class CodeRemoval
{
    public static void Remove(IReadOnlyCollection<SyntaxNode> dead, TextEdits edits)
    {
        var deletions = new LineDeletions(edits.Text);
        foreach (SyntaxNode node in dead.Where(node => node is not VariableDeclaratorSyntax))
        {
            if (node is ArrowExpressionClauseSyntax { Parent: ConstructorDeclarationSyntax constructor })
                edits.Replace(TextSpan.FromBounds(node.SpanStart, constructor.Span.End), "{ }");
            else
                deletions.Add(node.Parent as GlobalStatementSyntax ?? node);
        }
        foreach (var group in dead.OfType<VariableDeclaratorSyntax>().GroupBy(variable => variable.Parent!))
        {
            var declaration = (VariableDeclarationSyntax)group.Key;
            if (group.Count() < declaration.Variables.Count)
                RemoveSome(declaration, new HashSet<VariableDeclaratorSyntax>(group), edits);
            else if (declaration.Parent is UsingStatementSyntax statement)
                UsingStatementRemoval.Remove(statement, dead, deletions, edits);
            else
                deletions.Add(declaration.Parent!.Parent as GlobalStatementSyntax ?? declaration.Parent);
        }
        deletions.AddTo(edits);
    }

    private static void RemoveSome(VariableDeclarationSyntax declaration, HashSet<VariableDeclaratorSyntax> dead, TextEdits edits)
    {
        // Those at the beginning go with the comma behind them, the others with the comma before.
        VariableDeclaratorSyntax firstKept = declaration.Variables.First(variable => !dead.Contains(variable));
        edits.Delete(TextSpan.FromBounds(declaration.Variables[0].SpanStart, firstKept.SpanStart));
        for (int i = declaration.Variables.IndexOf(firstKept) + 1; i < declaration.Variables.Count; i++)
        {
            if (dead.Contains(declaration.Variables[i]))
                edits.Delete(TextSpan.FromBounds(declaration.Variables[i - 1].Span.End, declaration.Variables[i].Span.End));
        }
    }
}
