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
    private static readonly UseTokenProviderFix TokenProvider = new();

    private static readonly LimitLifetimeFix Lifetime = new();

    private static readonly RecommendedFix Recommended = new(TokenProvider, Lifetime);

    private static readonly ImmutableArray<SolutionFix> Offered =
        [TokenProvider, new CallTokenProviderFix(), new MakeAsyncFix(TokenProvider), Lifetime, new UseSecondsFix(), new CanonicalAudienceFix(),
            new ReadFromConfigurationFix()];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. Offered.SelectMany(fix => fix.DiagnosticIds).Distinct()];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new SolutionFixAllProvider([Recommended, .. Offered.Skip(1)]);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.Document is SourceGeneratedDocument)
            return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            ReportedFile file = ReportedFile.Of(context.Document, [diagnostic]);
            // The first action of a report decides what fix-all does about all reports of its rule.
            string? key = Recommended.DiagnosticIds.Contains(diagnostic.Id) ? Recommended.EquivalenceKey : null;
            foreach (SolutionFix fix in Offered.Where(fix => fix.DiagnosticIds.Contains(diagnostic.Id)))
            {
                // The whole result is computed before the fix is offered: only so is it known to compile.
                Solution? result = await fix.FixAsync(context.Document.Project.Solution, [file], context.CancellationToken).ConfigureAwait(false);
                if (result is null)
                    continue;
                context.RegisterCodeFix(CodeAction.Create(fix.Title(diagnostic), _ => Task.FromResult(result), key ?? fix.EquivalenceKey),
                    diagnostic);
                key = null;
            }
        }
    }
}
