using System;
using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Flow;

/// <summary>
/// The calls that an object has taken when it is used: a fluent chain, also when it is split over locals, statements, loops, and helper
/// methods that begin it or carry it on.
/// </summary>
internal sealed partial class CallChain
{
    private const int MaxCalls = 500;
    private const int MaxDepth = 16;

    private readonly Reading _reading;
    private readonly Func<IMethodSymbol, bool> _belongs;
    private readonly List<ChainCall> _calls = [];
    private readonly HashSet<(IOperation, CallFrame?)> _visited = [];
    private int _depth;

    private CallChain(Reading reading, Func<IMethodSymbol, bool> belongs)
    {
        _reading = reading;
        _belongs = belongs;
    }

    /// <summary>The calls, in order.</summary>
    public IReadOnlyList<ChainCall> Calls => _calls;

    /// <summary>False when there may be more calls than are known.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Reads the calls on an object.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="receiver">The object, where it is used.</param>
    /// <param name="frame">The frame of the use.</param>
    /// <param name="belongs">Is this a method whose calls count?</param>
    public static CallChain Of(Reading reading, IOperation receiver, CallFrame? frame, Func<IMethodSymbol, bool> belongs)
    {
        var chain = new CallChain(reading, belongs);
        chain.Walk(receiver, frame, isConditional: false);
        return chain;
    }

    private void Walk(IOperation operation, CallFrame? frame, bool isConditional)
    {
        // Chains are as long as their author likes: they are walked, not recursed into.
        var pending = new Stack<ChainCall>();
        var current = ChainCall.Unwrap(operation);
        while (current is IInvocationOperation call
            && _belongs(call.TargetMethod)
            && ChainCall.Receiver(call) is { } receiver
            && pending.Count < MaxCalls)
        {
            pending.Push(new ChainCall(call, frame, isConditional, operation.Syntax));
            current = ChainCall.Unwrap(receiver);
        }

        if (_depth >= MaxDepth || !_visited.Add((current, frame)))
        {
            IsComplete = false;
        }
        else
        {
            _depth++;
            Start(current, frame, isConditional);
            _depth--;
        }

        while (pending.Count > 0)
            Add(pending.Pop());
    }

    private void Add(ChainCall call)
    {
        _reading.CancellationToken.ThrowIfCancellationRequested();
        if (_calls.Count < MaxCalls)
            _calls.Add(call);
        else
            IsComplete = false;
    }

    /// <summary>What the object is at the beginning of a chain.</summary>
    private void Start(IOperation start, CallFrame? frame, bool isConditional)
    {
        switch (start)
        {
            case IObjectCreationOperation:
                break;
            case IInvocationOperation { Instance: null } create when _belongs(create.TargetMethod):
                break;
            case ILocalReferenceOperation local:
                Symbol(local, local.Local, frame, isConditional);
                break;
            case IParameterReferenceOperation parameter:
                Passed(parameter, frame, isConditional);
                Symbol(parameter, parameter.Parameter, frame, isConditional);
                break;
            case IInvocationOperation helper:
                Returned(helper, frame, isConditional);
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                Walk(conditional.WhenTrue, frame, true);
                Walk(whenFalse, frame, true);
                break;
            default:
                Elsewhere(start, frame, isConditional);
                break;
        }
    }

    private void Passed(IParameterReferenceOperation parameter, CallFrame? frame, bool isConditional)
    {
        for (var called = frame; called is not null; called = called.Caller)
        {
            if (called.Argument(parameter.Parameter) is { } argument)
            {
                Walk(argument.Operation, argument.Frame, isConditional);
                return;
            }
        }

        IsComplete = false;
    }

    private void Returned(IInvocationOperation helper, CallFrame? frame, bool isConditional)
    {
        var method = helper.TargetMethod.ReducedFrom?.OriginalDefinition ?? helper.TargetMethod.OriginalDefinition;
        var isOpen = method.IsAbstract || ((method.IsVirtual || method.IsOverride) && !method.IsSealed && !method.ContainingType.IsSealed);
        if (isOpen
            || frame?.Depth >= CallFrame.MaxDepth
            || frame?.IsCalling(method) == true
            || _reading.Source.Body(method, _reading.CancellationToken) is not { } body)
        {
            IsComplete = false;
            return;
        }

        var returned = OperationSource.Returned(body).ToList();
        foreach (var value in returned)
            Walk(value, CallReader.Enter(helper, frame), isConditional || returned.Count > 1);
    }

    // A field or property: the expression that was written into it. Unless it is private, others may have called it, too.
    private void Elsewhere(IOperation start, CallFrame? frame, bool isConditional)
    {
        var member = start as IMemberReferenceOperation;
        IsComplete &= member is { Member.DeclaredAccessibility: Accessibility.Private, Instance: null or IInstanceReferenceOperation };
        var values = _reading.Read(start, frame).Values;
        foreach (var value in values)
        {
            if (value.Written is { } written && written != start.Syntax && _reading.Source.Operation(written, _reading.CancellationToken) is { } made)
                Walk(made, (value as ObjectValue)?.Frame, isConditional || values.Length > 1);
            else
                IsComplete = false;
        }

        if (member is not null)
            Member(member, frame, isConditional);
    }

    private bool IsCallOn(IOperation value, ISymbol symbol)
    {
        var current = ChainCall.Unwrap(value);
        while (current is IInvocationOperation call && _belongs(call.TargetMethod) && ChainCall.Receiver(call) is { } receiver)
            current = ChainCall.Unwrap(receiver);
        return current is ILocalReferenceOperation { Local: var local } && SymbolEqualityComparer.Default.Equals(local, symbol)
            || current is IParameterReferenceOperation { Parameter: var parameter } && SymbolEqualityComparer.Default.Equals(parameter, symbol);
    }
}
