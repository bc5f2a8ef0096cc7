using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>Options as <c>.editorconfig</c> gives them.</summary>
internal sealed class TestOptions(params (string Key, string Value)[] options) : AnalyzerConfigOptions
{
    private readonly ImmutableDictionary<string, string> _options = options.ToImmutableDictionary(option => option.Key, option => option.Value, KeyComparer);

    public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _options.TryGetValue(key, out value);

    /// <summary>The same options for every file.</summary>
    public static AnalyzerOptions ForAll(params (string Key, string Value)[] options) => new([], new Provider(new TestOptions(options)));

    private sealed class Provider(AnalyzerConfigOptions options) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new TestOptions();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => options;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => options;
    }
}
