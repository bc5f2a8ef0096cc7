using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads what the methods of a text make of it: other case, replaced, trimmed or cut off.</summary>
internal static class TextChanges
{
    public static Alternatives Read(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var arguments = call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal ?? 0)
            .Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue)
            .Select(argument => argument.Value).ToList();
        var texts = arguments.Where(argument => !NumberReader.IsIntegral(argument.Type) && argument.Type?.TypeKind != TypeKind.Enum)
            .Select(argument => Characters(reading, argument, frame)).ToList();
        var numbers = arguments.Where(argument => NumberReader.IsIntegral(argument.Type))
            .Select(argument => reading.Read(argument, frame).Values is [NumberValue { Exact: { } exact }] ? exact : (decimal?)null).ToArray();
        if (call.TargetMethod.Name == "Replace" && arguments.Count == 2 && texts is [[{ Length: > 0 } old], null])
            return Replaced(reading.Read(call.Instance!, frame), old, reading.Read(arguments[1], frame), call);
        var removesEmpty = arguments.Any(argument => argument.Type?.TypeKind == TypeKind.Enum
            && argument.ConstantValue is { HasValue: true, Value: 1 });
        return reading.Read(call.Instance!, frame)
            .Select(value => value is TextValue text ? Changed(text, texts, numbers, removesEmpty, call) ?? Reading.Derived(call, value) : value);
    }

    // "https://TENANT.auth0.com/".Replace("TENANT", tenant): what is put in is a hole of the text.
    private static Alternatives Replaced(Alternatives texts, string old, Alternatives now, IOperation at) =>
        texts.SelectMany(value => now.Select(replacement => value switch
    {
        TextValue text when text.Pattern.Contains(old) => text.Replace(old, TextValue.From(replacement)),
        TextValue => value,
        _ => Reading.Derived(at, value, replacement),
    }));

    private static Value? Changed(TextValue text, List<string[]?> texts, decimal?[] numbers, bool removesEmpty, IInvocationOperation call) =>
        (call.TargetMethod.Name, texts) switch
    {
        ("ToLower" or "ToLowerInvariant", _) => text.Map(x => x.ToLowerInvariant()),
        ("ToUpper" or "ToUpperInvariant", _) => text.Map(x => x.ToUpperInvariant()),
        ("Replace", [[{ Length: > 0 } old], [var now]]) => Said(text.Map(x => x.Replace(old, now)), text),
        ("Trim", []) => text.Constant is null ? text : Said(text.Map(x => x.Trim()), text),
        ("TrimEnd", []) => text.TrimEnd([]),
        ("TrimEnd", [{ } cut]) => Said(text.TrimEnd(Set(cut)), text),
        ("TrimStart", [{ } cut]) when text.Constant is not null => Said(text.Map(x => x.TrimStart(Set(cut))), text),
        ("Trim", [{ } cut]) when text.Constant is not null => Said(text.Map(x => x.Trim(Set(cut))), text),
        ("ToCharArray" or "AsSpan" or "Normalize" or "Trim", _) when numbers.Length == 0 => text,
        ("Substring" or "Remove" or "Insert" or "AsSpan", _) when numbers.Length > 0
            => TextCuts.Cut(text, call.TargetMethod.Name, numbers, texts is [[var inserted]] ? inserted : null, call),
        ("Split", _) when numbers.Length == 0 && texts.All(x => x is not null)
            => TextCuts.Split(text, texts.Count == 0 ? [" "] : [.. texts.SelectMany(x => x!)], removesEmpty, call),
        _ => null,
    };

    private static char[] Set(string[] texts) => [.. texts.SelectMany(text => text)];

    private static TextValue Said(TextValue changed, TextValue text) => changed with { Said = Lifetime.SaidBy(text) };

    // One text or character, or an array of them.
    private static string[]? Characters(Reading reading, IOperation argument, CallFrame? frame)
    {
        var values = SequenceReader.Elements(reading, argument, frame);
        return values is not null && values.All(value => value.Values is [TextValue { Constant: not null }])
            ? [.. values.Select(value => ((TextValue)value.Values[0]).Constant!)]
            : null;
    }
}
