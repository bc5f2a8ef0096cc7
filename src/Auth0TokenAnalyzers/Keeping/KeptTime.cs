using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Keeping;

/// <summary>The durations that code writes down to keep something: <c>AddHours(23)</c>, <c>TimeSpan.FromDays(7)</c>, <c>age.TotalHours &lt; 23</c>.</summary>
internal static class KeptTime
{
    /// <summary>The ticks of each, <see langword="null"/> for one that is not known.</summary>
    public static IReadOnlyList<decimal?> In(IEnumerable<SyntaxNode> code, CompilationFacts facts, CancellationToken cancellationToken) =>
        [.. code.SelectMany(root => root.DescendantNodesAndSelf().Where(node => IsDuration(node) && !IsWaiting(node, root)))
            .Select(node => Ticks(node, facts, cancellationToken))];

    /// <summary>
    /// The longest of them; <see langword="null"/> when one is not known. Where all look back, <c>_fetched &lt; DateTime.UtcNow.AddHours(-84)</c>, the farthest
    /// look says how long; beside a time that is kept, such as <c>AddHours(23)</c>, they are margins.
    /// </summary>
    public static decimal? Longest(IReadOnlyList<decimal?> times) =>
        times.Count == 0 || times.Contains(null) ? null : times.Max() is > 0 and var longest ? longest : -times.Min();

    private static bool IsDuration(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => call.CalledName()
            is "AddSeconds" or "AddMinutes" or "AddHours" or "AddDays" or "AddMonths" or "AddYears" or "FromSeconds" or "FromMinutes" or "FromHours"
                or "FromDays",
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: >= 3 } creation
            => creation is ObjectCreationExpressionSyntax { Type: var type } && type.ToString() is "TimeSpan" or "System.TimeSpan",
        BinaryExpressionSyntax comparison => Unit(comparison) is not null,
        _ => false,
    };

    // How long to wait for an answer, or before the next try, says nothing about the token.
    private static bool IsWaiting(SyntaxNode node, SyntaxNode root) =>
        node.Ancestors()
            .TakeWhile(ancestor => root.Span.Contains(ancestor.Span) && ancestor is not (StatementSyntax or LambdaExpressionSyntax))
            .Any(ancestor => ancestor switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left.ToString().EndsWith("Timeout", StringComparison.Ordinal),
        InvocationExpressionSyntax call => call.CalledName() is "Delay" or "CancelAfter" or "WaitAsync" or "Wait" or "Sleep",
        ObjectCreationExpressionSyntax creation => creation.Type.ToString() is "CancellationTokenSource",
        _ => false,
    });

    // (now - fetched).TotalHours < 23
    private static decimal? Unit(BinaryExpressionSyntax comparison) =>
        (comparison.Left as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText switch
    {
        "TotalSeconds" => TimeSpan.TicksPerSecond,
        "TotalMinutes" => TimeSpan.TicksPerMinute,
        "TotalHours" => TimeSpan.TicksPerHour,
        "TotalDays" => TimeSpan.TicksPerDay,
        _ => null,
    };

    private static decimal? Ticks(SyntaxNode node, CompilationFacts facts, CancellationToken cancellationToken)
    {
        var amount = node is BinaryExpressionSyntax comparison ? comparison.Right : node;
        var unit = node is BinaryExpressionSyntax other ? Unit(other) : null;
        if (facts.Source.Operation(amount, cancellationToken) is not { } operation
            || new Reading(facts.Source, cancellationToken).Read(operation, null).Values is not [var value])
            return null;
        return value switch
        {
            DurationValue { Time: var time } => time.Low,
            InstantValue { Time: { Now: true, Moment: null } time } => time.Low,
            NumberValue { Exact: { } number } when unit is not null => number * unit,
            _ => null,
        };
    }
}
