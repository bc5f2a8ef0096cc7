using System.Collections.Generic;
using System.Linq;

namespace Auth0TokenAnalyzers.Exchanges;

/// <summary>What a value holds of the answer of a token endpoint.</summary>
internal enum Carried
{
    /// <summary>Nothing of it, or nothing that is known.</summary>
    Nothing,

    /// <summary>No value: <see langword="null"/>, an empty text, what a cache holds or does not hold, an exception.</summary>
    Empty,

    /// <summary>The answer or a part of it, in whatever form: a response, its text, an object made of it.</summary>
    Answer,

    /// <summary>The access token.</summary>
    Token,
}

internal static class CarriedExtensions
{
    /// <summary>What a value holds that is one of several: an empty one beside a token is a token that may be missing.</summary>
    public static Carried Join(this IEnumerable<Carried> values)
    {
        var distinct = values.Distinct().ToList();
        if (distinct.Count > 1)
            distinct.Remove(Carried.Empty);
        return distinct is [var single] ? single : Carried.Nothing;
    }
}
