using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>Neither analyzer nor fix may throw on source that is being typed.</summary>
internal static class RobustnessCheck
{
    private const int VariantsOfProject = 6;

    public static async Task VerifyAsync(RuleSubject subject, IVerifier verifier, CancellationToken cancellationToken)
    {
        var diagnostics = await subject.AnalyzeAsync(concurrent: true, cancellationToken).ConfigureAwait(false);
        var count = Math.Max(1, VariantsOfProject / subject.Project.DocumentIds.Count);
        foreach (var document in subject.Project.Documents)
        {
            var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            var stale = diagnostics.Where(diagnostic => diagnostic.Location.SourceTree == root!.SyntaxTree).ToImmutableArray();
            foreach (var text in BrokenSource.CreateVariants(root!, count))
                await VerifyAsync(subject.WithText(document.Id, text), document.Id, stale, text, verifier, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task VerifyAsync(
        RuleSubject broken,
        DocumentId id,
        ImmutableArray<Diagnostic> stale,
        string text,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var what = "The analysis";
        try
        {
            var fresh = await broken.AnalyzeAsync(concurrent: true, cancellationToken).ConfigureAwait(false);
            what = "The fix";
            foreach (var diagnostic in fresh.Where(diagnostic => broken.Project.GetDocument(diagnostic.Location.SourceTree) is not null))
                await ApplyAsync(broken, broken.Project.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, cancellationToken).ConfigureAwait(false);

            what = "The fix for a diagnostic that is out of date";
            var document = broken.Project.GetDocument(id)!;
            var tree = (await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false))!;
            foreach (var diagnostic in stale)
                await ApplyAsync(broken, document, MoveTo(tree, diagnostic), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            verifier.Fail($"{what} throws on broken source: {exception}\nThe source:\n{text}");
        }
    }

    private static async Task ApplyAsync(RuleSubject subject, Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        foreach (var action in await subject.GetActionsAsync(document, diagnostic, cancellationToken).ConfigureAwait(false))
            await action.GetOperationsAsync(cancellationToken).ConfigureAwait(false);
    }

    // An editor keeps spans inside the text and otherwise leaves them where they were.
    private static Diagnostic MoveTo(SyntaxTree tree, Diagnostic diagnostic)
    {
        return Diagnostic.Create(
            diagnostic.Descriptor,
            Move(diagnostic.Location),
            diagnostic.AdditionalLocations.Select(Move),
            diagnostic.Properties);

        Location Move(Location location)
            => location.SourceTree?.FilePath == tree.FilePath
                ? Location.Create(tree, TextSpan.FromBounds(Math.Min(location.SourceSpan.Start, tree.Length), Math.Min(location.SourceSpan.End, tree.Length)))
                : location;
    }
}
