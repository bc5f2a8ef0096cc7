using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>What the use of a local does to the object in it.</summary>
internal static class ObjectWrites
{
    /// <summary>The writes that happen through a use: <c>d.Expires = …</c>, <c>p["exp"] = …</c>, <c>text.Append(…).Append(…)</c>; none for other uses.</summary>
    public static IEnumerable<ObjectWrite> Through(IOperation use, SyntaxNode at)
    {
        for (var write = First(use, at); write is not null; write = write.Where is IInvocationOperation { Type.Name: "StringBuilder" }
            ? First(write.Where, at)
            : null)
            yield return write;
    }

    private static ObjectWrite? First(IOperation use, SyntaxNode at)
    {
        string? member = null;
        var receiver = Unwrap(use);
        // d.Claims["exp"] = …, d.Audiences.Add(…): the write goes into a member of the object.
        if (receiver.Parent is IPropertyReferenceOperation { Arguments.Length: 0 } property
            && property.Instance == receiver
            && property.Parent is not ISimpleAssignmentOperation)
        {
            member = property.Property.Name;
            receiver = property;
        }
        // sum._values["exp"] = …, in code of the object's own type
        else if (receiver.Parent is IFieldReferenceOperation { Field.ContainingType: { IsTupleType: false, DeclaringSyntaxReferences.IsEmpty: false } } field
            && receiver is not IInstanceReferenceOperation
            && field.Parent is IPropertyReferenceOperation { Arguments.IsEmpty: false } or IInvocationOperation)
        {
            member = field.Field.Name;
            receiver = field;
        }

        var isConditional = !Order.IsCertain(receiver, at);
        return receiver.Parent switch
        {
            IPropertyReferenceOperation target when target.Instance == receiver
                && target.Parent is ISimpleAssignmentOperation assignment
                && assignment.Target == target
                => ObjectWrite.Assignment(target, assignment, isConditional) is { } write ? write with { Member = member } : null,
            IInvocationOperation call when call.Instance == receiver && Adds(call) => ObjectWrite.Call(call, isConditional) with { Member = member },
            IArgumentOperation { Parent: IInvocationOperation { Instance: null, TargetMethod.IsExtensionMethod: true } call } argument
                when argument.Parameter?.Ordinal == 0 && Adds(call)
                => ObjectWrite.Call(call, isConditional) with { Member = member },
            IArgumentOperation { Parameter.Name: "instance",
                Parent: IInvocationOperation { TargetMethod: { Name: ObjectWrite.Bind, ContainingType.Name: "ConfigurationBinder" } } call }
                => new ObjectWrite(ObjectWriteKind.Call, ObjectWrite.Bind, [call], call, isConditional),
            _ => DynamicReader.Write(receiver, isConditional),
        };
    }

    /// <summary>A write in a loop over pairs adds all of them.</summary>
    public static ObjectWrite OfPairs(ObjectWrite write, SyntaxNode at) =>
        write is { Kind: ObjectWriteKind.Index or ObjectWriteKind.Call, Operands.Length: 2 }
            && LoopReader.OverPairs(write.Operands[0]) is { } loop
        ? new ObjectWrite(ObjectWriteKind.Call, "AddRange", [loop.Collection], write.Where, !Order.IsCertain(loop, at)) { Frame = write.Frame, Member = write.Member }
        : write;

    /// <summary>
    /// Can this use write into the object without our seeing what? Code of this compilation can, and a function that nobody here knows; the libraries' own
    /// methods read.
    /// </summary>
    public static bool MayWrite(IOperation use)
    {
        var receiver = Unwrap(use);
        return receiver.Parent switch
        {
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } }
                => ((IsInSource(method) || method.MethodKind == MethodKind.DelegateInvoke) && ReturnsNothing(method)) || method.IsExtern,
            IInvocationOperation { TargetMethod: var method } call when call.Instance == receiver
                => IsInSource(method) || (Changes(method.Name) && !ImmutableReader.IsImmutable(method.ContainingType)),
            _ => false,
        };
    }

    private static bool Adds(IInvocationOperation call) => !ImmutableReader.IsImmutable(call.TargetMethod.ContainingType) && AddsByName(call);

    private static bool AddsByName(IInvocationOperation call) =>
        (call.TargetMethod.Name is "Write" or "WriteLine" && call.TargetMethod.ContainingType.Derives("System.IO", "TextWriter"))
        || (call.TargetMethod.Name == "Merge" && EncodingReader.IsJsonObject(call.TargetMethod.ContainingType))
        || call.TargetMethod.Name is "Append" or "AppendLine" or "AppendFormat" or "AppendJoin" or "Add" or "TryAdd" or "AddRange" or "AddClaim"
            or "AddClaims" or "Insert" && call.Arguments.Length > 0;

    private static readonly ImmutableArray<string> Verbs =
        ["Add", "TryAdd", "Set", "Remove", "Clear", "Insert", "Append", "Merge", "Union", "Except", "Replace"];

    private static bool Changes(string name) => Verbs.Any(verb => name.StartsWith(verb, StringComparison.Ordinal));

    private static bool IsInSource(IMethodSymbol method) => !method.DeclaringSyntaxReferences.IsEmpty;

    private static bool ReturnsNothing(IMethodSymbol method) => method.ReturnsVoid || method.ReturnType.Name is "Task";

    /// <summary>The use with the conversions around it.</summary>
    public static IOperation Unwrap(IOperation use)
    {
        while (use.Parent is IConversionOperation or IParenthesizedOperation)
            use = use.Parent;
        return use;
    }
}
