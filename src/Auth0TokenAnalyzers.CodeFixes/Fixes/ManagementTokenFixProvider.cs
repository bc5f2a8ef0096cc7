using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Auth0TokenAnalyzers.Fixes;

/// <summary>
/// Offers the fixes for Management API tokens, the recommended one first. One provider for all of them, because hosts do not order providers:
/// <c>dotnet format</c> takes the first action of each provider in turn, and must not shorten a token that it could have replaced.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ManagementTokenFixProvider))]
[Shared]
public sealed class ManagementTokenFixProvider : CodeFixProvider
{
    private static readonly ImmutableArray<DocumentFix> Fixes = [new UseTokenProviderFix(), new LimitLifetimeFix(), new UseSecondsFix(), new CanonicalAudienceFix()];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. Fixes.SelectMany(fix => fix.DiagnosticIds).Distinct()];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics) =>
        Fixes.FirstOrDefault(fix => fix.EquivalenceKey == context.CodeActionEquivalenceKey) is { } fix
            ? await fix.FixAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false)
            : null);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (DocumentFix fix in Fixes.Where(fix => fix.DiagnosticIds.Contains(diagnostic.Id)))
            {
                // The whole result is computed before the fix is offered: only so is it known to compile.
                Document? result = await fix.FixAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false);
                if (result is not null)
                    context.RegisterCodeFix(CodeAction.Create(fix.Title(diagnostic), _ => Task.FromResult(result), fix.EquivalenceKey), diagnostic);
            }
        }
    }
}
