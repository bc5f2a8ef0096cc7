using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads an entry of a dictionary that is filled in this code.</summary>
internal static class EntryReader
{
    /// <summary>Larger tables are data, not a choice.</summary>
    private const int MaxEntries = 8;

    public static Alternatives? Read(Reading reading, IOperation dictionary, IOperation key, CallFrame? frame) =>
        reading.Read(dictionary, frame).Values is [ObjectValue owner] ? Read(reading, owner, key, frame) : null;

    public static Alternatives? Read(Reading reading, ObjectValue owner, IOperation key, CallFrame? frame)
    {
        if (!owner.IsComplete)
            return null;
        var entries = owner.Writes.Where(write => write is { Member: null, Operands.Length: 2 }).ToList();
        if (Key(reading.Read(key, frame)) is not { } wanted)
            return Any(reading, owner, entries);
        var values = new List<Alternatives>();
        foreach (var write in entries)
        {
            if (Key(reading.Read(write.Operands[0], owner.FrameOf(write))) != wanted)
                continue;
            if (!write.IsConditional)
                values.Clear();
            values.Add(reading.Read(write.Value, owner.FrameOf(write)));
        }

        return values.Count == 0 ? null : Alternatives.Union(values);
    }

    // A table whose key only the caller knows: the entry is one of those that the code writes.
    private static Alternatives? Any(Reading reading, ObjectValue owner, List<ObjectWrite> entries) =>
        entries.Count is > 0 and <= MaxEntries && entries.Count == owner.Writes.Length && IsTable(owner.Type)
            ? Alternatives.Union(entries.Select(entry => reading.Read(entry.Value, owner.FrameOf(entry))))
            : null;

    private static bool IsTable(ITypeSymbol? type) =>
        type is { Name: "Dictionary" or "SortedDictionary" or "SortedList" or "ConcurrentDictionary" or "ImmutableDictionary" or "ImmutableSortedDictionary" }
            && !type.ContainingNamespace.IsGlobalNamespace;

    private static string? Key(Alternatives key) => key.Values switch
    {
        [TextValue { Constant: { } text }] => text,
        [NumberValue { Exact: { } number }] => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };
}
