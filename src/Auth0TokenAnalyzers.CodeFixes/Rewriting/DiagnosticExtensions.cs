using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>Reads what an analyzer says to the fixes. A diagnostic of another version, or of an older text, reads as nothing.</summary>
internal static class DiagnosticExtensions
{
    /// <summary>The text under a key of <see cref="PropertyKeys"/>, or null.</summary>
    public static string? Property(this Diagnostic diagnostic, string key) =>
        diagnostic.Properties.TryGetValue(key, out string? value) && !string.IsNullOrWhiteSpace(value) ? value : null;

    /// <summary>The expression at the additional location that the property names; null unless it is exactly an expression of this tree.</summary>
    public static ExpressionSyntax? Expression(this Diagnostic diagnostic, string key, SyntaxNode root) =>
        At(diagnostic, diagnostic.Property(key), root);

    /// <summary>The expressions at the additional locations that the property names, without those that are none of this tree.</summary>
    public static ImmutableArray<ExpressionSyntax> Expressions(this Diagnostic diagnostic, string key, SyntaxNode root) =>
        [.. (diagnostic.Property(key) ?? "").Split(' ').Select(index => At(diagnostic, index, root)).OfType<ExpressionSyntax>()];

    /// <summary>The nodes of any kind at the additional locations that the property names.</summary>
    public static ImmutableArray<SyntaxNode> Nodes(this Diagnostic diagnostic, string key, SyntaxNode root) =>
        [.. (diagnostic.Property(key) ?? "").Split(' ').Select(index => NodeAt(diagnostic, index, root)).OfType<SyntaxNode>()];

    /// <summary>The expression that is reported; null unless the report is about exactly one of this tree.</summary>
    public static ExpressionSyntax? Reported(this Diagnostic diagnostic, SyntaxNode root) => NodeAt(diagnostic.Location, root) as ExpressionSyntax;

    private static ExpressionSyntax? At(Diagnostic diagnostic, string? position, SyntaxNode root) =>
        NodeAt(diagnostic, position, root) as ExpressionSyntax;

    private static SyntaxNode? NodeAt(Diagnostic diagnostic, string? position, SyntaxNode root)
    {
        if (!int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out int index) || index >= diagnostic.AdditionalLocations.Count)
            return null;
        return NodeAt(diagnostic.AdditionalLocations[index], root);
    }

    private static SyntaxNode? NodeAt(Location location, SyntaxNode root)
    {
        // Hosts may give diagnostics of the text before the last fix.
        if (location.SourceTree is not { } tree || !root.FullSpan.Contains(location.SourceSpan) || !IsSame(tree, root.SyntaxTree))
            return null;
        SyntaxNode node = root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        return node.Span == location.SourceSpan ? node : null;
    }

    /// <summary>The positive number under a key, or null.</summary>
    public static decimal? Number(this Diagnostic diagnostic, string key) =>
        decimal.TryParse(diagnostic.Property(key), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) && value > 0 ? value : null;

    private static bool IsSame(SyntaxTree diagnosed, SyntaxTree current) =>
        diagnosed == current || (diagnosed.FilePath == current.FilePath && diagnosed.GetText().ContentEquals(current.GetText()));
}
