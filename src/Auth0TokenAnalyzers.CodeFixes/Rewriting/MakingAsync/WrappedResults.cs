using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.MakingAsync;

/// <summary>
/// Rewrites what a function returns that has to return a task because another one of its interface or base class does, and that has nothing to
/// await: <c>return Task.FromResult(x);</c>.
/// </summary>
internal sealed class WrappedResults(AsyncFunction function, MethodFamily family, DocumentEdits edits, CancellationToken cancellationToken)
{
    private const string FromResult = "FromResult";

    private readonly IMethodSymbol _symbol = function.Symbol(cancellationToken)!;

    /// <returns>False when a type is missing.</returns>
    public bool Write()
    {
        if (function.Body is not { } body)
            return true;
        if (TaskTypes.Find(function.Model.Compilation, family.ReturnsValueTask, hasResult: !_symbol.ReturnsVoid) is not { } task
            || TaskTypes.Find(function.Model.Compilation, family.ReturnsValueTask, hasResult: false) is not { } plain)
        {
            return false;
        }
        if (_symbol.ReturnsVoid)
            return WriteCompleted(body, family.ReturnsValueTask ? "default" : $"{edits.Names.At(body, plain)}.{Completed(plain)}");
        bool isCreated = !TaskTypes.HasMember(plain, FromResult);
        string name = edits.Names.At(body, isCreated ? task : plain);
        foreach (ExpressionSyntax result in Obstacles.OwnNodes(function).OfType<ReturnStatementSyntax>()
            .Select(statement => statement.Expression).OfType<ExpressionSyntax>())
            Wrap(result, name, isCreated);
        if (body is ArrowExpressionClauseSyntax { Expression: not ThrowExpressionSyntax and var value })
            Wrap(value, name, isCreated);
        return true;
    }

    private static string Completed(INamedTypeSymbol task) => TaskTypes.HasMember(task, "CompletedTask") ? "CompletedTask" : $"{FromResult}(0)";

    // A ValueTask had no factory before .NET 5.
    private void Wrap(ExpressionSyntax result, string name, bool isCreated)
    {
        string typeArgument = $"<{function.ReturnType}>";
        string call = isCreated ? $"new {name}{typeArgument}(" : $"{name}.{FromResult}{(HasTypeOfResult(result) ? "" : typeArgument)}(";
        edits.Text.Insert(result.SpanStart, call);
        edits.Text.Insert(result.Span.End, ")");
    }

    // The compiler infers the type argument from the value.
    private bool HasTypeOfResult(ExpressionSyntax result) =>
        function.ReturnType is not NullableTypeSyntax
        && result is not (ConditionalExpressionSyntax or SwitchExpressionSyntax or ImplicitObjectCreationExpressionSyntax)
        && SymbolEqualityComparer.Default.Equals(function.Model.GetTypeInfo(result, cancellationToken).Type, _symbol.ReturnType);

    private bool WriteCompleted(SyntaxNode body, string completed)
    {
        SourceText text = edits.Text.Text;
        string line = Layout.LineBreak(text), outside = Layout.Indentation(text.Lines.GetLineFromPosition(function.Node.SpanStart));
        string inside = Layout.Inside(text.Lines.GetLineFromPosition(function.Node.SpanStart));
        if (body is ArrowExpressionClauseSyntax arrow)
        {
            if (arrow.Expression is ThrowExpressionSyntax)
                return true;
            SyntaxToken before = arrow.ArrowToken.GetPreviousToken();
            edits.Text.Replace(TextSpan.FromBounds(before.Span.End, arrow.Expression.SpanStart), $"{line}{outside}{{{line}{inside}");
            edits.Text.Insert(arrow.GetLastToken().GetNextToken().Span.End, $"{line}{inside}return {completed};{line}{outside}}}");
            return true;
        }
        var block = (BlockSyntax)body;
        if (block.Statements.Count == 0
            && !block.CloseBraceToken.HasLeadingTrivia
            && !block.OpenBraceToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia))
        {
            edits.Text.Replace(block.Span, $"=> {completed};");
            return true;
        }
        foreach (ReturnStatementSyntax statement in Obstacles.OwnNodes(function).OfType<ReturnStatementSyntax>())
            edits.Text.Insert(statement.ReturnKeyword.Span.End, " " + completed);
        if (block.Statements.Count == 0 || function.Model.AnalyzeControlFlow(block) is { Succeeded: true, EndPointIsReachable: true })
        {
            TextLine close = text.Lines.GetLineFromPosition(block.CloseBraceToken.SpanStart);
            bool isAlone = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(close.Start, block.CloseBraceToken.SpanStart)));
            edits.Text.Insert(isAlone ? close.Start : block.CloseBraceToken.SpanStart,
                isAlone ? $"{inside}return {completed};{line}" : $"return {completed}; ");
        }
        return true;
    }
}
