using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// An object that is made in this code: how it is created and all that is written into it before it is used. What the writes mean is
/// the business of whoever knows the type.
/// </summary>
/// <param name="Type">The type; <see langword="null"/> for incomplete code.</param>
/// <param name="Creation">The creation: <c>new T(…) { … }</c> or an anonymous object.</param>
/// <param name="Frame">The call in which the creation runs.</param>
/// <param name="Writes">Initialiser and later writes, in order.</param>
/// <param name="IsComplete">False when other code may have written into it too.</param>
internal sealed record ObjectValue(ITypeSymbol? Type, IOperation Creation, CallFrame? Frame, ImmutableArray<ObjectWrite> Writes, bool IsComplete)
    : Value
{
    /// <summary>The calls of its own methods that it has taken since, as far as they are seen.</summary>
    public ImmutableArray<CallFrame> Calls { get; init; } = [];

    public ImmutableArray<IArgumentOperation> Arguments => Creation is IObjectCreationOperation creation ? creation.Arguments : [];

    /// <summary>The argument that is passed for a parameter; <see langword="null"/> for none or a default value.</summary>
    public IOperation? Argument(string parameter) =>
        Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter && argument.ArgumentKind != ArgumentKind.DefaultValue)?.Value;

    /// <summary>What a record has for a parameter: the argument, or the default that the record writes.</summary>
    public IOperation? Component(string parameter) => Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;

    /// <summary>The call in which a write runs: what is passed to a helper is written into there.</summary>
    public CallFrame? FrameOf(ObjectWrite write) => write.IsOutsideCalls ? null : write.Frame ?? Frame;

    /// <summary>The last write of a property that certainly runs, and doubtful ones after it.</summary>
    public ImmutableArray<ObjectWrite> Property(string name)
    {
        var writes = Writes.Where(write => write.Kind == ObjectWriteKind.Property && write.Name == name).ToList();
        var last = writes.FindLastIndex(write => !write.IsConditional);
        return [.. writes.Skip(last < 0 ? 0 : last)];
    }

    /// <summary>The writes of an initialiser: <c>{ P = 1 }</c>, <c>{ ["k"] = 1 }</c>, <c>{ { "k", 1 } }</c>.</summary>
    public static IEnumerable<ObjectWrite> Initializer(IObjectOrCollectionInitializerOperation? initializer)
    {
        foreach (var operation in initializer?.Initializers ?? [])
        {
            switch (operation)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment
                    when ObjectWrite.Assignment(target, assignment, false) is { } write:
                    yield return write;
                    break;
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation property } member:
                    foreach (var inner in Initializer(member.Initializer))
                        yield return inner with { Member = property.Property.Name };
                    break;
                case IInvocationOperation call:
                    yield return ObjectWrite.Call(call, false);
                    break;
            }
        }
    }
}

/// <summary>How something is written into an object.</summary>
internal enum ObjectWriteKind
{
    Property,
    Index,
    Call,
}

/// <summary>Something that is written into an object.</summary>
/// <param name="Kind">Property, indexer or method.</param>
/// <param name="Name">The name of the property or method.</param>
/// <param name="Operands">The written value; for an indexer the index before it; for a call its arguments.</param>
/// <param name="Where">The operation that writes.</param>
/// <param name="IsConditional">It may not run.</param>
internal sealed record ObjectWrite(ObjectWriteKind Kind, string Name, ImmutableArray<IOperation> Operands, IOperation Where, bool IsConditional)
{
    /// <summary>The name of a write that binds the object to a section of the configuration; its value is the call.</summary>
    public const string Bind = "Bind";

    /// <summary>The member into which it is written, for <c>d.Claims["exp"] = …</c> or <c>{ Audiences = { "a" } }</c>.</summary>
    public string? Member { get; init; }

    /// <summary>The call in which it runs; <see langword="null"/> for the one in which the object is created.</summary>
    public CallFrame? Frame { get; init; }

    /// <summary>It runs in no call that is known, although the object may be created in one: a copy of what a factory gives.</summary>
    public bool IsOutsideCalls { get; init; }

    public IOperation Value => Operands[Operands.Length - 1];

    public static ObjectWrite? Assignment(IPropertyReferenceOperation target, ISimpleAssignmentOperation assignment, bool isConditional) =>
        target.Arguments.Length switch
    {
        0 => new(ObjectWriteKind.Property, target.Property.Name, [assignment.Value], assignment, isConditional),
        1 => new(ObjectWriteKind.Index, target.Property.Name, [target.Arguments[0].Value, assignment.Value], assignment, isConditional),
        _ => null,
    };

    public static ObjectWrite Call(IInvocationOperation call, bool isConditional) =>
        new(ObjectWriteKind.Call, call.TargetMethod.Name, [.. Declared(call).Select(argument => argument.Value)], call, isConditional);

    // An extension method's first argument is the object itself.
    private static IEnumerable<IArgumentOperation> Declared(IInvocationOperation call)
    {
        var arguments = call.Arguments.Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue)
            .OrderBy(argument => argument.Parameter?.Ordinal ?? 0);
        return call.Instance is null && call.TargetMethod.IsExtensionMethod ? arguments.Skip(1) : arguments;
    }
}
