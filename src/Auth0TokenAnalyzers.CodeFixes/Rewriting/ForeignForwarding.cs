using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>Caches of other files around an exchange: they go with it, or it stays.</summary>
internal static class ForeignForwarding
{
    /// <summary>False when the report names a cache in another file that cannot go.</summary>
    public static bool IsPossible(Diagnostic diagnostic, SyntaxTree reported, Compilation compilation, CancellationToken cancellationToken) => Files(diagnostic, reported).All(path =>
        compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == path) is { } tree
        && tree.GetRoot(cancellationToken) is CompilationUnitSyntax root
        && Rewritten(root, compilation.GetSemanticModel(tree), ImmutableHashSet<ISymbol>.Empty, [diagnostic], cancellationToken) is not null);

    /// <summary>The solution without the caches of other files around the exchanges that have been repaired.</summary>
    /// <param name="before">The solution with the old code.</param>
    /// <param name="after">The solution in which the reported files are repaired.</param>
    /// <param name="document">A reported file.</param>
    /// <param name="diagnostics">The reports in it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<Solution> ApplyAsync(Solution before, Solution after, Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is not { } tree || after.GetDocument(document.Id) is not { } repaired)
            return after;
        SourceText old = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        SourceText now = await repaired.GetTextAsync(cancellationToken).ConfigureAwait(false);
        ImmutableArray<Diagnostic> done = [.. diagnostics.Where(diagnostic => IsGone(old.ToString(diagnostic.Location.SourceSpan)))];
        foreach (string path in done.SelectMany(diagnostic => Files(diagnostic, tree)).Distinct())
        {
            foreach (DocumentId id in before.GetDocumentIdsWithFilePath(path))
                after = await RewrittenAsync(after.GetDocument(id), done, cancellationToken).ConfigureAwait(false) ?? after;
        }
        return after;

        // Other requests of the file may be sent by the same words.
        bool IsGone(string sending) => Count(sending, now) < Count(sending, old);
    }

    private static int Count(string part, SourceText text) => text.ToString().Split([part], StringSplitOptions.None).Length - 1;

    private static async Task<Solution?> RewrittenAsync(Document? document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (document is null || GeneratedCode.Is(document)
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not CompilationUnitSyntax root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }
        IEnumerable<SyntaxNode> places = diagnostics.SelectMany(diagnostic => diagnostic.Nodes(PropertyKeys.ForwardingBodies, root));
        ImmutableHashSet<ISymbol> closed = await ClosedMethods.AroundAsync(document, model, places, cancellationToken).ConfigureAwait(false);
        return Rewritten(root, model, closed, diagnostics, cancellationToken) is { } text ? document.WithText(text).Project.Solution : null;
    }

    private static SourceText? Rewritten(CompilationUnitSyntax root, SemanticModel model, ImmutableHashSet<ISymbol> closed, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken) =>
        new TokenRewriting(root, model, closed, cancellationToken).Rewrite(
            [.. diagnostics.SelectMany(diagnostic => TokenForwarding.In(diagnostic, root, model, cancellationToken)).Select(way => ImmutableArray.Create(way))]);

    private static IEnumerable<string> Files(Diagnostic diagnostic, SyntaxTree reported) => (diagnostic.Property(PropertyKeys.ForwardingBodies) ?? "").Split(' ')
        .Select(index => int.TryParse(index, out int position) && position < diagnostic.AdditionalLocations.Count ? diagnostic.AdditionalLocations[position].SourceTree?.FilePath : null)
        .OfType<string>().Where(path => path != reported.FilePath).Distinct();
}
