using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>Removes nodes that nobody needs, and with them what only they needed.</summary>
internal sealed class RemovedNodes(ImmutableArray<SyntaxNode> nodes) : ITokenRepair
{
    public SyntaxNode Place => nodes[0];

    public Repair Write(TypeNames names, bool mayAwait) => new([], []) { Removals = nodes };
}
