using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What a project of a test consists of.</summary>
public class ProjectState
{
    public ProjectState(string name, string language, string defaultPrefix, string defaultExtension)
    {
        Name = name;
        AssemblyName = name;
        Language = language;
        DefaultPrefix = defaultPrefix;
        DefaultExtension = defaultExtension;
        Sources = new SourceFileList(defaultPrefix, defaultExtension);
    }

    public string Name { get; }

    public string AssemblyName { get; }

    public string Language { get; }

    /// <summary>The references, or null for those of the test.</summary>
    public ReferenceAssemblies? ReferenceAssemblies { get; set; }

    /// <summary>The kind of output, or null for a library.</summary>
    public OutputKind? OutputKind { get; set; }

    /// <summary>How documentation comments are parsed, or null for the default of the test.</summary>
    public DocumentationMode? DocumentationMode { get; set; }

    public SourceFileList Sources { get; }

    /// <summary>Sources that the solution holds as generated ones.</summary>
    public SourceFileCollection GeneratedSources { get; } = [];

    public SourceFileCollection AdditionalFiles { get; } = [];

    public List<Func<IEnumerable<(string filename, SourceText content)>>> AdditionalFilesFactories { get; } = [];

    public SourceFileCollection AnalyzerConfigFiles { get; } = [];

    public MetadataReferenceCollection AdditionalReferences { get; } = [];

    /// <summary>Names of the projects that this one references.</summary>
    public List<string> AdditionalProjectReferences { get; } = [];

    private protected string DefaultPrefix { get; }

    private protected string DefaultExtension { get; }

    /// <summary>True if the test says anything about the project.</summary>
    internal bool HasContent
        => Sources.Count > 0 || GeneratedSources.Count > 0 || AdditionalFiles.Count > 0 || AdditionalFilesFactories.Count > 0
            || AnalyzerConfigFiles.Count > 0 || AdditionalReferences.Count > 0 || AdditionalProjectReferences.Count > 0;

    internal ProjectState WithInheritedContent(ProjectState? baseProject)
    {
        var result = new ProjectState(Name, Language, DefaultPrefix, DefaultExtension);
        StateInheritance.CopyContent(this, baseProject, result);
        return result;
    }
}
