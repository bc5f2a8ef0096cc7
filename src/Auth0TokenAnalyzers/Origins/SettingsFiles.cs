using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Origins;

/// <summary>
/// Which types a serializer fills from a file of settings: <c>JsonSerializer.Deserialize&lt;Settings&gt;(File.ReadAllText("settings.json"))</c>. What else is
/// kept in files, such as the answer of a server, is no setting.
/// </summary>
internal sealed class SettingsFiles(OperationSource source)
{
    private const int MaxSteps = 4;

    private static readonly string[] Calls = ["Deserialize", "DeserializeAsync", "DeserializeObject"];
    private static readonly string[] Words = ["setting", "config", "option", "secret"];

    /// <summary>The names of the types.</summary>
    public IEnumerable<string> Types(CancellationToken cancellationToken) => Calls
        .SelectMany(name => source.Calls(name, cancellationToken))
        .Where(IsOfSerializer)
        .Select(call => (Type: Filled(call), Read: Read(call, 0)))
        .Where(pair => pair.Type is not null && pair.Read.Any() && (SpeaksOfSettings(pair.Type) || pair.Read.SelectMany(Texts).Any(SpeaksOfSettings)))
        .Select(pair => pair.Type!);

    private static bool IsOfSerializer(IInvocationOperation call) => call.TargetMethod.ContainingType is { } type
        && (type.Is("System.Text.Json", "JsonSerializer")
            || type.Is("Newtonsoft.Json", "JsonConvert")
            || type.Is("Newtonsoft.Json", "JsonSerializer")
            || type.Is("System.Xml.Serialization", "XmlSerializer"));

    private static string? Filled(IInvocationOperation call) => call.TargetMethod.TypeArguments is [var type] ? type.Name
        : call.Parent is IConversionOperation { Type.Name: var name } ? name
        : null;

    /// <summary>What reads files for an operation, in its own code or in that of a local which it names.</summary>
    private IEnumerable<IOperation> Read(IOperation operation, int steps) => steps == MaxSteps ? [] : operation.DescendantsAndSelf().SelectMany(part => part switch
    {
        IInvocationOperation { TargetMethod: { ContainingType: var type, Name: var name } } when type.Is("System.IO", "File")
            && (name.StartsWith("Read", StringComparison.Ordinal) || name.StartsWith("Open", StringComparison.Ordinal)) => [part],
        IObjectCreationOperation { Type: INamedTypeSymbol type } when type.Is("System.IO", "StreamReader") || type.Is("System.IO", "FileStream") => [part],
        ILocalReferenceOperation local => source.Index(local).Writes(local.Local).SelectMany(write => write.Value is { } value ? Read(value, steps + 1) : []),
        _ => Enumerable.Empty<IOperation>(),
    });

    private static IEnumerable<string> Texts(IOperation read) =>
        read.DescendantsAndSelf().Select(part => part.ConstantValue is { HasValue: true, Value: string text } ? text : null).OfType<string>();

    private static bool SpeaksOfSettings(string name) => Words.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
