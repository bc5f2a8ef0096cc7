using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Exchanges;

/// <summary>A member that kept a token which it got from another member, and gives it on from now on.</summary>
/// <param name="Body">Its block or its expression, the arrow included.</param>
/// <param name="Call">The call in it that brings the token.</param>
internal sealed record TokenForward(SyntaxNode Body, SyntaxNode Call)
{
    /// <summary>The forward of a member; <see langword="null"/> when the call is none that could stand alone in it.</summary>
    /// <param name="member">The member.</param>
    /// <param name="body">Its code.</param>
    /// <param name="call">The call.</param>
    public static TokenForward? Of(TokenMember member, IOperation body, IOperation call)
    {
        var isOnly = body.DescendantsAndSelf()
            .Where(part => Target(part) is { } target && SymbolEqualityComparer.Default.Equals(target, Target(call)))
            .Select(part => part.Syntax.ToString()).Distinct().Count() == 1;
        return isOnly
            && IsTask(call.Type) == IsTask(member.Function.ReturnType)
            && call.DescendantsAndSelf().All(part => IsInScope(part, member.Function)) ? new(member.Body, call.Syntax) : null;
    }

    private static ISymbol? Target(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod.OriginalDefinition,
        IPropertyReferenceOperation property => property.Property.OriginalDefinition,
        _ => null,
    };

    private static bool IsTask(ITypeSymbol? type) => type?.SpecialType != SpecialType.System_String;

    // What the code around the call has declared goes.
    private static bool IsInScope(IOperation part, IMethodSymbol function) => part switch
    {
        ILocalReferenceOperation or IDeclarationExpressionOperation or IAnonymousFunctionOperation => false,
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction } owner }
            => SymbolEqualityComparer.Default.Equals(owner, function),
        _ => true,
    };
}
