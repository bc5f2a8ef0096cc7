using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>
/// Turns a set of dead nodes into edits: variables leave their declaration, parameters and arguments their list, <c>using</c> statements leave their body behind.
/// </summary>
internal static class CodeRemoval
{
    /// <param name="dead">The nodes that go.</param>
    /// <param name="unwrapped">The branches that go, but for the statements in them.</param>
    /// <param name="edits">Takes the changes.</param>
    public static void Remove(IReadOnlyCollection<SyntaxNode> dead, IEnumerable<IfStatementSyntax> unwrapped, TextEdits edits)
    {
        var deletions = new LineDeletions(edits.Text);
        foreach (IfStatementSyntax branch in unwrapped)
            Unwrapping.Remove(branch, branch.Statement, deletions, edits);
        foreach (SyntaxNode node in dead.Where(node => node is not VariableDeclaratorSyntax && !IsInList(node)))
        {
            if (node is ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax function })
                edits.Replace(TextSpan.FromBounds(node.SpanStart, function.Span.End), "{ }");
            else if (node is ExpressionSyntax { Parent: LambdaExpressionSyntax }
                or StatementSyntax { Parent: WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax })
                edits.Replace(node.Span, "{ }");
            else if (node is XmlElementSyntax documentation)
                DeleteLines(documentation, edits);
            else
                deletions.Add(node.Parent as GlobalStatementSyntax ?? node);
        }
        foreach (var group in dead.OfType<VariableDeclaratorSyntax>().GroupBy(variable => variable.Parent!))
        {
            var declaration = (VariableDeclarationSyntax)group.Key;
            if (group.Count() < declaration.Variables.Count)
                RemoveSome(declaration.Variables, dead, edits);
            else if (declaration.Parent is UsingStatementSyntax statement)
                Unwrapping.Remove(statement, statement.Statement, deletions, edits);
            else
                deletions.Add(declaration.Parent!.Parent as GlobalStatementSyntax ?? declaration.Parent);
        }
        foreach (SyntaxNode list in dead.Where(IsInList).Select(node => node.Parent!).Distinct())
        {
            if (list is BaseParameterListSyntax parameters)
                RemoveFrom(parameters.Parameters, parameters, dead, edits);
            else if (list is BaseArgumentListSyntax arguments)
                RemoveFrom(arguments.Arguments, arguments, dead, edits);
            else if (list is BaseListSyntax parents)
                RemoveFrom(parents, dead, edits);
            else if (list is InitializerExpressionSyntax initializer)
                RemoveFrom(initializer, dead, deletions, edits);
        }
        deletions.AddTo(edits);
    }

    private static bool IsInList(SyntaxNode node) =>
        node is ParameterSyntax or ArgumentSyntax or BaseTypeSyntax or AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax };

    private static void RemoveFrom(InitializerExpressionSyntax initializer, IReadOnlyCollection<SyntaxNode> dead, LineDeletions deletions,
        TextEdits edits)
    {
        if (initializer.Expressions.All(dead.Contains) && initializer.Parent is ObjectCreationExpressionSyntax creation)
            edits.Replace(TextSpan.FromBounds(creation.Type.Span.End, initializer.Span.End), creation.ArgumentList?.ToString() ?? "()");
        else if (initializer.Expressions.Where(dead.Contains).All(deletions.IsAloneOnItsLines))
        {
            initializer.Expressions.Where(dead.Contains).ToList().ForEach(member => deletions.Add(member));
            RemoveLastComma(initializer.Expressions, dead, edits);
        }
        else
            RemoveSome(initializer.Expressions, dead, edits);
    }

    // Where there was none behind the last one, there is none behind what is the last one now.
    private static void RemoveLastComma(SeparatedSyntaxList<ExpressionSyntax> members, IReadOnlyCollection<SyntaxNode> dead, TextEdits edits)
    {
        int last = members.LastIndexOf(member => !dead.Contains(member));
        if (members.SeparatorCount < members.Count && last < members.Count - 1)
            edits.Delete(members.GetSeparator(last).Span);
    }

    private static void RemoveFrom(BaseListSyntax parents, IReadOnlyCollection<SyntaxNode> dead, TextEdits edits)
    {
        if (parents.Types.All(dead.Contains))
            edits.Delete(TextSpan.FromBounds(parents.ColonToken.GetPreviousToken().Span.End, parents.Span.End));
        else
            RemoveSome(parents.Types, dead, edits);
    }

    private static void RemoveFrom<TNode>(SeparatedSyntaxList<TNode> list, SyntaxNode parenthesized, IReadOnlyCollection<SyntaxNode> dead,
        TextEdits edits)
        where TNode : SyntaxNode
    {
        if (!list.All(dead.Contains))
            RemoveSome(list, dead, edits);
        else if (parenthesized.Parent is TypeDeclarationSyntax type
            && type.BaseList?.Types.Any(parent => parent is PrimaryConstructorBaseTypeSyntax) != true)
            edits.Delete(parenthesized.Span);
        else
            edits.Delete(TextSpan.FromBounds(parenthesized.GetFirstToken().Span.End, parenthesized.GetLastToken().SpanStart));
    }

    private static void RemoveSome<TNode>(SeparatedSyntaxList<TNode> list, IReadOnlyCollection<SyntaxNode> dead, TextEdits edits)
        where TNode : SyntaxNode
    {
        // Those at the beginning go with the comma behind them, the others with the comma before.
        TNode firstKept = list.First(node => !dead.Contains(node));
        edits.Delete(TextSpan.FromBounds(list[0].SpanStart, firstKept.SpanStart));
        for (int i = list.IndexOf(firstKept) + 1; i < list.Count; i++)
        {
            if (dead.Contains(list[i]))
                edits.Delete(TextSpan.FromBounds(list[i - 1].Span.End, list[i].Span.End));
        }
    }

    // Of `/// <param name="secret">…</param>` the slashes go as well.
    private static void DeleteLines(XmlElementSyntax documentation, TextEdits edits)
    {
        int start = edits.Text.Lines.GetLineFromPosition(documentation.SpanStart).Start;
        int end = edits.Text.Lines.GetLineFromPosition(documentation.Span.End).EndIncludingLineBreak;
        string rest = edits.Text.ToString(TextSpan.FromBounds(start, documentation.SpanStart))
            + edits.Text.ToString(TextSpan.FromBounds(documentation.Span.End, end));
        edits.Delete(rest.Trim() is "///" or "*" ? TextSpan.FromBounds(start, end) : documentation.Span);
    }
}
