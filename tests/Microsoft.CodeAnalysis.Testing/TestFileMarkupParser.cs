using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Reads the markup of test sources: <c>[|x|]</c>, <c>{|name:x|}</c>, <c>{|#0:x|}</c> or <c>{|#0:x|#0}</c>, and <c>$$</c>.
/// Spans may nest and overlap.
/// </summary>
public static class TestFileMarkupParser
{
    // The token "|]" directly after a "|" belongs to it: "a ||]" is not code of any language at hand.
    private static readonly Regex s_token = new(
        @"\$\$|\[\||\|\]|\{\|(?<name>#?[-_.A-Za-z0-9\+]+)\s*:|\|(?<close>\#[0-9]+)\}|\|\}",
        RegexOptions.CultureInvariant | RegexOptions.Compiled);

    /// <summary>The code without markup, the positions of <c>$$</c>, and the spans by name (<c>[|x|]</c> has the empty name).</summary>
    public static void GetPositionsAndSpans(
        string input,
        out string output,
        out ImmutableArray<int> positions,
        out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans)
        => Parse(input, treatPositionIndicatorsAsCode: false, out output, out positions, out spans);

    public static void GetSpans(string input, out string output, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans)
        => GetSpans(input, treatPositionIndicatorsAsCode: false, out output, out spans);

    public static void GetSpans(
        string input,
        bool treatPositionIndicatorsAsCode,
        out string output,
        out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans)
        => Parse(input, treatPositionIndicatorsAsCode, out output, out _, out spans);

    /// <summary>The code without markup, and the spans without a name.</summary>
    public static void GetSpans(string input, out string output, out ImmutableArray<TextSpan> spans)
    {
        GetSpans(input, out output, out ImmutableDictionary<string, ImmutableArray<TextSpan>> named);
        spans = named.GetValueOrDefault(string.Empty, []);
    }

    /// <summary>The code without markup, and its only span without a name.</summary>
    public static void GetSpan(string input, out string output, out TextSpan span)
    {
        GetSpans(input, out output, out ImmutableArray<TextSpan> spans);
        span = spans.Single();
    }

    /// <summary>The code without markup, and its only <c>$$</c>.</summary>
    public static void GetPosition(string input, out string output, out int cursorPosition)
    {
        GetPositionsAndSpans(input, out output, out var positions, out _);
        cursorPosition = positions.Single();
    }

    private static void Parse(
        string input,
        bool treatPositionIndicatorsAsCode,
        out string output,
        out ImmutableArray<int> positions,
        out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans)
    {
        var code = new StringBuilder(input.Length);
        var cursors = ImmutableArray.CreateBuilder<int>();
        var closed = new List<(string Name, TextSpan Span)>();
        var open = new List<(string Name, int Start)>();
        var copied = 0;

        foreach (Match token in s_token.Matches(input))
        {
            if (token.Value == "$$" && treatPositionIndicatorsAsCode)
                continue;

            code.Append(input, copied, token.Index - copied);
            copied = token.Index + token.Length;
            switch (token.Value)
            {
                case "$$":
                    cursors.Add(code.Length);
                    break;
                case "[|":
                    open.Add((string.Empty, code.Length));
                    break;
                case "|]":
                    Close(token, name => name.Length == 0);
                    break;
                case "|}":
                    Close(token, name => name.Length > 0);
                    break;
                case var _ when token.Groups["close"].Success:
                    Close(token, name => name == token.Groups["close"].Value);
                    break;
                default:
                    open.Add((token.Groups["name"].Value, code.Length));
                    break;
            }
        }

        if (open.Count > 0)
            throw new ArgumentException($"The markup span '{open[^1].Name}' that starts at {open[^1].Start} is not closed.", nameof(input));

        output = code.Append(input, copied, input.Length - copied).ToString();
        positions = cursors.ToImmutable();
        spans = closed
            .GroupBy(span => span.Name, span => span.Span)
            .ToImmutableDictionary(group => group.Key, group => group.OrderBy(span => span.Start).ThenBy(span => span.End).ToImmutableArray());

        void Close(Match token, Predicate<string> matches)
        {
            var index = open.FindLastIndex(span => matches(span.Name));
            if (index < 0)
                throw new ArgumentException($"The markup '{token.Value}' at {token.Index} closes a span that was not opened.", nameof(input));

            closed.Add((open[index].Name, TextSpan.FromBounds(open[index].Start, code.Length)));
            open.RemoveAt(index);
        }
    }
}
