using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rewriting;
using Auth0TokenAnalyzers.Rewriting.Times;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Fixes;

/// <summary>Counts the times of a token in seconds, in the shape in which they are written.</summary>
internal sealed class UseSecondsFix : DocumentFix
{
    public override string EquivalenceKey => FixKeys.UseSeconds;

    public override ImmutableArray<string> DiagnosticIds { get; } = [RuleIds.TokenTimeNotInSeconds];

    public override string Title(Diagnostic diagnostic) => "Count in seconds";

    private protected override async Task<Document?> FixAsync(
        Document document, CompilationUnitSyntax root, SemanticModel model, ImmutableArray<Diagnostic> diagnostics,
        CancellationToken cancellationToken)
    {
        IEnumerable<ImmutableArray<TextChange>> repairs = diagnostics
            .Select(diagnostic => Changes(diagnostic, root, model, cancellationToken))
            .OrderBy(changes => changes.IsEmpty ? 0 : changes.Min(change => change.Span.Start));
        return await CheckedChanges.ApplyAsync(document, model, [.. repairs], cancellationToken).ConfigureAwait(false);
    }

    private static ImmutableArray<TextChange> Changes(Diagnostic diagnostic, SyntaxNode root, SemanticModel model,
        CancellationToken cancellationToken)
    {
        if (diagnostic.Expression(PropertyKeys.CountedTime, root) is not { } counted || WrongUnit.Of(diagnostic) is not { } unit)
            return [];
        var values = diagnostic.Expressions(PropertyKeys.TokenTimes, root);
        ImmutableArray<TextChange> changes = new SecondsRewriting(model, unit, values, cancellationToken).Rewrite(counted);
        return changes.Any(change => !change.Span.IsEmpty && root.FindNode(change.Span).HasInnerDirectives()) ? [] : changes;
    }
}
