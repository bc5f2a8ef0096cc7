using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>What of a loop, or of a function that others run, is nothing when it has nothing to do.</summary>
internal static class Repetition
{
    /// <summary>The operation and all in it that can run. Where nothing is tried, nothing is caught.</summary>
    public static IEnumerable<IOperation> Parts(IOperation operation)
    {
        var open = new Stack<IOperation>();
        open.Push(operation);
        while (open.Count > 0)
        {
            IOperation part = open.Pop();
            yield return part;
            foreach (IOperation child in part.ChildOperations.Where(child => child is not ICatchClauseOperation))
                open.Push(child);
        }
    }

    /// <summary>A call that waits for the next round, or for others that run the same code. Beside code that stays it is for the sake of that.</summary>
    public static bool IsFreeCall(IInvocationOperation call, IOperation whole)
    {
        IMethodSymbol method = call.TargetMethod;
        return RepeatingApis.OnlyConfigures(method)
            || (RepeatingApis.OnlyWaits(method) && (!method.ReturnsVoid || RunsInside(call, whole)))
            || (RepeatingApis.OnlyGuards(method) && RunsInside(call, whole));
    }

    /// <summary>Waits for a function of the compilation, which is looked at by itself, or within what goes.</summary>
    public static bool IsFreeAwait(IAwaitOperation awaited, IOperation whole)
    {
        IOperation task = awaited.Operation;
        while (task is IInvocationOperation { Instance: { } inner, TargetMethod: var method } && RepeatingApis.OnlyConfigures(method))
            task = inner;
        return task is IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false } || RunsInside(awaited, whole);
    }

    /// <summary>The function that is handed over is a lambda, whose code is a part of what is looked at, or none.</summary>
    public static bool IsLambdaOrNone(IOperation function) =>
        Unwrap(function) is var value
            && (value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation }
                || value.Type?.TypeKind != TypeKind.Delegate
                || value.ConstantValue.HasValue);

    /// <summary>The method that is handed over by its name.</summary>
    public static IMethodSymbol? Method(IOperation function) =>
        Unwrap(function) is IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: var method } } ? method : null;

    /// <summary>In a loop, or in the body of a function, that is looked at as a whole.</summary>
    public static bool RunsInside(IOperation part, IOperation whole)
    {
        for (IOperation? outer = part; outer is not null; outer = outer == whole ? null : outer.Parent)
        {
            if (outer is ILoopOperation or IAnonymousFunctionOperation or IMethodBodyBaseOperation or ILocalFunctionOperation)
                return true;
        }
        return false;
    }

    private static IOperation Unwrap(IOperation function)
    {
        while (function is IConversionOperation conversion)
            function = conversion.Operand;
        return function;
    }
}
