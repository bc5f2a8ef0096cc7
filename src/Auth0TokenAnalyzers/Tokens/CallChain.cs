using System;
using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// The calls that an object has taken when it is used: a fluent chain, also when it is split over locals, statements, loops, and helper
/// methods that begin it or carry it on.
/// </summary>
internal sealed class CallChain
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
        while (current is IInvocationOperation call && _belongs(call.TargetMethod) && ChainCall.Receiver(call) is { } receiver && pending.Count < MaxCalls)
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

    /// <summary>An object in a local: what it was made as, and all that was called on it on the way to this use.</summary>
    private void Symbol(IOperation at, ISymbol symbol, CallFrame? frame, bool isConditional)
    {
        var index = _reading.Source.Index(at);
        // builder = builder.AddClaim(…) is a call on the same object, whichever name its result is given.
        var origins = Order.Reaching([.. index.Writes(symbol).Where(write => write.Value is null || !IsCallOn(write.Value, symbol))], at.Syntax);
        foreach (var origin in origins)
        {
            if (origin.Value is null)
                IsComplete = false;
            else
                Walk(origin.Value, frame, isConditional || origins.Length > 1);
        }

        if (origins.IsEmpty && symbol is ILocalSymbol)
            IsComplete = false;
        var start = origins.Select(origin => origin.Where.Syntax.Span.End).DefaultIfEmpty(0).Min();
        foreach (var use in index.Uses(symbol).Where(use => use.Syntax.SpanStart >= start && Order.IsBefore(use.Syntax, at.Syntax)))
            Use(use, at.Syntax, frame, isConditional || !Order.IsCertain(use, at.Syntax));
    }

    private void Use(IOperation use, SyntaxNode at, CallFrame? frame, bool isConditional)
    {
        var current = ChainCall.Wrap(use);
        while (ChainCall.On(current) is { } call && _belongs(call.TargetMethod))
        {
            Add(new ChainCall(call, frame, isConditional, at));
            current = ChainCall.Wrap(call);
        }

        if (current.Parent is not IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation helper } || _belongs(helper.TargetMethod))
            return;
        if (helper is { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } configure })
            Configured(configure, parameter.Ordinal, helper, frame, isConditional);
        else if (frame?.IsCalling(helper.TargetMethod.OriginalDefinition) != true && _reading.Source.Body(helper.TargetMethod.OriginalDefinition, _reading.CancellationToken) is { } body)
            Inside(body, parameter.OriginalDefinition, CallReader.Enter(helper, frame), isConditional);
        else
            IsComplete = false;
    }

    /// <summary>configure(builder): what the lambda does that a caller passes.</summary>
    private void Configured(IOperation configure, int ordinal, IInvocationOperation call, CallFrame? frame, bool isConditional)
    {
        var functions = Functions.Of(_reading, configure, frame);
        IsComplete &= !functions.IsEmpty;
        foreach (var function in functions)
            Inside(function.Body, function.Method.Parameters[ordinal], function.Enter([.. call.Arguments.Select(argument => argument.Value)]), isConditional || functions.Length > 1);
    }

    /// <summary>What called code does with its parameter.</summary>
    private void Inside(IOperation body, IParameterSymbol parameter, CallFrame frame, bool isConditional)
    {
        if (_depth >= MaxDepth)
        {
            IsComplete = false;
            return;
        }

        _depth++;
        foreach (var use in _reading.Source.Index(body).Uses(parameter).Where(use => body.Syntax.Span.Contains(use.Syntax.Span)))
            Use(use, body.Syntax, frame, isConditional || !Order.IsCertain(use, body.Syntax));
        _depth--;
    }

    private void Returned(IInvocationOperation helper, CallFrame? frame, bool isConditional)
    {
        var method = helper.TargetMethod.ReducedFrom?.OriginalDefinition ?? helper.TargetMethod.OriginalDefinition;
        var isOpen = method.IsAbstract || ((method.IsVirtual || method.IsOverride) && !method.IsSealed && !method.ContainingType.IsSealed);
        if (isOpen || frame?.Depth >= CallFrame.MaxDepth || frame?.IsCalling(method) == true || _reading.Source.Body(method, _reading.CancellationToken) is not { } body)
        {
            IsComplete = false;
            return;
        }

        var returned = OperationSource.Returned(body).ToList();
        foreach (var value in returned)
            Walk(value, CallReader.Enter(helper, frame), isConditional || returned.Count > 1);
    }

    // A field or property: the expression that was written into it. Others may have called it, too.
    private void Elsewhere(IOperation start, CallFrame? frame, bool isConditional)
    {
        IsComplete = false;
        var values = _reading.Read(start, frame).Values;
        foreach (var value in values)
        {
            if (value.Written is { } written && written != start.Syntax && _reading.Source.Operation(written, _reading.CancellationToken) is { } made)
                Walk(made, (value as ObjectValue)?.Frame, isConditional || values.Length > 1);
        }
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
