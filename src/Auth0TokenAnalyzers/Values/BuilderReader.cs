using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads texts that are built step by step: <c>StringBuilder</c> and <c>UriBuilder</c>.</summary>
internal static class BuilderReader
{
    public static Alternatives? Read(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        if (call.Instance is not { } instance)
            return null;
        if (instance.Type.Is("System.IO", "StringWriter"))
            return call.TargetMethod.Name == "ToString" ? Text(reading, instance, call, frame) : null;
        if (instance.Type.Is("System.Text", "StringBuilder"))
            return call.TargetMethod.Name == "ToString" ? Text(reading, instance, call, frame) : Appended(reading, instance, call, frame);
        return instance.Type.Is("System", "UriBuilder") && call.TargetMethod.Name == "ToString" ? Url(reading, instance, call, frame) : null;
    }

    // new StringBuilder().Append("a").Append("b"): the object with one write more.
    private static Alternatives? Appended(Reading reading, IOperation instance, IInvocationOperation call, CallFrame? frame) =>
        call.TargetMethod.Name is "Append" or "AppendLine" or "AppendFormat" or "AppendJoin"
            ? reading.Read(instance, frame).Select(value => value is ObjectValue builder && builder.Frame == frame
                ? builder.Writes.Any(write => write.Where.Syntax == call.Syntax)
                    ? builder
                    : builder with { Writes = builder.Writes.Add(ObjectWrite.Call(call, false)) }
                : new UnknownValue { Written = call.Syntax })
            : null;

    private static Alternatives? Text(Reading reading, IOperation instance, IOperation call, CallFrame? frame)
    {
        if (reading.Read(instance, frame).Values is not [ObjectValue { IsComplete: true } builder])
            return null;
        var parts = new List<Alternatives>();
        if (builder.Argument("value") is { } start)
            parts.Add(reading.Read(start, builder.Frame));
        for (var i = 0; i < builder.Writes.Length; i++)
        {
            var write = builder.Writes[i];
            if (!write.IsConditional)
            {
                Add(reading, builder, write, parts);
            }
            else if (Separators.IsAfterFirst(write))
            {
                if (parts.Any(part => part.Values is not [TextValue { Constant: "" }]))
                    Add(reading, builder, write, parts);
            }
            else if (LoopReader.Around(write.Where, call.Syntax) is { } loop)
            {
                var inLoop = builder.Writes.Skip(i).TakeWhile(other => LoopReader.Around(other.Where, call.Syntax) == loop).ToList();
                if (!AddEach(reading, builder, loop, inLoop, parts))
                    return null;
                i += inLoop.Count - 1;
            }
            else
            {
                return null;
            }
        }

        return TextReader.Join(parts, call);
    }

    // foreach (var scope in scopes) text.Append(scope).Append(' ');
    private static bool AddEach(Reading reading, ObjectValue builder, IForEachLoopOperation loop, List<ObjectWrite> writes, List<Alternatives> parts)
    {
        return writes.All(write => LoopReader.IsDirect(write.Where, loop) || LoopReader.IsBetween(write.Where, loop))
            && LoopReader.ForEach(reading, loop, builder.FrameOf(writes[0]), isFirst =>
            {
                foreach (var write in writes.Where(write => !isFirst || !LoopReader.IsBetween(write.Where, loop)))
                    Add(reading, builder, write, parts);
            });
    }

    private static void Add(Reading reading, ObjectValue builder, ObjectWrite write, List<Alternatives> parts)
    {
        parts.Add(Written(reading, write, builder.FrameOf(write)));
        if (write.Name is "AppendLine" or "WriteLine")
            parts.Add(Alternatives.Of(TextValue.Literal("\n")));
    }

    private static Alternatives Written(Reading reading, ObjectWrite write, CallFrame? frame)
    {
        var operands = write.Operands.SkipWhile(operand => operand.Type?.Name is "IFormatProvider" or "CultureInfo").ToList();
        if (write.Name is not ("AppendFormat" or "AppendJoin"))
            return operands.Count > 0 ? reading.Read(operands[0], frame) : Alternatives.Of(TextValue.Literal(""));
        if (operands.Count < 2 || reading.Read(operands[0], frame) is not { Values: [TextValue { Constant: { } first }] } separator)
            return Reading.Unknown(write.Where);
        var values = operands.Count == 2
            ? SequenceReader.Elements(reading, operands[1], frame)
            : [.. operands.Skip(1).Select(operand => reading.Read(operand, frame))];
        if (values is null)
            return Reading.Unknown(write.Where);
        return write.Name == "AppendFormat"
            ? TextReader.Format(first, values, write.Where)
            : TextReader.Join([.. values.SelectMany((value, i) => i == 0 ? new[] { value } : [separator, value])], write.Where);
    }

    public static Alternatives? Url(Reading reading, IOperation instance, IOperation at, CallFrame? frame)
    {
        if (reading.Read(instance, frame).Values is not [ObjectValue { IsComplete: true } url])
            return null;
        if (url.Argument("uri") is { } whole && url.Writes.IsEmpty)
            return reading.Read(whole, url.Frame);
        if (Part(reading, url, "Host", "hostName", "host") is not { } host)
            return null;
        var scheme = Part(reading, url, "Scheme", "schemeName", "scheme") ?? Alternatives.Of(TextValue.Literal("http"));
        var path = (Part(reading, url, "Path", "pathValue", "path") ?? Alternatives.Of(TextValue.Literal("/")))
            .Select(value => value is TextValue { Constant: { } text } ? TextValue.Literal("/" + text.TrimStart('/')) : value);
        return TextReader.Join([scheme, Alternatives.Of(TextValue.Literal("://")), host, path], at);
    }

    private static Alternatives? Part(Reading reading, ObjectValue url, string property, string parameter, string otherParameter)
    {
        if (url.Property(property) is [{ IsConditional: false } write])
            return reading.Read(write.Value, url.FrameOf(write));
        return (url.Argument(parameter) ?? url.Argument(otherParameter)) is { } value ? reading.Read(value, url.Frame) : null;
    }
}
