using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Turns the markup of files into expected diagnostics and numbered locations.</summary>
internal sealed class MarkupReader(
    MarkupOptions options,
    DiagnosticDescriptor? defaultDiagnostic,
    ImmutableArray<DiagnosticDescriptor> supportedDiagnostics)
{
    private readonly Dictionary<string, FileLinePositionSpan> _locations = [];

    public List<DiagnosticResult> Diagnostics { get; } = [];

    /// <summary>Replaces the files by files without markup.</summary>
    public void ReadAndRemove(SourceFileCollection files)
    {
        for (var index = 0; index < files.Count; index++)
        {
            var (name, content) = files[index];
            files[index] = (name, Read(name, content));
        }
    }

    public FileLinePositionSpan FindLocation(string key)
        => _locations.TryGetValue(key, out var location)
            ? location
            : throw new InvalidOperationException($"The markup location '{key}' was not found in the input.");

    private SourceText Read(string name, SourceText content)
    {
        var text = content.ToString();
        var positionsAreCode = options.HasFlag(MarkupOptions.TreatPositionIndicatorsAsCode);
        ImmutableArray<int> positions = [];
        string code;
        ImmutableDictionary<string, ImmutableArray<TextSpan>> spans;
        if (positionsAreCode)
            TestFileMarkupParser.GetSpans(text, positionsAreCode, out code, out spans);
        else
            TestFileMarkupParser.GetPositionsAndSpans(text, out code, out positions, out spans);

        if (code == text)
            return content;

        var plain = SourceText.From(code, content.Encoding, content.ChecksumAlgorithm);
        foreach (var position in positions)
            Diagnostics.Add(CreateResult(string.Empty).WithLocation(name, plain.Lines.GetLinePosition(position)));

        foreach (var (key, span) in spans.SelectMany(pair => pair.Value.Select(span => (pair.Key, span))))
        {
            var location = new FileLinePositionSpan(name, plain.Lines.GetLinePositionSpan(span));
            if (!key.StartsWith('#'))
                Diagnostics.Add(CreateResult(key).WithSpan(location));
            else if (!_locations.TryAdd(key, location))
                throw new InvalidOperationException($"Input contains multiple markup locations with key '{key}'.");
        }

        return plain;
    }

    private DiagnosticResult CreateResult(string id)
    {
        var descriptor = id.Length > 0
            ? supportedDiagnostics.FirstOrDefault(descriptor => descriptor.Id == id)
            : defaultDiagnostic ?? throw new InvalidOperationException(
                "Markup can only omit the diagnostic ID if the first analyzer supports exactly one diagnostic.");
        var result = descriptor is null ? DiagnosticResult.CompilerError(id) : new DiagnosticResult(descriptor);
        return result.WithMessage(null).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations | DiagnosticOptions.IgnoreSeverity);
    }
}
