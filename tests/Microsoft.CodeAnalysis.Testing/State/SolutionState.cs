using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The main project of a test, the projects beside it, and the diagnostics they are expected to have.</summary>
public class SolutionState : ProjectState
{
    public SolutionState(string name, string language, string defaultPrefix, string defaultExtension)
        : base(name, language, defaultPrefix, defaultExtension)
    {
        AdditionalProjects = new ProjectCollection(language, defaultExtension);
    }

    public ProjectCollection AdditionalProjects { get; }

    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    /// <summary>What is inherited; null means <see cref="StateInheritanceMode.AutoInherit"/>.</summary>
    public StateInheritanceMode? InheritanceMode { get; set; }

    /// <summary>
    /// How markup is treated. Null means <see cref="MarkupMode.Allow"/> in the first state, <see cref="MarkupMode.IgnoreFixable"/> in a state
    /// whose files differ from the one before, and otherwise the same as there.
    /// </summary>
    public MarkupMode? MarkupHandling { get; set; }

    /// <summary>True if the test says anything about this state.</summary>
    internal bool IsSpecified
        => HasContent || ExpectedDiagnostics.Count > 0 || InheritanceMode is not null || MarkupHandling is not null
            || AdditionalProjects.Values.Any(project => project.HasContent);

    /// <summary>This state with its empty parts taken from <paramref name="baseState"/>, which has had the same done to it.</summary>
    public SolutionState WithInheritedValuesApplied(SolutionState? baseState, ImmutableArray<string> fixableDiagnostics)
    {
        var inherited = InheritanceMode == StateInheritanceMode.Explicit ? null : baseState;
        var result = new SolutionState(Name, Language, DefaultPrefix, DefaultExtension) { InheritanceMode = StateInheritanceMode.Explicit };
        StateInheritance.CopyContent(this, inherited, result);
        foreach (var name in AdditionalProjects.Keys.Concat(inherited?.AdditionalProjects.Keys ?? Enumerable.Empty<string>()).Distinct())
        {
            var baseProject = inherited?.AdditionalProjects.GetValueOrDefault(name);
            var project = AdditionalProjects.GetValueOrDefault(name) ?? baseProject!;
            result.AdditionalProjects.Add(name, project.WithInheritedContent(baseProject));
        }

        var hasChanges = baseState is not null && StateInheritance.HasAnyChange(baseState, result);
        result.MarkupHandling = MarkupHandling
            ?? (baseState is null ? MarkupMode.Allow : hasChanges ? MarkupMode.IgnoreFixable : baseState.MarkupHandling);
        result.ExpectedDiagnostics.AddRange(ExpectedDiagnostics.Count > 0 || inherited is null
            ? ExpectedDiagnostics
            : inherited.ExpectedDiagnostics.Where(diagnostic =>
                !hasChanges || InheritanceMode == StateInheritanceMode.AutoInheritAll || !fixableDiagnostics.Contains(diagnostic.Id)));
        return result;
    }

    /// <summary>This state with plain sources, and with an expected diagnostic for each piece of markup.</summary>
    public SolutionState WithProcessedMarkup(
        MarkupOptions markupOptions,
        DiagnosticDescriptor? defaultDiagnostic,
        ImmutableArray<DiagnosticDescriptor> supportedDiagnostics,
        ImmutableArray<string> fixableDiagnostics,
        string defaultPath)
    {
        var markup = new MarkupReader(markupOptions, defaultDiagnostic, supportedDiagnostics);
        var result = WithInheritedValuesApplied(baseState: null, fixableDiagnostics);
        result.MarkupHandling = MarkupMode.None;
        foreach (var project in result.AdditionalProjects.Values.Prepend(result).Where(_ => MarkupHandling != MarkupMode.None))
        {
            markup.ReadAndRemove(project.Sources);
            markup.ReadAndRemove(project.AdditionalFiles);
        }

        var fromMarkup = MarkupHandling switch
        {
            MarkupMode.Ignore => [],
            MarkupMode.IgnoreFixable => markup.Diagnostics.Where(diagnostic => !fixableDiagnostics.Contains(diagnostic.Id)),
            _ => markup.Diagnostics,
        };
        var expected = fromMarkup
            .Concat(ExpectedDiagnostics.Select(diagnostic => diagnostic.WithMarkupKeysResolved(markup.FindLocation).WithDefaultPath(defaultPath)))
            .ToList();
        result.ExpectedDiagnostics.Clear();
        result.ExpectedDiagnostics.AddRange(expected);
        return result;
    }
}
