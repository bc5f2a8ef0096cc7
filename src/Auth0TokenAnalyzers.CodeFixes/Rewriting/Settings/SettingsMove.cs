using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Rewriting.Credentials;
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

    /// <summary>Settings, or environment variables, that take the place of others.</summary>
    public static SettingsMove Between(ImmutableArray<string> old, ImmutableArray<string> added) =>
        new(old, added) { AreVariables = old.All(name => name.IndexOf(':') < 0 && name == name.ToUpperInvariant()) };

    /// <summary>The same in a section that nobody names.</summary>
    public static SettingsMove OfSection(ImmutableArray<string> old, ImmutableArray<string> added) => new(old, added) { IsRelative = true };

    /// <summary>What a report about a token moves.</summary>
    public static IEnumerable<SettingsMove> Of(Diagnostic diagnostic)
    {
        string[] old = Names(diagnostic, PropertyKeys.ReplacedSettings), variables = Names(diagnostic, PropertyKeys.ReplacedVariables);
        bool isRelative = old.Any(name => name[0] == ':');
        ImmutableArray<string> added = Added(diagnostic);
        yield return new SettingsMove([.. old.Where(name => name[0] == ':' == isRelative).Select(name => name.TrimStart(':'))], added) { IsRelative = isRelative };
        // Where the report knows no names, the new code may read the conventional ones, which are those of no section.
        if (diagnostic.Property(PropertyKeys.ClientSecretKey) is null && diagnostic.Property(PropertyKeys.ClientSecretExpression) is null)
            yield return new SettingsMove([], [CredentialsInReach.DefaultClientIdKey, SecretFromConfiguration.Key]);
        if (variables.Length > 0)
            yield return new SettingsMove([.. variables], SettingNames.OfSharedProvider) { AreVariables = true };
    }

    /// <summary>The same in a section that is known.</summary>
    public SettingsMove In(string section) => new([.. Old.Select(name => section + name)], [.. New.Select(name => section + name)]);

    // Those of an application that the program uses already are somewhere.
    private static ImmutableArray<string> Added(Diagnostic diagnostic) => diagnostic.Property(PropertyKeys.ClientIsGranted) is not null ? []
        : [.. new[] { PropertyKeys.ClientIdKey, PropertyKeys.ClientSecretKey }.Select(diagnostic.Property).OfType<string>()];

    private static string[] Names(Diagnostic diagnostic, string key) =>
        (diagnostic.Property(key) ?? "").Split([' '], StringSplitOptions.RemoveEmptyEntries);
}
