using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// One thing that an expression can be. A value knows where it comes from (<see cref="Trail"/>) and where it is written
/// (<see cref="Written"/>); it is never changed.
/// </summary>
internal abstract record Value
{
    /// <summary>The names that the value passed on its way here, from its source on: configuration key, constant, field, parameter, local.</summary>
    public ImmutableArray<SourceStep> Trail { get; init; } = [];

    /// <summary>The node that writes the value: a literal, a creation, the read of a setting. Reports about the value itself go there.</summary>
    public SyntaxNode? Written { get; init; }

    /// <summary>The lifetime that the text says from which this was computed, such as "1y".</summary>
    public Lifetime? Said { get; init; }

    /// <summary>All names that had a part in the value, those of the parts of a text included.</summary>
    public virtual IEnumerable<SourceStep> Sources => Trail;

    public Value Through(SourceStep step) => this with { Trail = Trail.Add(step) };
}

/// <summary>Nothing is known but where it comes from.</summary>
internal sealed record UnknownValue : Value;

internal sealed record NullValue : Value;

internal sealed record BooleanValue(bool Value) : Value;

/// <summary>A text or bytes in base64 form: what is inside is known, the characters are not.</summary>
internal sealed record EncodedValue(Value Content) : Value
{
    public override IEnumerable<SourceStep> Sources => Trail.Concat(Content.Sources);
}

/// <summary>Elements in order, each one read when it is needed. Tuples are collections, too.</summary>
internal sealed record CollectionValue(ImmutableArray<Operand> Elements) : Value
{
    public CollectionValue(IEnumerable<IOperation> elements, CallFrame? frame)
        : this([.. elements.Select(element => new Operand(element, frame))])
    {
    }
}

/// <summary>A lambda or a method group.</summary>
internal sealed record FunctionValue(IOperation Body, CallFrame? Frame) : Value;

/// <summary>Several functions that all run, in order, when the delegate that holds them is called.</summary>
internal sealed record HandlersValue(ImmutableArray<FunctionValue> Functions) : Value;

/// <summary>What a step of a trail is.</summary>
internal enum SourceKind
{
    Local,
    Member,
    Parameter,
    Configuration,
    Environment,
    MethodResult,
    Entry,
}

/// <summary>A name that a value passed, and where.</summary>
/// <param name="Kind">What the name names.</param>
/// <param name="Name">The name of the symbol, the configuration key, the environment variable, or what code looks something up by.</param>
/// <param name="Node">The expression that reads it.</param>
internal sealed record SourceStep(SourceKind Kind, string Name, SyntaxNode Node)
{
    /// <summary>For a configuration read: the expressions by which the configuration object is known, nearest to the read first.</summary>
    public ImmutableArray<SyntaxNode> Receivers { get; init; } = [];
}

/// <summary>A set of values that an expression can have, in the order found. Honest: what is not known is in it as <see cref="UnknownValue"/>.</summary>
internal readonly struct Alternatives
{
    /// <summary>More than this many are as good as unknown, and the products of sets stay small.</summary>
    private const int Cap = 8;

    private readonly ImmutableArray<Value> _values;

    private Alternatives(ImmutableArray<Value> values) => _values = values;

    public ImmutableArray<Value> Values => _values.IsDefault ? [] : _values;

    /// <summary>No value: the expression never yields one (<c>throw</c>), or nothing was given.</summary>
    public static Alternatives None => default;

    public static Alternatives Of(Value value) => new([value]);

    public static Alternatives Union(IEnumerable<Alternatives> sets)
    {
        var all = sets.SelectMany(set => set.Values).Distinct().ToImmutableArray();
        return all.Length <= Cap ? new(all) : new([.. all.Take(Cap - 1), new UnknownValue()]);
    }

    public Alternatives Select(System.Func<Value, Value> change) => new([.. Values.Select(change)]);

    public Alternatives SelectMany(System.Func<Value, Alternatives> change) => Union(Values.Select(change));

    public Alternatives Where(System.Func<Value, bool> keep) => new([.. Values.Where(keep)]);

    /// <summary>Every way to choose one value of each set; <see langword="null"/> when there are too many.</summary>
    public static IEnumerable<ImmutableArray<Value>>? Product(IReadOnlyList<Alternatives> sets)
    {
        IEnumerable<ImmutableArray<Value>> rows = [[]];
        var count = 1;
        foreach (var set in sets)
        {
            count *= set.Values.Length;
            if (count > Cap * Cap)
                return null;
            var values = set.Values;
            rows = rows.SelectMany(row => values.Select(value => row.Add(value)));
        }

        return rows;
    }
}
