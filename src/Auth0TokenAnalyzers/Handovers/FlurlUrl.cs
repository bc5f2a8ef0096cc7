using System;
using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Handovers;

/// <summary>The URL of a Flurl chain: <c>"https://host".AppendPathSegments("api", "v2").WithOAuthBearerToken(…)</c>.</summary>
internal static class FlurlUrl
{
    /// <summary>Adds the URL, with all segments that were appended before the call.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="call">The call that the URL is asked for.</param>
    /// <param name="add">Takes the URL.</param>
    /// <param name="visitClient">Is told what the chain begins with when that is an object and no text.</param>
    public static void Read(Reading reading, IInvocationOperation call, Action<TextValue> add, Action<IOperation> visitClient)
    {
        var segments = new Stack<Alternatives>();
        IOperation current = call;
        while (current is IInvocationOperation link && ChainCall.Receiver(link) is { } receiver)
        {
            if (link.TargetMethod.Name is "AppendPathSegment" or "AppendPathSegments" or "Request")
            {
                foreach (var segment in link.Arguments.Where(argument => argument.Parameter?.Name is "segment" or "segments" or "urlSegments"))
                    Push(reading, segment.Value, segments);
            }

            current = ChainCall.Unwrap(receiver);
        }

        if (current.Type?.SpecialType == SpecialType.System_String || current.Type.Is("System", "Uri"))
            Push(reading, current, segments);
        else if (current is IObjectCreationOperation { Type.Name: "Url", Arguments: [var argument, ..] })
            Push(reading, argument.Value, segments);
        else
            visitClient(current);
        foreach (var row in Alternatives.Product([.. segments]) ?? [])
            add(TextValue.Join(row.SelectMany((part, i) => i == 0
                ? new[] { TextValue.From(part).TrimEnd(['/']) }
                : [TextValue.Literal("/"), TextValue.From(part).Map(text => text.Trim('/'))])));
    }

    private static void Push(Reading reading, IOperation value, Stack<Alternatives> segments)
    {
        if (SequenceReader.Elements(reading, value, null) is { } elements && value.Type?.SpecialType != SpecialType.System_String)
        {
            foreach (var element in elements.Reverse())
                segments.Push(element);
        }
        else
        {
            segments.Push(reading.Read(value, null));
        }
    }
}
