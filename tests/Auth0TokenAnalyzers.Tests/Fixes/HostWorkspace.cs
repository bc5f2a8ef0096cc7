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
internal sealed class HostWorkspace(FixHost host) : Workspace(MefHostServices.DefaultHost, KindOf(host))
{
    private static string KindOf(FixHost host) => host switch
    {
        FixHost.LanguageServer => WorkspaceKind.Host,
        FixHost.ProjectFiles => WorkspaceKind.MSBuild,
        _ => "Test",
    };

    public override bool CanApplyChange(ApplyChangesKind feature) =>
        host is FixHost.WritesAll or FixHost.ProjectFiles || (host == FixHost.WritesCode && feature != ApplyChangesKind.ChangeAdditionalDocument);
}
