using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rewriting;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Fixes;

/// <summary>
/// Replaces a token that the code makes itself by a call to the token provider, which gets short-lived tokens by the client-credentials grant,
/// and removes what only the old token needed.
/// </summary>
internal sealed class UseTokenProviderFix : DocumentFix
{
    public override string EquivalenceKey => FixKeys.UseTokenProvider;

    public override ImmutableArray<string> DiagnosticIds { get; } = [RuleIds.HandMintedToken, RuleIds.LongLivedToken, RuleIds.TokenNeverExpires, RuleIds.HardCodedToken, RuleIds.StaticManagementToken];

    public override string Title(Diagnostic diagnostic) => "Use the token provider (client credentials)";

    public override async Task<Document?> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not CompilationUnitSyntax root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || ProviderType.Find(model.Compilation) is not { } provider)
        {
            return null;
        }
        ImmutableArray<(ExpressionSyntax, Diagnostic)> tokens = Tokens(diagnostics, root, model, cancellationToken);
        if (tokens.IsEmpty)
            return null;
        var rewriting = new TokenRewriting(root, model, provider, cancellationToken);
        SourceText? text = rewriting.Rewrite(tokens);
        if (text is null && tokens.Length > 1)
        {
            // One token that cannot be replaced must not keep the others.
            ImmutableArray<(ExpressionSyntax, Diagnostic)> replaceable = [.. tokens.Where(token => rewriting.Rewrite([token]) is not null)];
            text = replaceable.IsEmpty ? null : rewriting.Rewrite(replaceable);
        }
        return text is null ? null : document.WithText(text);
    }

    /// <summary>The token expressions that the diagnostics name, each once, and of nested ones the outer.</summary>
    private static ImmutableArray<(ExpressionSyntax Node, Diagnostic Diagnostic)> Tokens(
        ImmutableArray<Diagnostic> diagnostics, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
    {
        var found = new List<(ExpressionSyntax Node, Diagnostic Diagnostic)>();
        IEnumerable<(ExpressionSyntax? Node, Diagnostic Diagnostic)> named =
            diagnostics.Select(diagnostic => (diagnostic.Expression(PropertyKeys.TokenExpression, root), diagnostic));
        // Of two diagnostics on one token, the one that knows the credentials speaks.
        foreach ((ExpressionSyntax? node, Diagnostic diagnostic) in named
            .OrderBy(token => token.Node?.SpanStart)
            .ThenByDescending(token => token.Node?.Span.Length)
            .ThenByDescending(token => token.Diagnostic.Property(PropertyKeys.ConfigurationExpression) is not null))
        {
            if (node is not null && !found.Any(token => token.Node.Span.Contains(node.Span)) && IsReplaceable(node, model, cancellationToken))
                found.Add((node, diagnostic));
        }
        return [.. found];
    }

    private static bool IsReplaceable(ExpressionSyntax node, SemanticModel model, CancellationToken cancellationToken) =>
        !node.HasInnerDirectives()
        && model.GetTypeInfo(node, cancellationToken).Type?.SpecialType == SpecialType.System_String
        && !node.Ancestors().Any(ancestor => ancestor switch
        {
            AttributeSyntax or ParameterSyntax => true,
            LocalDeclarationStatementSyntax local => local.IsConst,
            FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
            _ => false,
        });
}
