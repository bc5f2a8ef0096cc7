using System;
using System.Linq;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Requests;

/// <summary>
/// Reads the parameters of a token request out of its body, whatever holds them: <c>HttpContent</c>, JSON or form text, dictionaries,
/// lists of pairs, anonymous objects, the user's own types.
/// </summary>
internal static class RequestBody
{
    private const int MaxNesting = 4;

    public static void Read(Reading reading, IOperation? body, CallFrame? frame, ClaimSet parameters)
    {
        if (body is not null)
            Read(reading, body, frame, parameters, 0);
    }

    private static void Read(Reading reading, IOperation body, CallFrame? frame, ClaimSet parameters, int nesting)
    {
        var values = reading.Read(body, frame).Values;
        foreach (var value in values)
            Read(reading, value, body.Syntax, parameters, isConditional: values.Length > 1, nesting);
    }

    private static void Read(Reading reading, Value value, SyntaxNode where, ClaimSet parameters, bool isConditional, int nesting)
    {
        if (value is ObjectValue made && Content(made) is { } content)
        {
            if (nesting < MaxNesting)
                Read(reading, content, made.Frame, parameters, nesting + 1);
        }
        else if (value is TextValue text && FormText.Is(text))
            FormText.Read(text, where, parameters, isConditional);
        else
            ClaimsReader.Read(reading, value, where, parameters, isConditional);
    }

    // new StringContent(json, …), new FormUrlEncodedContent(pairs), new ByteArrayContent(bytes), new ReadOnlyMemoryContent(bytes)
    private static IOperation? Content(ObjectValue made) =>
        made.Type is { Name: var name } && name.EndsWith("Content", StringComparison.Ordinal) && made.Type.ContainingNamespace.Is("System.Net.Http")
            ? made.Arguments.OrderBy(argument => argument.Parameter?.Ordinal ?? 0)
                .FirstOrDefault(argument => argument.ArgumentKind != ArgumentKind.DefaultValue)?.Value
            : null;
}
