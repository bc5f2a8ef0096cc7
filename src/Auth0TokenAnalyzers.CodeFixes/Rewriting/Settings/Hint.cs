using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Auth0TokenAnalyzers.Rewriting.Settings;

/// <summary>
/// What stands in a file in the place of a secret and says where that is kept: <c>&lt;set with user-secrets&gt;</c>, <c>{from the key vault}</c>. It is as true of the
/// secret of another client, unless it speaks of what the old one was.
/// </summary>
internal static class Hint
{
    private static readonly Regex s_hint = new("""^["']?(?:<[^<>"']+>|\{[^{}"']+\})["']?$""", RegexOptions.CultureInvariant);
    private static readonly Regex s_old = new("global|token|jwt", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The value of a new setting.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="old">The values whose place it takes, as the file writes them.</param>
    /// <param name="empty">What the file writes for no value.</param>
    public static string For(string name, IEnumerable<string> old, string empty) => name.EndsWith("secret", StringComparison.OrdinalIgnoreCase)
        ? old.FirstOrDefault(value => s_hint.IsMatch(value) && !s_old.IsMatch(value)) ?? empty
        : empty;
}
