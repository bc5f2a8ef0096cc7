using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads the collections of System.Collections.Immutable and .Frozen: what would change them gives another one instead.</summary>
internal static class ImmutableReader
{
    public static Alternatives? Read(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var method = call.TargetMethod;
        if (!IsOfNamespace(method.ContainingType))
            return null;
        var arguments = call.Arguments.Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue)
            .OrderBy(argument => argument.Parameter?.Ordinal ?? 0).Select(argument => argument.Value).ToImmutableArray();
        return (call.Instance, method.Name) switch
        {
            (null, "CreateBuilder" or "Create") when arguments.IsEmpty => Alternatives.Of(Empty(call, frame)),
            (null, "CreateRange") => reading.Read(arguments[arguments.Length - 1], frame),
            (null, "Create") when arguments is [var items] && SequenceReader.IsSequence(items) => reading.Read(items, frame),
            (null, "Create") => Alternatives.Of(new CollectionValue(arguments, frame) { Written = call.Syntax }),
            // pairs.ToImmutableDictionary(), scopes.ToFrozenSet()
            (null, var name) when arguments.Length == 1 && name.StartsWith("To", StringComparison.Ordinal) => reading.Read(arguments[0], frame),
            ({ } instance, "ToBuilder" or "ToImmutable" or "MoveToImmutable" or "DrainToImmutable") => reading.Read(instance, frame),
            ({ } instance, "Add" or "AddRange" or "SetItem" or "SetItems") when IsImmutable(method.ContainingType)
                => reading.Read(instance, frame).Select(value => With(value, arguments, call, frame)),
            _ => null,
        };
    }

    /// <summary><c>ImmutableDictionary&lt;string, object&gt;.Empty</c></summary>
    public static Alternatives? Read(IFieldReferenceOperation reference, CallFrame? frame) =>
        reference.Field is { IsStatic: true, Name: "Empty" } field && IsOfNamespace(field.ContainingType)
            ? Alternatives.Of(Empty(reference, frame))
            : null;

    /// <summary>Is it a collection that calls leave as it is? Its builders change.</summary>
    public static bool IsImmutable(ITypeSymbol? type) => type is { Name: not "Builder" } && IsOfNamespace(type);

    private static bool IsOfNamespace(ITypeSymbol? type) =>
        (type?.ContainingNamespace).Is("System.Collections.Immutable") || (type?.ContainingNamespace).Is("System.Collections.Frozen");

    private static ObjectValue Empty(IOperation at, CallFrame? frame) => new(at.Type, at, frame, [], true) { Written = at.Syntax };

    private static Value With(Value value, ImmutableArray<IOperation> operands, IInvocationOperation call, CallFrame? frame) => value switch
    {
        ObjectValue made => made with { Writes = made.Writes.Add(new ObjectWrite(operands.Length == 2 ? ObjectWriteKind.Index : ObjectWriteKind.Call,
            operands.Length == 2 || call.TargetMethod.Name == "Add" ? "Add" : "AddRange", operands, call, false) { Frame = frame }) },
        CollectionValue list when operands.Length == 1 && call.TargetMethod.Name == "Add" =>
            list with { Elements = list.Elements.Add(new Operand(operands[0], frame)) },
        _ => new UnknownValue { Written = call.Syntax },
    };
}
