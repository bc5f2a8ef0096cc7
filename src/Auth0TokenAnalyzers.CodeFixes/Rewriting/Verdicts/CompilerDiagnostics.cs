using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting.Verdicts;

/// <summary>
/// What the compiler says about the old text of a file, worked out once for all fixes and reports that are compared with it: binding a whole file is
/// most of what a fix costs.
/// </summary>
internal static class CompilerDiagnostics
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<SyntaxTree, ImmutableArray<Diagnostic>>> Known = new();

    public static ImmutableArray<Diagnostic> Of(Compilation compilation, SyntaxTree tree, CancellationToken cancellationToken) =>
        Known.GetOrCreateValue(compilation)
            .GetOrAdd(tree, key => compilation.GetSemanticModel(key).GetDiagnostics(cancellationToken: cancellationToken));

    /// <summary>How many errors the compiler finds in a document.</summary>
    public static async Task<int> ErrorsAsync(Document document, CancellationToken cancellationToken) =>
        await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            ? Of(model.Compilation, model.SyntaxTree, cancellationToken).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            : 0;
}
