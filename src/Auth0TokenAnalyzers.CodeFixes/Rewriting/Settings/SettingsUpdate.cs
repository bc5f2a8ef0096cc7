using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Auth0TokenAnalyzers.Rewriting.Settings;

/// <summary>
/// Lets configuration files follow repaired code: where they have an old setting, they get the new ones in its place. A setting that is in no file of the
/// project has to be created by a person, whom a comment at its first use tells so.
/// </summary>
/// <param name="before">The solution with the old code.</param>
/// <param name="settingsOf">The settings that the repair of a report moves.</param>
/// <param name="note">What a person has to set so many new settings to.</param>
internal sealed class SettingsUpdate(Solution before, Func<Diagnostic, IEnumerable<SettingsMove>> settingsOf, Func<int, string> note)
{
    /// <summary>The solution with new code, files and comments.</summary>
    public async Task<Solution> OfAsync(Solution after, IEnumerable<ReportedFile> repaired, CancellationToken cancellationToken)
    {
        foreach (var files in repaired.GroupBy(file => file.Documents[0].Project.Id))
        {
            var moves = new List<(ReportedFile File, SettingsMove Move)>();
            foreach (ReportedFile file in files.OrderBy(file => file.Documents[0].FilePath, StringComparer.Ordinal))
                moves.AddRange((await MovesAsync(file, after, cancellationToken).ConfigureAwait(false)).Select(move => (file, move)));
            if (moves.Count > 0)
                after = await OfProjectAsync(before.GetProject(files.Key)!, after, moves, cancellationToken).ConfigureAwait(false);
        }
        return after;
    }

    private async Task<Solution> OfProjectAsync(Project project, Solution after, IEnumerable<(ReportedFile File, SettingsMove Move)> moves,
        CancellationToken cancellationToken)
    {
        var settings = new SettingsOfProject(after,
            await SettingsFile.OfAsync(after.GetProject(project.Id)!, cancellationToken).ConfigureAwait(false));
        ImmutableArray<(ReportedFile File, SettingsMove Move, SettingsMove? Known)> all = [.. moves.Select(move => (move.File, move.Move,
            settings.Known(move.Move)))];
        if (SettingsHost.Writes(after.Workspace))
        {
            foreach (SettingsMove known in all.Select(move => move.Known).OfType<SettingsMove>())
                await settings.MoveAsync(known, cancellationToken).ConfigureAwait(false);
        }
        return await WithCommentsAsync(all, settings, project, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The solution with the files and with a comment for each new setting that is in none of them.</summary>
    private async Task<Solution> WithCommentsAsync(
        IEnumerable<(ReportedFile File, SettingsMove Move, SettingsMove? Known)> all, SettingsOfProject settings, Project project,
        CancellationToken cancellationToken)
    {
        Solution result = settings.Solution;
        var told = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in all.Where(move => !move.Move.AreVariables)
            .GroupBy(move => move.File, move => (move.Move, Known: move.Known ?? move.Move)))
        {
            // Each client is told of by itself: with several tenants the settings of one take the place of its own token only.
            foreach (var client in file.GroupBy(move => string.Join(" ", move.Move.New)))
            {
                var missing = new List<string>();
                foreach (var (name, path) in client.SelectMany(move => move.Move.New.Zip(move.Known.New, (name, path) => (name, path))))
                {
                    // Where other code reads the setting, somebody has created it.
                    if (!settings.Has(path) && told.Add(name) && !await IsNamedAsync(name, project, cancellationToken).ConfigureAwait(false))
                        missing.Add(name);
                }
                if (missing.Count == 0)
                    continue;
                // Whether other code reads them as well depends on what is repaired first, and that is anybody's choice.
                ImmutableArray<string> old = [.. client.SelectMany(move => move.Move.Old).Distinct(StringComparer.OrdinalIgnoreCase)];
                result = await SettingComment.AddAsync(result, file.Key, [.. missing], old, note(missing.Count), cancellationToken).ConfigureAwait(false);
            }
        }
        return result;
    }

    /// <summary>The moves of a file, with those new settings that its code did not read before.</summary>
    private async Task<ImmutableArray<SettingsMove>> MovesAsync(ReportedFile file, Solution after, CancellationToken cancellationToken)
    {
        ImmutableArray<SettingsMove> moves = [.. file.Diagnostics.SelectMany(settingsOf).Where(move => move.Old.Length + move.New.Length > 0)];
        if (moves.IsEmpty || after.GetDocument(file.Documents[0].Id) is not { } document)
            return [];
        ImmutableHashSet<string> known = await SettingNames.InAsync(before.GetDocument(document.Id)!, cancellationToken).ConfigureAwait(false);
        ImmutableHashSet<string> named = await SettingNames.InAsync(document, cancellationToken).ConfigureAwait(false);
        return [.. moves.Select(move => move with { New = [.. move.New.Where(name => named.Contains(name) && !known.Contains(name))] })];
    }

    private static async Task<bool> IsNamedAsync(string name, Project project, CancellationToken cancellationToken)
    {
        foreach (Document document in project.Documents)
        {
            if ((await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString().Contains('"' + name + '"'))
                return true;
        }
        return false;
    }
}
