using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Where a lifetime is written: the expression to report, and the very node that a fix changes.</summary>
/// <param name="Reported">The expression that sets the lifetime; a field in another file when the long value is written there.</param>
/// <param name="Node">The node that says how long.</param>
/// <param name="Shape">One of <see cref="LifetimeShapes"/>.</param>
/// <param name="SecondsPerUnit">For a number, the length of one unit.</param>
internal sealed record LifetimePlace(SyntaxNode Reported, SyntaxNode Node, string Shape, decimal SecondsPerUnit)
{
    private static readonly ImmutableHashSet<string> Carriers = ImmutableHashSet.Create(StringComparer.Ordinal,
        "Subtract", "Round", "Floor", "Ceiling", "Truncate", "GetIntDate", "Parse", "SpecifyKind", "DateTimeOffset", "DateTime");

    /// <summary>The longest of the durations that were added up.</summary>
    public static LifetimePlace Of(SyntaxNode value, TimeForm time)
    {
        var part = time.Parts.OrderByDescending(x => x.Ticks).FirstOrDefault();
        return part is null
            ? new LifetimePlace(value, value, "", 0)
            : new LifetimePlace(Expression(part.Node, value), part.Node, part.Shape, part.SecondsPerUnit);
    }

    /// <summary>A fixed date; one that stands inside a longer text, such as JSON, cannot be replaced by itself.</summary>
    public static LifetimePlace OfFixed(SyntaxNode value, Value date) => date.Written is { } node
        ? new LifetimePlace(Expression(node, value), node, date is InstantValue ? LifetimeShapes.FixedDate : LifetimeShapes.FixedSeconds, 0)
        : new LifetimePlace(value, value, "", 0);

    /// <summary>A text that says the lifetime; only its parser knows what else it may say.</summary>
    public static LifetimePlace OfText(SyntaxNode text, SyntaxNode value) => new(Expression(text, value), text, "", 0);

    /// <summary>The value at the token when the node is a part of it, else the whole expression where the node stands.</summary>
    public static SyntaxNode Expression(SyntaxNode node, SyntaxNode value)
    {
        if (node.SyntaxTree == value.SyntaxTree && value.Span.Contains(node.Span))
            return value;
        var whole = node;
        // { Lifetime = TimeSpan.FromDays(30) }: the object around it says more than how long.
        while (whole.Parent is ExpressionSyntax and not AnonymousFunctionExpressionSyntax
            and not AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax }
                || (whole.Parent is ArgumentSyntax argument && CarriesTime(argument)))
            whole = whole.Parent is ArgumentSyntax ? whole.Parent.Parent!.Parent! : whole.Parent;
        return whole;
    }

    // AddDays(365) and TimeSpan.FromDays(365) are times; an argument of any other call stands for itself.
    private static bool CarriesTime(ArgumentSyntax argument)
    {
        var called = argument.Parent?.Parent switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Name.Identifier.ValueText,
            ObjectCreationExpressionSyntax creation => (creation.Type as IdentifierNameSyntax)?.Identifier.ValueText,
            _ => null,
        };
        return called is not null && (Carriers.Contains(called) || called.StartsWith("Add", StringComparison.Ordinal) && called.Length > 3
            || called.StartsWith("From", StringComparison.Ordinal) || called.StartsWith("To", StringComparison.Ordinal));
    }
}
