using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Payloads;

/// <summary>
/// Reads claims out of whatever holds them: lists of <c>Claim</c>, <c>ClaimsIdentity</c>, dictionaries, <c>JwtPayload</c>, anonymous objects,
/// the user's own types, JSON objects and JSON text, serialized or not.
/// </summary>
internal static class ClaimsReader
{
    private const int MaxNesting = 8;

    public static void Read(Reading reading, IOperation? holder, CallFrame? frame, ClaimSet claims, bool isConditional = false, int nesting = 0)
    {
        if (holder is null)
            return;
        var values = reading.Read(holder, frame).Values;
        foreach (var value in values)
            Read(reading, value, holder.Syntax, claims, isConditional || values.Length > 1, nesting);
    }

    /// <summary>Reads claims out of a value that is already known.</summary>
    public static void Read(Reading reading, Value value, SyntaxNode where, ClaimSet claims, bool isConditional = false, int nesting = 0)
    {
        switch (value)
        {
            case NullValue:
                break;
            case EncodedValue encoded when nesting < MaxNesting:
                Read(reading, encoded.Content, where, claims, isConditional, nesting + 1);
                break;
            case TextValue { Parts: [{ Hole: EncodedValue or ObjectValue } hole] } when nesting < MaxNesting:
                Read(reading, hole.Hole, where, claims, isConditional, nesting + 1);
                break;
            case TextValue json:
                JsonClaims.Read(json, json.Written ?? where, claims, isConditional);
                break;
            case CollectionValue { Written: TupleExpressionSyntax, Elements: [var name, var content] }:
                Add(reading, name.Operation, content.Operation, name.Frame, claims, isConditional);
                break;
            case CollectionValue collection when nesting < MaxNesting:
                foreach (var element in collection.Elements)
                    Read(reading, element.Operation, element.Frame, claims, isConditional, nesting + 1);
                break;
            case ObjectValue made when nesting < MaxNesting:
                if (made.Type.Derives("System.Security.Claims", "Claim") || made.Type?.Name is "JProperty" or "KeyValuePair")
                    Single(reading, made, claims, isConditional);
                else
                    Holder(reading, made, claims, isConditional, nesting);
                break;
            default:
                claims.AddUnknown();
                break;
        }
    }

    // new Claim(type, value), new JProperty(name, content), new KeyValuePair<string, string>(key, value)
    private static void Single(Reading reading, ObjectValue claim, ClaimSet claims, bool isConditional)
    {
        if ((claim.Argument("type") ?? claim.Argument("name") ?? claim.Argument("key")) is { } type
            && (claim.Argument("value") ?? claim.Argument("content")) is { } value)
            Add(reading, type, value, claim.Frame, claims, isConditional);
        // An entry of a dictionary.
        else if (claim.Property("Key") is [var key] && claim.Property("Value") is [var content])
            Add(reading, key.Value, content.Value, claim.Frame, claims, isConditional);
        else
            claims.AddUnknown();
    }

    private static void Holder(Reading reading, ObjectValue holder, ClaimSet claims, bool isConditional, int nesting)
    {
        if (nesting < MaxNesting && OwnCollections.Inner(reading, holder) is { } inner)
        {
            Holder(reading, inner, claims, isConditional, nesting + 1);
            return;
        }

        holder = InheritedWrites.ByCalls(reading, holder);
        if (!holder.IsComplete)
            claims.AddUnknown();
        PayloadMembers.AddDefaults(reading, holder, claims);
        // What a list is made from comes first, the named claims of a JwtPayload or a record after it, as their constructors do.
        foreach (var argument in holder.Arguments.Where(x => x.ArgumentKind != ArgumentKind.DefaultValue && PayloadMembers.IsSequence(x.Value)))
            Read(reading, argument.Value, holder.Frame, claims, isConditional, nesting + 1);
        // The default of a record's parameter is the value of its property; that of a library's says nothing.
        foreach (var argument in holder.Arguments.Where(x => x.ArgumentKind != ArgumentKind.DefaultValue
            || x.Parameter?.ContainingType is { IsRecord: true }))
        {
            if (PayloadMembers.ClaimOf(argument.Parameter) is { } name)
                Add(reading, name, argument.Value, holder.Frame, claims, isConditional);
        }

        foreach (var write in holder.Writes.Where(write => write.Member is null))
            Write(reading, write, holder, claims, isConditional || write.IsConditional, nesting);
    }

    private static void Write(Reading reading, ObjectWrite write, ObjectValue holder, ClaimSet claims, bool isConditional, int nesting)
    {
        if (write.Kind == ObjectWriteKind.Property)
            Add(reading, PayloadMembers.NameOf(write, holder), write.Value, holder.FrameOf(write), claims, isConditional);
        else if (write.Operands.Length == 2)
            Add(reading, write.Operands[0], write.Operands[1], holder.FrameOf(write), claims, isConditional, replaces: write.Kind == ObjectWriteKind.Index);
        else if (write.Operands.Length == 1)
            Read(reading, write.Operands[0], holder.FrameOf(write), claims, isConditional, nesting + 1);
        else
            claims.AddUnknown();
    }

    /// <summary>Adds a claim whose name is an operand, too; one that is set by an indexer takes the place of what was there.</summary>
    public static void Add(Reading reading, IOperation name, IOperation value, CallFrame? frame, ClaimSet claims, bool isConditional,
        bool replaces = false)
    {
        if (reading.Read(name, frame).Values is not [TextValue { Constant: { } known }])
        {
            claims.AddUnknown();
            return;
        }

        if (replaces && !isConditional)
            claims.Remove(known);
        Add(reading, known, value, frame, claims, isConditional);
    }

    // "aud": ["a", "b"]: each element can be what the claim is looked at for.
    private static Alternatives Spread(Reading reading, Alternatives values) =>
        values.Values is [CollectionValue { Elements.IsEmpty: false } list]
            && SequenceReader.Items(reading, list) is { } items
            && items.Select(reading.Read).ToList() is var read
            && read.All(x => x.Values is [TextValue])
            ? Alternatives.Union(read)
            : values;

    public static void Add(Reading reading, string name, IOperation value, CallFrame? frame, ClaimSet claims, bool isConditional)
    {
        var values = reading.Read(value, frame);
        // "expires: null" sets nothing; a value that may be null may set nothing.
        var set = Spread(reading, values.Where(x => x is not NullValue));
        if (set.Values.Length > 0)
            claims.Add(new Claim(name, set, value.Syntax, isConditional || MayBeNull()) { MayBeNull = MayBeNull() });

        bool MayBeNull() => set.Values.Length < values.Values.Length;
    }
}
