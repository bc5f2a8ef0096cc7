using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>An async method, local function, lambda or anonymous method with nothing to wait for.</summary>
/// <param name="Node">Its declaration.</param>
/// <param name="Keyword">Its <c>async</c>.</param>
/// <param name="Body">Its block, or its expression without the arrow.</param>
internal sealed record FinishedFunction(SyntaxNode Node, SyntaxToken Keyword, SyntaxNode Body)
{
    /// <summary>All async functions of a file.</summary>
    public static IEnumerable<FinishedFunction> In(SyntaxNode root)
    {
        foreach (SyntaxNode node in root.DescendantNodes())
        {
            var (modifiers, body) = node switch
            {
                MethodDeclarationSyntax method => (method.Modifiers, method.Body ?? (SyntaxNode?)method.ExpressionBody?.Expression),
                LocalFunctionStatementSyntax local => (local.Modifiers, local.Body ?? (SyntaxNode?)local.ExpressionBody?.Expression),
                AnonymousFunctionExpressionSyntax lambda => (lambda.Modifiers, lambda.Body),
                _ => default,
            };
            if (body is not null && modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.AsyncKeyword)) is { RawKind: not 0 } keyword)
                yield return new FinishedFunction(node, keyword, body);
        }
    }

    /// <summary>The code of a function without that of the functions in it.</summary>
    public static IEnumerable<SyntaxNode> Own(SyntaxNode function) =>
        function.DescendantNodes(node => node == function || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));

    /// <summary>Takes the <c>async</c> away, and lets the function return a finished task where it has to return one.</summary>
    /// <param name="type">What the function returns.</param>
    /// <param name="name">Says how a type is named there.</param>
    /// <param name="edits">Takes the changes.</param>
    public void Write(ITypeSymbol type, Func<ITypeSymbol, string> name, TextEdits edits)
    {
        bool isDone = type switch
        {
            { SpecialType: SpecialType.System_Void } => true,
            INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } task => WriteResults(task, name(result), edits),
            INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 0 } task
                => WriteEnds(task.Name == "Task" ? "Task.CompletedTask" : "default", edits),
            _ => false,
        };
        if (isDone)
            edits.Delete(TextSpan.FromBounds(Keyword.SpanStart, Keyword.GetNextToken().SpanStart));
    }

    private IEnumerable<ReturnStatementSyntax> Returns => Own(Node).OfType<ReturnStatementSyntax>();

    private bool WriteResults(INamedTypeSymbol task, string type, TextEdits edits)
    {
        List<ExpressionSyntax?> results = Body is ExpressionSyntax expression ? [expression] : [.. Returns.Select(statement => statement.Expression)];
        if (results.Any(result => result is null or ThrowExpressionSyntax))
            return Body is ThrowExpressionSyntax;
        foreach (ExpressionSyntax? result in results)
        {
            bool saysType = result is ObjectCreationExpressionSyntax creation && creation.Type.ToString() == type;
            string head = task.Name == "ValueTask" ? $"new ValueTask<{type}>" : $"Task.FromResult{(saysType ? "" : $"<{type}>")}";
            edits.Insert(result!.SpanStart, head + "(");
            edits.Insert(result.Span.End, ")");
        }
        return true;
    }

    private bool WriteEnds(string finished, TextEdits edits)
    {
        if (Body is not BlockSyntax block)
            return Body is ThrowExpressionSyntax;
        foreach (ReturnStatementSyntax statement in Returns)
            edits.Insert(statement.ReturnKeyword.Span.End, " " + finished);
        if (block.Statements.LastOrDefault() is not (ReturnStatementSyntax or ThrowStatementSyntax))
            WriteEnd(block, $"return {finished};", edits);
        return true;
    }

    private static void WriteEnd(BlockSyntax block, string statement, TextEdits edits)
    {
        SourceText text = edits.Text;
        TextLine last = text.Lines.GetLineFromPosition(block.CloseBraceToken.SpanStart);
        bool isOnItsLine = text.ToString(TextSpan.FromBounds(last.Start, block.CloseBraceToken.SpanStart)).Trim().Length == 0;
        if (isOnItsLine)
            edits.Insert(last.Start, Layout.Inside(last) + statement + Layout.LineBreak(text));
        else
            edits.Insert(block.CloseBraceToken.SpanStart, (block.CloseBraceToken.GetPreviousToken().HasTrailingTrivia ? "" : " ") + statement + " ");
    }
}
