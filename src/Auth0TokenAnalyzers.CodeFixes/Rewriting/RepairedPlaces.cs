using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>
/// The code of several repairs without contradictions. Of a repair within the place of an earlier one only that counts which lies outside: the other uses of
/// a token whose client is rewritten already.
/// </summary>
internal sealed class RepairedPlaces
{
    private readonly List<TextSpan> _places = [];
    private readonly List<Repair> _repairs = [];

    public IReadOnlyList<Repair> Repairs => _repairs;

    /// <summary>Adds the code of one repair; false when there is none where one is needed.</summary>
    public bool Add(TextSpan place, Repair? code)
    {
        bool isInner = _places.Any(outer => outer.Contains(place));
        if (code is not null)
        {
            _repairs.Add(code with
            {
                Replacements =
                [
                    .. code.Replacements.Where(replacement => !(isInner && _places.Any(outer => outer.Contains(replacement.Node.Span)))
                        && !_repairs.SelectMany(repair => repair.Replacements).Any(earlier => Covers(earlier.Span, replacement.Span))),
                ],
            });
            _places.Add(place);
        }
        return isInner || code is not null;
    }

    // What is added before or behind replaced code stays.
    private static bool Covers(TextSpan earlier, TextSpan span) =>
        earlier.Contains(span) && (!span.IsEmpty || earlier.IsEmpty || (span.Start > earlier.Start && span.Start < earlier.End));
}
