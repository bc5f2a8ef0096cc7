using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting.Settings;

/// <summary>
/// Settings that lost their last reader together with the old tokens, whichever project has them: the audience of an exchange, the global client that a program
/// gave to its library.
/// </summary>
internal static class UnreadSettings
{
    /// <summary>The repaired solution without them.</summary>
    /// <param name="before">The solution with the old code.</param>
    /// <param name="after">The solution in which that code is repaired.</param>
    /// <param name="moved">The settings that the reports speak of: what could be done about them is done.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<Solution> RemoveAsync(Solution before, Solution after, ImmutableHashSet<string> moved, CancellationToken cancellationToken)
    {
        if (!SettingsHost.Writes(after.Workspace))
            return after;
        foreach (ProjectChanges changes in after.GetChanges(before).GetProjectChanges().ToList())
        {
            ImmutableHashSet<string> names = await NoLongerNamedAsync(changes, before, after, cancellationToken).ConfigureAwait(false);
            if (names.IsEmpty || after.GetProject(changes.ProjectId) is not { } project)
                continue;
            var settings = new SettingsOfProject(after, await SettingsFile.OfAsync(project, cancellationToken).ConfigureAwait(false));
            foreach (string name in names.Where(name => !moved.Contains(name)).OrderBy(name => name, StringComparer.Ordinal))
                await settings.RemoveAsync(name, cancellationToken).ConfigureAwait(false);
            after = settings.Solution;
        }
        return after;
    }

    // A name without its section can be that of anything.
    private static async Task<ImmutableHashSet<string>> NoLongerNamedAsync(
        ProjectChanges changes, Solution before, Solution after, CancellationToken cancellationToken)
    {
        var gone = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (DocumentId id in changes.GetChangedDocuments().Concat(changes.GetRemovedDocuments()))
        {
            ImmutableHashSet<string> old = await SettingNames.InAsync(before.GetDocument(id)!, cancellationToken).ConfigureAwait(false);
            ImmutableHashSet<string> left = after.GetDocument(id) is { } document
                ? await SettingNames.InAsync(document, cancellationToken).ConfigureAwait(false)
                : [];
            gone.UnionWith(old.Except(left).Where(name => name.IndexOf(':') > 0));
        }
        return [.. gone];
    }
}
