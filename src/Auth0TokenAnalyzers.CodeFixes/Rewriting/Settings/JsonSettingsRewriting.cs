using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Settings;

/// <summary>Puts settings into the place of others in a JSON text.</summary>
internal sealed class JsonSettingsRewriting(JsonSettings settings, TextEdits edits)
{
    /// <param name="old">The settings that the new ones come from.</param>
    /// <param name="gone">Those of them that go.</param>
    /// <param name="added">The names of the new settings, which are in one section.</param>
    public void Move(ImmutableArray<JsonSetting> old, ImmutableArray<JsonSetting> gone, ImmutableArray<string> added)
    {
        JsonSetting? replaced = added.IsEmpty ? null : Add(old, gone, added);
        JsonObject? filled = added.IsEmpty ? null : Target(added[0]).Object;
        foreach (var members in WithEmptied(gone.Where(setting => setting != replaced), filled).GroupBy(setting => setting.Container))
            new JsonDeletions(edits).Delete(members.Key, [.. members.Select(setting => setting.Member)]);
    }

    /// <summary>The settings, with the sections in the place of those that nothing else is in.</summary>
    private IEnumerable<JsonSetting> WithEmptied(IEnumerable<JsonSetting> gone, JsonObject? filled)
    {
        var result = new HashSet<JsonSetting>(gone);
        while (settings.All.FirstOrDefault(section => section.Member.Object is { Members.Count: > 0 } members && members != filled
            && members.Members.All(member => result.Any(setting => setting.Member == member)) && HasNoComment(members)) is { } emptied)
        {
            result.RemoveWhere(setting => setting.Container == emptied.Member.Object);
            result.Add(emptied);
        }
        return result;
    }

    private bool HasNoComment(JsonObject section)
    {
        int end = section.Start + 1;
        foreach (JsonMember member in section.Members)
        {
            if (!IsBlank(end, member.Span.Start))
                return false;
            end = member.Comma + 1 ?? member.Span.End;
        }
        return IsBlank(end, section.End - 1);
    }

    private bool IsBlank(int start, int end) => string.IsNullOrWhiteSpace(edits.Text.ToString(TextSpan.FromBounds(start, end)));

    /// <summary>Writes the new settings; the old one whose place they take.</summary>
    private JsonSetting? Add(ImmutableArray<JsonSetting> old, ImmutableArray<JsonSetting> gone, ImmutableArray<string> added)
    {
        (JsonObject target, string section) = Target(added[0]);
        ImmutableArray<string> names = [.. added.Select(name => section.Length == 0 ? name : name.Substring(section.Length + 1))];
        JsonSetting? place = gone.Concat(old).FirstOrDefault(setting => setting.Container == target);
        JsonMember model = place?.Member ?? target.Members.LastOrDefault() ?? old[0].Member;
        var layout = new JsonLayout(edits.Text, model, target, settings.Separator(model), [.. old.Select(ValueOf)]);
        if (place is not null && gone.Contains(place))
            edits.Replace(place.Member.Span, layout.Members(names));
        else if (target.Members.Count > 0)
            edits.Insert(model.Span.End, layout.Following(names));
        else
            edits.Insert(target.Start + 1, layout.Enclosed(names));
        return place;
    }

    private string ValueOf(JsonSetting setting) =>
        edits.Text.ToString(TextSpan.FromBounds(setting.Member.NameEnd, setting.Member.Span.End)).TrimStart(' ', '\t', '\r', '\n', ':');

    /// <summary>The innermost object that is a section around the setting.</summary>
    private (JsonObject Object, string Section) Target(string name) => settings.All
        .Where(section => section.Member.Object is not null && name.StartsWith(section.Path + ":", StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(section => section.Path.Length).Select(section => (section.Member.Object!, section.Path))
        .DefaultIfEmpty((settings.Root, "")).First();
}
