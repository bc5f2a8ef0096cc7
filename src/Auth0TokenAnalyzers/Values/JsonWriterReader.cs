using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// Reads JSON that a writer puts into a stream, buffer or text: <c>Utf8JsonWriter</c> and <c>JsonTextWriter</c>. The object is what the
/// writer writes at its outer level; an array stands for several members of its name.
/// </summary>
internal static class JsonWriterReader
{
    private const int MaxSinks = 3;

    /// <summary>The object that is written into what a local holds; <see langword="null"/> when no JSON writer is made on it.</summary>
    public static Alternatives? Read(Reading reading, IOperation target, IOperation at, CallFrame? frame)
    {
        var index = reading.Source.Index(target);
        for (var sinks = 0; sinks < MaxSinks && target is ILocalReferenceOperation { Local: var local }; sinks++)
        {
            var made = index.Uses(local).Select(Wrapped).FirstOrDefault(creation => creation is not null);
            if (made is null || Kept(made) is not { } kept)
                return null;
            if (IsWriter(made.Type))
                return Alternatives.Of(Written(made, index.Uses(kept), at, frame));
            target = index.Uses(kept).FirstOrDefault() ?? made;
        }

        return null;
    }

    // new Utf8JsonWriter(stream), new JsonTextWriter(new StringWriter(text)): the outermost creation that takes it.
    private static IObjectCreationOperation? Wrapped(IOperation use)
    {
        IObjectCreationOperation? outer = null;
        for (var operation = use; operation.Parent is IArgumentOperation or IConversionOperation
            or IObjectCreationOperation; operation = operation.Parent)
            outer = operation.Parent as IObjectCreationOperation ?? outer;
        return outer;
    }

    private static ILocalSymbol? Kept(IOperation creation)
    {
        var parent = creation.Parent is IConversionOperation conversion ? conversion.Parent : creation.Parent;
        return (parent as IVariableInitializerOperation)?.Parent is IVariableDeclaratorOperation declarator ? declarator.Symbol : null;
    }

    private static bool IsWriter(ITypeSymbol? type) => type.Is("System.Text.Json", "Utf8JsonWriter") || type.Derives("Newtonsoft.Json", "JsonWriter");

    private static ObjectValue Written(IObjectCreationOperation writer, IReadOnlyList<IOperation> uses, IOperation at, CallFrame? frame)
    {
        var writes = ImmutableArray.CreateBuilder<ObjectWrite>();
        var isComplete = true;
        var depth = 0;
        var arrayDepth = 0;
        IOperation? name = null;
        foreach (var use in uses.Where(use => Order.IsBefore(use.Syntax, at.Syntax)))
        {
            if (use.Parent is not IInvocationOperation call || call.Instance != use)
            {
                isComplete &= use.Parent is not IArgumentOperation;
                continue;
            }

            var method = call.TargetMethod.Name;
            var operands = call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal ?? 0)
                .Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue)
                .Select(argument => argument.Value).ToList();
            if (method.StartsWith("WriteEnd", StringComparison.Ordinal))
            {
                depth--;
                if (depth <= 1)
                    arrayDepth = 0;
                continue;
            }

            if (depth == 1 && method is "WritePropertyName" or "WriteStartArray" or "WriteStartObject" && operands.Count > 0)
                name = operands[0];
            if (method.StartsWith("WriteStart", StringComparison.Ordinal))
            {
                if (++depth == 2 && method == "WriteStartArray")
                    arrayDepth = depth;
                continue;
            }

            var isMember = depth == 1 || (depth == 2 && arrayDepth == 2);
            if (isMember && operands.Count == 2 && depth == 1 && method.StartsWith("Write", StringComparison.Ordinal))
                writes.Add(Write(operands[0], operands[1], call, at));
            else if (isMember
                && operands.Count == 1
                && name is not null
                && method.StartsWith("Write", StringComparison.Ordinal)
                && method.EndsWith("Value", StringComparison.Ordinal))
                writes.Add(Write(name, operands[0], call, at));
        }

        return new ObjectValue(null, writer, frame, writes.ToImmutable(), isComplete) { Written = at.Syntax };
    }

    private static ObjectWrite Write(IOperation name, IOperation value, IOperation where, IOperation at) =>
        new(ObjectWriteKind.Index, "", [name, value], where, !Order.IsCertain(where, at.Syntax));
}
