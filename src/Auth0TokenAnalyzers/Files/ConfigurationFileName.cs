using System;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Auth0TokenAnalyzers.Files;

/// <summary>What the name of a file says: how its settings are read, and who has it. The package's build files add files of these names to a project's additional files.</summary>
internal static class ConfigurationFileName
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex Json = new(@"^(?:appsettings.*|secrets|local\.settings|launchSettings)\.json$", Options);
    private static readonly Regex Xml = new(@"\.config$", Options);
    private static readonly Regex Environment = new(@"^(?:\.env(?:\..+)?|.+\.env)$", Options);
    private static readonly Regex Local = new(@"^(?:secrets\.json|local\.settings\.json|launchSettings\.json|appsettings\.(?:.+\.)?(?:development|local)\.json|\.env(?:\.(?:local|development|dev|.+\.local))?)$", Options);

    /// <summary>The reader for a file of this name; null when it is no configuration file.</summary>
    public static Func<string, ImmutableArray<Setting>>? Reader(string path)
    {
        var name = Name(path);
        return Json.IsMatch(name)
            ? JsonSettings.Read
            : Xml.IsMatch(name)
            ? XmlSettings.Read
            : Environment.IsMatch(name)
            ? EnvironmentSettings.Read
            : null;
    }

    /// <summary>Is it read on the machine of a developer only, and by convention often kept out of the repository?</summary>
    public static bool IsLocal(string path) => Local.IsMatch(Name(path));

    // Paths of another operating system are read as well.
    private static string Name(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
