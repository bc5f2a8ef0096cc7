using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>Follows a value forward: from where it is made to where it is used, through locals, returns and the calls of the same type.</summary>
internal sealed class TokenFlow(OperationSource source, CancellationToken cancellationToken)
{
    private const int MaxSteps = 6;

    /// <summary>The expression of type string that yields the signed token, when there is exactly one.</summary>
    public IOperation? TokenExpression(MintedToken token)
    {
        if (token.IsSignature)
        {
            var joined = new SignatureFlow(this, source, cancellationToken).JoinedText(token.Signing);
            // A helper that joins the token returns it; one that only signs leaves the joining to its caller.
            if (joined is null || token.Caller is null || Root(joined) == Root(token.Caller))
                return joined;
        }

        var expressions = new List<IOperation>();
        Written(token.Caller ?? token.Signing, expressions, 0);
        return expressions.Distinct().Count() == 1 ? expressions[0] : null;
    }

    private static SyntaxNode Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation.Syntax;
    }

    private void Written(IOperation made, List<IOperation> expressions, int steps)
    {
        if (made.Type?.SpecialType == SpecialType.System_String)
            expressions.Add(made);
        else if (made.Parent is IAwaitOperation { Type.SpecialType: SpecialType.System_String } awaited)
            expressions.Add(awaited);
        else if (steps < MaxSteps)
        {
            foreach (var use in Uses(made))
            {
                if (use is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ReturnType.SpecialType: SpecialType.System_String } write } argument && Writes(write.TargetMethod, argument.Parameter))
                    expressions.Add(write);
                else if (use is IPropertyReferenceOperation { Property: { Name: "RawData", Type.SpecialType: SpecialType.System_String } })
                    expressions.Add(use);
                else if (use is IInvocationOperation or IAwaitOperation or IPropertyReferenceOperation { Property.DeclaringSyntaxReferences.IsEmpty: false })
                    Written(use, expressions, steps + 1);
            }
        }
    }

    // handler.WriteToken(token), or a method of this compilation that does no more than to call it.
    private bool Writes(IMethodSymbol method, IParameterSymbol? parameter) => method.Name == "WriteToken"
        || (parameter is not null && source.Body(method.OriginalDefinition, cancellationToken) is { } body && OperationSource.Returned(body).Any(returned => ChainCall.Unwrap(returned)
            is IInvocationOperation { TargetMethod.Name: "WriteToken", Arguments: [{ Value: var token }] } && ChainCall.Unwrap(token) is IParameterReferenceOperation { Parameter: var written } && SymbolEqualityComparer.Default.Equals(written, parameter.OriginalDefinition)));

    /// <summary>Where a value goes: the operations that take it, and the calls that return it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="tuples">How many tuples it has already been taken out of.</param>
    public IEnumerable<IOperation> Uses(IOperation value, int tuples = 0)
    {
        var taken = value;
        while (taken.Parent is IConversionOperation or IParenthesizedOperation)
            taken = taken.Parent;
        var symbol = taken.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } assignment when assignment.Value == taken => local.Local,
            _ => null,
        };
        if (symbol is not null)
        {
            foreach (var use in UsesAfter(symbol, taken, tuples))
                yield return use;
        }
        else if (taken.Parent is IReturnOperation returned)
        {
            foreach (var call in Calls(returned))
                yield return call;
        }
        else if (taken.Parent is ITupleOperation tuple)
        {
            foreach (var use in new TupleFlow(this, tuples).Uses(tuple, tuple.Elements.IndexOf(taken)))
                yield return use;
        }
        else if (taken.Parent is { } parent)
        {
            yield return parent;
        }
    }

    /// <summary>Where a local goes after it has taken a value.</summary>
    public IEnumerable<IOperation> UsesAfter(ISymbol local, IOperation value, int tuples) =>
        source.Index(value).Uses(local).Where(use => use.Syntax.SpanStart >= value.Syntax.Span.End).SelectMany(use => Uses(use, tuples));

    /// <summary>The calls, in the same type, of the method that an operation stands in, or the reads of the property.</summary>
    private IEnumerable<IOperation> Calls(IOperation inside)
    {
        var model = source.Model(inside.Syntax.SyntaxTree);
        if (model.GetEnclosingSymbol(inside.Syntax.SpanStart, cancellationToken) is not IMethodSymbol { ContainingType: { } type } method)
            yield break;
        var member = method.AssociatedSymbol ?? method;
        foreach (var node in type.DeclaringSyntaxReferences.Select(x => x.GetSyntax(cancellationToken)))
        {
            foreach (var candidate in node.DescendantNodes().Where(candidate => MayUse(candidate, member)))
            {
                if (source.Operation(candidate, cancellationToken) is { } use && SymbolEqualityComparer.Default.Equals(Used(use)?.OriginalDefinition, member.OriginalDefinition))
                    yield return use;
            }
        }
    }

    private static bool MayUse(SyntaxNode node, ISymbol member) => node switch
    {
        InvocationExpressionSyntax call => Name(call) == member.Name,
        IdentifierNameSyntax name => member is IPropertySymbol && name.Identifier.ValueText == member.Name,
        _ => false,
    };

    private static ISymbol? Used(IOperation use) => use switch
    {
        IInvocationOperation call => call.TargetMethod,
        IPropertyReferenceOperation property => property.Property,
        _ => null,
    };

    public static string? Name(InvocationExpressionSyntax call) => call.Expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };
}
