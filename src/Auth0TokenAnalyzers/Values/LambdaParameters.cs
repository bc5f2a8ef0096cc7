using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// What the parameter of a lambda stands for when the code inside is looked at by itself: what the method of this compilation that is given the
/// lambda calls it with.
/// </summary>
internal static class LambdaParameters
{
    /// <summary>The values; <see langword="null"/> when nobody sees the call.</summary>
    public static Alternatives? Read(Reading reading, IParameterReferenceOperation reference, CallFrame? frame)
    {
        if (reference.Parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } symbol
            || frame?.Depth >= CallFrame.MaxDepth)
            return null;
        IOperation? lambda = reference;
        while (lambda is not null
            && !(lambda is IAnonymousFunctionOperation function && SymbolEqualityComparer.Default.Equals(function.Symbol, symbol)))
            lambda = lambda.Parent;
        if (lambda?.Parent is not IDelegateCreationOperation { Parent: IArgumentOperation { Parameter: { } taking, Parent: IInvocationOperation call } })
            return null;
        var method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        if (frame?.IsCalling(method) == true || Overrides.IsOpen(method) || reading.Source.Body(method, reading.CancellationToken) is not { } body)
            return null;
        var inner = CallReader.Enter(call, frame);
        var passed = body.Descendants().OfType<IInvocationOperation>()
            .Where(invoked => invoked is { TargetMethod.MethodKind: MethodKind.DelegateInvoke,
                Instance: IParameterReferenceOperation { Parameter: var called } }
                    && SymbolEqualityComparer.Default.Equals(called, taking.OriginalDefinition))
            .SelectMany(invoked => invoked.Arguments.Where(argument => argument.Parameter?.Ordinal == reference.Parameter.Ordinal)).ToList();
        return passed.Count == 0 ? null : Alternatives.Union(passed.Select(argument => reading.Read(argument.Value, inner)));
    }
}
