using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>Whose object it is that code changes.</summary>
internal static class Ownership
{
    /// <summary>The operation at the left end: <c>a</c> in <c>a.B[0].Add(x).C</c>.</summary>
    public static IOperation Root(IOperation operation)
    {
        while (true)
        {
            IOperation? next = operation switch
            {
                // A member of `this` is a root of its own; an indexer has no name to be one.
                IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance } => instance,
                IMemberReferenceOperation { Instance: { } instance and not IInstanceReferenceOperation } => instance,
                IInvocationOperation { Instance: { } instance } => instance,
                IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: { Length: > 0 } arguments } => arguments[0].Value,
                IArrayElementReferenceOperation element => element.ArrayReference,
                IConversionOperation conversion => conversion.Operand,
                IParenthesizedOperation parenthesized => parenthesized.Operand,
                IConditionalAccessInstanceOperation access => ConditionalReceiver(access),
                _ => null,
            };
            if (next is null)
                return operation;
            operation = next;
        }
    }

    public static bool IsDeclaredIn(ISymbol symbol, SyntaxNode node) =>
        symbol.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == node.SyntaxTree && node.Span.Contains(reference.Span));

    /// <summary>The value is new: nobody else can see it change.</summary>
    public static bool IsFresh(IOperation value) => Unwrap(value) switch
    {
        { Type: { IsValueType: true } or { SpecialType: SpecialType.System_String } } => true,
        { ConstantValue.HasValue: true } => true,
        IObjectCreationOperation or IArrayCreationOperation or IAnonymousObjectCreationOperation or ICollectionExpressionOperation => true,
        IInvocationOperation { TargetMethod: var method } call => method.ContainingType.Name == "Enumerable"
            || (method.IsStatic && !method.IsExtensionMethod)
            || method.Name == "CreateClient"
            || Root(call) is IObjectCreationOperation,
        ICoalesceOperation coalesce => IsFresh(coalesce.Value) && IsFresh(coalesce.WhenNull),
        IConditionalOperation { WhenFalse: { } otherwise } conditional => IsFresh(conditional.WhenTrue) && IsFresh(otherwise),
        IThrowOperation => true,
        _ => false,
    };

    /// <summary>A local of the examined code itself that holds a new object.</summary>
    public static bool IsFreshHere(ILocalSymbol local, IOperation whole) =>
        local.Type.IsValueType || whole.DescendantsAndSelf().All(part => part switch
        {
            // The variable of a `foreach` has no initializer, and holds what the sequence holds.
            IVariableDeclaratorOperation declarator when Is(declarator.Symbol, local) => declarator.GetVariableInitializer() is { } initializer
                ? IsFresh(initializer.Value)
                : declarator.Parent is IVariableDeclarationOperation,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when Is(target.Local, local)
                => IsFresh(assignment.Value),
            _ => true,
        });

    private static bool Is(ISymbol one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);

    private static IOperation Unwrap(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion)
            operation = conversion.Operand;
        return operation;
    }

    private static IOperation? ConditionalReceiver(IOperation access)
    {
        for (IOperation? parent = access.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation conditional && conditional.WhenNotNull.Syntax.Span.Contains(access.Syntax.Span))
                return conditional.Operation;
        }
        return null;
    }
}
