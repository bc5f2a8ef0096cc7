using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing.Model;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Makes a solution of evaluated project states.</summary>
internal sealed class SolutionBuilder(
    Solution solution,
    string filePathPrefix,
    Func<CompilationOptions> createCompilationOptions,
    Func<ParseOptions> createParseOptions)
{
    private readonly Dictionary<string, ProjectId> _projects = [];

    public Solution Solution { get; private set; } = solution;

    public async Task<ProjectId> AddProjectAsync(EvaluatedProjectState state, CancellationToken cancellationToken)
    {
        var id = ProjectId.CreateNewId(state.Name);
        _projects.Add(state.Name, id);
        var references = await state.ReferenceAssemblies.ResolveAsync(state.Language, cancellationToken).ConfigureAwait(false);
        Solution = Solution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Create(),
            state.Name,
            state.AssemblyName,
            state.Language,
            compilationOptions: createCompilationOptions().WithOutputKind(state.OutputKind),
            parseOptions: createParseOptions().WithDocumentationMode(state.DocumentationMode),
            metadataReferences: references.Concat(state.AdditionalReferences)));

        foreach (var (path, content) in state.Sources)
            AddFile(path, (file, name, folders) => Solution.AddDocument(file, name, content, folders, path));

        foreach (var (path, content) in state.GeneratedSources)
            AddFile(path, (file, name, folders) => Solution.AddDocument(file, name, content, folders, path, isGenerated: true));

        foreach (var (path, content) in state.AdditionalFiles)
            AddFile(path, (file, name, folders) => Solution.AddAdditionalDocument(file, name, content, folders, path));

        foreach (var (path, content) in state.AnalyzerConfigFiles)
        {
            if (!Path.IsPathRooted(path))
                throw new InvalidOperationException($"The path of an analyzer config file must be rooted, and '{path}' is not.");

            AddFile(path, (file, name, folders) => Solution.AddAnalyzerConfigDocument(file, name, content, folders, path));
        }

        return id;

        void AddFile(string path, Func<DocumentId, string, IReadOnlyList<string>, Solution> add)
        {
            var (name, folders) = TestFilePath.Split(filePathPrefix, path);
            Solution = add(DocumentId.CreateNewId(id, path), name, folders);
        }
    }

    /// <summary>Adds the references between projects, which must all have been added.</summary>
    public void AddProjectReferences(IEnumerable<EvaluatedProjectState> states)
    {
        foreach (var state in states)
        {
            foreach (var name in state.AdditionalProjectReferences)
            {
                if (!_projects.TryGetValue(name, out var referenced))
                    throw new InvalidOperationException($"Project '{state.Name}' references project '{name}', which the test does not have.");

                Solution = Solution.AddProjectReference(_projects[state.Name], new ProjectReference(referenced));
            }
        }
    }
}
