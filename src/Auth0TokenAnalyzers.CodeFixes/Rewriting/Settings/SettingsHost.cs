using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting.Settings;

/// <summary>What a host does with changes of files that are no code.</summary>
internal static class SettingsHost
{
    /// <summary>Does the host write them? The others refuse a change with them, or lose them.</summary>
    public static bool Writes(Workspace workspace) =>
        workspace.CanApplyChange(ApplyChangesKind.ChangeAdditionalDocument) || IsLanguageServer(workspace);

    /// <summary>The documents of one file that are to be changed.</summary>
    public static IEnumerable<DocumentId> ToChange(Workspace workspace, ImmutableArray<DocumentId> documents) =>
        // The language server would tell its client to change the file once for each project.
        IsLanguageServer(workspace) ? documents.Take(1) : documents;

    // It changes nothing by itself: its client is told all changes of files, of whatever kind.
    private static bool IsLanguageServer(Workspace workspace) =>
        workspace.Kind == WorkspaceKind.Host && !workspace.CanApplyChange(ApplyChangesKind.ChangeDocument);
}
