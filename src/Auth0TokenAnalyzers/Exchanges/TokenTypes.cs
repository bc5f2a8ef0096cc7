using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Exchanges;

/// <summary>
/// Finds the expressions of type string by which code takes the type of the token out of an answer (RFC 6749, section 7.1), to name it before the
/// token. The tokens of the Management API are bearer tokens.
/// </summary>
internal static class TokenTypes
{
    /// <summary>Those in a piece of code.</summary>
    public static IEnumerable<SyntaxNode> In(IOperation code, AnswerFlow flow) => code.DescendantsAndSelf()
        .Where(operation => !operation.IsImplicit && Is(operation, flow)).Select(Text).OfType<SyntaxNode>();

    /// <summary>True for an expression that takes the type out of an answer.</summary>
    public static bool Is(IOperation operation, AnswerFlow flow) => operation switch
    {
        IPropertyReferenceOperation { Arguments.IsEmpty: false } indexer
            => flow.Of(indexer.Instance) == Carried.Answer && indexer.Arguments.Any(argument => AccessTokenNames.IsTypeKey(argument.Value)),
        IMemberReferenceOperation and not IMethodReferenceOperation
            => flow.Of(((IMemberReferenceOperation)operation).Instance) == Carried.Answer
                && AccessTokenNames.IsTypeMember(((IMemberReferenceOperation)operation).Member),
        IDynamicMemberReferenceOperation member => flow.Of(member.Instance) == Carried.Answer && AccessTokenNames.IsTypeName(member.MemberName),
        IInvocationOperation call => flow.Of(ChainCall.Receiver(call)) == Carried.Answer
            && call.Arguments.Any(argument => AccessTokenNames.IsTypeKey(argument.Value)),
        _ => false,
    };

    private static SyntaxNode? Text(IOperation type)
    {
        var current = type;
        while (current.Type?.SpecialType != SpecialType.System_String)
        {
            if (current.Parent is not { } parent || !TokenPicks.Passes(parent, current))
                return null;
            current = parent is IArgumentOperation ? parent.Parent! : parent;
        }

        return current.Syntax;
    }
}
