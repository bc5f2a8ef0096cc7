using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Flow;

/// <summary>
/// Where the result of a lambda goes: to the calls of the delegate under the names by which it is kept, such as a property of the base class that the
/// constructor of a derived one sets.
/// </summary>
internal sealed class FunctionResults(SymbolUses uses, CancellationToken cancellationToken)
{
    private const int MaxNames = 5;

    /// <summary>The calls that give what a lambda returns here; none for the result of other code.</summary>
    public IEnumerable<IOperation> Calls(IOperation returned)
    {
        while (returned.Parent is IConversionOperation or IParenthesizedOperation)
            returned = returned.Parent;
        return returned.Parent is IReturnOperation result && LambdaOf(result) is { Parent: IDelegateCreationOperation made }
            ? Names(made).SelectMany(Calls)
            : [];
    }

    private static IOperation? LambdaOf(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not (null or ILocalFunctionOperation); parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation)
                return parent;
        }

        return null;
    }

    /// <summary>The names under which a delegate is kept, those that it is passed on to included.</summary>
    private HashSet<ISymbol> Names(IOperation made)
    {
        var names = new HashSet<ISymbol>(Kept(made), SymbolEqualityComparer.Default);
        var next = names.ToList();
        for (var i = 0; i < next.Count && i < MaxNames; i++)
            next.AddRange(uses.References(next[i], cancellationToken).SelectMany(Kept).Where(names.Add));
        return names;
    }

    private static IEnumerable<ISymbol> Kept(IOperation value)
    {
        while (value.Parent is IConversionOperation or IParenthesizedOperation or ICoalesceOperation)
            value = value.Parent;
        return value.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => [local],
            IFieldInitializerOperation field => field.InitializedFields,
            IPropertyInitializerOperation property => property.InitializedProperties,
            ISimpleAssignmentOperation assignment when assignment.Value == value && SymbolUses.Symbol(assignment.Target) is { } target => [target],
            IArgumentOperation { Parameter: { DeclaringSyntaxReferences.IsEmpty: false } parameter } => [parameter.OriginalDefinition],
            _ => [],
        };
    }

    // token(), token.Invoke(), token?.Invoke()
    private IEnumerable<IOperation> Calls(ISymbol name) => uses.References(name, cancellationToken).Select(reference => reference.Parent switch
    {
        IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } call when call.Instance == reference => call,
        IConditionalAccessOperation { WhenNotNull: IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke,
            Instance: IConditionalAccessInstanceOperation } } access when access.Operation == reference => access,
        _ => (IOperation?)null,
    }).OfType<IOperation>();
}
