using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Flow;

/// <summary>Follows a value forward: from where it is made to where it is used, through locals, returns and the calls of the same type.</summary>
internal sealed class ValueFlow(OperationSource source, CancellationToken cancellationToken)
{
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
                if (source.Operation(candidate, cancellationToken) is { } use
                    && SymbolEqualityComparer.Default.Equals(Used(use)?.OriginalDefinition, member.OriginalDefinition))
                    yield return use;
            }
        }
    }

    private static bool MayUse(SyntaxNode node, ISymbol member) => node switch
    {
        InvocationExpressionSyntax call => call.CalledName() == member.Name,
        IdentifierNameSyntax name => member is IPropertySymbol && name.Identifier.ValueText == member.Name,
        _ => false,
    };

    private static ISymbol? Used(IOperation use) => use switch
    {
        IInvocationOperation call => call.TargetMethod,
        IPropertyReferenceOperation property => property.Property,
        _ => null,
    };
}
