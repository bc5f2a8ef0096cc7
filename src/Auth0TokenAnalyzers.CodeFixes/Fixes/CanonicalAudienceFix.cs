using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Fixes;

/// <summary>Writes the audience of the Management API as Auth0 knows it: <c>https://{tenant}/api/v2/</c>.</summary>
internal sealed class CanonicalAudienceFix : DocumentFix
{
    public override string EquivalenceKey => FixKeys.CanonicalAudience;

    public override ImmutableArray<string> DiagnosticIds { get; } = [RuleIds.MalformedAudience];

    public override string Title(Diagnostic diagnostic) => "Write the canonical audience";

    private protected override async Task<Document?> FixAsync(
        Document document, CompilationUnitSyntax root, SemanticModel model, ImmutableArray<Diagnostic> diagnostics,
        CancellationToken cancellationToken)
    {
        var repairs = diagnostics.Select(diagnostic => Changes(diagnostic, root, model, cancellationToken))
            .OrderBy(changes => changes.IsEmpty ? 0 : changes.Min(change => change.Span.Start));
        return await CheckedChanges.ApplyAsync(document, model, [.. repairs], cancellationToken).ConfigureAwait(false);
    }

    private static ImmutableArray<TextChange> Changes(Diagnostic diagnostic, SyntaxNode root, SemanticModel model,
        CancellationToken cancellationToken)
    {
        if (diagnostic.Expression(PropertyKeys.AudienceNode, root) is not { } audience
            || !Enum.TryParse(diagnostic.Property(PropertyKeys.AudienceDefects), out AudienceDefects defects))
            return [];
        if (!defects.HasFlag(AudienceDefects.NoSlash) || !TextReferences.IsContinuedSomewhere(audience, model, cancellationToken))
            return AudienceText.Changes(audience, defects);
        // The text stays for what is made of it, and the token alone gets the slash.
        return defects == AudienceDefects.NoSlash
            && diagnostic.Expression(PropertyKeys.AudienceValue, root) is { } value and (IdentifierNameSyntax or MemberAccessExpressionSyntax)
            ? [new TextChange(new TextSpan(value.Span.End, 0), " + \"/\"")]
            : [];
    }
}
