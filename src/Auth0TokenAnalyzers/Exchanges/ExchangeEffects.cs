using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Exchanges;

/// <summary>Does code do nothing of meaning but ask for a token, keep it and write logs? Only then can it go as a whole.</summary>
internal sealed class ExchangeEffects(CompilationFacts facts, AnswerFlow flow, CancellationToken cancellationToken)
{
    private const int MaxDepth = 4;

    private readonly HashSet<ISymbol> _state = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _methods = new(SymbolEqualityComparer.Default);

    /// <summary>The members that the code writes into or changes: they must be of no use to other code.</summary>
    public IReadOnlyCollection<ISymbol> State => _state;

    /// <summary>The functions of the compilation that the code runs.</summary>
    public IReadOnlyCollection<ISymbol> Functions => _methods;

    /// <summary>False when the code has an effect of another kind.</summary>
    public bool AreOfExchange(IOperation code) => AreOfExchange(code, MaxDepth);

    private bool AreOfExchange(IOperation code, int depth) => code.DescendantsAndSelf().All(part => IsOfExchange(part, depth));

    private bool IsOfExchange(IOperation part, int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (part)
        {
            case IInvocationOperation or IPropertyReferenceOperation when flow.IsOwnCache(part):
                return _state.Add(part is IInvocationOperation { TargetMethod: var kept }
                    ? kept.OriginalDefinition
                    : ((IPropertyReferenceOperation)part).Property.OriginalDefinition) || true;
            case IInvocationOperation call:
                return IsOfExchange(call, depth);
            case IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation,
                Property: { DeclaringSyntaxReferences.IsEmpty: false, IsAbstract: false, GetMethod: { } getter } }:
                return IsOfExchange(getter, depth);
            case IObjectCreationOperation { Constructor: { DeclaringSyntaxReferences.IsEmpty: false } constructor }:
                return IsOfExchange(constructor, depth);
            case ISimpleAssignmentOperation or ICompoundAssignmentOperation or ICoalesceAssignmentOperation or IIncrementOrDecrementOperation:
                return part.Parent is IObjectOrCollectionInitializerOperation
                    || MayChange(((part as IAssignmentOperation)?.Target ?? (part as IIncrementOrDecrementOperation)?.Target)!);
            case IDeconstructionAssignmentOperation { Target: ITupleOperation tuple }:
                return tuple.Elements.All(MayChange);
            case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument:
                return MayChange(argument.Value);
            case IDynamicInvocationOperation or IDynamicObjectCreationOperation:
                return flow.Of(part) is not Carried.Nothing
                    || part is IDynamicInvocationOperation { Arguments: var arguments }
                        && arguments.All(argument => argument.Type?.TypeKind == TypeKind.Dynamic || flow.Of(argument) is not Carried.Nothing);
            default:
                return part.Kind is not (OperationKind.Invalid or OperationKind.EventAssignment or OperationKind.RaiseEvent
                    or OperationKind.FunctionPointerInvocation or OperationKind.YieldReturn);
        }
    }

    private bool IsOfExchange(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        if (!method.DeclaringSyntaxReferences.IsEmpty)
            return IsOfExchange(method, depth) || (method.IsAbstract && flow.Of(call) is Carried.Answer or Carried.Token);
        if (flow.Of(call) is Carried.Answer or Carried.Token)
            return true;
        // A function that gives nothing does something: an event tells others.
        if (!ExchangeLibraries.AreHarmless(method) || method is { MethodKind: MethodKind.DelegateInvoke, ReturnsVoid: true })
            return false;
        // client.DefaultRequestHeaders.Add("Authorization", token): the token goes on.
        var receiver = ChainCall.Receiver(call);
        return !TakesToken(call, receiver)
            || TokenStores.IsWrite(call)
            || TokenStores.GivesBack(call)
            || ExchangeLibraries.IsLog(method)
            || MayChange(receiver!);
    }

    private bool TakesToken(IInvocationOperation call, IOperation? receiver) =>
        receiver?.Type is { IsReferenceType: true, SpecialType: SpecialType.None }
        && call.Arguments.Any(argument => argument.Value != receiver
            && flow.Of(argument.Value) == Carried.Token
            && argument.Value is not IDelegateCreationOperation);

    private bool IsOfExchange(IMethodSymbol method, int depth)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        if (!_methods.Add(method))
            return true;
        // What is read through an interface, such as a clock or the settings, is not looked into.
        if (method.IsAbstract)
            return !method.ReturnsVoid && method.Name.StartsWith("Get", StringComparison.Ordinal);
        if (depth == 0 || method.IsVirtual)
            return false;
        return facts.Source.Body(method, cancellationToken) is not { } body || AreOfExchange(body, depth - 1);
    }

    /// <summary>Does it write into a variable of its own, or into a member of the class, which is remembered?</summary>
    private bool MayChange(IOperation target)
    {
        while (true)
        {
            switch (target)
            {
                case IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance },
                    Member: var member }:
                    return !member.DeclaringSyntaxReferences.IsEmpty && (_state.Add(member.OriginalDefinition) || true);
                case IPropertyReferenceOperation when flow.IsOwnCache(target):
                case ILocalReferenceOperation or IDeclarationExpressionOperation or IDiscardOperation or IObjectCreationOperation
                    or IInstanceReferenceOperation:
                    return true;
                case IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter } reference:
                    return parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction }
                        || target == reference && reference.Type is { IsValueType: true } or { SpecialType: SpecialType.System_String };
                case IDynamicMemberReferenceOperation { Instance: { } instance }:
                    target = instance;
                    break;
                case IMemberReferenceOperation { Instance: { } instance }:
                    target = instance;
                    break;
                case IConversionOperation { Operand: var operand }:
                    target = operand;
                    break;
                case IArrayElementReferenceOperation { ArrayReference: var array }:
                    target = array;
                    break;
                case IDynamicIndexerAccessOperation { Operation: var indexed }:
                    target = indexed;
                    break;
                case IInvocationOperation call when ChainCall.Receiver(call) is { } receiver:
                    target = receiver;
                    break;
                default:
                    return false;
            }
        }
    }
}
