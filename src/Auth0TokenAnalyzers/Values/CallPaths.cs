using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// How the methods of a compilation come to an operation that matters, such as one that signs: by themselves, or by calling others. Their
/// code can then be read with the arguments of a call.
/// </summary>
/// <param name="compilation">The compilation.</param>
/// <param name="source">Gives the operations.</param>
/// <param name="mayMatter">Can a file have such an operation, or a call that leads to one? By its text alone.</param>
/// <param name="matters">Is it such an operation?</param>
internal sealed class CallPaths(Compilation compilation, OperationSource source, Func<SyntaxTree, bool> mayMatter, Func<IOperation, bool> matters)
{
    /// <summary>Helpers that call helpers: deeper ones are not looked for.</summary>
    public const int MaxDepth = 3;

    /// <summary>A method that comes to such operations in more ways than this is judged by the first ones.</summary>
    private const int MaxPaths = 16;

    private readonly Implementations _implementations = new(compilation, source, mayMatter);
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<CallPath>> _paths = new(SymbolEqualityComparer.Default);

    /// <summary>The ways of a method, most often none.</summary>
    public ImmutableArray<CallPath> Of(IMethodSymbol method, CancellationToken cancellationToken) => Of(method, 0, cancellationToken);

    private ImmutableArray<CallPath> Of(IMethodSymbol method, int depth, CancellationToken cancellationToken)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        if (depth >= MaxDepth || (!method.IsAbstract && !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly)))
            return [];
        if (_paths.TryGetValue(method, out var known))
            return known;
        var implementations = _implementations.Of(method, cancellationToken);
        var found = implementations.SelectMany(code => Find(code, depth, cancellationToken))
            .Select(path => implementations.Length > 1 ? path with { Contract = method } : path).Take(MaxPaths).ToImmutableArray();
        // What was found with less depth to go is not the whole answer.
        if (depth == 0)
            _paths.TryAdd(method, found);
        return found;
    }

    private ImmutableArray<CallPath> Find(IMethodSymbol method, int depth, CancellationToken cancellationToken)
    {
        var paths = ImmutableArray.CreateBuilder<CallPath>();
        foreach (var reference in method.DeclaringSyntaxReferences.Where(reference => mayMatter(reference.SyntaxTree)))
        {
            foreach (var node in Code(reference.GetSyntax(cancellationToken)))
            {
                if (node is not (BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax or ConstructorInitializerSyntax
                    or PrimaryConstructorBaseTypeSyntax) || source.Operation(node, cancellationToken) is not { } operation)
                    continue;
                if (matters(operation))
                    paths.Add(new CallPath(method, [], operation));
                if (Called(operation) is { } called && !SymbolEqualityComparer.Default.Equals(called.OriginalDefinition, method))
                    paths.AddRange(Of(called, depth + 1, cancellationToken).Select(path => path.Through(operation, method)));
            }
        }

        return [.. paths.Take(MaxPaths)];
    }

    /// <summary>The method or constructor that an operation calls.</summary>
    public static IMethodSymbol? Called(IOperation operation) => operation switch
    {
        IObjectCreationOperation creation => creation.Constructor,
        _ => BoundCall.Of(operation)?.Method,
    };

    // A primary constructor is declared by its whole type, and runs what that passes to its base.
    private static IEnumerable<SyntaxNode> Code(SyntaxNode declaration) => declaration is TypeDeclarationSyntax type
        ? type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>() ?? []
        : declaration.DescendantNodes();
}

/// <summary>How a method comes to an operation: the calls inside it, outermost first, and the operation.</summary>
/// <param name="Method">The method whose code it is.</param>
/// <param name="Calls">The calls.</param>
/// <param name="End">The operation.</param>
internal sealed record CallPath(IMethodSymbol Method, ImmutableArray<PathCall> Calls, IOperation End)
{
    /// <summary>The abstract method that has several implementations, this one among them.</summary>
    public IMethodSymbol? Contract { get; init; }

    /// <summary>The same for a method that calls this one.</summary>
    public CallPath Through(IOperation call, IMethodSymbol method) => new(method, Calls.Insert(0, First(call)), End);

    /// <summary>The frame of the operation when the method is entered with a frame; with none for code that is read by itself.</summary>
    public CallFrame? Enter(CallFrame? outer) => Calls.Aggregate(outer, (frame, call) => call.Enter(frame));

    /// <summary>The frame of the operation when the method is called, by code that runs in a frame of its own.</summary>
    public CallFrame? EnterBy(IOperation call, CallFrame? frame = null) => Enter(First(call).Enter(frame));

    /// <summary>Is it certain that the code of this path runs when the method is called? Of several implementations one runs.</summary>
    public bool IsRun(Reading reading, IOperation call, CallFrame? frame = null)
    {
        foreach (var next in Calls.Insert(0, First(call)))
        {
            if (!next.IsOfReceiver(reading, frame))
                return false;
            frame = next.Enter(frame);
        }

        return true;
    }

    private PathCall First(IOperation call) => new(call, Method) { Contract = Contract };
}

/// <summary>A call on a path.</summary>
/// <param name="Call">The call of a method, or the creation that calls a constructor.</param>
/// <param name="Method">The method that runs: the one that is called, or its implementation.</param>
internal sealed record PathCall(IOperation Call, IMethodSymbol Method)
{
    /// <summary>The method that is called when it has several implementations.</summary>
    public IMethodSymbol? Contract { get; init; }

    /// <summary>Has the object that is called this implementation?</summary>
    public bool IsOfReceiver(Reading reading, CallFrame? frame) => Contract is null
        || (Call is IInvocationOperation { Instance: { } instance }
            && Owners.Of(reading, instance, frame) is { Creation: IObjectCreationOperation, Type: { } type }
            && SymbolEqualityComparer.Default.Equals(Overrides.In(type, Contract), Method));

    public CallFrame? Enter(CallFrame? frame) => Call switch
    {
        IInvocationOperation call => CallReader.Enter(call, Method, frame),
        IObjectCreationOperation creation => CallReader.Enter(Method, creation.Arguments, frame, owner: null),
        _ => BoundCall.Of(Call) is { } bound ? CallReader.Enter(bound, Method, frame) : frame,
    };
}
