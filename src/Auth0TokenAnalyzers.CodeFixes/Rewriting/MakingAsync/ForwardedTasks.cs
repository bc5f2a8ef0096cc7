using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.MakingAsync;

/// <summary>Rewrites what a function returns that had a task to return and becomes async: <c>return Task.FromResult(x);</c>, <c>return client.GetAsync();</c>.</summary>
internal sealed class ForwardedTasks(AsyncFunction function, DocumentEdits edits, CancellationToken cancellationToken)
{
    private readonly bool _hasResult = function.Symbol(cancellationToken)?.ReturnType is INamedTypeSymbol { Arity: 1 };

    /// <returns>False when something is returned that cannot be awaited.</returns>
    public bool Write() =>
        ((function.Body as ArrowExpressionClauseSyntax)?.Expression ?? function.Body as ExpressionSyntax) is { } expression
            ? WriteExpression(expression)
            : Obstacles.OwnNodes(function).OfType<ReturnStatementSyntax>().All(WriteReturn);

    private bool WriteExpression(ExpressionSyntax expression)
    {
        if (expression is ThrowExpressionSyntax)
            return true;
        if (Result(expression) is { } result)
        {
            Unwrap(expression, result);
            return true;
        }
        if (!CanBeAwaited(expression))
            return false;
        Await(expression);
        return true;
    }

    private bool WriteReturn(ReturnStatementSyntax statement)
    {
        if (statement.Expression is not { } expression)
            return false;
        if (_hasResult)
            return WriteExpression(expression);
        bool isLast = statement.Parent == function.Body && ((BlockSyntax)function.Body!).Statements.Last() == statement;
        if (IsCompleted(expression))
        {
            if (isLast)
                DeleteLine(statement);
            else
                edits.Text.Delete(TextSpan.FromBounds(statement.ReturnKeyword.Span.End, expression.Span.End));
            return true;
        }
        if (!CanBeAwaited(expression))
            return false;
        edits.Text.Delete(TextSpan.FromBounds(statement.SpanStart, expression.SpanStart));
        Await(expression);
        if (!isLast && statement.Parent is BlockSyntax)
            edits.Text.Insert(statement.Span.End, Layout.LineBreak(edits.Text.Text)
                + Layout.Indentation(edits.Text.Text.Lines.GetLineFromPosition(statement.SpanStart)) + "return;");
        return isLast || statement.Parent is BlockSyntax;
    }

    private void Await(ExpressionSyntax expression)
    {
        bool isPrimary = expression is InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax
            or ObjectCreationExpressionSyntax or ParenthesizedExpressionSyntax;
        string configure = AwaitContext.ConfiguresAwaits(expression)
            && expression is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax {
                Name.Identifier.ValueText: "ConfigureAwait" } }
                ? ".ConfigureAwait(false)" : "";
        edits.Text.Insert(expression.SpanStart, isPrimary ? "await " : "await (");
        edits.Text.Insert(expression.Span.End, isPrimary ? configure : ")" + configure);
    }

    private void Unwrap(ExpressionSyntax expression, ExpressionSyntax result)
    {
        edits.Text.Delete(TextSpan.FromBounds(expression.SpanStart, result.SpanStart));
        edits.Text.Delete(TextSpan.FromBounds(result.Span.End, expression.Span.End));
    }

    private void DeleteLine(StatementSyntax statement)
    {
        var deletions = new LineDeletions(edits.Text.Text);
        deletions.Add(statement);
        deletions.AddTo(edits.Text);
    }

    private bool CanBeAwaited(ExpressionSyntax expression) =>
        !expression.IsKind(SyntaxKind.NullLiteralExpression) && !expression.IsKind(SyntaxKind.DefaultLiteralExpression)
        && expression is not (DefaultExpressionSyntax or ImplicitObjectCreationExpressionSyntax)
        && TaskTypes.IsTask(function.Model.GetTypeInfo(expression, cancellationToken).Type);

    /// <summary>The <c>x</c> of <c>Task.FromResult(x)</c>.</summary>
    private ExpressionSyntax? Result(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var result }] }
            when SymbolOf(expression) is IMethodSymbol { Name: "FromResult" } method
            && TaskTypes.IsTask(method.ContainingType) => result,
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var result }] }
            when SymbolOf(expression) is { ContainingType: { Name: "ValueTask", Arity: 1 } type }
            && TaskTypes.IsTask(type) && !TaskTypes.IsTask(function.Model.GetTypeInfo(result, cancellationToken).Type) => result,
        _ => null,
    };

    private bool IsCompleted(ExpressionSyntax expression) =>
        (SymbolOf(expression) is { Name: "CompletedTask", ContainingType: var type } && TaskTypes.IsTask(type))
        || (Result(expression) is { } result && function.Model.GetConstantValue(result, cancellationToken).HasValue);

    private ISymbol? SymbolOf(ExpressionSyntax expression) => function.Model.GetSymbolInfo(expression, cancellationToken).Symbol;
}
