using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rewriting;
using Auth0TokenAnalyzers.Rewriting.Forwarding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Fixes;

/// <summary>
/// Lets the token provider, which gets short-lived tokens by the client-credentials grant, take over in the way that is best for the code: a client of
/// Auth0's SDK gets its tokens by itself, and any other token is replaced by a call.
/// </summary>
internal sealed class UseTokenProviderFix : TokenFix
{
    public override string EquivalenceKey => FixKeys.UseTokenProvider;

    public override string Title(Diagnostic diagnostic) => "Use the token provider (client credentials)";

    /// <summary>Where the repair of a report would hold a thread until it has the token: the old code that goes there.</summary>
    public static async Task<ImmutableArray<SyntaxNode>> WaitingPlacesAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not CompilationUnitSyntax root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || ProviderType.Find(model.Compilation) is not { } provider)
        {
            return [];
        }
        Repair? repair = TokenRepairs.Of(diagnostic, root, model, provider, cancellationToken)
            .Select(way => way.Write(new TypeNames(model, mayImport: true), mayAwait: true)).FirstOrDefault(code => code is not null);
        return repair is null ? [] : [.. repair.Replacements.Where(replacement => replacement.Waits).Select(replacement => replacement.Node)];
    }

    private protected override async Task<ImmutableArray<ReportedFile>> SpreadAsync(ImmutableArray<ReportedFile> files, CancellationToken cancellationToken)
    {
        var reports = new List<(Document Document, Diagnostic Diagnostic)>();
        foreach (ReportedFile file in files)
        {
            reports.AddRange(file.Diagnostics.Select(diagnostic => (file.Documents[0], diagnostic)));
            foreach (Diagnostic diagnostic in file.Diagnostics)
                reports.AddRange(await ForwardedAsync(file.Documents[0], diagnostic, cancellationToken).ConfigureAwait(false));
        }
        return
        [
            .. reports.GroupBy(report => report.Document.FilePath ?? report.Document.Id.Id.ToString())
                .Select(file => ReportedFile.Of(file.First().Document, file.Select(report => report.Diagnostic))),
        ];
    }

    private async Task<IEnumerable<(Document, Diagnostic)>> ForwardedAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        List<(Document Document, Diagnostic Diagnostic)> forwarded =
            [.. (await ForwardedReport.OfAsync(document, diagnostic, cancellationToken).ConfigureAwait(false)).Where(report => !GeneratedCode.Is(report.Document))];
        // What keeps a token that stays as it is may go on keeping it.
        bool isUseless = forwarded.Any(report => ForwardedReport.IsKept(report.Diagnostic)) && await FixAsync(document, [diagnostic], cancellationToken).ConfigureAwait(false) is null;
        return isUseless ? forwarded.Where(report => !ForwardedReport.IsKept(report.Diagnostic)) : forwarded;
    }

    private protected override IEnumerable<ITokenRepair> Ways(
        Diagnostic diagnostic, CompilationUnitSyntax root, SemanticModel model, INamedTypeSymbol provider, CancellationToken cancellationToken) =>
        TokenRepairs.Of(diagnostic, root, model, provider, cancellationToken);
}
