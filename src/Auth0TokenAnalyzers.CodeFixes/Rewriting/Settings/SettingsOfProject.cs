using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Settings;

/// <summary>The settings files of a project, with what is moved in them.</summary>
/// <param name="after">The solution in which the code of the project is repaired.</param>
/// <param name="original">The files before.</param>
internal sealed class SettingsOfProject(Solution after, ImmutableArray<SettingsFile> original)
{
    private readonly Dictionary<string, bool> _isRead = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<SettingsFile> _original = original;
    private ImmutableArray<SettingsFile> _files = original;

    private IEnumerable<string> Names => _files.SelectMany(file => file.Sets).SelectMany(set => set.Names);

    /// <summary>The solution with the files as they are now.</summary>
    public Solution Solution =>
        _files.Except(_original).SelectMany(file => SettingsHost.ToChange(after.Workspace, file.Documents).Select(id => (id, file.Text)))
        .Aggregate(after, (solution, change) => solution.WithAdditionalDocumentText(change.id, change.Text));

    /// <summary>The move with the whole names of its settings; null when nobody knows which section they stand in.</summary>
    public SettingsMove? Known(SettingsMove move)
    {
        if (!move.IsRelative)
            return move;
        var sections = Names
            .SelectMany(path => move.Old.Where(name => (":" + path).EndsWith(":" + name, StringComparison.OrdinalIgnoreCase))
                .Select(name => path.Substring(0, path.Length - name.Length)))
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return sections is [var section] ? move.In(section) : null;
    }

    /// <summary>Is the setting in one of the files?</summary>
    public bool Has(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Is there a setting of that name in any section?</summary>
    public bool HasAny(string name) => Names.Any(path => (":" + path).EndsWith(":" + name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Puts the new settings where the old ones are, and takes those out that nobody reads any more.</summary>
    public async Task MoveAsync(SettingsMove move, CancellationToken cancellationToken)
    {
        // A file that is read later has its settings before those of the others: an empty one there would hide what is set.
        ImmutableArray<string> added = [.. move.New.Where(name => !Has(name))];
        var old = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, [.. move.Old]);
        ImmutableHashSet<string> gone = old.Clear();
        foreach (string name in old.Where(Has))
        {
            if (!await IsReadAsync(name, cancellationToken).ConfigureAwait(false))
                gone = gone.Add(name);
        }
        ImmutableArray<SettingsFile> bases = [.. _files.Where(file => !file.IsOverlay).Select(file => Moved(file, added))];
        _files = [.. bases, .. _files.Where(file => file.IsOverlay)
            .Select(file => Moved(file, bases.Any(under => file.Overlays(under) && added.All(under.Has)) ? [] : added))];

        SettingsFile Moved(SettingsFile file, ImmutableArray<string> news)
        {
            var edits = new TextEdits(file.Text);
            foreach (ISettings set in file.Sets.Where(set => !move.AreVariables || set.AreVariables))
                set.Move(old, gone, news, edits);
            return edits.Changes().Count == 0 ? file : file.With(edits.Apply());
        }
    }

    /// <summary>Takes a setting out that no code reads any more, and nothing binds the section of.</summary>
    public async Task RemoveAsync(string name, CancellationToken cancellationToken)
    {
        if (Has(name) && !await new SettingReaders(name) { CountsBinders = true }.AreInAsync(after, cancellationToken).ConfigureAwait(false))
            await MoveAsync(new SettingsMove([name], []), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Does code of the solution read the setting?</summary>
    private async Task<bool> IsReadAsync(string name, CancellationToken cancellationToken)
    {
        if (!_isRead.TryGetValue(name, out bool isRead))
            _isRead[name] = isRead = await new SettingReaders(name).AreInAsync(after, cancellationToken).ConfigureAwait(false);
        return isRead;
    }
}
