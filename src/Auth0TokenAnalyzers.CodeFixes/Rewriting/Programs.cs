using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>
/// Which projects are parts of programs only, so that the solution has all code that uses them: a program itself, and a library that nobody packs and that a program
/// of the same solution uses. A host that opened a project without its solution knows only some of a library's users.
/// </summary>
internal static class Programs
{
    // What is built as a library and run by a server or a host.
    private static readonly string[] s_filesOfHosted = ["web.config", "local.settings.json"];

    /// <summary>Does the solution have all code that uses the project?</summary>
    public static bool Own(Project project) =>
        IsExecutable(project) || (!MayBePacked(project) && (IsHosted(project) || IsUsedByProgram(project)));

    private static bool IsUsedByProgram(Project library) => library.Solution is { FilePath: not null } solution
        && solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(library.Id)
            .Select(id => solution.GetProject(id)!)
            .Any(user => (IsExecutable(user) || IsHosted(user)) && !IsForTests(user));

    private static bool IsExecutable(Project project) =>
        project.CompilationOptions is { OutputKind: not (OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule) };

    private static bool IsHosted(Project project) => project.AdditionalDocuments.Any(document =>
        s_filesOfHosted.Contains((document.FilePath ?? document.Name).Split('/', '\\').Last(), StringComparer.OrdinalIgnoreCase));

    // Programs, too, as far as the compiler knows.
    private static bool IsForTests(Project project) => project.MetadataReferences.OfType<PortableExecutableReference>()
        .Any(reference => TestFrameworks.Have(Path.GetFileNameWithoutExtension(reference.FilePath)));

    private static bool MayBePacked(Project project) =>
        !project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.Auth0ProjectIsPackage", out string? isPackage)
        || isPackage.Equals("true", StringComparison.OrdinalIgnoreCase);
}
