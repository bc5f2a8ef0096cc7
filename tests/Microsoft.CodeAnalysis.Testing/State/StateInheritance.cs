using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Fills what a state leaves empty from the state before it.</summary>
internal static class StateInheritance
{
    /// <summary>Copies <paramref name="source"/> to <paramref name="target"/>; without a base nothing is inherited.</summary>
    public static void CopyContent(ProjectState source, ProjectState? inherited, ProjectState target)
    {
        target.ReferenceAssemblies = source.ReferenceAssemblies ?? inherited?.ReferenceAssemblies;
        target.OutputKind = source.OutputKind ?? inherited?.OutputKind;
        target.DocumentationMode = source.DocumentationMode ?? inherited?.DocumentationMode;
        target.Sources.AddRange(OwnOrInherited(source.Sources, inherited?.Sources));
        target.GeneratedSources.AddRange(OwnOrInherited(source.GeneratedSources, inherited?.GeneratedSources));
        target.AdditionalFiles.AddRange(OwnOrInherited(AllAdditionalFiles(source), inherited is null ? null : AllAdditionalFiles(inherited)));
        target.AnalyzerConfigFiles.AddRange(OwnOrInherited(source.AnalyzerConfigFiles, inherited?.AnalyzerConfigFiles));
        target.AdditionalReferences.AddRange(OwnOrInherited(source.AdditionalReferences, inherited?.AdditionalReferences));
        target.AdditionalProjectReferences.AddRange(OwnOrInherited(source.AdditionalProjectReferences, inherited?.AdditionalProjectReferences));
    }

    /// <summary>True if a file differs, in this project or in one beside it.</summary>
    public static bool HasAnyChange(SolutionState before, SolutionState after)
        => HasAnyFileChange(before, after)
            || before.AdditionalProjects.Count != after.AdditionalProjects.Count
            || before.AdditionalProjects.Any(project =>
                !after.AdditionalProjects.TryGetValue(project.Key, out var other) || HasAnyFileChange(project.Value, other));

    private static bool HasAnyFileChange(ProjectState before, ProjectState after)
        => AreDifferent(before.Sources, after.Sources)
            || AreDifferent(before.AdditionalFiles, after.AdditionalFiles)
            || AreDifferent(before.AnalyzerConfigFiles, after.AnalyzerConfigFiles);

    private static bool AreDifferent(
        IReadOnlyCollection<(string Name, SourceText Content)> before,
        IReadOnlyCollection<(string Name, SourceText Content)> after)
        => !before.Select(file => (file.Name, file.Content.ToString())).SequenceEqual(after.Select(file => (file.Name, file.Content.ToString())));

    private static SourceFileCollection AllAdditionalFiles(ProjectState state)
    {
        var files = new SourceFileCollection();
        files.AddRange(state.AdditionalFiles.Concat(state.AdditionalFilesFactories.SelectMany(factory => factory())));
        return files;
    }

    private static List<T> OwnOrInherited<T>(List<T> own, List<T>? inherited) => own.Count > 0 || inherited is null ? own : inherited;
}
