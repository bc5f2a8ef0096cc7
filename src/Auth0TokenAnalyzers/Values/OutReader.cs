using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads what calls write into <c>out</c> and <c>ref</c> arguments: methods of this compilation, look-ups and attempts to parse.</summary>
internal static class OutReader
{
    public static Alternatives? Read(Reading reading, IInvocationOperation call, IParameterSymbol parameter, CallFrame? frame)
    {
        var method = call.TargetMethod.OriginalDefinition;
        if (method.DeclaringSyntaxReferences.IsEmpty)
            return Library(reading, call, frame);
        if (frame?.Depth >= CallFrame.MaxDepth
            || frame?.IsCalling(method) == true
            || reading.Source.Body(method, reading.CancellationToken) is not { } body)
            return null;
        var left = LocalReader.Left(reading, body, parameter, CallReader.Enter(call, frame));
        return left.Values.IsEmpty ? null : left;
    }

    private static Alternatives? Library(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        if (call is { TargetMethod.Name: "TryGetValue" or "TryGetProperty" or "TryGetPropertyValue", Instance: { } instance, Arguments: [var key, ..] })
            return EntryReader.Read(reading, instance, key.Value, frame) ?? EntryNames.Of(reading, call, instance, [key.Value], frame);
        if (!call.TargetMethod.IsStatic || !call.TargetMethod.Name.StartsWith("TryParse", System.StringComparison.Ordinal))
            return null;
        return TimeReader.IsTime(call.TargetMethod.ContainingType)
            ? TimeParser.Read(reading, call, frame)
            : NumberCalls.Parsed(reading, call, frame);
    }
}
