using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.Lifetimes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Times;

/// <summary>Changes the expression that counts a time, so that it counts seconds since 1970, in the shape in which it is written.</summary>
internal sealed class CountedTime(SemanticModel model, WrongUnit unit, CancellationToken cancellationToken)
{
    /// <summary>Adds the changes and returns the expression that gives the seconds then; null when the shape cannot be kept.</summary>
    public ExpressionSyntax? Change(ExpressionSyntax counted, List<TextChange> changes) => counted switch
    {
        InvocationExpressionSyntax call when NameOf(call) is { Identifier.ValueText: "ToUnixTimeMilliseconds" } name
            && OwnerOf(name) == "DateTimeOffset"
            => Renamed(counted, name, "ToUnixTimeSeconds", changes),
        MemberAccessExpressionSyntax { Name: var name }
            when OwnerOf(name) == "TimeSpan" && name.Identifier.ValueText.StartsWith("Total", StringComparison.Ordinal)
            => Renamed(counted, name, "TotalSeconds", changes),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Ticks" or "UtcTicks" } ticks
            when OwnerOf(ticks.Name) is "DateTime" or "DateTimeOffset"
            => unit.IsFromYearOne ? UnixTime(ticks, changes) : Difference(ticks, changes),
        _ when unit.IsFromYearOne => null,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.DivideExpression } quotient when Divisor(quotient.Right) is { } divisor
            => Replaced(counted, divisor.Node, divisor.Text, changes),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } product when WithoutFactor(product) is { } factor
            => Replaced(counted, factor, changes),
        LiteralExpressionSyntax literal => Literal(literal) is { } text ? Replaced(counted, literal, text, changes) : null,
        _ => Divide(counted, changes),
    };

    /// <summary>Divides what is written; null when there is no whole number to divide by.</summary>
    public ExpressionSyntax? Divide(ExpressionSyntax node, List<TextChange> changes)
    {
        if (unit.PerSecond is not { } perSecond)
            return null;
        bool isOperand = node is BinaryExpressionSyntax { RawKind: not ((int)SyntaxKind.MultiplyExpression or (int)SyntaxKind.DivideExpression) }
            or ConditionalExpressionSyntax or AssignmentExpressionSyntax;
        bool isBound = node.Parent is CastExpressionSyntax or MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax
            or PrefixUnaryExpressionSyntax
            || (node.Parent is BinaryExpressionSyntax { RawKind: not ((int)SyntaxKind.AddExpression or (int)SyntaxKind.SubtractExpression) } outer
                && outer.Right == node);
        string divisor = unit.IsTicks ? TypeName("System.TimeSpan", node) + ".TicksPerSecond" : perSecond.ToString(CultureInfo.InvariantCulture);
        string open = (isBound ? "(" : "") + (isOperand ? "(" : "");
        if (open.Length > 0)
            changes.Add(new TextChange(new TextSpan(node.SpanStart, 0), open));
        changes.Add(new TextChange(new TextSpan(node.Span.End, 0), $"{(isOperand ? ")" : "")} / {divisor}{(isBound ? ")" : "")}"));
        return node;
    }

    // x.Ticks: DateTimeOffset counts from 1970 by itself.
    private ExpressionSyntax UnixTime(MemberAccessExpressionSyntax ticks, List<TextChange> changes)
    {
        if (OwnerOf(ticks.Name) == "DateTime")
        {
            changes.Add(new TextChange(new TextSpan(ticks.SpanStart, 0), $"new {TypeName("System.DateTimeOffset", ticks)}("));
            changes.Add(new TextChange(new TextSpan(ticks.Expression.Span.End, 0), ")"));
        }
        return Renamed(ticks, ticks.Name, "ToUnixTimeSeconds()", changes);
    }

    // x.Ticks - epoch.Ticks: only the difference can be divided.
    private ExpressionSyntax? Difference(ExpressionSyntax ticks, List<TextChange> changes)
    {
        ExpressionSyntax node = ticks;
        while (node.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
            node = (ExpressionSyntax)node.Parent;
        return node.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.SubtractExpression } difference && difference.Left == node
            ? Divide(difference.Parent as ParenthesizedExpressionSyntax ?? (ExpressionSyntax)difference, changes)
            : null;
    }

    private (SyntaxNode Node, string Text)? Divisor(ExpressionSyntax divisor) => divisor switch
    {
        LiteralExpressionSyntax when unit.PerSecond is { } perSecond
            && Constant(divisor) is { } number
            && model.GetTypeInfo(divisor, cancellationToken).Type is { } type
            && new Amounts(model, cancellationToken).Rewrite(divisor, type, number * perSecond, 1, number * perSecond) is { } text => (divisor, text),
        MemberAccessExpressionSyntax { Name: { Identifier.ValueText: "TicksPerMillisecond" } name } when OwnerOf(name) == "TimeSpan"
            => (name, "TicksPerSecond"),
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var amount }] } call
            when NameOf(call) is { } name
                && OwnerOf(name) == "TimeSpan"
                && name.Identifier.ValueText.StartsWith("From", StringComparison.Ordinal)
                && Constant(amount) == 1 => (name, "FromSeconds"),
        _ => null,
    };

    // seconds * 1000
    private TextSpan? WithoutFactor(BinaryExpressionSyntax product) =>
        Constant(product.Right) is { } factor && factor == unit.PerSecond
        && !product.DescendantTrivia()
            .Any(trivia => trivia.SpanStart >= product.Left.Span.End
                && trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia)
            ? TextSpan.FromBounds(product.Left.Span.End, product.Span.End)
            : null;

    private string? Literal(LiteralExpressionSyntax literal)
    {
        bool isText = literal.IsKind(SyntaxKind.StringLiteralExpression);
        decimal? number = !isText
            ? Constant(literal)
            : decimal.TryParse(literal.Token.ValueText, NumberStyles.None, CultureInfo.InvariantCulture, out decimal value)
            ? value
            : null;
        if (number is null
            || unit.PerSecond is not { } perSecond
            || decimal.Truncate(number.Value / perSecond) is var seconds && seconds * perSecond != number)
            return null;
        if (isText)
            return literal.Token.Text.Replace(literal.Token.ValueText, seconds.ToString(CultureInfo.InvariantCulture));
        return model.GetTypeInfo(literal, cancellationToken).Type is { } type
            ? new Amounts(model, cancellationToken).Rewrite(literal, type, seconds, 1, seconds)
            : null;
    }

    private static ExpressionSyntax Renamed(ExpressionSyntax counted, SimpleNameSyntax name, string newName, List<TextChange> changes) =>
        Replaced(counted, name, newName, changes);

    private static ExpressionSyntax Replaced(ExpressionSyntax counted, SyntaxNode old, string text, List<TextChange> changes)
    {
        changes.Add(new TextChange(old.Span, text));
        return counted;
    }

    private static ExpressionSyntax Replaced(ExpressionSyntax counted, TextSpan removed, List<TextChange> changes)
    {
        changes.Add(new TextChange(removed, ""));
        return counted;
    }

    private decimal? Constant(ExpressionSyntax node) => Numbers.Constant(node, model, cancellationToken);

    private string? OwnerOf(SimpleNameSyntax name) =>
        model.GetSymbolInfo(name, cancellationToken).Symbol is { ContainingType: { ContainingNamespace.Name: "System" } type } ? type.Name : null;

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    private string TypeName(string type, ExpressionSyntax node) =>
        model.Compilation.GetTypeByMetadataName(type)?.ToMinimalDisplayString(model, node.SpanStart) ?? "global::" + type;
}
