using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Forwarding;

/// <summary>Leaves out the calls that brought a token, where nobody needs one any more.</summary>
/// <param name="token">The token.</param>
/// <param name="calls">What brought it.</param>
/// <param name="mustGo">True when the calls must not be left.</param>
internal sealed class UnneededToken(ExpressionSyntax token, ImmutableArray<ExpressionSyntax> calls, bool mustGo) : ITokenRepair
{
    public SyntaxNode Place => token;

    public Repair Write(TypeNames names, bool mayAwait)
    {
        ImmutableArray<SyntaxNode> obsolete = ImmutableArray<SyntaxNode>.CastUp(calls);
        return new Repair([], obsolete) { MustGo = mustGo ? obsolete : [] };
    }
}
