using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Keeping;

/// <summary>
/// The code that may honour the lifetime of one token: a class that fetches several can honour that of one and forget that of another.
/// </summary>
internal static class OwnCode
{
    /// <summary>The code of the type around one of the places of a request, without the members that fetch another token and keep it elsewhere.</summary>
    public static IEnumerable<SyntaxNode> Of(RequestPlace place, IReadOnlyList<RequestPlace> places, CompilationFacts facts,
        CancellationToken cancellationToken)
    {
        var kept = places.SelectMany(KeptMember.Written).ToImmutableHashSet(StringComparer.Ordinal);
        foreach (var part in place.Code)
        {
            var others = kept.IsEmpty ? [] : Others(part, places, kept, facts, cancellationToken);
            foreach (var code in others.IsEmpty ? [part] : part.ChildNodes().Where(node => !others.Contains(node)))
                yield return code;
        }
    }

    private static ImmutableHashSet<SyntaxNode> Others(SyntaxNode part, IReadOnlyList<RequestPlace> places, ImmutableHashSet<string> kept,
        CompilationFacts facts, CancellationToken cancellationToken) =>
    [
        .. facts.Requests.In(part.SyntaxTree, cancellationToken).Select(site => site.Request.Site.Syntax).Where(site => part.Span.Contains(site.Span))
            .Select(site => RequestPlace.At(site, facts, cancellationToken))
            .Where(other => KeptMember.Written(other).ToList() is { Count: > 0 } written
                && !written.Any(kept.Contains)
                && !places.Any(place => place.Member == other.Member || Mentions(place.Member, other.Member)))
            .Select(other => other.Member),
    ];

    // What the code of this token calls is its own code, too.
    private static bool Mentions(SyntaxNode code, SyntaxNode member) => member switch
    {
        MethodDeclarationSyntax method => Names(code, method.Identifier),
        PropertyDeclarationSyntax property => Names(code, property.Identifier),
        _ => true,
    };

    private static bool Names(SyntaxNode code, SyntaxToken name) =>
        code.DescendantTokens()
            .Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name.ValueText && token.Parent is SimpleNameSyntax);
}
