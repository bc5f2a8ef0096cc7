using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A diagnostic that a test expects. Lines and columns count from 1.</summary>
public readonly struct DiagnosticResult
{
    /// <summary>No diagnostics.</summary>
    public static readonly DiagnosticResult[] EmptyDiagnosticResults = [];

    private readonly ImmutableArray<DiagnosticLocation> _spans;

    public DiagnosticResult(string id, DiagnosticSeverity severity)
    {
        Id = id;
        Severity = severity;
    }

    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id, descriptor.DefaultSeverity)
    {
        MessageFormat = descriptor.MessageFormat;
    }

    public string Id { get; }

    public DiagnosticSeverity Severity { get; private init; }

    public DiagnosticOptions Options { get; private init; }

    public LocalizableString? MessageFormat { get; private init; }

    public object[]? MessageArguments { get; private init; }

    public bool? IsSuppressed { get; private init; }

    /// <summary>The main location, then the additional ones.</summary>
    public ImmutableArray<DiagnosticLocation> Spans
    {
        get => _spans.IsDefault ? [] : _spans;
        private init => _spans = value;
    }

    public bool HasLocation => !Spans.IsEmpty;

    /// <summary>The expected text, or null when any text will do.</summary>
    public string? Message => AcceptsAnyMessage ? null : ExactMessage ?? FormatMessage();

    private bool AcceptsAnyMessage { get; init; }

    private string? ExactMessage { get; init; }

    public static DiagnosticResult CompilerError(string identifier) => new(identifier, DiagnosticSeverity.Error);

    public static DiagnosticResult CompilerWarning(string identifier) => new(identifier, DiagnosticSeverity.Warning);

    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    public DiagnosticResult WithOptions(DiagnosticOptions options) => this with { Options = options };

    public DiagnosticResult WithArguments(params object[] arguments) => this with { MessageArguments = arguments };

    /// <summary>Expects exactly this text; null accepts any.</summary>
    public DiagnosticResult WithMessage(string? message) => this with { ExactMessage = message, AcceptsAnyMessage = message is null };

    public DiagnosticResult WithMessageFormat(LocalizableString messageFormat) => this with { MessageFormat = messageFormat };

    /// <summary>Expects the diagnostic to be suppressed or not; null accepts both.</summary>
    public DiagnosticResult WithIsSuppressed(bool? isSuppressed) => this with { IsSuppressed = isSuppressed };

    public DiagnosticResult WithNoLocation() => this with { Spans = [] };

    public DiagnosticResult WithLocation(int line, int column) => WithLocation(string.Empty, line, column);

    public DiagnosticResult WithLocation(LinePosition location) => WithLocation(string.Empty, location);

    public DiagnosticResult WithLocation(string path, int line, int column) => WithLocation(path, new LinePosition(line - 1, column - 1));

    public DiagnosticResult WithLocation(string path, LinePosition location) => WithLocation(path, location, DiagnosticLocationOptions.None);

    public DiagnosticResult WithLocation(string path, LinePosition location, DiagnosticLocationOptions options)
        => WithSpan(new FileLinePositionSpan(path, location, location), options | DiagnosticLocationOptions.IgnoreLength);

    /// <summary>Expects the location that <c>{|#markupKey:x|}</c> marks.</summary>
    public DiagnosticResult WithLocation(int markupKey) => WithLocation(markupKey, DiagnosticLocationOptions.None);

    public DiagnosticResult WithLocation(int markupKey, DiagnosticLocationOptions options)
    {
        var key = new LinePosition(markupKey, 0);
        return WithSpan(new FileLinePositionSpan(string.Empty, key, key), options | DiagnosticLocationOptions.InterpretAsMarkupKey);
    }

    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn)
        => WithSpan(string.Empty, startLine, startColumn, endLine, endColumn);

    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn)
        => WithSpan(new FileLinePositionSpan(
            path,
            new LinePosition(startLine - 1, startColumn - 1),
            new LinePosition(endLine - 1, endColumn - 1)));

    public DiagnosticResult WithSpan(FileLinePositionSpan span) => WithSpan(span, DiagnosticLocationOptions.None);

    public DiagnosticResult WithSpan(FileLinePositionSpan span, DiagnosticLocationOptions options)
        => this with { Spans = Spans.Add(new DiagnosticLocation(span, options)) };

    /// <summary>Gives this path to the locations that have none.</summary>
    public DiagnosticResult WithDefaultPath(string path)
        => MapSpans(span => span.Path.Length > 0 ? span : new FileLinePositionSpan(path, span.Span));

    /// <summary>Moves the locations down.</summary>
    public DiagnosticResult WithLineOffset(int offset)
    {
        return MapSpans(span => new FileLinePositionSpan(span.Path, Move(span.StartLinePosition), Move(span.EndLinePosition)));

        LinePosition Move(LinePosition position) => new(position.Line + offset, position.Character);
    }

    public override string ToString()
    {
        var location = HasLocation ? $"{Spans[0].Span}: " : string.Empty;
        return $"{location}{Severity.ToString().ToLowerInvariant()} {Id}: {Message}";
    }

    /// <summary>Replaces the markup keys by the spans they stand for.</summary>
    internal DiagnosticResult WithMarkupKeysResolved(Func<string, FileLinePositionSpan> resolve)
        => this with
        {
            Spans = Spans.Select(location => IsMarkupKey(location)
                ? new DiagnosticLocation(
                    resolve($"#{location.Span.StartLinePosition.Line}"),
                    location.Options & ~DiagnosticLocationOptions.InterpretAsMarkupKey)
                : location).ToImmutableArray(),
        };

    private static bool IsMarkupKey(DiagnosticLocation location) => location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey);

    private DiagnosticResult MapSpans(Func<FileLinePositionSpan, FileLinePositionSpan> map)
        => this with
        {
            Spans = Spans
                .Select(location => IsMarkupKey(location) ? location : new DiagnosticLocation(map(location.Span), location.Options))
                .ToImmutableArray(),
        };

    private string? FormatMessage()
    {
        var format = MessageFormat?.ToString(CultureInfo.InvariantCulture);
        if (format is null)
            return null;

        try
        {
            return string.Format(CultureInfo.InvariantCulture, format, MessageArguments ?? []);
        }
        catch (FormatException)
        {
            return format;
        }
    }
}
