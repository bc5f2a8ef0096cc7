using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>What a body has done with an object before a place: for objects that are fed step by step, such as a MAC.</summary>
internal static class ReceiverCalls
{
    /// <summary>The calls on the same object that stand before a call, in source order.</summary>
    public static IEnumerable<IInvocationOperation> Before(IInvocationOperation call) => Before(call.Instance, call);

    /// <summary>The calls on an object that stand before a place, in source order.</summary>
    public static IEnumerable<IInvocationOperation> Before(IOperation? instance, IOperation at) =>
        Symbol(instance) is { } symbol ? Earlier<IInvocationOperation>(at).Where(other => IsSame(other.Instance, symbol)) : [];

    /// <summary>The last value that the same body has put into a property of the object before a place.</summary>
    public static IOperation? Property(IOperation instance, string name) =>
        Symbol(instance) is { } symbol
            ? Earlier<ISimpleAssignmentOperation>(instance).LastOrDefault(write => write.Target is IPropertyReferenceOperation target && target.Property.Name == name && IsSame(target.Instance, symbol))?.Value
            : null;

    private static IEnumerable<T> Earlier<T>(IOperation at)
        where T : IOperation
    {
        var root = at;
        while (root.Parent is { } parent)
            root = parent;
        return root.Descendants().OfType<T>().Where(other => Order.IsBefore(other.Syntax, at.Syntax));
    }

    private static bool IsSame(IOperation? instance, ISymbol symbol) => SymbolEqualityComparer.Default.Equals(Symbol(instance), symbol);

    private static ISymbol? Symbol(IOperation? instance) => instance switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        IConversionOperation conversion => Symbol(conversion.Operand),
        _ => null,
    };
}
