using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
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
}
