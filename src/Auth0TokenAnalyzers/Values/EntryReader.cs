using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads an entry of a dictionary that is filled in this code.</summary>
internal static class EntryReader
{
    /// <summary>Larger tables are data, not a choice.</summary>
    private const int MaxEntries = 8;

    /// <summary>More claims than any token has.</summary>
    private const int MaxPairs = 64;

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

    /// <summary>The entries of a dictionary as pairs of key and value; <see langword="null"/> when they are not all known.</summary>
    public static IReadOnlyList<Operand>? Pairs(Reading reading, IOperation dictionary, CallFrame? frame) =>
        reading.Read(dictionary, frame).Values is [ObjectValue { IsComplete: true } owner]
        && owner.Arguments.IsEmpty
        && owner.Writes.Length is > 0 and <= MaxPairs
        && owner.Writes.All(write => write is { Member: null, Operands.Length: 2, IsConditional: false })
        && PairType(owner.Type) is { } type
            ? [.. Last(reading, owner).Select(write => new Operand(write.Where, owner.FrameOf(write)) { Known = Alternatives.Of(Pair(type, write, owner)) })]
            : null;

    // A later entry takes the place of one with the same key.
    private static IEnumerable<ObjectWrite> Last(Reading reading, ObjectValue owner) => owner.Writes
        .Select(write => (Write: write, Key: Key(reading.Read(write.Operands[0], owner.FrameOf(write)))))
        .GroupBy(entry => (object?)entry.Key ?? entry.Write)
        .Select(entries => entries.Last().Write);

    private static ObjectValue Pair(ITypeSymbol type, ObjectWrite entry, ObjectValue owner) =>
        new(type, entry.Where, owner.FrameOf(entry),
        [
            new ObjectWrite(ObjectWriteKind.Property, "Key", [entry.Operands[0]], entry.Where, false),
            new ObjectWrite(ObjectWriteKind.Property, "Value", [entry.Operands[1]], entry.Where, false),
        ], true) { Written = entry.Where.Syntax };

    private static ITypeSymbol? PairType(ITypeSymbol? dictionary) =>
        dictionary?.AllInterfaces.Where(type => type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            .Select(type => type.TypeArguments[0]).FirstOrDefault(type => type.Is("System.Collections.Generic", "KeyValuePair"));

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
