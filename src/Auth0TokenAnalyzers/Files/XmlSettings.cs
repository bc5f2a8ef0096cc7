using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Auth0TokenAnalyzers.Files;

/// <summary>
/// Reads <c>Web.config</c>, <c>App.config</c> and their like: <c>&lt;add key="…" value="…"/&gt;</c>, the attributes of other elements, and the texts of elements
/// such as <c>&lt;setting name="…"&gt;&lt;value&gt;…</c>. Connection strings are left out.
/// </summary>
internal sealed class XmlSettings
{
    private const int MaxDepth = 64;
    private const int MaxSectionLength = 512;

    private readonly XmlText _text;
    private readonly ImmutableArray<Setting>.Builder _settings = ImmutableArray.CreateBuilder<Setting>();
    private readonly Stack<Element> _open = new();

    private XmlSettings(string text) => _text = new XmlText(text);

    /// <summary>The settings; none when the text is no XML.</summary>
    public static ImmutableArray<Setting> Read(string text)
    {
        var reader = new XmlSettings(text);
        return reader.Document() ? reader._settings.ToImmutable() : [];
    }

    private bool Document()
    {
        while (_text.Next() is { } part)
        {
            var isRead = part.Kind switch
            {
                XmlPartKind.Start => Open(part),
                XmlPartKind.End => _open.Count > 0 && _open.Pop().Name == part.Text.Value,
                XmlPartKind.Text => Content(part.Text),
                _ => false,
            };
            if (!isRead)
                return false;
        }

        return _open.Count == 0;
    }

    private bool Open(XmlPart part)
    {
        var name = part.Text.Value;
        var key = Attribute(part, "key") ?? Attribute(part, "name");
        var section = _open.Count == 0 ? "" : _open.Peek().Section;
        var own = Join(section, key ?? name);
        if (section is not null && own is not null && !IsConnection(name))
        {
            if (key is not null && part.Attributes.FirstOrDefault(attribute => attribute.Name == "value") is { Name: not null } value)
                Add(section, key, value.Value);
            else
                AddAll(own, part.Attributes);
        }

        if (!part.IsEmpty)
            _open.Push(new Element(name, IsConnection(name) ? null : own));
        return _open.Count <= MaxDepth;
    }

    private bool Content(XmlToken text)
    {
        // The text of <value> is that of the element around it.
        if (text.Length > 0
            && _open.Count > 0
            && (_open.Peek() is { Name: "value" } && _open.Count > 1 ? _open.ElementAt(1) : _open.Peek()).Section is { } section)
            _settings.Add(Setting.Of("", section, text.Value, text.Start, text.Length));
        return _open.Count > 0 || text.Length == 0;
    }

    private void AddAll(string section, ImmutableArray<XmlAttribute> attributes)
    {
        foreach (var attribute in attributes)
            Add(section, attribute.Name, attribute.Value);
    }

    private void Add(string section, string name, XmlToken value) => _settings.Add(Setting.Of(section, name, value.Value, value.Start, value.Length));

    private static string? Attribute(XmlPart part, string name) =>
        part.Attributes.Where(attribute => attribute.Name == name).Select(attribute => attribute.Value.Value).FirstOrDefault();

    private static bool IsConnection(string name) => name == "connectionStrings";

    private static string? Join(string? section, string name)
    {
        if (section is null || section.Length + name.Length >= MaxSectionLength)
            return null;
        return section.Length == 0 ? name : section + ":" + name;
    }

    /// <param name="Name">The name of its tags.</param>
    /// <param name="Section">What it is as a section; null when its content is left out.</param>
    private readonly record struct Element(string Name, string? Section);
}
