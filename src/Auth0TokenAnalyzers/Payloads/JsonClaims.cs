using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Payloads;

/// <summary>
/// Reads claims out of JSON text of which some parts may be unknown: <c>$"{{\"aud\":\"https://{domain}/api/v2/\",\"exp\":{exp}}}"</c>.
/// Only the members of the outer object are claims. Text that is no JSON object leaves the claims incomplete, never more.
/// </summary>
internal sealed class JsonClaims
{
    private readonly string _text;
    private readonly List<Value> _holes;
    private readonly SyntaxNode _where;
    private readonly SyntaxNode? _written;
    private int _position;

    private JsonClaims(TextValue text, SyntaxNode where)
    {
        _text = text.Pattern;
        _holes = [.. text.Parts.Where(part => part.Hole is not null).Select(part => part.Hole!)];
        _where = where;
        _written = text.Written;
    }

    public static void Read(TextValue text, SyntaxNode where, ClaimSet claims, bool isConditional)
    {
        if (!new JsonClaims(text, where).Object(claims, isConditional))
            claims.AddUnknown();
    }

    private bool Object(ClaimSet claims, bool isConditional)
    {
        if (!Take('{'))
            return false;
        while (!Take('}'))
        {
            if (String() is not { Constant: { } name } || !Take(':'))
                return false;
            foreach (var value in Value())
                claims.Add(new Claim(name, Alternatives.Of(value), value.Trail.LastOrDefault()?.Node ?? value.Written ?? _where,
                    isConditional) { Text = _written });
            if (!Take(',') && Peek() != '}')
                return false;
        }

        return Peek() == '\0';
    }

    /// <summary>The value of a member; the elements of an array, which stand for several claims. Nothing for what cannot be read.</summary>
    private IEnumerable<Value> Value()
    {
        switch (Peek())
        {
            case '"':
                return String() is { } text ? [Unwrapped(text)] : [];
            case '{':
                return [TextValue.Literal(Balanced())];
            case '[':
                var array = Balanced();
                return array.IndexOf('{') >= 0
                    ? [TextValue.Literal(array)]
                    : array.Trim('[', ']').Split(',').Select(element => (Value)TextValue.Literal(element.Trim().Trim('"')));
            case Auth0Hosts.Hole:
                return [Hole(_position++)];
            default:
                return Word() is { } number ? [NumberValue.Of(number)] : [];
        }
    }

    // "{exp}" in quotes is still the number that is put there.
    private static Value Unwrapped(TextValue text) => text.Parts is [{ Hole: { } hole }] ? hole : text;

    private TextValue? String()
    {
        if (!Take('"'))
            return null;
        var parts = new List<TextValue>();
        var literal = new StringBuilder();
        for (; _position < _text.Length && _text[_position] != '"'; _position++)
        {
            if (_text[_position] == Auth0Hosts.Hole)
            {
                parts.Add(TextValue.Literal(literal.ToString()));
                parts.Add(TextValue.From(Hole(_position)));
                literal.Clear();
            }
            else
            {
                literal.Append(_text[_position] == '\\' && _position + 1 < _text.Length ? _text[++_position] : _text[_position]);
            }
        }

        parts.Add(TextValue.Literal(literal.ToString()));
        return Take('"') ? TextValue.Join(parts) : null;
    }

    private string Balanced()
    {
        var start = _position;
        var depth = 0;
        var quoted = false;
        for (; _position < _text.Length; _position++)
        {
            var c = _text[_position];
            if (c == '"' && _text[_position - 1] != '\\')
                quoted = !quoted;
            else if (!quoted && c is '{' or '[')
                depth++;
            else if (!quoted && c is '}' or ']' && --depth == 0)
                return _text.Substring(start, ++_position - start);
        }

        return _text.Substring(start);
    }

    private decimal? Word()
    {
        var start = _position;
        while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] is '.' or '-' or '+'))
            _position++;
        return decimal.TryParse(_text.Substring(start, _position - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    private Value Hole(int position) => _holes[_text.Take(position).Count(c => c == Auth0Hosts.Hole)];

    private char Peek()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
            _position++;
        return _position < _text.Length ? _text[_position] : '\0';
    }

    private bool Take(char expected)
    {
        if (Peek() != expected)
            return false;
        _position++;
        return true;
    }
}
