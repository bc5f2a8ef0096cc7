using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads an entry of a dictionary that is filled in this code.</summary>
internal static class EntryReader
{
    public static Alternatives? Read(Reading reading, IOperation dictionary, IOperation key, CallFrame? frame) =>
        reading.Read(dictionary, frame).Values is [ObjectValue owner] ? Read(reading, owner, key, frame) : null;

    public static Alternatives? Read(Reading reading, ObjectValue owner, IOperation key, CallFrame? frame)
    {
        if (!owner.IsComplete || Key(reading.Read(key, frame)) is not { } wanted)
            return null;
        var values = new List<Alternatives>();
        foreach (var write in owner.Writes.Where(write => write is { Member: null, Operands.Length: 2 }))
        {
            if (Key(reading.Read(write.Operands[0], owner.FrameOf(write))) != wanted)
                continue;
            if (!write.IsConditional)
                values.Clear();
            values.Add(reading.Read(write.Value, owner.FrameOf(write)));
        }

        return values.Count == 0 ? null : Alternatives.Union(values);
    }

    private static string? Key(Alternatives key) => key.Values switch
    {
        [TextValue { Constant: { } text }] => text,
        [NumberValue { Exact: { } number }] => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };
}
