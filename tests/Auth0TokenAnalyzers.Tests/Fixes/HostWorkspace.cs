using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Host.Mef;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>How a host takes the changes of a fix.</summary>
internal enum FixHost
{
    /// <summary>It writes all files: Visual Studio.</summary>
    WritesAll,

    /// <summary>It writes all files, and those of a project by changing the project's file: <c>dotnet format</c>.</summary>
    ProjectFiles,

    /// <summary>It writes code and no other files.</summary>
    WritesCode,

    /// <summary>It writes nothing and tells its client what to change, whatever the file.</summary>
    LanguageServer,
}

/// <summary>A workspace that says what those of such hosts say.</summary>
internal sealed class HostWorkspace : Workspace
{
    private readonly FixHost _host;

    /// <param name="host">The host.</param>
    /// <param name="solutionPath">The file of the solution; null where the host opened projects alone.</param>
    public HostWorkspace(FixHost host, string? solutionPath)
        : base(MefHostServices.DefaultHost, KindOf(host))
    {
        _host = host;
        OnSolutionAdded(SolutionInfo.Create(SolutionId.CreateNewId(), VersionStamp.Default, solutionPath));
    }

    private static string KindOf(FixHost host) => host switch
    {
        FixHost.LanguageServer => WorkspaceKind.Host,
        FixHost.ProjectFiles => WorkspaceKind.MSBuild,
        _ => "Test",
    };

    public override bool CanApplyChange(ApplyChangesKind feature) =>
        _host is FixHost.WritesAll or FixHost.ProjectFiles || (_host == FixHost.WritesCode && feature != ApplyChangesKind.ChangeAdditionalDocument);
}
