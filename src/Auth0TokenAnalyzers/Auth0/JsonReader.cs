using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;

namespace Auth0TokenAnalyzers.Auth0;

/// <summary>
/// Reads the values of a JSON text (RFC 8259) with their names and positions. As in .NET's configuration files, comments and trailing commas are allowed
/// and more than 64 levels are not. One pass without recursion, so that no input is slow or overflows the stack. The analyzers carry no JSON library.
/// </summary>
internal sealed class JsonReader
{
    private const int MaxDepth = 64;

    /// <summary>Longer names of sections are nobody's; without a limit, many values in one such section would take quadratic time.</summary>
    private const int MaxSectionLength = 512;

    private readonly JsonText _text;
    private readonly ImmutableArray<JsonLeaf>.Builder _leaves = ImmutableArray.CreateBuilder<JsonLeaf>();
    private readonly Stack<Level> _open = new();

    private JsonReader(string text) => _text = new JsonText(text);

    /// <summary>The values in the order of the text; <see langword="null"/> when it is no JSON.</summary>
    public static ImmutableArray<JsonLeaf>? Read(string text)
    {
        var reader = new JsonReader(text);
        return reader.Document() ? reader._leaves.ToImmutable() : null;
    }

    private bool Document()
    {
        if (!Value("", ""))
            return false;
        while (_open.Count > 0)
        {
            if (!Member(_open.Peek()))
                return false;
        }

        return _text.IsAtEnd;
    }

    private bool Member(Level level)
    {
        var end = level.IsArray ? ']' : '}';
        if (!_text.Take(end))
        {
            if (level.Count > 0 && !_text.Take(','))
                return false;
            if (level.Count == 0 || !_text.Take(end))
                return Next(level);
        }

        _open.Pop();
        return true;
    }

    private bool Next(Level level)
    {
        var index = level.Count++;
        if (level.IsArray)
            return Value(level.Section, index.ToString(CultureInfo.InvariantCulture));
        return _text.String() is { } name && _text.Take(':') && Value(level.Section, name.Text);
    }

    private bool Value(string? section, string name)
    {
        if (_text.Take('{'))
            return Open(section, name, isArray: false);
        if (_text.Take('['))
            return Open(section, name, isArray: true);
        if ((_text.String() ?? _text.Word()) is not { } value)
            return false;
        if (section is not null)
            _leaves.Add(new JsonLeaf(section, name, value.Text, value.IsString, value.Start, value.Length));
        return true;
    }

    private bool Open(string? section, string name, bool isArray)
    {
        if (section is not null && section.Length + name.Length < MaxSectionLength)
            section = section.Length == 0 ? name : section + ":" + name;
        else
            section = null;
        _open.Push(new Level(section, isArray));
        return _open.Count <= MaxDepth;
    }

    /// <param name="section">Its name; null when it is too long to be kept.</param>
    /// <param name="isArray">An array and no object.</param>
    private sealed class Level(string? section, bool isArray)
    {
        public string? Section { get; } = section;

        public bool IsArray { get; } = isArray;

        public int Count { get; set; }
    }
}
