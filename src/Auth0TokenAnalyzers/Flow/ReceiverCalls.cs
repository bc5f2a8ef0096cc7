using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Flow;

/// <summary>What a body has done with an object before a place: for objects that are fed step by step, such as a MAC.</summary>
internal static class ReceiverCalls
{
    /// <summary>The calls on the same object that stand before a call, in source order.</summary>
    public static IEnumerable<IInvocationOperation> Before(IInvocationOperation call) => Before(call.Instance, call);

    /// <summary>The calls on an object that stand before a place, in source order.</summary>
    public static IEnumerable<IInvocationOperation> Before(IOperation? instance, IOperation at) =>
        Symbol(instance) is { } symbol ? Earlier<IInvocationOperation>(at).Where(other => IsSame(other.Instance, symbol)) : [];

    /// <summary>Those of the calls that stand after the last call of a method: what ends one message begins the next.</summary>
    public static IEnumerable<IInvocationOperation> Since(IEnumerable<IInvocationOperation> calls, IMethodSymbol end) =>
        calls.Reverse().TakeWhile(call => call.TargetMethod.Name != end.Name).Reverse();

    /// <summary>The calls on a field or property in the constructors of its type.</summary>
    public static IEnumerable<IInvocationOperation> InConstructors(Reading reading, IOperation? instance, string name)
    {
        if (Symbol(instance) is not { ContainingType: { } type, Kind: SymbolKind.Field or SymbolKind.Property } member)
            yield break;
        foreach (var constructor in type.Constructors.SelectMany(x => x.DeclaringSyntaxReferences)
            .Select(x => x.GetSyntax(reading.CancellationToken)).OfType<ConstructorDeclarationSyntax>())
        {
            foreach (var node in constructor.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(node => node.CalledName() == name))
            {
                if (reading.Source.Operation(node, reading.CancellationToken) is IInvocationOperation call && IsSame(call.Instance, member))
                    yield return call;
            }
        }
    }

    /// <summary>The last value that the same body has put into a property of the object before a place.</summary>
    public static IOperation? Property(IOperation instance, string name) =>
        Symbol(instance) is { } symbol
            ? Earlier<ISimpleAssignmentOperation>(instance)
                .LastOrDefault(write => write.Target is IPropertyReferenceOperation target
                    && target.Property.Name == name
                    && IsSame(target.Instance, symbol))?.Value
            : null;

    /// <summary>The reads of a property of the object after a call on it, in the same body.</summary>
    public static IEnumerable<IPropertyReferenceOperation> Reads(IInvocationOperation call, string name) =>
        Symbol(call.Instance) is { } symbol
            ? Root(call).Descendants().OfType<IPropertyReferenceOperation>()
                .Where(read => read.Property.Name == name && IsSame(read.Instance, symbol) && Order.IsBefore(call.Syntax, read.Syntax))
            : [];

    private static IEnumerable<T> Earlier<T>(IOperation at)
        where T : IOperation =>
        Root(at).Descendants().OfType<T>().Where(other => Order.IsBefore(other.Syntax, at.Syntax));

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
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
