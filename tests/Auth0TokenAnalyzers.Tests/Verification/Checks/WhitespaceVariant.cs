using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>Gives the files of a test CRLF and tabs until it is disposed.</summary>
internal sealed partial class WhitespaceVariant : IDisposable
{
    private const string EditorConfig = "/.editorconfig";
    private const string TabOption = "\n[*.cs]\nindent_style = tab\n";

    private readonly List<Action> _restore = [];

    private WhitespaceVariant()
    {
    }

    public static WhitespaceVariant Apply(IReadOnlyList<SolutionState> states, out string description)
    {
        // Expected columns that are written as numbers only hold for the indentation they were counted in.
        var hasNumbers = states
            .SelectMany(state => state.ExpectedDiagnostics)
            .SelectMany(diagnostic => diagnostic.Spans)
            .Any(location => !location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey));
        description = hasNumbers ? "CRLF" : "CRLF and tabs";
        var variant = new WhitespaceVariant();
        foreach (var state in states)
        {
            variant.Change(state.Sources, source => UseCarriageReturns(hasNumbers ? source : UseTabs(source)));
            foreach (var project in state.AdditionalProjects.Values)
                variant.Change(project.Sources, source => UseCarriageReturns(hasNumbers ? source : UseTabs(source)));
        }

        if (!hasNumbers)
            variant.SetTabs(states[0].AnalyzerConfigFiles);

        return variant;
    }

    public void Dispose() => _restore.ForEach(restore => restore());

    private static string UseCarriageReturns(string source) => source.ReplaceLineEndings("\r\n");

    private static string UseTabs(string source) => Indentation().Replace(source, match => new string('\t', match.Length / 4) + new string(' ', match.Length % 4));

    [GeneratedRegex("^ +", RegexOptions.Multiline)]
    private static partial Regex Indentation();

    private void SetTabs(SourceFileCollection files)
    {
        if (files.Any(file => file.filename == EditorConfig))
        {
            Change(files, (name, content) => name == EditorConfig ? content + TabOption : content);
            return;
        }

        Keep(files);
        files.Add((EditorConfig, TabOption));
    }

    private void Change(SourceFileCollection files, Func<string, string> change) => Change(files, (_, content) => change(content));

    private void Change(SourceFileCollection files, Func<string, string, string> change)
    {
        Keep(files);
        for (var index = 0; index < files.Count; index++)
        {
            var (name, content) = files[index];
            files[index] = (name, SourceText.From(change(name, content.ToString()), content.Encoding, content.ChecksumAlgorithm));
        }
    }

    private void Keep(SourceFileCollection files)
    {
        var copy = files.ToList();
        _restore.Add(() =>
        {
            files.Clear();
            files.AddRange(copy);
        });
    }
}
