using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// Names by which code looks a value up in something that nobody can see into: a property of a JSON document, an element or attribute of an XML file, a
/// line of a <c>.env</c> file, a column, a secret of a vault. The value is unknown, but it has a name as a setting has one.
/// </summary>
internal static class EntryNames
{
    private const int MaxNames = 4;

    /// <summary>What is longer is data, and no name of it.</summary>
    private const int MaxLength = 120;

    /// <summary>Where the parts of documents, tables and vaults live: a part that is looked up in another part has both names.</summary>
    private static readonly ImmutableArray<string> Documents =
    [
        "System.Text.Json", "System.Text.Json.Nodes", "Newtonsoft.Json.Linq", "System.Xml", "System.Xml.Linq", "System.Collections", "System.Collections.Generic",
        "System.Configuration", "System.Data", "Microsoft.Win32", "Azure", "Azure.Security.KeyVault.Secrets",
    ];

    /// <summary>The value with the names by which it is looked up.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="value">What is found there.</param>
    /// <param name="at">Where it is looked up.</param>
    /// <param name="whole">In what.</param>
    /// <param name="keys">By what.</param>
    /// <param name="frame">The frame of that place.</param>
    public static Value In(Reading reading, Value value, IOperation at, IOperation? whole, IEnumerable<Value> keys, CallFrame? frame)
    {
        if (value is not UnknownValue)
            return value;
        var outer = whole is not null && Documents.Any((whole.Type?.ContainingNamespace).Is) ? Last(reading.Read(whole, frame)) : null;
        var names = keys.SelectMany(key => Texts(reading, key)).Where(IsName).Distinct(StringComparer.Ordinal).Take(MaxNames)
            .Select(name => new SourceStep(SourceKind.Entry, outer is null ? name : outer.Name + ":" + name, at.Syntax)).ToList();
        if (names.Count == 0 && outer is not null)
            names.Add(outer);
        return names.Count == 0 ? value : value with { Trail = [.. value.Trail, .. names] };
    }

    /// <summary>The same for what is looked up by operands.</summary>
    public static Alternatives Of(Reading reading, IOperation at, IOperation? whole, IEnumerable<IOperation> keys, CallFrame? frame) =>
        Reading.Unknown(at).Select(value => In(reading, value, at, whole, keys.SelectMany(key => reading.Read(key, frame).Values), frame));

    /// <summary>A member that is read from a document has the name that it has there, too.</summary>
    public static Value InMember(Value value, IMemberReferenceOperation reference) =>
        value is UnknownValue && SerializedNames.Of(reference.Member) is { } name
            ? value.Through(new SourceStep(SourceKind.Entry, name, reference.Syntax))
            : value;

    /// <summary>
    /// One of the elements of a sequence that nobody knows, such as the elements of a document that suit a condition, or of a list that is bound to a
    /// section of the configuration.
    /// </summary>
    public static Alternatives Element(Reading reading, IOperation sequence, CallFrame? frame) => Alternatives.Of(
        In(reading, Reading.Derived(sequence, [.. reading.Read(sequence, frame).Values]), sequence, sequence, [], frame));

    private static SourceStep? Last(Alternatives whole) =>
        whole.Values is [var value] ? value.Trail.LastOrDefault(step => step.Kind == SourceKind.Entry) : null;

    /// <summary>Is it written in the code itself, or passed to it? What is computed is not worth reading once more.</summary>
    public static bool IsPlain(IOperation key) =>
        key.DescendantsAndSelf().All(part => part is not (IInvocationOperation or ILocalReferenceOperation));

    private static IEnumerable<string> Texts(Reading reading, Value key) => key switch
    {
        TextValue { Constant: { } text } => [text],
        FunctionValue { Body: IAnonymousFunctionOperation condition } function => Compared(condition).Where(IsPlain)
            .SelectMany(name => reading.Read(name, function.Frame).Values).OfType<TextValue>().Select(text => text.Constant).OfType<string>(),
        _ => [],
    };

    // elements.First(element => element.Attribute("key")?.Value == "Auth0:Secret"), lines.First(line => line.StartsWith("AUTH0_SECRET="))
    private static IEnumerable<IOperation> Compared(IAnonymousFunctionOperation condition) => condition.Descendants().SelectMany(part => part switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equality => [equality.LeftOperand, equality.RightOperand],
        IInvocationOperation { TargetMethod: { Name: "Equals" or "StartsWith", ReturnType.SpecialType: SpecialType.System_Boolean } } call
            => call.Arguments.Select(argument => argument.Value),
        _ => [],
    }).Where(name => name.Type?.SpecialType == SpecialType.System_String);

    private static bool IsName(string text) => text.Length is > 0 and <= MaxLength && !text.Any(char.IsControl) && text.Any(char.IsLetter);
}
