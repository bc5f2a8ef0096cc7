using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Credentials;

/// <summary>The settings of the .NET Framework, <c>ConfigurationManager.AppSettings</c>: they are static, and so at hand in a file that reads them.</summary>
internal static class AppSettings
{
    /// <summary>The expression by which the file names them; null when it does not.</summary>
    public static string? In(SyntaxNode place, SemanticModel model, CancellationToken cancellationToken) =>
        model.Compilation.GetTypeByMetadataName("System.Collections.Specialized.NameValueCollection") is { } type
            ? place.SyntaxTree.GetRoot(cancellationToken).DescendantNodes().OfType<ElementAccessExpressionSyntax>()
                .Select(read => read.Expression)
                .FirstOrDefault(settings => settings is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AppSettings" }
                    && SymbolEqualityComparer.Default.Equals(
                        model.GetSpeculativeTypeInfo(place.SpanStart, settings, SpeculativeBindingOption.BindAsExpression).Type, type))
                ?.ToString()
            : null;
}
