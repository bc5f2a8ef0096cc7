using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>Pages and markup: files with code that nobody but their own compiler understands.</summary>
internal static class Pages
{
    private static readonly ImmutableArray<string> s_endings =
        [".cshtml", ".vbhtml", ".razor", ".xaml", ".axaml", ".aspx", ".ascx", ".asmx", ".ashx", ".master"];

    /// <summary>Is the additional file of a project one?</summary>
    public static bool Are(TextDocument document) =>
        s_endings.Any(ending => (document.FilePath ?? document.Name).EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
