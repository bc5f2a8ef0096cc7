using System.Linq;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting.Credentials;

/// <summary>The static member that a program reads the settings of its client from, such as <c>ConfigurationManager.AppSettings</c>, in whichever file.</summary>
internal static class StaticSettings
{
    /// <summary>Its type, and the text that names the member in full; null when the report knows of none, or code at the place may not read it.</summary>
    public static (INamedTypeSymbol Type, string Text)? Of(Diagnostic diagnostic, SyntaxNode place, SemanticModel model) =>
        diagnostic.Property(PropertyKeys.StaticConfiguration)?.Split(' ') is [var name, var member]
        && model.Compilation.GetTypeByMetadataName(name) is { } type
        && type.GetMembers(member).FirstOrDefault() is { IsStatic: true } settings
        && model.IsAccessible(place.SpanStart, settings)
            ? (type, $"{type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.{member}")
            : null;
}
