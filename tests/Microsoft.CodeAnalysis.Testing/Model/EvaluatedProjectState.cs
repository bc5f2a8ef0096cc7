using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing.Model;

/// <summary>A project state in which nothing is left open.</summary>
public sealed class EvaluatedProjectState
{
    public EvaluatedProjectState(ProjectState state, ReferenceAssemblies defaultReferenceAssemblies)
    {
        Name = state.Name;
        AssemblyName = state.AssemblyName;
        Language = state.Language;
        ReferenceAssemblies = state.ReferenceAssemblies ?? defaultReferenceAssemblies;
        OutputKind = state.OutputKind ?? OutputKind.DynamicallyLinkedLibrary;
        DocumentationMode = state.DocumentationMode ?? DocumentationMode.Diagnose;
        Sources = [.. state.Sources];
        GeneratedSources = [.. state.GeneratedSources];
        AdditionalFiles = [.. state.AdditionalFiles];
        AnalyzerConfigFiles = [.. state.AnalyzerConfigFiles];
        AdditionalReferences = [.. state.AdditionalReferences];
        AdditionalProjectReferences = [.. state.AdditionalProjectReferences];
    }

    private EvaluatedProjectState(EvaluatedProjectState other, ImmutableArray<(string filename, SourceText content)> sources)
    {
        Name = other.Name;
        AssemblyName = other.AssemblyName;
        Language = other.Language;
        ReferenceAssemblies = other.ReferenceAssemblies;
        OutputKind = other.OutputKind;
        DocumentationMode = other.DocumentationMode;
        Sources = sources;
        GeneratedSources = other.GeneratedSources;
        AdditionalFiles = other.AdditionalFiles;
        AnalyzerConfigFiles = other.AnalyzerConfigFiles;
        AdditionalReferences = other.AdditionalReferences;
        AdditionalProjectReferences = other.AdditionalProjectReferences;
    }

    public string Name { get; }

    public string AssemblyName { get; }

    public string Language { get; }

    public ReferenceAssemblies ReferenceAssemblies { get; }

    public OutputKind OutputKind { get; }

    public DocumentationMode DocumentationMode { get; }

    public ImmutableArray<(string filename, SourceText content)> Sources { get; }

    public ImmutableArray<(string filename, SourceText content)> GeneratedSources { get; }

    public ImmutableArray<(string filename, SourceText content)> AdditionalFiles { get; }

    public ImmutableArray<(string filename, SourceText content)> AnalyzerConfigFiles { get; }

    public ImmutableArray<MetadataReference> AdditionalReferences { get; }

    public ImmutableArray<string> AdditionalProjectReferences { get; }

    public EvaluatedProjectState WithSources(ImmutableArray<(string filename, SourceText content)> sources) => new(this, sources);
}
