using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Auth0TokenAnalyzers.Rewriting.Settings;

/// <summary>The texts of a document that can be names of settings.</summary>
internal static class SettingNames
{
    public static async Task<ImmutableHashSet<string>> InAsync(Document document, CancellationToken cancellationToken) =>
        await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
            ? [.. root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.StringLiteralToken)).Select(token => token.ValueText)]
            : [];
}
