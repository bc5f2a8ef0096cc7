using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Settings;

/// <summary>
/// Settings that stand one after the other, whatever their sections: the elements <c>&lt;add key="…" value="…" /&gt;</c> of a <c>Web.config</c>, the lines of
/// an <c>.env</c> file. A new one is written as a copy of an old one with another name and no value.
/// </summary>
internal sealed class FlatSettings : ISettings
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    // A comment is matched first, so that what is in it is not.
    private static readonly Regex Element =
        new("""<!--.*?(?:-->|\z)|(?<whole><add\s+key\s*=\s*"(?<name>[^"<]*)"\s+value\s*=\s*"(?<value>[^"<]*)"[^"<>]*(?:"[^"<]*"[^"<>]*)*/>)""",
            Options | RegexOptions.Singleline);
    private static readonly Regex Line = new(@"^[ \t\uFEFF]*(?<whole>(?:export[ \t]+)?(?<name>[A-Za-z_][\w.:-]*)[ \t]*=(?<value>[^\r\n""'][^\r\n]*|""[^""\r\n]*""[^\r\n]*|'[^'\r\n]*'[^\r\n]*|))(?=\r|\n|\z)", Options | RegexOptions.Multiline);

    private readonly ImmutableArray<Match> _all;

    private FlatSettings(IEnumerable<Match> all, bool areVariables)
    {
        _all = [.. all];
        AreVariables = areVariables;
    }

    public bool AreVariables { get; }

    public IEnumerable<string> Names => _all.Select(NameOf);

    /// <summary>The settings of a <c>*.config</c> file that code reads by name.</summary>
    public static FlatSettings OfElements(string text) =>
        new(Element.Matches(text).Cast<Match>().Where(match => match.Groups["whole"].Success), areVariables: false);

    /// <summary>The variables of an <c>.env</c> file.</summary>
    public static FlatSettings OfLines(string text) => new(Line.Matches(text).Cast<Match>(), areVariables: true);

    public void Move(ImmutableHashSet<string> old, ImmutableHashSet<string> gone, ImmutableArray<string> added, TextEdits edits)
    {
        ImmutableArray<Match> found = [.. _all.Where(setting => old.Contains(NameOf(setting)))];
        ImmutableArray<Match> deleted = [.. found.Where(setting => gone.Contains(NameOf(setting)))];
        if (found.IsEmpty)
            return;
        Match place = deleted.Append(found[0]).First();
        bool isReplaced = !deleted.IsEmpty && !added.IsEmpty;
        string lineBreak = IsAlone(place, edits.Text) ? Layout.LineBreak(edits.Text) + Layout.Indentation(LineOf(place, edits.Text)) : "";
        string texts = string.Join(lineBreak, added.Select(name => Copy(place, name, found, edits.Text)));
        if (isReplaced)
            edits.Replace(SpanOf(place.Groups["whole"]), texts);
        else if (!added.IsEmpty)
            edits.Insert(SpanOf(place.Groups["whole"]).End, lineBreak + texts);
        foreach (Match setting in deleted.Skip(isReplaced ? 1 : 0))
            edits.Delete(IsAlone(setting, edits.Text) ? LineOf(setting, edits.Text).SpanIncludingLineBreak : SpanOf(setting.Groups["whole"]));
    }

    private static TextSpan SpanOf(Group group) => new(group.Index, group.Length);

    private static TextLine LineOf(Match setting, SourceText text) => text.Lines.GetLineFromPosition(setting.Groups["whole"].Index);

    private static bool IsAlone(Match setting, SourceText text) =>
        LineOf(setting, text).ToString().Trim(' ', '\t', '\uFEFF').Length == setting.Groups["whole"].Value.Trim().Length;

    private string NameOf(Match setting) => AreVariables ? setting.Groups["name"].Value.Replace("__", ":") : setting.Groups["name"].Value;

    private string Copy(Match setting, string name, IEnumerable<Match> old, SourceText text)
    {
        TextSpan whole = SpanOf(setting.Groups["whole"]), oldName = SpanOf(setting.Groups["name"]), value = SpanOf(setting.Groups["value"]);
        return text.ToString(TextSpan.FromBounds(whole.Start, oldName.Start)) + Written(name, setting.Groups["name"].Value)
            + text.ToString(TextSpan.FromBounds(oldName.End, value.Start))
            + Hint.For(name, old.Select(match => match.Groups["value"].Value.Trim()), "") + text.ToString(TextSpan.FromBounds(value.End, whole.End));
    }

    // Variables are written in capitals as often as not; .NET does not mind.
    private string Written(string name, string old)
    {
        string written = AreVariables && !old.Contains(":") ? name.Replace(":", "__") : name;
        return AreVariables && old == old.ToUpperInvariant() ? written.ToUpperInvariant() : written;
    }
}
