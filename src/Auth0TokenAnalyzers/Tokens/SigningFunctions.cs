using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Gates;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// Functions that sign and are kept or passed on: <c>Func&lt;string, string&gt; sign = data =&gt; …</c>, also one that another function makes
/// (<c>secret =&gt; data =&gt; …</c>). Where they are called, nothing names what signs, so calls of delegates are only looked at in a program that has such a function.
/// </summary>
/// <param name="compilation">The program.</param>
/// <param name="source">Gives the operations.</param>
/// <param name="signing">The operations that sign.</param>
/// <param name="mayMint">Does a file have a name that one of them has?</param>
internal sealed class SigningFunctions(Compilation compilation, OperationSource source, SigningOperations signing, Func<SyntaxTree, bool> mayMint)
{
    private const int MaxWrappers = 3;

    private readonly Lazy<bool> _exist = new(() => compilation.SyntaxTrees.Where(mayMint)
        .Any(tree => tree.GetRoot().DescendantNodes().OfType<LambdaExpressionSyntax>().Any(lambda => IsKept(lambda) && signing.AreIn(lambda))));

    private readonly Lazy<ImmutableHashSet<string>> _registered = new(() => compilation.SyntaxTrees.Where(mayMint)
        .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<LambdaExpressionSyntax>())
        .Where(lambda => IsKept(lambda) && signing.AreIn(lambda))
        .Select(lambda => lambda.Ancestors().OfType<InvocationExpressionSyntax>().Select(RegisteredFunctions.TypeName)
            .FirstOrDefault(name => name is not null))
        .OfType<string>().ToImmutableHashSet(StringComparer.Ordinal));

    private readonly ConcurrentDictionary<SyntaxTree, bool> _takers = new();

    /// <summary>Does a file name the type of a function that signs and that a container hands out? Its code may call that.</summary>
    public bool MayBeTakenIn(SyntaxTree tree) =>
        Exist && !_registered.Value.IsEmpty && _takers.GetOrAdd(tree, file => HelperNames.HasAny(file, _registered.Value));

    /// <summary>Does the program have one?</summary>
    public bool Exist => _exist.Value;

    /// <summary>Is it a call of a delegate, in a program where that may sign?</summary>
    public bool MayBeCalledBy(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } && Exist;

    /// <summary>Does a declaration call one, as far as can be told?</summary>
    public bool MayBeCalledIn(SyntaxNode declaration) =>
        Exist
            && declaration.DescendantNodes()
                .Any(node => node is InvocationExpressionSyntax
                    && source.Operation(node, CancellationToken.None) is { } operation
                    && MayBeCalledBy(operation));

    /// <summary>The operations that sign when a delegate is called, each with the frame of that call; also through functions that wrap others.</summary>
    public IEnumerable<(IOperation Signing, CallFrame Frame)> Called(Reading reading, IInvocationOperation call, CallFrame? frame) =>
        Called(reading, call, frame, 0);

    private IEnumerable<(IOperation Signing, CallFrame Frame)> Called(Reading reading, IInvocationOperation call, CallFrame? frame, int depth)
    {
        if (call.Instance is null || depth > MaxWrappers)
            yield break;
        var arguments = call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal ?? 0)
            .Select(argument => new Operand(argument.Value, frame)).ToList();
        foreach (var function in reading.Read(call.Instance, frame).Values.OfType<FunctionValue>()
            .Where(function => function.Body.Syntax is not LambdaExpressionSyntax lambda || IsKept(lambda)))
        {
            if (FunctionReader.Body(reading, function) is not { } body || FunctionReader.Enter(function, arguments, frame) is not { } inner)
                continue;
            foreach (var operation in body.Descendants().Where(operation => signing.Includes(operation) && Function(operation, body) == body))
                yield return (operation, inner);
            // scope => cache.GetOrAdd(scope, _ => sign(scope))
            foreach (var inside in body.Descendants().Where(MayBeCalledBy)
                .SelectMany(wrapped => Called(reading, (IInvocationOperation)wrapped, inner, depth + 1)))
                yield return inside;
        }
    }

    // What is passed to a method runs there or is read there; what stands in a table is chosen by a key.
    private static bool IsKept(LambdaExpressionSyntax lambda) =>
        lambda.Parent is EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax or AssignmentExpressionSyntax
            or LambdaExpressionSyntax;

    // The function that an operation stands in: what a nested one does, it does when that is called.
    private static IOperation Function(IOperation operation, IOperation body)
    {
        while (operation != body && operation.Parent is { } parent)
        {
            operation = parent;
            if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation)
                break;
        }

        return operation;
    }
}
