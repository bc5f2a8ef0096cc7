using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Auth0TokenAnalyzers.Auth0;

/// <summary>The scopes of the Management API, from the list beside this file (https://auth0.com/docs/api/management/v2).</summary>
internal static class ManagementScopes
{
    private static readonly Lazy<HashSet<string>> Known = new(Load);

    public static bool IsScope(string text) => text.IndexOf(':') > 0 && Known.Value.Contains(text);

    /// <summary>The Management API scopes in a text of scopes separated by spaces; other words are left out.</summary>
    public static IEnumerable<string> In(string text) => Words(text).Where(IsScope);

    /// <summary>Is it a text of Management API scopes and nothing else?</summary>
    public static bool AreAll(string text) => Words(text) is { Length: > 0 } words && words.All(IsScope);

    private static string[] Words(string text) => text.Split([' ', ',', '\t', '\n', '+'], StringSplitOptions.RemoveEmptyEntries);

    private static HashSet<string> Load()
    {
        using var reader = new StreamReader(typeof(ManagementScopes).Assembly.GetManifestResourceStream("management-scopes.txt")!);
        var lines = reader.ReadToEnd().Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return new HashSet<string>(lines.Select(line => line.Trim()), StringComparer.Ordinal);
    }
}
