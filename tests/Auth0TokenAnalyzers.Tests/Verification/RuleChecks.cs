using System;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>What the verifier of rules checks beyond Microsoft's test library.</summary>
[Flags]
public enum RuleChecks
{
    None = 0,

    /// <summary>The same diagnostics again, with the documents in reverse order, and without concurrency.</summary>
    Determinism = 1,

    /// <summary>No exception on source that is cut off or lacks a token, nor from a fix whose diagnostic is out of date.</summary>
    Robustness = 2,

    /// <summary>The analyzer does in generated code what the test says.</summary>
    GeneratedCode = 4,

    /// <summary>A cancelled token leads to <see cref="OperationCanceledException"/> and to no other exception.</summary>
    Cancellation = 8,

    /// <summary>Every comment and directive is still there after the fix.</summary>
    Comments = 16,

    /// <summary>The fix keeps the line ends and the indentation of a file with CRLF and tabs.</summary>
    LineEndings = 32,

    /// <summary>The fix is not offered again in its own output.</summary>
    Idempotence = 64,

    /// <summary>Each action has an equivalence key, and no two share one.</summary>
    EquivalenceKeys = 128,

    All = Determinism | Robustness | GeneratedCode | Cancellation | Comments | LineEndings | Idempotence | EquivalenceKeys,
}
