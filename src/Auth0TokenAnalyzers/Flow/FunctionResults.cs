using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Gates;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Flow;

/// <summary>
/// Where the result of a lambda, or of a method that is passed by name, goes: to the calls of the delegate under the names by which it is kept, such as a
/// property of the base class that the constructor of a derived one sets.
/// </summary>
internal sealed class FunctionResults(OperationSource source, SymbolUses uses, CancellationToken cancellationToken)
{
    private const int MaxNames = 5;

    /// <summary>The calls of delegates that give what is returned here; none for the result of code that no delegate holds.</summary>
    public IEnumerable<IOperation> Calls(IOperation returned)
    {
        while (returned.Parent is IConversionOperation or IParenthesizedOperation)
            returned = returned.Parent;
        if (returned.Parent is not IReturnOperation result)
            return [];
        return (LambdaOf(result) is { } lambda ? [lambda] : References(result))
            .Select(function => function.Parent).OfType<IDelegateCreationOperation>()
            .SelectMany(made => Names(made).SelectMany(Calls).Concat(Given(made)));
    }

    /// <summary>What a library gives for a function: <c>cache.GetOrCreate(key, _ =&gt; token)</c>, <c>new Lazy&lt;string&gt;(() =&gt; token).Value</c>.</summary>
    private IEnumerable<IOperation> Given(IOperation made) => made.Parent switch
    {
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: true } call } when IsText(call.Type) => [call],
        IArgumentOperation { Parent: IObjectCreationOperation { Type: { } type } creation } when DeferredReader.IsLazy(type) =>
            Names(creation).SelectMany(References).Select(reference => reference.Parent)
                .OfType<IPropertyReferenceOperation>().Where(read => read.Property.Name == "Value"),
        _ => [],
    };

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String
        || (type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [{ SpecialType: SpecialType.System_String }] });

    /// <summary>The places in its type where the method that an operation stands in is named, and not called.</summary>
    private IEnumerable<IOperation> References(IOperation inside) =>
        source.Model(inside.Syntax.SyntaxTree).GetEnclosingSymbol(inside.Syntax.SpanStart, cancellationToken) is IMethodSymbol
        {
            MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction, ContainingType: { } type
        } method
            ? type.DeclaringSyntaxReferences.SelectMany(part => source.Names(part.GetSyntax(cancellationToken), method.Name, cancellationToken))
                .Where(name => name.Parent is not InvocationExpressionSyntax)
                .Select(name => source.Operation(name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name,
                    cancellationToken)).OfType<IMethodReferenceOperation>()
                .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Method.OriginalDefinition, method.OriginalDefinition))
            : [];

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
            next.AddRange(References(next[i]).SelectMany(Kept).Where(names.Add));
        return names;
    }

    private IEnumerable<IOperation> References(ISymbol name) =>
        uses.References(name, cancellationToken).Concat(uses.ReferencesElsewhere(name, SourceGate.HandsTokenOver, cancellationToken));

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
    private IEnumerable<IOperation> Calls(ISymbol name) => References(name).Select(reference => reference.Parent switch
    {
        IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } call when call.Instance == reference => call,
        IConditionalAccessOperation { WhenNotNull: IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke,
            Instance: IConditionalAccessInstanceOperation } } access when access.Operation == reference => access,
        _ => (IOperation?)null,
    }).OfType<IOperation>();
}
