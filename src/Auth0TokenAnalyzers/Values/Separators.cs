using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>What is put between the parts of a text that is built step by step: <c>if (text.Length > 0) text.Append('.');</c></summary>
internal static class Separators
{
    /// <summary>Does it run exactly when something has been written before?</summary>
    public static bool IsAfterFirst(ObjectWrite write)
    {
        if (write.Where is not IInvocationOperation { Instance: { } builder } call || Statement(call) is not { Parent: { } around } statement)
            return false;
        var (inner, outer) = around is IBlockOperation { Operations.Length: 1, Parent: { } parent } block ? (block, parent) : (statement, around);
        return outer is IConditionalOperation { WhenFalse: null } condition
            && condition.WhenTrue == inner
            && Order.IsCertain(condition, MemberUses.Root(condition))
            && IsNotEmpty(condition.Condition, builder);
    }

    private static IOperation? Statement(IOperation call) => call.Parent is IExpressionStatementOperation statement ? statement : null;

    // text.Length > 0, text.Length != 0
    private static bool IsNotEmpty(IOperation condition, IOperation builder) => condition is IBinaryOperation
    {
        OperatorKind: BinaryOperatorKind.GreaterThan or BinaryOperatorKind.NotEquals,
        LeftOperand: IPropertyReferenceOperation { Property.Name: "Length", Instance: { } measured },
        RightOperand.ConstantValue: { HasValue: true, Value: 0 },
    } && Symbol(measured) is { } symbol && SymbolEqualityComparer.Default.Equals(symbol, Symbol(builder));

    private static ISymbol? Symbol(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation } member => member.Member,
        _ => null,
    };
}
