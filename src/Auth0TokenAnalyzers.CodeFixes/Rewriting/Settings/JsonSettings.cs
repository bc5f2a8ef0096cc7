using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Auth0TokenAnalyzers.Rewriting.Settings;

/// <summary>
/// The settings of a JSON file that are one set for the program: all of <c>appsettings.json</c>, the variables of one profile of <c>launchSettings.json</c>.
/// </summary>
internal sealed class JsonSettings : ISettings
{

    private JsonSettings(JsonObject root, bool areVariables)
    {
        AreVariables = areVariables;
        Root = root;
        All = [.. In(root, "")];
    }

    /// <summary>What they stand in.</summary>
    public JsonObject Root { get; }

    /// <summary>The settings and sections in the order of the text.</summary>
    public ImmutableArray<JsonSetting> All { get; }

    public bool AreVariables { get; }

    public IEnumerable<string> Names => All.Select(setting => setting.Path);

    /// <summary>The sets of a file; none when its text is no JSON.</summary>
    /// <param name="fileName">The file's name in small letters.</param>
    /// <param name="text">What is in it.</param>
    public static IEnumerable<JsonSettings> Of(string fileName, string text)
    {
        if (JsonObject.Read(text) is not { } root)
            return [];
        return fileName switch
        {
            "local.settings.json" => Objects(root, "Values").Select(Variables),
            "launchsettings.json" => Objects(root, "profiles")
                .SelectMany(profiles => profiles.Members)
                .Select(profile => profile.Object).OfType<JsonObject>()
                .SelectMany(profile => Objects(profile, "environmentVariables")).Select(Variables),
            _ => [new JsonSettings(root, areVariables: false)],
        };
    }

    public void Move(ImmutableHashSet<string> old, ImmutableHashSet<string> gone, ImmutableArray<string> added, TextEdits edits)
    {
        ImmutableArray<JsonSetting> found = [.. All.Where(setting => setting.Member.Kind == JsonKind.Simple && old.Contains(setting.Path))];
        if (!found.IsEmpty && added.All(MayAdd))
            new JsonSettingsRewriting(this, edits).Move(found, [.. found.Where(setting => gone.Contains(setting.Path))], added);
    }

    /// <summary>What joins sections in names of the kind of this one; null where each section is an object.</summary>
    public string? Separator(JsonMember member) => member.Name.Contains(":") ? ":" : AreVariables ? "__" : null;

    // A section cannot stand where a value does.
    private bool MayAdd(string path) =>
        !All.Any(setting => setting.Member.Kind != JsonKind.Object && path.StartsWith(setting.Path + ":", StringComparison.OrdinalIgnoreCase));

    private static JsonSettings Variables(JsonObject root) => new(root, areVariables: true);

    private static IEnumerable<JsonObject> Objects(JsonObject parent, string name) =>
        parent.Members.Where(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(member => member.Object).OfType<JsonObject>();

    private IEnumerable<JsonSetting> In(JsonObject container, string section)
    {
        foreach (JsonMember member in container.Members)
        {
            string name = AreVariables ? member.Name.Replace("__", ":") : member.Name;
            var setting = new JsonSetting(section.Length == 0 ? name : section + ":" + name, member, container, section);
            yield return setting;
            foreach (JsonSetting inner in member.Object is null ? [] : In(member.Object, setting.Path))
                yield return inner;
        }
    }
}

/// <summary>A setting, or a section of settings.</summary>
/// <param name="Path">Its name with those of the sections around it, joined by colons.</param>
/// <param name="Member">Where it stands.</param>
/// <param name="Container">What it is a member of.</param>
/// <param name="Section">The name of that; empty at the top.</param>
internal sealed record JsonSetting(string Path, JsonMember Member, JsonObject Container, string Section);
