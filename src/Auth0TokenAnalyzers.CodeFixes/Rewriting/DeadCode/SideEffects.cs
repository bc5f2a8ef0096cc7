using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>Whether an object goes away with the examined code, so that the code may change it.</summary>
/// <param name="root">Where the changed place begins: <c>a</c> in <c>a.B = x</c>.</param>
/// <param name="itself">True when the root itself gets a new value; false when the object in it is changed, which others may hold as well.</param>
internal delegate bool Owns(IOperation root, bool itself);

/// <summary>Says whether code can be left out without anyone noticing. Unknown calls are noticed.</summary>
/// <param name="compilation">The old code.</param>
/// <param name="isObsolete">Whether an expression may go whatever it does.</param>
/// <param name="cancellationToken">Stops the search.</param>
internal sealed class SideEffects(Compilation compilation, Func<SyntaxNode, bool> isObsolete, CancellationToken cancellationToken)
{
    private readonly Dictionary<IMethodSymbol, bool> _methods = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IMethodSymbol> _running = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// True when running the operation changes nothing that outlives it.
    /// </summary>
    public bool IsFree(IOperation operation, Owns owns) => Repetition.Parts(operation).All(part => IsFreePart(part, operation, owns));

    private bool IsFreePart(IOperation part, IOperation whole, Owns owns)
    {
        switch (part)
        {
            case var any when isObsolete(any.Syntax) || IsOnlyNamed(any, whole):
                return true;
            case IInvocationOperation call:
                return IsFreeCall(call, whole, owns);
            case IObjectCreationOperation creation:
                return IsFreeCreation(creation, owns);
            case IAwaitOperation awaited:
                return Repetition.IsFreeAwait(awaited, whole) || IsOwned(awaited.Operation, whole, owns);
            case ILockOperation:
                return Repetition.RunsInside(part, whole);
            case IEventAssignmentOperation { EventReference: IEventReferenceOperation { Instance: { } timer } } assignment:
                return RepeatingApis.IsTimer(timer.Type)
                    && IsOwned(timer, whole, owns, changesObject: true)
                    && RunsNothing(assignment.HandlerValue, owns);
            case IAssignmentOperation assignment and not IDeconstructionAssignmentOperation:
                return IsOwned(assignment.Target, whole, owns) && IsFreeSetter(assignment.Target);
            case IIncrementOrDecrementOperation increment:
                return IsOwned(increment.Target, whole, owns);
            case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument:
                return IsOwned(argument.Value, whole, owns);
            case IPropertyReferenceOperation { Property: { GetMethod: { } getter } property }:
                return property.DeclaringSyntaxReferences.IsEmpty || IsFreeAccessor(getter);
            case IConversionOperation { OperatorMethod: { } method }:
                return IsFreeMethod(method, owns);
            case IBinaryOperation { OperatorMethod: { } method }:
                return IsFreeMethod(method, owns);
            case IUnaryOperation { OperatorMethod: { } method }:
                return IsFreeMethod(method, owns);
            default:
                return part.Kind is not (OperationKind.None or OperationKind.Invalid or OperationKind.DeconstructionAssignment
                    or OperationKind.EventAssignment or OperationKind.RaiseEvent or OperationKind.FunctionPointerInvocation
                    or OperationKind.DynamicInvocation or OperationKind.DynamicObjectCreation or OperationKind.DynamicIndexerAccess
                    or OperationKind.DynamicMemberReference or OperationKind.TypeParameterObjectCreation or OperationKind.AddressOf);
        }
    }

    // nameof(Cache.Key) runs nothing.
    private static bool IsOnlyNamed(IOperation part, IOperation whole)
    {
        for (IOperation? current = part; current is not null && current != whole.Parent; current = current.Parent)
        {
            if (current is INameOfOperation)
                return true;
        }
        return false;
    }

    private bool IsFreeCall(IInvocationOperation call, IOperation whole, Owns owns)
    {
        IMethodSymbol method = call.TargetMethod;
        if (KnownApis.IsGuard(method))
            return call.Arguments.Length > 0 && IsOwned(call.Arguments[0].Value, whole, owns);
        IOperation? receiver = call.Instance ?? (method.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null);
        if (KnownApis.ChangesOnlyItsObject(method))
            return receiver is not null && IsOwned(receiver, whole, owns, changesObject: true);
        if (KnownApis.ChangesOnlyItsArguments(method))
        {
            return call.Arguments.Select(argument => argument.Value).Append(receiver).OfType<IOperation>()
                .All(value => value.Type is { IsValueType: true, IsRefLikeType: false } or { SpecialType: SpecialType.System_String }
                    || IsOwned(value, whole, owns, changesObject: true));
        }
        if (RepeatingApis.ChangesOnlyItsObject(method, receiver?.Type))
            return IsOwned(receiver!, whole, owns, changesObject: true);
        return RepeatingApis.OnlyRunsItsArguments(method)
            ? RunNothing(call.Arguments, owns)
            : IsFreeWithin(call, whole) || IsFreeMethod(method, owns);
    }

    // A log tells of what goes as well.
    private bool IsFreeWithin(IInvocationOperation call, IOperation whole) => Repetition.IsFreeCall(call, whole)
        || (RepeatingApis.IsLog(call.TargetMethod) && Repetition.RunsInside(call, whole) && whole.Syntax.DescendantNodes().Any(isObsolete));

