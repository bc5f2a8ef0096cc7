using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Settings;

/// <summary>A file with settings among the additional files of one project or several.</summary>
internal sealed class SettingsFile
{
    // As the analyzers: nobody writes larger ones by hand.
    private const int MaxLength = 1024 * 1024;

    private const string Base = "appsettings.json";

    private readonly string _path;
    private readonly string _name;

    private SettingsFile(string path, ImmutableArray<DocumentId> documents, SourceText text)
    {
        _path = path;
        _name = NameOf(path).ToLowerInvariant();
        Documents = documents;
        Text = text;
        Sets = text.Length <= MaxLength ? SetsOf(_name, text.ToString()) : [];
    }

    /// <summary>The file in each project that has it.</summary>
    public ImmutableArray<DocumentId> Documents { get; }

    public SourceText Text { get; }

    /// <summary>What is in it; nothing when it cannot be read.</summary>
    public ImmutableArray<ISettings> Sets { get; }

    /// <summary>Is it <c>appsettings.{Environment}.json</c>, whose settings are read before those of <c>appsettings.json</c> beside it?</summary>
    public bool IsOverlay => _name != Base && _name.StartsWith("appsettings.", StringComparison.Ordinal) && IsJson(_name);

    public static bool IsOne(TextDocument document)
    {
        string name = NameOf(PathOf(document)).ToLowerInvariant();
        return IsJson(name) || IsXml(name) || IsEnvironment(name);
    }

    /// <summary>The files of a project and of the programs that it is a part of.</summary>
    public static async Task<ImmutableArray<SettingsFile>> OfAsync(Project project, CancellationToken cancellationToken)
    {
        Solution solution = project.Solution;
        var files = ImmutableArray.CreateBuilder<SettingsFile>();
        var documents = solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(project.Id).Prepend(project.Id)
            .SelectMany(id => solution.GetProject(id)!.AdditionalDocuments).Where(IsOne)
            .GroupBy(document => document.FilePath ?? document.Id.Id.ToString());
        foreach (var same in documents)
        {
            ImmutableArray<DocumentId> ids = [.. same.First().FilePath is { } path
                ? solution.GetDocumentIdsWithFilePath(path).Where(solution.ContainsAdditionalDocument)
                : same.Select(document => document.Id)];
            files.Add(new SettingsFile(PathOf(same.First()), ids, await same.First().GetTextAsync(cancellationToken).ConfigureAwait(false)));
        }
        return files.ToImmutable();
    }

    public SettingsFile With(SourceText text) => new(_path, Documents, text);

    /// <summary>Is this the overlay of that file?</summary>
    public bool Overlays(SettingsFile other) => IsOverlay && other._name == Base && FolderOf(_path) == FolderOf(other._path);

    /// <summary>Is the setting in it?</summary>
    public bool Has(string name) => Sets.SelectMany(set => set.Names).Contains(name, StringComparer.OrdinalIgnoreCase);

    private static ImmutableArray<ISettings> SetsOf(string name, string text) =>
        IsJson(name) ? [.. JsonSettings.Of(name, text)] : IsXml(name) ? [FlatSettings.OfElements(text)] : [FlatSettings.OfLines(text)];

    private static bool IsJson(string name) => name is "secrets.json" or "local.settings.json" or "launchsettings.json"
        || (name.StartsWith("appsettings", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal));

    private static bool IsXml(string name) => name.EndsWith(".config", StringComparison.Ordinal);

    private static bool IsEnvironment(string name) =>
        name.StartsWith(".env", StringComparison.Ordinal) || name.EndsWith(".env", StringComparison.Ordinal);

    private static string PathOf(TextDocument document) => document.FilePath ?? document.Name;

    // Paths of another operating system are read as well.
    private static string NameOf(string path) => path.Split('/', '\\').Last();

    private static string FolderOf(string path) => path.Substring(0, path.Length - NameOf(path).Length);
}
