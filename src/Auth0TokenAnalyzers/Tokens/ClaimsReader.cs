using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// Reads claims out of whatever holds them: lists of <c>Claim</c>, <c>ClaimsIdentity</c>, dictionaries, <c>JwtPayload</c>, anonymous objects.
/// </summary>
internal static class ClaimsReader
{
    private const int MaxNesting = 8;

    /// <summary>Names of constructor parameters that are claims of their own (<c>JwtPayload</c>).</summary>
    private static string? ClaimOfParameter(string? parameter) => parameter switch
    {
        "issuer" => "iss",
        "audience" => "aud",
        "notBefore" => "nbf",
        "expires" => "exp",
        "issuedAt" => "iat",
        _ => null,
    };

    public static void Read(Reading reading, IOperation? holder, CallFrame? frame, ClaimSet claims, bool isConditional = false, int nesting = 0)
    {
        if (holder is null)
            return;
        var values = reading.Read(holder, frame).Values;
        foreach (var value in values)
            Read(reading, value, claims, isConditional || values.Length > 1, nesting);
    }

    private static void Read(Reading reading, Value value, ClaimSet claims, bool isConditional, int nesting)
    {
        switch (value)
        {
            case NullValue:
                break;
            case CollectionValue collection when nesting < MaxNesting:
                foreach (var element in collection.Elements)
                    Read(reading, element, collection.Frame, claims, isConditional, nesting + 1);
                break;
            case ObjectValue made when nesting < MaxNesting:
                if (made.Type.Derives("System.Security.Claims", "Claim"))
                    Single(reading, made, claims, isConditional);
                else
                    Holder(reading, made, claims, isConditional, nesting);
                break;
            default:
                claims.AddUnknown();
                break;
        }
    }

    private static void Single(Reading reading, ObjectValue claim, ClaimSet claims, bool isConditional)
    {
        if (claim.Argument("type") is { } type && claim.Argument("value") is { } value)
            Add(reading, type, value, claim.Frame, claims, isConditional);
        else
            claims.AddUnknown();
    }

    private static void Holder(Reading reading, ObjectValue holder, ClaimSet claims, bool isConditional, int nesting)
    {
        if (!holder.IsComplete)
            claims.AddUnknown();
        // What a list is made from comes first, the named claims of a JwtPayload after it, as its constructor does.
        foreach (var argument in holder.Arguments.Where(x => x.ArgumentKind != ArgumentKind.DefaultValue && IsSequence(x.Value.Type)))
            Read(reading, argument.Value, holder.Frame, claims, isConditional, nesting + 1);
        foreach (var argument in holder.Arguments.Where(x => x.ArgumentKind != ArgumentKind.DefaultValue))
        {
            if (ClaimOfParameter(argument.Parameter?.Name) is { } name)
                Add(reading, name, argument.Value, holder.Frame, claims, isConditional);
        }

        foreach (var write in holder.Writes.Where(write => write.Member is null))
            Write(reading, write, holder, claims, isConditional || write.IsConditional, nesting);
    }

    private static void Write(Reading reading, ObjectWrite write, ObjectValue holder, ClaimSet claims, bool isConditional, int nesting)
    {
        if (write.Kind == ObjectWriteKind.Property)
            Add(reading, write.Name, write.Value, holder.Frame, claims, isConditional);
        else if (write.Operands.Length == 2)
            Add(reading, write.Operands[0], write.Operands[1], holder.Frame, claims, isConditional);
        else if (write.Operands.Length == 1)
            Read(reading, write.Operands[0], holder.Frame, claims, isConditional, nesting + 1);
        else
            claims.AddUnknown();
    }

    private static void Add(Reading reading, IOperation name, IOperation value, CallFrame? frame, ClaimSet claims, bool isConditional)
    {
        var names = reading.Read(name, frame).Values;
        if (names is [TextValue { Constant: { } known }])
            Add(reading, known, value, frame, claims, isConditional);
        else
            claims.AddUnknown();
    }

    public static void Add(Reading reading, string name, IOperation value, CallFrame? frame, ClaimSet claims, bool isConditional)
    {
        var values = reading.Read(value, frame);
        // "expires: null" sets nothing; a value that may be null may set nothing.
        var set = values.Where(x => x is not NullValue);
        if (set.Values.Length > 0)
            claims.Add(new Claim(name, set, value, isConditional || set.Values.Length < values.Values.Length));
    }

    private static bool IsSequence(ITypeSymbol? type) =>
        type is { SpecialType: not SpecialType.System_String } && (type is IArrayTypeSymbol
            || type.SpecialType == SpecialType.System_Collections_IEnumerable
            || type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
            || type.AllInterfaces.Any(x => x.SpecialType == SpecialType.System_Collections_IEnumerable)
            || type.Derives("System.Security.Claims", "ClaimsIdentity"));
}
