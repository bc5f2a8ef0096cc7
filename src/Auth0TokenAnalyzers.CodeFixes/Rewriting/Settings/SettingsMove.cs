using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting.Settings;

/// <summary>Settings that the new code of a report reads, and those that its old code read for the same purpose.</summary>
/// <param name="Old">The names of the old settings.</param>
/// <param name="New">The names of the new ones.</param>
internal sealed record SettingsMove(ImmutableArray<string> Old, ImmutableArray<string> New)
{
    /// <summary>The names stand in a section that nobody knows.</summary>
    public bool IsRelative { get; private init; }

    /// <summary>What a report about a token moves.</summary>
    public static SettingsMove Of(Diagnostic diagnostic)
    {
        string[] old = (diagnostic.Property(PropertyKeys.ReplacedSettings) ?? "").Split([' '], System.StringSplitOptions.RemoveEmptyEntries);
        bool isRelative = old.Any(name => name[0] == ':');
        IEnumerable<string?> added = [diagnostic.Property(PropertyKeys.ClientIdKey), diagnostic.Property(PropertyKeys.ClientSecretKey)];
        return new SettingsMove([.. old.Where(name => name[0] == ':' == isRelative).Select(name => name.TrimStart(':'))], [.. added.OfType<string>()]) { IsRelative = isRelative };
    }

    /// <summary>The same in a section that is known.</summary>
    public SettingsMove In(string section) => new([.. Old.Select(name => section + name)], [.. New.Select(name => section + name)]);
}
