using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>One way to repair one report.</summary>
internal interface ITokenRepair
{
    /// <summary>The old code that goes: of two repairs, one within the other, the outer is made.</summary>
    SyntaxNode Place { get; }

    /// <summary>The new code; null when it cannot be written in this way.</summary>
    /// <param name="names">How types are named.</param>
    /// <param name="mayAwait">False to write synchronous calls even in async code.</param>
    Repair? Write(TypeNames names, bool mayAwait);
}
