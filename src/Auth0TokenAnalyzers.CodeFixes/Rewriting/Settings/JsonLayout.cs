using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Settings;

/// <summary>Writes new settings in the manner of one that is there.</summary>
internal sealed class JsonLayout
{
    private const string DefaultStep = "  ";

    private readonly string? _lineBreak;
    private readonly string _indentation;
    private readonly string _step;
    private readonly string _colon;
    private readonly string? _separator;
    private readonly ImmutableArray<string> _old;

    /// <param name="text">The file.</param>
    /// <param name="model">The setting whose manner it is.</param>
    /// <param name="container">What that is a member of.</param>
    /// <param name="separator">What joins sections in the name of a setting; null where each is an object.</param>
    /// <param name="old">The values of the settings whose place the new ones take, as they are written.</param>
    public JsonLayout(SourceText text, JsonMember model, JsonObject container, string? separator, ImmutableArray<string> old)
    {
        TextLine line = text.Lines.GetLineFromPosition(model.Span.Start), opening = text.Lines.GetLineFromPosition(container.Start);
        _indentation = Layout.Indentation(line);
        _lineBreak = line.Start + _indentation.Length == model.Span.Start ? Layout.LineBreak(text) : null;
        string outer = Layout.Indentation(opening);
        _step = _indentation.Length > outer.Length && _indentation.StartsWith(outer, System.StringComparison.Ordinal)
            ? _indentation.Substring(outer.Length)
            : DefaultStep;
        _colon = new string([.. text.ToString(TextSpan.FromBounds(model.NameEnd, model.Span.End)).TakeWhile(character => character is ' ' or ':')]);
        _separator = separator;
        _old = old;
    }

    /// <summary>The settings, each with an empty value, or with what says where a secret is kept.</summary>
    /// <param name="names">Their names, of one section, relative to where they come to stand.</param>
    public string Members(ImmutableArray<string> names) => _separator is null
        ? Objects([.. names[0].Split(':').Reverse().Skip(1).Reverse()], [.. names.Select(name => name.Substring(name.LastIndexOf(':') + 1))],
            _indentation)
        : Values(names.Select(name => name.Replace(":", _separator)), _indentation);

    /// <summary>The settings as they follow another one.</summary>
    public string Following(ImmutableArray<string> names) => "," + Break(_indentation) + Members(names);

    /// <summary>The settings as the first ones of a section that had none.</summary>
    public string Enclosed(ImmutableArray<string> names) => $"{Blank}{string.Join("," + Blank, names.Select(Setting))}{Blank}";

    private string Objects(ImmutableArray<string> sections, ImmutableArray<string> names, string indentation) => sections.IsEmpty
        ? Values(names, indentation)
        : $"\"{sections[0]}\"{_colon}{{{Break(indentation + _step)}{Objects(sections.RemoveAt(0), names, indentation + _step)}{Break(indentation)}}}";

    private string Values(IEnumerable<string> names, string indentation) => string.Join("," + Break(indentation), names.Select(Setting));

    private string Setting(string name) => $"\"{name}\"{_colon}{Hint.For(name, _old, "\"\"")}";

    private string Break(string indentation) => _lineBreak is null ? Blank : _lineBreak + indentation;

    // Where names are not set apart from their values, nothing is.
    private string Blank => _colon.Length > 1 ? " " : "";
}
