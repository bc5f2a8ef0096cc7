using System;
using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>Reads constant numbers. What a decimal cannot hold is none.</summary>
internal static class Numbers
{
    public static decimal? Constant(ExpressionSyntax node, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetConstantValue(node, cancellationToken) switch
    {
        { HasValue: true, Value: double value } => Math.Abs(value) < 1e27 ? (decimal)value : null,
        { HasValue: true, Value: float value } => Math.Abs(value) < 1e27f ? (decimal)value : null,
        { HasValue: true, Value: IConvertible value and not (string or char or bool) } => value.ToDecimal(CultureInfo.InvariantCulture),
        _ => null,
    };
}
