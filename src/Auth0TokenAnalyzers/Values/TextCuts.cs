using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads pieces of known texts: characters, <c>Substring</c>, ranges, <c>Split</c>. What does not fit is unknown.</summary>
internal static class TextCuts
{
    public static Value Character(TextValue text, int index, bool fromEnd, IOperation at)
    {
        var position = text.Constant is { } constant && fromEnd ? constant.Length - index : index;
        return text.Constant is { } known && position >= 0 && position < known.Length ? Piece(text, known.Substring(position, 1)) : Lost(text, at);
    }

    /// <summary><c>text[1..^1]</c></summary>
    public static Alternatives Range(Reading reading, IOperation sequence, IRangeOperation range, IOperation at, CallFrame? frame) =>
        reading.Read(sequence, frame).Select(value => value is TextValue { Constant: { } known } text
            && Bound(reading, range.LeftOperand, known.Length, 0, frame) is { } start
            && Bound(reading, range.RightOperand, known.Length, known.Length, frame) is { } end
            && start >= 0 && end >= start && end <= known.Length
                ? Piece(text, known.Substring(start, end - start))
                : Lost(value, at));

    private static int? Bound(Reading reading, IOperation? bound, int length, int missing, CallFrame? frame)
    {
        while (bound is IConversionOperation conversion)
            bound = conversion.Operand;
        if (bound is null)
            return missing;
        var fromEnd = bound is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat };
        var number = reading.Read(fromEnd ? ((IUnaryOperation)bound).Operand : bound, frame).Values;
        return number is [NumberValue { Exact: { } exact and >= 0 and <= int.MaxValue }] ? fromEnd ? length - (int)exact : (int)exact : null;
    }

    /// <summary>The methods of a text that take a position and maybe a length.</summary>
    public static Value? Cut(TextValue text, string method, decimal?[] numbers, string? inserted, IOperation at)
    {
        if (text.Constant is not { } known || numbers.Any(number => number is null or < 0) || numbers.Any(number => number > known.Length))
            return null;
        var (start, length) = (numbers.Length > 0 ? (int)numbers[0]! : 0, numbers.Length > 1 ? (int?)numbers[1] : null);
        if (start + (length ?? 0) > known.Length)
            return null;
        return method switch
        {
            "Substring" or "AsSpan" or "Slice" => Piece(text, length is { } count ? known.Substring(start, count) : known.Substring(start)),
            "Remove" => Piece(text, length is { } count ? known.Remove(start, count) : known.Remove(start)),
            "Insert" when inserted is not null => Piece(text, known.Insert(start, inserted)),
            _ => null,
        };
    }

    /// <summary>The parts of a text that is split at texts or characters.</summary>
    public static Value? Split(TextValue text, string[] separators, bool removesEmpty, IOperation at) => text.Constant is not { } known ? null
        : new CollectionValue([.. known.Split(separators, removesEmpty ? StringSplitOptions.RemoveEmptyEntries : StringSplitOptions.None)
            .Select(part => new Operand(at, null) { Known = Alternatives.Of(Piece(text, part)) })]) { Written = at.Syntax, Trail = text.Trail,
                Said = Lifetime.SaidBy(text) };

    private static Value Piece(TextValue text, string piece) =>
        TextValue.Literal(piece) with { Trail = text.Trail, Written = text.Written, Said = Lifetime.SaidBy(text) };

    private static Value Lost(Value value, IOperation at) =>
        new UnknownValue { Written = at.Syntax, Trail = [.. value.Sources], Said = Lifetime.SaidBy(value) };
}