    private bool IsFreeCreation(IObjectCreationOperation creation, Owns owns) =>
        creation.Constructor is { } constructor && RepeatingApis.OnlyRunsItsArguments(constructor)
        ? RunNothing(creation.Arguments, owns)
        : IsFreeConstructor(creation.Constructor);

    private bool RunNothing(IEnumerable<IArgumentOperation> arguments, Owns owns) => arguments.All(argument => RunsNothing(argument.Value, owns));

    private bool RunsNothing(IOperation function, Owns owns) =>
        Repetition.IsLambdaOrNone(function) || (Repetition.Method(function) is { } method && IsFreeMethod(method, owns));

    private bool IsFreeMethod(IMethodSymbol method, Owns owns)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        if (method.DeclaringSyntaxReferences.IsEmpty)
            return KnownApis.OnlyComputes(method);
        // A method that may be overridden is any method.
        return !(method.IsVirtual || method.IsAbstract || method.IsExtern || (method.IsOverride && !method.IsSealed))
            && (IsFreeBody(method) || IsFreeBody(method, owns));
    }

    private bool IsFreeConstructor(IMethodSymbol? constructor)
    {
        if (constructor is null || constructor.ContainingType.DeclaringSyntaxReferences.IsEmpty)
            return constructor is not null && KnownApis.OnlyComputes(constructor);
        // An object that a class keeps of itself adds nothing to what the creation of one does.
        if (!_running.Add(constructor.OriginalDefinition))
            return true;
        bool isFree = constructor.ContainingType.BaseType is { } parent
            && (parent.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType || KnownApis.OnlyComputes(constructor))
            && (constructor.IsImplicitlyDeclared || IsFreeBody(constructor.OriginalDefinition))
            && constructor.ContainingType.GetMembers().All(HasFreeInitializer);
        _running.Remove(constructor.OriginalDefinition);
        return isFree;
    }

    private bool HasFreeInitializer(ISymbol member) =>
        member is not (IFieldSymbol or IPropertySymbol)
        || member.DeclaringSyntaxReferences.All(reference => Initializers.Of(reference.GetSyntax(cancellationToken)) is not { } value
            || (Operation(value) is { } operation && IsFree(operation, static (_, _) => false)));

    // Setters of libraries store; so do those without a body.
    private bool IsFreeSetter(IOperation target) =>
        target is not IPropertyReferenceOperation { Property: { SetMethod: { } setter, DeclaringSyntaxReferences.IsEmpty: false } }
        || IsFreeAccessor(setter);

    private bool IsFreeAccessor(IMethodSymbol accessor) => accessor.DeclaringSyntaxReferences.Length switch
    {
        0 => true,
        _ when accessor.IsVirtual || accessor.IsAbstract => accessor.ContainingType.TypeKind == TypeKind.Interface,
        _ => IsFreeBody(accessor.OriginalDefinition),
    };

    private bool IsFreeBody(IMethodSymbol method)
    {
        if (_methods.TryGetValue(method, out bool known))
            return known;
        _methods[method] = true; // A recursive call adds nothing to what its method does.
        return _methods[method] = method.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax(cancellationToken) is var syntax
            && (Operation(syntax) is { } body ? IsFree(body, (root, itself) => itself && IsOwnState(root, method)) : Initializers.HasNoBody(syntax)));
    }

    /// <summary>The same with regard to what goes away beside the method, such as the field that it writes into.</summary>
    private bool IsFreeBody(IMethodSymbol method, Owns owns)
    {
        if (!_running.Add(method))
            return true;
        bool isFree = method.DeclaringSyntaxReferences.All(reference =>
            Operation(reference.GetSyntax(cancellationToken)) is { } body
                && IsFree(body, (root, itself) => (itself && IsOwnState(root, method)) || owns(root, itself)));
        _running.Remove(method);
        return isFree;
    }

    // A constructor fills its own object and a setter its own property, and both belong to an object that goes away. A parameter is the method's own.
    private static bool IsOwnState(IOperation root, IMethodSymbol method) => root switch
    {
        IParameterReferenceOperation { Parameter.RefKind: RefKind.None } => true,
        IMemberReferenceOperation { Instance: IInstanceReferenceOperation } => method.MethodKind is MethodKind.Constructor or MethodKind.PropertySet,
        _ => false,
    };

    private IOperation? Operation(SyntaxNode node) => compilation.ContainsSyntaxTree(node.SyntaxTree)
        ? compilation.GetSemanticModel(node.SyntaxTree).GetOperation(node, cancellationToken)
        : null;

    private static bool IsOwned(IOperation target, IOperation whole, Owns owns, bool changesObject = false)
    {
        IOperation root = Ownership.Root(target);
        bool itself = root == target && !changesObject;
        return root switch
        {
            // domain.AppendPathSegment("oauth/token"): a text does not change.
            { Type.SpecialType: SpecialType.System_String } when !itself => true,
            IObjectCreationOperation or IArrayCreationOperation or IAnonymousObjectCreationOperation or ICollectionExpressionOperation => true,
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } => true,
            IDiscardOperation or IDeclarationExpressionOperation => true,
            IMemberReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } } => true,
            ILocalReferenceOperation { Local: var local } when Ownership.IsDeclaredIn(local, whole.Syntax)
                => itself || Ownership.IsFreshHere(local, whole),
            _ => owns(root, itself),
        };
    }
}
