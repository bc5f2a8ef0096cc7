using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Fixes;

/// <summary>
/// A repair for any number of diagnostics at once. A light bulb passes one diagnostic and fix-all passes all of them, so both take the same way.
/// </summary>
internal abstract class SolutionFix
{
    /// <summary>One of <see cref="FixKeys"/>.</summary>
    public abstract string EquivalenceKey { get; }

    /// <summary>The ids of the diagnostics that this fix repairs.</summary>
    public abstract ImmutableArray<string> DiagnosticIds { get; }

    /// <summary>What the light bulb says for this diagnostic.</summary>
    public abstract string Title(Diagnostic diagnostic);

    /// <summary>
    /// The repaired solution. Null when nothing can be repaired: a diagnostic of an older version of the document, a missing property, or a result
    /// that would not compile.
    /// </summary>
    public abstract Task<Solution?> FixAsync(Solution solution, ImmutableArray<ReportedFile> files, CancellationToken cancellationToken);
}
