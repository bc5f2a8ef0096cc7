using System;
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

    /// <summary>They are environment variables, which code reads by these names whatever the sections of a configuration.</summary>
    public bool AreVariables { get; private init; }

    /// <summary>What a report about a token moves.</summary>
    public static IEnumerable<SettingsMove> Of(Diagnostic diagnostic)
    {
        string[] old = Names(diagnostic, PropertyKeys.ReplacedSettings), variables = Names(diagnostic, PropertyKeys.ReplacedVariables);
        bool isRelative = old.Any(name => name[0] == ':');
        IEnumerable<string?> added = [diagnostic.Property(PropertyKeys.ClientIdKey), diagnostic.Property(PropertyKeys.ClientSecretKey)];
        yield return new SettingsMove([.. old.Where(name => name[0] == ':' == isRelative).Select(name => name.TrimStart(':'))],
                [.. added.OfType<string>()]) { IsRelative = isRelative };
        if (variables.Length > 0)
            yield return new SettingsMove([.. variables], SettingNames.OfSharedProvider) { AreVariables = true };
    }

    /// <summary>The same in a section that is known.</summary>
    public SettingsMove In(string section) => new([.. Old.Select(name => section + name)], [.. New.Select(name => section + name)]);

    private static string[] Names(Diagnostic diagnostic, string key) =>
        (diagnostic.Property(key) ?? "").Split([' '], StringSplitOptions.RemoveEmptyEntries);
}
