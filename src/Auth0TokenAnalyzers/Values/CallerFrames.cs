using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>With what the code around an operation is called: a factory knows what it makes only together with its callers.</summary>
internal static class CallerFrames
{
    /// <summary>Factories that call factories: callers further away are not looked for.</summary>
    private const int MaxDepth = 3;

    private const int MaxCalls = 8;

    /// <summary>
    /// One frame for each call of the method around. A single <see langword="null"/> where that cannot matter, or where nobody calls the method, or
    /// too many do.
    /// </summary>
    public static IReadOnlyList<CallFrame?> Of(OperationSource source, IOperation operation, CancellationToken cancellationToken) =>
        Of(source, operation, 0, cancellationToken);

    /// <summary>The method, accessor or constructor whose code an operation is a part of, that around a lambda or local function included.</summary>
    public static IMethodSymbol? MethodAround(OperationSource source, IOperation operation, CancellationToken cancellationToken)
    {
        var symbol = source.Model(operation.Syntax.SyntaxTree).GetEnclosingSymbol(operation.Syntax.SpanStart, cancellationToken);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
            symbol = symbol.ContainingSymbol;
        return symbol as IMethodSymbol;
    }

    private static IReadOnlyList<CallFrame?> Of(OperationSource source, IOperation operation, int depth, CancellationToken cancellationToken)
    {
        if (depth >= MaxDepth
            || !operation.Descendants().Any(part => part is IParameterReferenceOperation or ILocalReferenceOperation)
            || MethodAround(source, operation, cancellationToken) is not { MethodKind: MethodKind.Ordinary, Parameters.IsEmpty: false } method)
            return [null];
        var calls = Calls(source, method.OriginalDefinition, cancellationToken).Take(MaxCalls + 1).ToList();
        if (calls.Count is 0 or > MaxCalls)
            return [null];
        List<CallFrame?> frames =
        [
            .. calls.SelectMany(call => Of(source, call, depth + 1, cancellationToken).Select(outer => CallReader.Enter(call, outer))).Take(MaxCalls + 1),
        ];
        return frames.Count > MaxCalls ? [null] : frames;
    }

    private static IEnumerable<IInvocationOperation> Calls(OperationSource source, IMethodSymbol method, CancellationToken cancellationToken) =>
        source.Calls(method.Name, cancellationToken)
            .Where(call => SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, method));
}
