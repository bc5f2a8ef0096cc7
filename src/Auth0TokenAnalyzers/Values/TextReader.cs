using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads texts that are put together: sums, interpolation, <c>Format</c>, <c>Concat</c>, <c>Join</c>, URLs, and texts turned into bytes.</summary>
internal static class TextReader
{
    private static readonly Regex Hole = new(@"\{\{|\}\}|\{(\d+)[^}]*\}", RegexOptions.CultureInvariant);

    public static Alternatives Concatenation(Reading reading, IBinaryOperation sum, CallFrame? frame)
    {
        // A long sum is a deep tree to the left: walked, not recursed into.
        var operands = new Stack<IOperation>();
        IOperation left = sum;
        while (left is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } inner)
        {
            operands.Push(inner.RightOperand);
            left = inner.LeftOperand;
        }

        operands.Push(left);
        return Join([.. operands.Select(operand => reading.Read(operand, frame))], sum);
    }

    public static Alternatives Interpolation(Reading reading, IInterpolatedStringOperation interpolated, CallFrame? frame) =>
        Join([.. interpolated.Parts.Select(part => part switch
        {
            IInterpolatedStringTextOperation text => Alternatives.Of(TextValue.Literal(text.Text.ConstantValue.Value as string ?? "")),
            IInterpolationOperation hole => reading.Read(hole.Expression, frame),
            // In the argument for a handler each part is a call of its own.
            IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: [var appended, ..] } }
                => reading.Read(appended.Value, frame),
            _ => Reading.Unknown(part),
        })], interpolated);

    /// <summary>The texts, one after the other.</summary>
    public static Alternatives Join(IReadOnlyList<Alternatives> parts, IOperation at)
    {
        var rows = Alternatives.Product(parts);
        return rows is null
            ? Reading.Unknown(at)
            : Alternatives.Union(rows.Select(row => Alternatives.Of(TextValue.Join(row.Select(TextValue.From)) with { Written = at.Syntax })));
    }

    public static Alternatives? Read(Reading reading, IPropertyReferenceOperation reference, CallFrame? frame) =>
        (reference.Instance?.Type?.Name, reference.Property.Name) switch
    {
        ("Uri", "AbsoluteUri" or "OriginalString") when reference.Instance!.Type.Is("System", "Uri") => reading.Read(reference.Instance!, frame),
        ("UriBuilder", "Uri") when reference.Instance!.Type.Is("System", "UriBuilder")
            => BuilderReader.Url(reading, reference.Instance!, reference, frame),
        _ => null,
    };

    public static Alternatives? Read(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var method = call.TargetMethod;
        if (method.ContainingType.SpecialType == SpecialType.System_String && method.IsStatic)
            return Static(reading, call, frame);
        // FormattableString.Invariant($"…")
        if (method is { IsStatic: true, Name: "Invariant" or "CurrentCulture" }
            && method.ContainingType.Is("System", "FormattableString")
            && call.Arguments is [var formatted])
            return reading.Read(formatted.Value, frame);
        if (method.Name == "ToString"
            && call.Instance is { } instance
            && reading.Read(instance, frame) is var values
            && values.Values.All(value => value is TextValue or NumberValue or InstantValue))
            return values.Select(value => value is InstantValue ? new UnknownValue { Written = call.Syntax } : TextValue.From(value));
        if (call.Instance is { Type.SpecialType: SpecialType.System_String } text)
            return TextChanges.Read(reading, call, frame);
        return null;
    }

    private static Alternatives? Static(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var arguments = call.Arguments.OrderBy(x => x.Parameter?.Ordinal ?? 0).Select(x => x.Value).ToList();
        if (arguments.Count > 0 && arguments[0].Type?.Name is "IFormatProvider" or "CultureInfo")
            arguments.RemoveAt(0);
        if (arguments.Count == 0)
            return null;
        var rest = arguments.Count == 2
            ? SequenceReader.Elements(reading, arguments[1], frame)
            : [.. arguments.Skip(1).Select(x => reading.Read(x, frame))];
        return call.TargetMethod.Name switch
        {
            "Concat" when arguments.Count == 1 => SequenceReader.Elements(reading, arguments[0], frame) is { } parts ? Join(parts, call) : null,
            // string.Create(CultureInfo.InvariantCulture, $"…")
            "Create" when arguments is [IInterpolatedStringHandlerCreationOperation handler] => reading.Read(handler, frame),
            "Concat" => Join([.. arguments.Select(x => reading.Read(x, frame))], call),
            "Format" when rest is not null && reading.Read(arguments[0], frame).Values is [TextValue { Constant: { } format }]
                => Format(format, rest, call),
            "Join" when rest is { Count: > 0 }
                => Join([.. rest.SelectMany((part, i) => i == 0 ? new[] { part } : [reading.Read(arguments[0], frame), part])], call),
            _ => null,
        };
    }

    public static Alternatives Format(string format, IReadOnlyList<Alternatives> values, IOperation at)
    {
        var parts = new List<Alternatives>();
        var start = 0;
        foreach (Match match in Hole.Matches(format))
        {
            parts.Add(Alternatives.Of(TextValue.Literal(format.Substring(start, match.Index - start))));
            start = match.Index + match.Length;
            if (!match.Groups[1].Success)
                parts.Add(Alternatives.Of(TextValue.Literal(match.Value.Substring(1))));
            else
                parts.Add(int.TryParse(match.Groups[1].Value, out var index) && index < values.Count ? values[index] : Reading.Unknown(at));
        }

        parts.Add(Alternatives.Of(TextValue.Literal(format.Substring(start))));
        return Join(parts, at);
    }
}
