using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rewriting;
using Auth0TokenAnalyzers.Rewriting.Clients;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Auth0TokenAnalyzers.Rewriting.Headers;
using Auth0TokenAnalyzers.Rewriting.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Fixes;

/// <summary>
/// Replaces a token that the code makes itself by one of the token provider, which gets short-lived tokens by the client-credentials grant,
/// and removes what only the old token needed.
/// </summary>
internal sealed class UseTokenProviderFix : DocumentFix
{
    public override string EquivalenceKey => FixKeys.UseTokenProvider;

    public override ImmutableArray<string> DiagnosticIds { get; } = [RuleIds.HandMintedToken, RuleIds.LongLivedToken, RuleIds.TokenNeverExpires, RuleIds.HardCodedToken, RuleIds.StaticManagementToken, RuleIds.HandWrittenTokenRequest];

    public override string Title(Diagnostic diagnostic) => "Use the token provider (client credentials)";

    public override async Task<Document?> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not CompilationUnitSyntax root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || ProviderType.Find(model.Compilation) is not { } provider)
        {
            return null;
        }
        // Of two diagnostics on one token, the one that knows the credentials speaks.
        ImmutableArray<ImmutableArray<ITokenRepair>> reports =
        [
            .. diagnostics.OrderByDescending(diagnostic => diagnostic.Property(PropertyKeys.ConfigurationExpression) is not null)
                .Select(diagnostic => Ways(diagnostic, root, model, provider, cancellationToken).ToImmutableArray())
                .Where(ways => !ways.IsEmpty),
        ];
        if (reports.IsEmpty)
            return null;
        ImmutableHashSet<ISymbol> closed = await ClosedConstructors.AroundAsync(document, model, reports.SelectMany(ways => ways).Select(way => way.Place), cancellationToken).ConfigureAwait(false);
        return new TokenRewriting(root, model, closed, cancellationToken).Rewrite(reports) is { } text ? document.WithText(text) : null;
    }

    /// <summary>Where the repair of a report would hold a thread until it has the token: the old code that goes there.</summary>
    public static async Task<ImmutableArray<SyntaxNode>> WaitingPlacesAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not CompilationUnitSyntax root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || ProviderType.Find(model.Compilation) is not { } provider)
        {
            return [];
        }
        Repair? repair = Ways(diagnostic, root, model, provider, cancellationToken)
            .Select(way => way.Write(new TypeNames(model, mayImport: true), mayAwait: true)).FirstOrDefault(code => code is not null);
        return repair is null ? [] : [.. repair.Replacements.Where(replacement => replacement.Waits).Select(replacement => replacement.Node)];
    }

    private protected override Task<Solution> FinishedAsync(Solution before, Solution after, IEnumerable<DocumentId> repaired, CancellationToken cancellationToken) =>
        Orphans.RemoveAsync(before, after, repaired, cancellationToken);

    /// <summary>The ways to repair a report, the best first.</summary>
    private static IEnumerable<ITokenRepair> Ways(
        Diagnostic diagnostic, CompilationUnitSyntax root, SemanticModel model, INamedTypeSymbol provider, CancellationToken cancellationToken)
    {
        if (TokenExchange.Of(diagnostic, root, model, provider, cancellationToken) is { } exchange)
            yield return exchange;
        ImmutableArray<ITokenRepair> tokens = diagnostic.Expression(PropertyKeys.TokenExpression, root) is { } token && !token.HasInnerDirectives()
            ? [.. Ways(token, diagnostic, root, model, provider, cancellationToken)]
            : [];
        ImmutableArray<ExpressionSyntax> clients = diagnostic.Expressions(PropertyKeys.Clients, root);
        foreach (ImmutableArray<IClientForm> forms in clients.IsEmpty ? [] : ClientRepair.Forms)
        {
            // Without its client a token may have no use left; what keeps it may then go, and need not change.
            foreach (ITokenRepair? rest in tokens is [TokenCall] ? tokens : tokens.Prepend<ITokenRepair?>(null))
                yield return new ClientRepair(clients, forms, rest, diagnostic, model, provider, cancellationToken);
        }
        foreach (ITokenRepair way in tokens)
            yield return way;
    }

    /// <summary>The ways to replace the token itself.</summary>
    private static IEnumerable<ITokenRepair> Ways(
        ExpressionSyntax token, Diagnostic diagnostic, CompilationUnitSyntax root, SemanticModel model, INamedTypeSymbol provider, CancellationToken cancellationToken)
    {
        if (DefaultHeader.Around(token, model, cancellationToken) is { } header)
        {
            yield return new ClientWithHandler(token, header, diagnostic, root, model, provider, cancellationToken);
            yield return new RegisteredHandler(token, header, diagnostic, model, provider, cancellationToken);
        }
        if (KeptToken.Of(token, root, model, cancellationToken) is { } kept)
        {
            yield return new TokenAtEachUse(token, kept, diagnostic, model, provider, cancellationToken);
            yield return new ProviderInField(token, kept, diagnostic, model, provider, cancellationToken);
            yield return new TokenProperty(token, kept, diagnostic, model, provider, cancellationToken);
        }
        else if (IsReplaceable(token, model, cancellationToken))
        {
            yield return new TokenCall(token, diagnostic, model, provider, cancellationToken);
        }
    }

    private static bool IsReplaceable(ExpressionSyntax node, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetTypeInfo(node, cancellationToken).Type?.SpecialType == SpecialType.System_String
        && !node.Ancestors().Any(ancestor => ancestor switch
        {
            AttributeSyntax or ParameterSyntax => true,
            LocalDeclarationStatementSyntax local => local.IsConst,
            // What keeps the token, without being a member that could ask for it each time, would keep it for longer than it lives.
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } } value => value.Value == node,
            FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
            _ => false,
        });
}
