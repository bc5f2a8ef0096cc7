using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Settings;

/// <summary>The names of settings in code.</summary>
internal static class SettingNames
{
    /// <summary>The environment variables that the shared provider reads.</summary>
    public static ImmutableArray<string> OfSharedProvider { get; } = ["AUTH0_DOMAIN", "AUTH0_CLIENT_ID", SecretFromConfiguration.Variable];

    /// <summary>The texts of a document that can be names of settings, and those that it reads without naming them.</summary>
    public static async Task<ImmutableHashSet<string>> InAsync(Document document, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            return [];
        ImmutableHashSet<string> names = [.. root.DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.StringLiteralToken))
            .Select(token => token.ValueText)];
        return root.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(IsSharedProvider) ? names.Union(OfSharedProvider) : names;
    }

    private static bool IsSharedProvider(MemberAccessExpressionSyntax member) => member.Name.Identifier.ValueText == ProviderExpression.Shared
        && member.Expression is SimpleNameSyntax { Identifier.ValueText: ProviderType.Name }
            or MemberAccessExpressionSyntax { Name.Identifier.ValueText: ProviderType.Name };
}
