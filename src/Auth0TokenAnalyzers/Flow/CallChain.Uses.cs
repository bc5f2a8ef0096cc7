using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Flow;

/// <summary>The calls on an object that has a name: a local, a parameter, a field.</summary>
internal sealed partial class CallChain
{
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

        if (current.Parent is not IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation helper }
            || _belongs(helper.TargetMethod))
            return;
        if (helper is { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } configure })
            Configured(configure, parameter.Ordinal, helper, frame, isConditional);
        else if (frame?.IsCalling(helper.TargetMethod.OriginalDefinition) != true
            && _reading.Source.Body(helper.TargetMethod.OriginalDefinition, _reading.CancellationToken) is { } body)
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
            Inside(function.Body, function.Method.Parameters[ordinal], function.Enter([.. call.Arguments.Select(argument => argument.Value)]),
                isConditional || functions.Length > 1);
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

    /// <summary>An object in a field or property: what the type calls on it.</summary>
    private void Member(IMemberReferenceOperation reference, CallFrame? frame, bool isConditional)
    {
        foreach (var use in MemberUses.Of(_reading, reference.Member).Where(use => use.Syntax != reference.Syntax))
        {
            var place = MemberUses.PlaceOf(use, reference);
            var end = place == MemberPlace.Here ? reference.Syntax : MemberUses.Root(use);
            if (place != MemberPlace.Here)
                Use(use, end, null, isConditional || place == MemberPlace.Method || !Order.IsCertain(use, end));
            else if (Order.IsBefore(use.Syntax, end))
                Use(use, end, frame, isConditional || !Order.IsCertain(use, end));
        }
    }
}
