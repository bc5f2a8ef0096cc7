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
    public static async Task<ImmutableArray<SyntaxNode>> WaitingPlacesAsync(Document document, Diagnostic diagnostic,
        CancellationToken cancellationToken)
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

    private protected override async Task<IEnumerable<(Document Document, Diagnostic Diagnostic)>> OthersAsync(Document document,
        Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        ImmutableArray<(Document, Diagnostic)> forwarded = [.. await ForwardedReport.OfAsync(document, diagnostic, cancellationToken).ConfigureAwait(false)];
        return forwarded.Concat(await ForwardedCalls.OfAsync(document, diagnostic, forwarded, cancellationToken).ConfigureAwait(false))
            .Concat(await base.OthersAsync(document, diagnostic, cancellationToken).ConfigureAwait(false));
    }

    private protected override IEnumerable<ITokenRepair> Ways(
        Diagnostic diagnostic, CompilationUnitSyntax root, SemanticModel model, INamedTypeSymbol provider, CancellationToken cancellationToken) =>
        TokenRepairs.Of(diagnostic, root, model, provider, cancellationToken);
}
