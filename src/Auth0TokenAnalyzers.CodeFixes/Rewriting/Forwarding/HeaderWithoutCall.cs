using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Forwarding;

/// <summary>A way to repair a header, together with the expressions that only brought its token.</summary>
internal sealed class HeaderWithoutCall(ITokenRepair way, ImmutableArray<ExpressionSyntax> calls) : ITokenRepair
{
    public SyntaxNode Place => way.Place;

    public Repair? Write(TypeNames names, bool mayAwait) =>
        way.Write(names, mayAwait) is { } repair ? repair with { Obsolete = repair.Obsolete.AddRange(calls) } : null;
}
