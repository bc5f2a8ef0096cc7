using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>
/// Methods that awaited nothing but the old token: they keep their signature and return a finished task. The compiler would warn of an async method
/// without an await.
/// </summary>
internal static class FinishedAwaits
{
    /// <summary>The text in which the methods return finished tasks; the text itself when there are none.</summary>
    /// <param name="before">The root of the old text.</param>
    /// <param name="after">The root of the new text.</param>
    /// <param name="text">The new text.</param>
    public static SourceText Complete(SyntaxNode before, SyntaxNode after, SourceText text)
    {
        HashSet<string> awaited = [.. Methods(before).Where(Awaits).Select(Signature)];
        var edits = new TextEdits(text);
        foreach (MethodDeclarationSyntax method in Methods(after).Where(method => !Awaits(method) && awaited.Contains(Signature(method))))
            Complete(method, edits);
        return edits.Apply();
    }

    private static IEnumerable<MethodDeclarationSyntax> Methods(SyntaxNode root) =>
        root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(method => method.Modifiers.Any(SyntaxKind.AsyncKeyword));

    private static string Signature(MethodDeclarationSyntax method) =>
        $"{method.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText}.{method.Identifier.ValueText}{method.ParameterList.WithoutTrivia()}";

    private static bool Awaits(MethodDeclarationSyntax method) => Own(method).Any(node => node is AwaitExpressionSyntax
        or CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 }
        or UsingStatementSyntax { AwaitKeyword.RawKind: not 0 } or YieldStatementSyntax);

    private static IEnumerable<SyntaxNode> Own(MethodDeclarationSyntax method) =>
        method.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));

    private static void Complete(MethodDeclarationSyntax method, TextEdits edits)
    {
        List<ExpressionSyntax?> results = method.ExpressionBody is { } body
            ? [body.Expression]
            : [.. Own(method).OfType<ReturnStatementSyntax>().Select(statement => statement.Expression)];
        // Without a result, the task would have to be returned at every end of the method.
        if (method.ReturnType is not GenericNameSyntax { Identifier.ValueText: "Task" or "ValueTask", TypeArgumentList.Arguments: [var type] } task || results.Any(result => result is null))
            return;
        SyntaxToken keyword = method.Modifiers.First(modifier => modifier.IsKind(SyntaxKind.AsyncKeyword));
        edits.Delete(TextSpan.FromBounds(keyword.SpanStart, keyword.GetNextToken().SpanStart));
        foreach (ExpressionSyntax? result in results)
        {
            bool saysType = result is ObjectCreationExpressionSyntax creation && creation.Type.ToString() == type.ToString();
            string head = task.Identifier.ValueText == "ValueTask" ? $"new {task}" : $"Task.FromResult{(saysType ? "" : $"<{type}>")}";
            edits.Replace(new TextSpan(result!.SpanStart, 0), head + "(");
            edits.Replace(new TextSpan(result.Span.End, 0), ")");
        }
    }
}
