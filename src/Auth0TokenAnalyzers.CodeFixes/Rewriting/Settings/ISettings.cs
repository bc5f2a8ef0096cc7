using System.Collections.Generic;
using System.Collections.Immutable;

namespace Auth0TokenAnalyzers.Rewriting.Settings;

/// <summary>The settings of a file that are one set for the program.</summary>
internal interface ISettings
{
    /// <summary>The names of settings and sections, with those of the sections around them, joined by colons.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>They are environment variables.</summary>
    bool AreVariables { get; }

    /// <summary>
    /// Puts new settings into the place of old ones, in the manner of the file. They are empty, since the value of an old one belongs to another
    /// client, or is a token; but what says where a secret is kept stays.
    /// </summary>
    /// <param name="old">The settings that the new ones come from; where none is, nothing changes.</param>
    /// <param name="gone">Those of them that go.</param>
    /// <param name="added">The names of the new settings, which are in one section.</param>
    /// <param name="edits">Takes the changes.</param>
    void Move(ImmutableHashSet<string> old, ImmutableHashSet<string> gone, ImmutableArray<string> added, TextEdits edits);
}
