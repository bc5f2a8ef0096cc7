using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Lifetimes;

/// <summary>Writes a smaller number in the style of the old one: factors, digit separators, suffixes.</summary>
internal sealed class Amounts(SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>The text of the amount; null when the type cannot hold it exactly.</summary>
    /// <param name="node">The old amount.</param>
    /// <param name="type">Its type, which stays.</param>
    /// <param name="amount">The new amount.</param>
    /// <param name="secondsPerUnit">What one unit is.</param>
    /// <param name="limitSeconds">What the new amount comes to, to rule out a rounded quotient.</param>
    public string? Rewrite(ExpressionSyntax node, ITypeSymbol type, decimal amount, decimal secondsPerUnit, decimal limitSeconds)
    {
        if (amount * secondsPerUnit != limitSeconds || !(IsFractional(type) || decimal.Truncate(amount) == amount))
            return null;
        if (Value(node) < 0)
            amount = -amount;
        return Rewrite(node, type, amount);
    }

    private string? Rewrite(ExpressionSyntax node, ITypeSymbol type, decimal amount) => node switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => Rewrite(inner, type, amount) is { } text ? $"({text})" : null,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: var operand }
            => Rewrite(operand, type, -amount) is { } text ? "-" + text : null,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } product when WithoutFactors(product, type, amount) is { } text => text,
        LiteralExpressionSyntax { Token: var token } when token.IsKind(SyntaxKind.NumericLiteralToken) => Literal(token.Text, type, amount),
        CastExpressionSyntax { Expression: var inner } cast when model.GetTypeInfo(inner, cancellationToken).Type is { } innerType
            => Rewrite(inner, innerType, amount) is { } text ? $"({cast.Type}){text}" : null,
        _ => Literal("", type, amount),
    };

    /// <summary>The product without as few of its literal factors as give the amount: from a year in seconds the 365 goes.</summary>
    private string? WithoutFactors(BinaryExpressionSyntax product, ITypeSymbol type, decimal amount)
    {
        List<ExpressionSyntax> factors = Factors(product);
        if (factors.Count > 8)
            return null;
        string times = product.ToString().Contains(" * ") ? " * " : "*";
        // Each set of factors that stay, as bits; sets with more factors first, and of these the one that drops the later factors.
        foreach (int set in Enumerable.Range(1, (1 << factors.Count) - 2).OrderByDescending(Bits).ThenBy(set => set))
        {
            var kept = factors.Where((_, i) => (set & (1 << i)) != 0).ToList();
            if (factors.Except(kept).All(factor => factor is LiteralExpressionSyntax) && Product(kept) == amount)
            {
                string text = string.Join(times, kept);
                TypeInfo newType = model.GetSpeculativeTypeInfo(
                    product.SpanStart, SyntaxFactory.ParseExpression(text), SpeculativeBindingOption.BindAsExpression);
                if (SymbolEqualityComparer.Default.Equals(newType.Type, type))
                    return text;
            }
        }
        return null;
    }

    private decimal? Product(List<ExpressionSyntax> factors) =>
        factors.Aggregate((decimal?)1, (product, factor) =>
            product < 1_000_000_000_000 && Value(factor) is { } value && Math.Abs(value) < 1_000_000_000_000 ? product * value : null);

    private static List<ExpressionSyntax> Factors(ExpressionSyntax node) =>
        node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } product ? [.. Factors(product.Left), product.Right] : [node];

    private static int Bits(int set) => set == 0 ? 0 : (set & 1) + Bits(set >> 1);

    private decimal? Value(ExpressionSyntax node) => Numbers.Constant(node, model, cancellationToken);

    private static string Literal(string old, ITypeSymbol type, decimal amount)
    {
        string digits = amount.ToString(old.Contains('_') ? "#,##0.#########" : "0.#########", CultureInfo.InvariantCulture).Replace(',', '_');
        bool isHexadecimal = old.StartsWith("0x", StringComparison.OrdinalIgnoreCase) || old.StartsWith("0b", StringComparison.OrdinalIgnoreCase);
        string letters = isHexadecimal ? "ULul" : "ULulFfDdMm";
        string suffix = old.Length == 0 ? Suffix(type) : old.Substring(old.TrimEnd(letters.ToCharArray()).Length);
        // A double literal without a letter is known by its point.
        bool needsPoint = suffix.Length == 0 && type.SpecialType == SpecialType.System_Double && !digits.Contains('.');
        return digits + (needsPoint ? ".0" : "") + suffix;
    }

    private static string Suffix(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Int64 => "L",
        SpecialType.System_UInt32 => "U",
        SpecialType.System_UInt64 => "UL",
        SpecialType.System_Single => "f",
        SpecialType.System_Decimal => "m",
        _ => "",
    };

    private static bool IsFractional(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal;
}
