using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Where a type uses a field or property of its own.</summary>
internal static class MemberUses
{
    /// <summary>The uses of the member on <c>this</c>, or of a static one, in source order.</summary>
    public static IReadOnlyList<IMemberReferenceOperation> Of(Reading reading, ISymbol member) =>
    [
        .. member.ContainingType.DeclaringSyntaxReferences
            .SelectMany(x => reading.Source.Names(x.GetSyntax(reading.CancellationToken), member.Name, reading.CancellationToken))
            .Select(name => Reference(reading, name)).OfType<IMemberReferenceOperation>()
            .Where(use => use.Instance is null or IInstanceReferenceOperation
                && SymbolEqualityComparer.Default.Equals(use.Member.OriginalDefinition, member.OriginalDefinition)),
    ];

    /// <summary>Where a use stands, seen from another one.</summary>
    public static MemberPlace PlaceOf(IOperation use, IOperation from) => Root(use) switch
    {
        var root when root == Root(from) => MemberPlace.Here,
        ConstructorDeclarationSyntax => MemberPlace.Constructor,
        _ => MemberPlace.Method,
    };

    /// <summary>Does a use stand in the code of this call?</summary>
    public static bool IsIn(CallFrame call, IOperation use) =>
        call.Method.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == use.Syntax.SyntaxTree
            && reference.Span.Contains(use.Syntax.Span));

    /// <summary>The declaration around a use.</summary>
    public static SyntaxNode Root(IOperation use)
    {
        while (use.Parent is { } parent)
            use = parent;
        return use.Syntax;
    }

    private static IMemberReferenceOperation? Reference(Reading reading, IdentifierNameSyntax name)
    {
        SyntaxNode node = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return reading.Source.Operation(node, reading.CancellationToken) as IMemberReferenceOperation;
    }
}

/// <summary>The kinds of code of a type, by when it runs.</summary>
internal enum MemberPlace
{
    /// <summary>The same code.</summary>
    Here,

    Constructor,

    /// <summary>Other code of the type.</summary>
    Method,
}
