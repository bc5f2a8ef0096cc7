using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads conditions, so that a branch that is never taken gives no value: parsers choose by the text that a caller passes.</summary>
internal static class ConditionReader
{
    public static Alternatives Read(Reading reading, IOperation condition, CallFrame? frame) =>
        Truth(reading, condition, frame) is { } truth
            ? Alternatives.Of(new BooleanValue(truth) { Written = condition.Syntax })
            : Reading.Unknown(condition);

    /// <summary>Does the condition hold? <see langword="null"/> when that is not known.</summary>
    public static bool? Truth(Reading reading, IOperation condition, CallFrame? frame) => condition switch
    {
        { ConstantValue: { HasValue: true, Value: bool known } } => known,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => !Truth(reading, not.Operand, frame),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } and
            => And(Truth(reading, and.LeftOperand, frame), () => Truth(reading, and.RightOperand, frame)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } or
            => !And(!Truth(reading, or.LeftOperand, frame), () => !Truth(reading, or.RightOperand, frame)),
        IBinaryOperation binary => Single(reading, binary.LeftOperand, frame) is { } left && Single(reading, binary.RightOperand, frame) is { } right
            ? Compare(left, binary.OperatorKind, right)
            : null,
        IIsPatternOperation match => Single(reading, match.Value, frame) is { } value ? Matches(reading, match.Pattern, value, frame) : null,
        IInvocationOperation call => Text(reading, call, frame),
        IParenthesizedOperation parenthesized => Truth(reading, parenthesized.Operand, frame),
        ILocalReferenceOperation or IParameterReferenceOperation => Single(reading, condition, frame) is BooleanValue known ? known.Value : null,
        _ => null,
    };

    /// <summary>Does the value match the pattern?</summary>
    public static bool? Matches(Reading reading, IPatternOperation pattern, Value value, CallFrame? frame) => pattern switch
    {
        IDiscardPatternOperation => true,
        IDeclarationPatternOperation { MatchesNull: true } => true,
        IDeclarationPatternOperation { MatchedType.SpecialType: SpecialType.System_String } when value is TextValue => true,
        IConstantPatternOperation constant
            => Single(reading, constant.Value, frame) is { } other ? Compare(value, BinaryOperatorKind.Equals, other) : null,
        IRelationalPatternOperation relation
            => Single(reading, relation.Value, frame) is { } other ? Compare(value, relation.OperatorKind, other) : null,
        INegatedPatternOperation negated => !Matches(reading, negated.Pattern, value, frame),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both
            => And(Matches(reading, both.LeftPattern, value, frame), () => Matches(reading, both.RightPattern, value, frame)),
        IBinaryPatternOperation either
            => !And(!Matches(reading, either.LeftPattern, value, frame), () => !Matches(reading, either.RightPattern, value, frame)),
        _ => null,
    };

    public static bool? AreEqual(Value left, Value right) => Compare(left, BinaryOperatorKind.Equals, right);

    private static Value? Single(Reading reading, IOperation operation, CallFrame? frame) =>
        reading.Read(operation, frame).Values is [var value and not UnknownValue] ? value : null;

    private static bool? And(bool? first, Func<bool?> second) =>
        first == false ? false : second() is var other && other == false ? false : first == true ? other : null;

    private static bool? Compare(Value left, BinaryOperatorKind kind, Value right) => (left, right) switch
    {
        (NumberValue { Exact: { } a }, NumberValue { Exact: { } b }) => Holds(a.CompareTo(b), kind),
        (TextValue { Constant: { } a }, TextValue { Constant: { } b }) => Holds(string.CompareOrdinal(a, b), kind),
        (BooleanValue a, BooleanValue b) => Holds(a.Value.CompareTo(b.Value), kind),
        (NullValue, NullValue) => Holds(0, kind),
        (NullValue, TextValue or ObjectValue or CollectionValue) or (TextValue { Constant: not null } or ObjectValue or CollectionValue, NullValue)
            when kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals => Holds(1, kind),
        _ => null,
    };

    private static bool? Holds(int order, BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equals => order == 0,
        BinaryOperatorKind.NotEquals => order != 0,
        BinaryOperatorKind.LessThan => order < 0,
        BinaryOperatorKind.LessThanOrEqual => order <= 0,
        BinaryOperatorKind.GreaterThan => order > 0,
        BinaryOperatorKind.GreaterThanOrEqual => order >= 0,
        _ => null,
    };

    // text.EndsWith("d"), string.IsNullOrEmpty(text), char.IsDigit(c)
    private static bool? Text(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var operands = call.Instance is { } instance
            ? call.Arguments.Select(argument => argument.Value).Prepend(instance)
            : call.Arguments.Select(argument => argument.Value);
        var texts = operands.TakeWhile(operand => operand.Type?.SpecialType is SpecialType.System_String or SpecialType.System_Char)
            .Select(operand => Single(reading, operand, frame) is TextValue { Constant: { } text } ? text : null).ToList();
        if (texts.Count == 0
            || texts.Contains(null)
            || call.TargetMethod.ContainingType.SpecialType is not (SpecialType.System_String or SpecialType.System_Char))
            return null;
        var comparison = call.Arguments.LastOrDefault()?.Value is { ConstantValue: { HasValue: true, Value: int kind } } last
            && last.Type.Is("System", "StringComparison") ? (StringComparison)kind : StringComparison.Ordinal;
        return (call.TargetMethod.Name, texts) switch
        {
            ("EndsWith", [var text, var end]) => text!.EndsWith(end!, comparison),
            ("StartsWith", [var text, var start]) => text!.StartsWith(start!, comparison),
            ("Contains", [var text, var part]) => text!.IndexOf(part!, comparison) >= 0,
            ("Equals", [var text, var other]) => string.Equals(text, other, comparison),
            ("IsNullOrEmpty", [var text]) => text!.Length == 0,
            ("IsNullOrWhiteSpace", [var text]) => string.IsNullOrWhiteSpace(text),
            ("IsDigit", [{ Length: 1 } c]) => char.IsDigit(c[0]),
            ("IsLetter", [{ Length: 1 } c]) => char.IsLetter(c[0]),
            _ => null,
        };
    }
}
