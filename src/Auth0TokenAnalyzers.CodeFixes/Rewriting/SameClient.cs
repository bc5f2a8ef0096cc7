using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>A way to repair a report that is none where it would ask for tokens as another client, or of another tenant, than the old code.</summary>
internal sealed class SameClient(ITokenRepair way, Diagnostic diagnostic) : ITokenRepair
{
    /// <summary>The way without this condition.</summary>
    public ITokenRepair Way => way;

    public SyntaxNode Place => way.Place;

    public Repair? Write(TypeNames names, bool mayAwait) =>
        way.Write(names, mayAwait) is { } repair && !ProviderExpression.IsLost(diagnostic, repair.Replacements) ? repair : null;
}
