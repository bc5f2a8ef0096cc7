using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Fixes;
using Auth0TokenAnalyzers.Rewriting.MakingAsync;
using Auth0TokenAnalyzers.Rewriting.Settings;
using Auth0TokenAnalyzers.Rewriting.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Succession;

/// <summary>The members of a machine-to-machine application beside those of a global client: declared, filled and set in configuration files in the same way.</summary>
internal sealed class Successors
{
    private const string ManagementSecret = "Management:ClientSecret";

    private readonly ImmutableArray<(Document Document, SettingsMove Move)> _moves;
    private readonly SettingsMove? _bound;
    private readonly ProjectId _project;
    private readonly bool _hasManagement;

    private Successors(ProjectId project, string secretName, ImmutableArray<ChangedFile> files, ImmutableArray<(Document Document, SettingsMove Move)> moves,
        SettingsMove? bound, bool hasManagement)
    {
        (_project, SecretName, Files, _moves, _bound, _hasManagement) = (project, secretName, files, moves, bound, hasManagement);
    }

    /// <summary>The name of the new member with the secret.</summary>
    public string SecretName { get; }

    public ImmutableArray<ChangedFile> Files { get; }

    /// <summary>The members; null where they cannot have names or settings of their own, or where the old ones are filled otherwise than by settings.</summary>
    public static async Task<Successors?> OfAsync(GlobalClient client, Solution solution, CancellationToken cancellationToken)
    {
        if (await SettingCode.OfAsync(client.Secret, solution, cancellationToken).ConfigureAwait(false) is not { } secret
            || await SettingCode.OfAsync(client.Id, solution, cancellationToken).ConfigureAwait(false) is not { } id)
            return null;
        Project project = solution.GetDocument(client.Secret.DeclaringSyntaxReferences[0].SyntaxTree)!.Project;
        var settings = new SettingsOfProject(solution, await SettingsFile.OfAsync(project, cancellationToken).ConfigureAwait(false));
        foreach (bool isManagement in new[] { false, true })
        {
            var names = new NewNames(client, isManagement);
            // What a file is bound to has the names of the members.
            SettingsMove? bound = secret.Keys.IsEmpty
                ? settings.Known(SettingsMove.OfSection([.. new[] { client.Id, client.Secret }.Select(member => member.Name).Distinct()], names.Members))
                : null;
            ImmutableArray<(Document, SettingsMove Move)> moves = [.. secret.Keys.Select(read => (read.Document, names.Move(read.Key, id.Keys)))];
            if ((secret.Keys.IsEmpty && bound is null) || (bound is not null && !bound.Old.Any(settings.Has)))
                return null;
            if (names.Members.Any(name => client.Secret.ContainingType.GetMembers(name).Any())
                || await IsTakenAsync([.. moves.SelectMany(move => move.Move.New), .. bound?.New ?? []], settings, solution, cancellationToken).ConfigureAwait(false))
                continue;
            return await names.FilesAsync(id, secret, cancellationToken).ConfigureAwait(false) is { } files
                ? new Successors(project.Id, names.Members[1], files, moves, bound, settings.HasAny(ManagementSecret))
                : null;
        }
        return null;
    }

    /// <summary>A report that would call the settings of the application otherwise, in the section where they are now, calls them so.</summary>
    public Diagnostic Renamed(Diagnostic report)
    {
        foreach (ImmutableArray<string> names in _moves.Select(read => read.Move).Append(_bound).OfType<SettingsMove>().Select(move => move.New))
        {
            string section = names[1].Substring(0, names[1].LastIndexOf(':') + 1);
            if (section.Length > 0 && report.Property(PropertyKeys.ClientIsGranted) is null && !_hasManagement
                && section + ManagementSecret == report.Property(PropertyKeys.ClientSecretKey))
                return Diagnostic.Create(report.Descriptor, report.Location, report.AdditionalLocations,
                    report.Properties.SetItem(PropertyKeys.ClientIdKey, names[0]).SetItem(PropertyKeys.ClientSecretKey, names[1]));
        }
        return report;
    }

