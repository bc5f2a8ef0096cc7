using System.Collections.Immutable;
using System.Linq;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>New code that stands in one line where it fits, and else with the arguments of its outer calls one below the other.</summary>
/// <param name="Head">The code up to the arguments, or all of it.</param>
/// <param name="Arguments">The arguments of a call; default for code that is none.</param>
/// <param name="Tail">What follows the call.</param>
internal sealed record Code(string Head, ImmutableArray<Code> Arguments = default, string Tail = "")
{
    public static implicit operator Code(string text) => new(text);

    /// <summary>The code in one line.</summary>
    public override string ToString() => Arguments.IsDefault ? Head + Tail : $"{Head}({string.Join(", ", Arguments)}){Tail}";

    /// <summary>The code as it stands at a column.</summary>
    /// <param name="layout">How lines are broken.</param>
    /// <param name="column">Where it begins.</param>
    /// <param name="behind">How much stands behind it on its last line.</param>
    public string Write(LineLayout layout, int column, int behind)
    {
        string flat = ToString();
        if (Arguments.IsDefaultOrEmpty || column + flat.Length + behind <= Layout.MaxLineLength)
            return flat;
        // A call that is the only argument of another one does not get a line of its own.
        if (Arguments is [{ Arguments.IsDefaultOrEmpty: false } only])
            return $"{Head}({only.Write(layout, column + Head.Length + 1, behind + 1 + Tail.Length)}){Tail}";
        LineLayout inner = layout.Inner();
        return Head + "(" + string.Join(",", Arguments.Select(argument => inner.Break + argument.Write(inner, inner.Column, 2))) + ")" + Tail;
    }
}
