using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Auth0TokenAnalyzers.Auth0;

/// <summary>The words of a JSON text, one after the other; space and comments between them are passed over.</summary>
internal sealed class JsonText(string text)
{
    private const char ByteOrderMark = '\uFEFF';

    private int _position;

    /// <summary>Behind what was read last.</summary>
    public int Position => _position;

    public bool IsAtEnd => Peek() == '\0' && _position == text.Length;

    public bool Take(char expected)
    {
        if (Peek() != expected)
            return false;
        _position++;
        return true;
    }

    /// <summary>The string that begins here, without its quotes; null when there is none, or it does not end on its line.</summary>
    public (string Text, bool IsString, int Start, int Length)? String()
    {
        if (!Take('"'))
            return null;
        var start = _position;
        StringBuilder? unescaped = null;
        for (; _position < text.Length; _position++)
        {
            var c = text[_position];
            if (c == '"')
            {
                var length = _position++ - start;
                return (unescaped?.ToString() ?? text.Substring(start, length), true, start, length);
            }

            if (c < ' ')
                return null;
            if (c == '\\')
            {
                unescaped ??= new StringBuilder(text, start, _position - start, 64);
                if (Unescape() is not { } escaped)
                    return null;
                unescaped.Append(escaped);
            }
            else
            {
                unescaped?.Append(c);
            }
        }

        return null;
    }

    /// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    public (string Text, bool IsString, int Start, int Length)? Word()
    {
        Peek();
        var start = _position;
        while (_position < text.Length && (text[_position] is >= '0' and <= '9' or >= 'a' and <= 'z' or '-' or '+' or '.' or 'E'))
            _position++;
        var word = text.Substring(start, _position - start);
        return word is "true" or "false" or "null" || IsNumber(word) ? (word, false, start, word.Length) : null;
    }

    private static bool IsNumber(string word) =>
        word.Length > 0 && (word[0] is '-' or >= '0' and <= '9') && !word.Any(c => c is >= 'a' and <= 'z' and not 'e');

    private char? Unescape()
    {
        if (++_position >= text.Length)
            return null;
        switch (text[_position])
        {
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'u' when _position + 4 < text.Length
                && ushort.TryParse(text.Substring(_position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                _position += 4;
                return (char)code;
            case '"' or '\\' or '/':
                return text[_position];
            default:
                return null;
        }
    }

    private char Peek()
    {
        while (_position < text.Length
            && (text[_position] is ' ' or '\t' or '\r' or '\n' || (_position == 0 && text[0] == ByteOrderMark) || IsComment()))
            _position++;
        return _position < text.Length ? text[_position] : '\0';
    }

    /// <summary>Goes to the last character of the comment that begins here. One that does not end is none.</summary>
    private bool IsComment()
    {
        if (text[_position] != '/' || _position + 1 >= text.Length)
            return false;
        var end = text[_position + 1] switch
        {
            '/' => text.IndexOf('\n', _position) is var line && line < 0 ? text.Length - 1 : line,
            '*' => text.IndexOf("*/", _position + 2, StringComparison.Ordinal) is var close && close < 0 ? -1 : close + 1,
            _ => -1,
        };
        if (end < 0)
            return false;
        _position = end;
        return true;
    }
}
