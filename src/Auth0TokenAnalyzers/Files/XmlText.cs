using System;
using System.Collections.Immutable;

namespace Auth0TokenAnalyzers.Files;

/// <summary>
/// The tags and texts of an XML text, one after the other, with their positions, which the readers of the framework do not give for attribute values. No
/// entities but the five of XML itself and characters by number; a document type with declarations is not read.
/// </summary>
internal sealed class XmlText(string text)
{
    private int _position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;

    /// <summary>The next part; null at the end. What is no XML is an error, after which nothing is read.</summary>
    public XmlPart? Next()
    {
        while (_position < text.Length)
        {
            if (text[_position] != '<')
                return Content();
            if (Starts("<![CDATA["))
                return Data();
            if (!Skip("<!--", "-->") && !Skip("<?", "?>") && !SkipDocumentType())
                return Tag();
        }

        return null;
    }

    private XmlPart Content()
    {
        var start = _position;
        _position = text.IndexOf('<', start) is >= 0 and var end ? end : text.Length;
        var first = start;
        while (first < _position && char.IsWhiteSpace(text[first]))
            first++;
        var last = _position;
        while (last > first && char.IsWhiteSpace(text[last - 1]))
            last--;
        return new XmlPart(XmlPartKind.Text, Token(first, last - first));
    }

    private XmlPart Data()
    {
        var start = _position + "<![CDATA[".Length;
        var end = text.IndexOf("]]>", start, StringComparison.Ordinal);
        if (end < 0)
            return XmlPart.Error;
        _position = end + "]]>".Length;
        return new XmlPart(XmlPartKind.Text, new XmlToken(text.Substring(start, end - start), start, end - start));
    }

    private XmlPart Tag()
    {
        _position++;
        var isEnd = Take('/');
        var name = Name();
        var attributes = ImmutableArray.CreateBuilder<XmlAttribute>();
        while (name.Length > 0)
        {
            SkipSpace();
            if (Take('>'))
                return new XmlPart(isEnd ? XmlPartKind.End : XmlPartKind.Start, name) { Attributes = attributes.ToImmutable() };
            if (!isEnd && Starts("/>"))
            {
                _position += 2;
                return new XmlPart(XmlPartKind.Start, name) { Attributes = attributes.ToImmutable(), IsEmpty = true };
            }

            if (Attribute() is not { } attribute)
                break;
            attributes.Add(attribute);
        }

        return XmlPart.Error;
    }

    private XmlAttribute? Attribute()
    {
        var name = Name();
        SkipSpace();
        if (name.Length == 0 || !Take('='))
            return null;
        SkipSpace();
        if (_position >= text.Length || text[_position] is not ('"' or '\''))
            return null;
        var start = _position + 1;
        var end = text.IndexOf(text[_position], start);
        if (end < 0 || text.IndexOf('<', start, end - start) >= 0)
            return null;
        _position = end + 1;
        return new XmlAttribute(name.Value, Token(start, end - start));
    }

    private XmlToken Name()
    {
        var start = _position;
        while (_position < text.Length && (char.IsLetterOrDigit(text[_position]) || text[_position] is '_' or '-' or '.' or ':'))
            _position++;
        return new XmlToken(text.Substring(start, _position - start), start, _position - start);
    }

    private XmlToken Token(int start, int length) => new(XmlEntities.Decode(text.Substring(start, length)), start, length);

    private void SkipSpace()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
            _position++;
    }

    private bool SkipDocumentType()
    {
        if (!Starts("<!DOCTYPE") || text.IndexOf('>', _position) is not (>= 0 and var end) || text.IndexOf('[', _position, end - _position) >= 0)
            return false;
        _position = end + 1;
        return true;
    }

    private bool Skip(string opening, string closing)
    {
        if (!Starts(opening) || text.IndexOf(closing, _position + opening.Length, StringComparison.Ordinal) is not (>= 0 and var end))
            return false;
        _position = end + closing.Length;
        return true;
    }

    private bool Starts(string opening) => string.CompareOrdinal(text, _position, opening, 0, opening.Length) == 0;

    private bool Take(char expected)
    {
        if (_position >= text.Length || text[_position] != expected)
            return false;
        _position++;
        return true;
    }
}

internal enum XmlPartKind
{
    Error,
    Start,
    End,
    Text,
}

/// <param name="Kind">What it is.</param>
/// <param name="Text">The name of a tag, or the text without the space around it.</param>
internal readonly record struct XmlPart(XmlPartKind Kind, XmlToken Text)
{
    public static XmlPart Error { get; } = new(XmlPartKind.Error, new XmlToken("", 0, 0));

    public ImmutableArray<XmlAttribute> Attributes { get; init; } = [];

    /// <summary>A tag that has no end tag: <c>&lt;add/&gt;</c>.</summary>
    public bool IsEmpty { get; init; }
}

internal readonly record struct XmlAttribute(string Name, XmlToken Value);

/// <param name="Value">The text without entities.</param>
/// <param name="Start">Where it begins in the file.</param>
/// <param name="Length">How long it is as it is written.</param>
internal readonly record struct XmlToken(string Value, int Start, int Length);