    /// <summary>The solution with them; null when it does not compile as before.</summary>
    public async Task<Solution?> WrittenAsync(Solution solution, CancellationToken cancellationToken)
    {
        Solution changed = solution;
        foreach (ChangedFile file in Files)
            changed = changed.WithDocumentText(file.Documents[0], file.Text);
        // Warnings about the new members are those about the old ones, which go.
        foreach (DocumentId id in Files.SelectMany(file => file.Documents))
        {
            if (await CompilerDiagnostics.ErrorsAsync(changed.GetDocument(id)!, cancellationToken).ConfigureAwait(false)
                > await CompilerDiagnostics.ErrorsAsync(solution.GetDocument(id)!, cancellationToken).ConfigureAwait(false))
                return null;
        }
        if (!SettingsHost.Writes(changed.Workspace))
            return changed;
        var settings = new SettingsOfProject(changed, await SettingsFile.OfAsync(changed.GetProject(_project)!, cancellationToken).ConfigureAwait(false));
        foreach (SettingsMove move in _moves.Select(read => read.Move).Append(_bound).OfType<SettingsMove>())
            await settings.MoveAsync(move, cancellationToken).ConfigureAwait(false);
        return settings.Solution;
    }

    /// <summary>The repaired solution with a comment where a person has to create the settings.</summary>
    /// <param name="before">The solution with the old code.</param>
    /// <param name="after">The solution in which that is repaired.</param>
    /// <param name="report">A report about a token that the global client signed.</param>
    /// <param name="note">What a person has to set so many new settings to.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async Task<Solution> WithCommentsAsync(Solution before, Solution after, Diagnostic report, Func<int, string> note, CancellationToken cancellationToken)
    {
        foreach (var moves in _moves.GroupBy(move => move.Document.Id).Where(moves => after.ContainsDocument(moves.Key)))
        {
            after = await new SettingsUpdate(before, _ => moves.Select(move => move.Move), note)
                .OfAsync(after, [ReportedFile.Of(after.GetDocument(moves.Key)!, [report])], cancellationToken).ConfigureAwait(false);
        }
        return after;
    }

    // Another application's, such as that of the login.
    private static async Task<bool> IsTakenAsync(ImmutableArray<string> keys, SettingsOfProject settings, Solution solution, CancellationToken cancellationToken)
    {
        if (keys.Any(settings.Has))
            return true;
        foreach (Document document in solution.Projects.SelectMany(project => project.Documents))
        {
            string text = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
            if (keys.Any(key => text.IndexOf($"\"{key}\"", StringComparison.OrdinalIgnoreCase) >= 0))
                return true;
        }
        return false;
    }

    private sealed class NewNames(GlobalClient client, bool isManagement)
    {
        /// <summary>The names of the members with id and secret.</summary>
        public ImmutableArray<string> Members { get; } =
            [SuccessorNames.Of(client.Id.Name, isSecret: false, isManagement)!, SuccessorNames.Of(client.Secret.Name, isSecret: true, isManagement)!];

        /// <summary>The move of the setting with the secret, and of that with the id, to new ones.</summary>
        public SettingsMove Move(string secretKey, ImmutableArray<(Document Document, string Key)> ids)
        {
            string idKey = ids.Select(id => id.Key).FirstOrDefault(key => SectionOf(key) == SectionOf(secretKey)) ?? secretKey;
            return SettingsMove.Between([.. new[] { idKey, secretKey }.Distinct()],
                [SuccessorNames.Of(idKey, isSecret: false, isManagement)!, SuccessorNames.Of(secretKey, isSecret: true, isManagement)!]);
        }

        public async Task<ImmutableArray<ChangedFile>?> FilesAsync(SettingCode id, SettingCode secret, CancellationToken cancellationToken)
        {
            var edits = new Dictionary<DocumentId, TextEdits>();
            var places = client.Id.Equals(client.Secret, SymbolEqualityComparer.Default)
                ? secret.Nodes.Select(code => (code, client.Secret, Kinds: new[] { false, true }))
                : id.Nodes.Select(code => (code, client.Id, Kinds: new[] { false })).Concat(secret.Nodes.Select(code => (code, client.Secret, Kinds: new[] { true })));
            foreach (var ((document, node), member, kinds) in places)
            {
                if (!edits.TryGetValue(document.Id, out TextEdits file))
                    edits[document.Id] = file = new TextEdits(await document.GetTextAsync(cancellationToken).ConfigureAwait(false));
                var copies = kinds.Select(isSecret => (Text: new CopiedSetting(node, member.Name).Text(isSecret, isManagement), Documentation: Documentation(isSecret))).ToList();
                if (copies.Any(copy => copy.Text is null))
                    return null;
                CopyLayout.Insert(node, copies.Select(copy => (copy.Text!, copy.Documentation)), file);
            }
            return [.. edits.Select(file => ChangedFile.Of(file.Key, file.Value))];
        }

        private static string Documentation(bool isSecret) => $"The client {(isSecret ? "secret" : "id")} of the machine-to-machine application.";

        private static string SectionOf(string key) => key.Substring(0, key.LastIndexOf(':') + 1);
    }
}
