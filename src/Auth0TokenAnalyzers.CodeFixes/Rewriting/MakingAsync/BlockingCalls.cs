using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.MakingAsync;

/// <summary>Finds the calls that wait for a task and that an async function can await: <c>.Result</c>, <c>.Wait()</c>, <c>.GetAwaiter().GetResult()</c>.</summary>
internal static class BlockingCalls
{
    /// <param name="function">The function that becomes async.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static IEnumerable<BlockingCall> In(AsyncFunction function, CancellationToken cancellationToken) => Obstacles.OwnNodes(function)
        .Select(Blocking)
        .OfType<BlockingCall>()
        .Where(call => IsTask(call.Task, function, cancellationToken)
            && AwaitContext.IsLegalIn(function.Node, call.Whole)
            && !AwaitContext.IsInScopeOfReference(call.Whole, function.Model)
            && !IsUnwrapped(call.Whole));

    // A task in a variable may be one of several that run at once.
    private static BlockingCall? Blocking(SyntaxNode node) => node switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result", Expression: InvocationExpressionSyntax task,
            Parent: not InvocationExpressionSyntax } result
            => new BlockingCall(result, task),
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0,
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait", Expression: InvocationExpressionSyntax task } } wait
            => new BlockingCall(wait, task),
        InvocationExpressionSyntax
        {
            ArgumentList.Arguments.Count: 0,
            Expression: MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "GetResult",
                Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter",
                    Expression: InvocationExpressionSyntax task } },
            },
        } get => new BlockingCall(get, task),
        _ => null,
    };

    private static bool IsTask(ExpressionSyntax task, AsyncFunction function, CancellationToken cancellationToken) =>
        MethodReference.Leftmost(task) is not (MemberBindingExpressionSyntax or ElementBindingExpressionSyntax)
        && function.Model.GetTypeInfo(task, cancellationToken).Type is { } type
        && (TaskTypes.IsTask(type) || type.Name is "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable");

    // Waiting throws an AggregateException, awaiting what is in it.
    private static bool IsUnwrapped(ExpressionSyntax call) => call.Ancestors().OfType<TryStatementSyntax>().Any(attempt =>
        attempt.Catches.Any(handler => handler.Declaration?.Type.ToString().EndsWith("AggregateException", System.StringComparison.Ordinal) == true));
}

/// <summary>A call that waits for a task.</summary>
/// <param name="Whole">The whole expression.</param>
/// <param name="Task">The task, with which it begins.</param>
internal sealed record BlockingCall(ExpressionSyntax Whole, InvocationExpressionSyntax Task);
