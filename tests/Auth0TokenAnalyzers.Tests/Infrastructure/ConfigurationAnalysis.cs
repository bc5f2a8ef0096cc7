using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>All rules on configuration files, as the package gives them to the compiler.</summary>
internal static class ConfigurationAnalysis
{
    /// <summary>The findings in the files of a project without code, in the order of files and lines.</summary>
    public static Task<IReadOnlyList<Diagnostic>> RunAsync(params (string Path, string Text)[] files) => RunAsync(new TestOptions(), files);

    public static async Task<IReadOnlyList<Diagnostic>> RunAsync(AnalyzerConfigOptions globalOptions, params (string Path, string Text)[] files)
    {
        var compilation = await Analysis.CompileAsync(JwtEnvironment.None, [("Program.cs", "class Program { }")]);
        return await RunAsync(compilation, globalOptions, files);
    }

    public static async Task<IReadOnlyList<Diagnostic>> RunAsync(Compilation compilation, AnalyzerConfigOptions globalOptions, params (string Path, string Text)[] files)
    {
        ImmutableArray<AdditionalText> texts = [.. files.Select(file => new ConfigurationText(file.Path, file.Text))];
        var found = await Analysis.RunAsync(compilation, new AnalyzerOptions(texts, new Provider(globalOptions)));
        return [.. found.OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id)];
    }

    /// <summary>As MSBuild prints it: file, line and column from 1, id.</summary>
    public static string Describe(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return string.Create(CultureInfo.InvariantCulture, $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): {diagnostic.Id}");
    }

    private sealed class ConfigurationText(string path, string text) : AdditionalText
    {
        // By way of bytes, as a file is read: a byte order mark is no part of the text.
        private readonly SourceText _text = SourceText.From(new MemoryStream(Encoding.UTF8.GetBytes(text)), Encoding.UTF8);

        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Provider(AnalyzerConfigOptions global) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => global;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => global;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => global;
    }
}
