using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Headers;

/// <summary>A way to repair a header that reads its token from a local: the code that had brought the token goes with it.</summary>
/// <param name="way">The way, beginning at the local in the header.</param>
/// <param name="token">The token that the local gets.</param>
internal sealed class HeaderOfLocal(ITokenRepair way, ExpressionSyntax token) : ITokenRepair
{
    public SyntaxNode Place => way.Place;

    public Repair? Write(TypeNames names, bool mayAwait) => way.Write(names, mayAwait) is { } repair
        ? repair with { Obsolete = repair.Obsolete.Add(token), MustGo = repair.MustGo.Add(token) }
        : null;
}
