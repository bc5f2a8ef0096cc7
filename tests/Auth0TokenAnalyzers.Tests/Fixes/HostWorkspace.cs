using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Host.Mef;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>How a host takes the changes of a fix.</summary>
internal enum FixHost
{
    /// <summary>It writes all files: Visual Studio, <c>dotnet format</c>.</summary>
    WritesAll,

    /// <summary>It writes code and no other files.</summary>
    WritesCode,

    /// <summary>It writes nothing and tells its client what to change, whatever the file.</summary>
    LanguageServer,
}

/// <summary>A workspace that says what those of such hosts say.</summary>
internal sealed class HostWorkspace(FixHost host) : Workspace(MefHostServices.DefaultHost, host == FixHost.LanguageServer ? WorkspaceKind.Host : "Test")
{
    public override bool CanApplyChange(ApplyChangesKind feature) =>
        host == FixHost.WritesAll || (host == FixHost.WritesCode && feature != ApplyChangesKind.ChangeAdditionalDocument);
}
