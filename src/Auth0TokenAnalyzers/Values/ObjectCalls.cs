using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>The calls of an object's own methods: what a fluent class has been told before it is asked.</summary>
internal static class ObjectCalls
{
    private const int MaxCalls = 64;

    /// <summary>The calls that the object has taken, and those that its methods make on it in turn, in order.</summary>
    public static IReadOnlyList<CallFrame> Of(Reading reading, ObjectValue? owner) =>
        owner is null || owner.Calls.IsEmpty ? [] : [.. owner.Calls.SelectMany(call => WithInner(reading, call)).Take(MaxCalls)];

    /// <summary>The calls on what a local holds: <c>builder.For(domain).Expiring(span);</c></summary>
    public static IEnumerable<CallFrame> Through(IOperation use, SyntaxNode at, CallFrame? frame)
    {
        var receiver = ObjectWrites.Unwrap(use);
        while (receiver.Parent is IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false } call
            && call.Instance == receiver
            && Order.IsBefore(call.Syntax, at))
        {
            yield return CallReader.Enter(call, frame);
            if (!SymbolEqualityComparer.Default.Equals(call.Type, call.TargetMethod.ContainingType))
                yield break;
            receiver = ObjectWrites.Unwrap(call);
        }
    }

    /// <summary>The calls that a collection initialiser makes: <c>new Claims { { "aud", audience }, ["exp"] = expiry }</c>.</summary>
    public static ObjectValue AfterInitializer(ObjectValue made, IObjectOrCollectionInitializerOperation? initializer) =>
        initializer?.Initializers.Aggregate(made, (before, part) => Called(part, before) is { } call
            ? before with { Calls = before.Calls.Add(call) }
            : before) ?? made;

    private static CallFrame? Called(IOperation part, ObjectValue made) => part switch
    {
        IInvocationOperation { TargetMethod: { IsStatic: false, DeclaringSyntaxReferences.IsEmpty: false } method } call
            => CallReader.Enter(call, method.OriginalDefinition, made, made.Frame),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.SetMethod: { DeclaringSyntaxReferences.IsEmpty: false } setter,
            Arguments: [var key] }, Value: var value }
                when setter.OriginalDefinition is { Parameters: [var first, var second] } method
            => new CallFrame(method, CallFrame.NoArguments.Add(first, new Operand(key.Value, made.Frame)).Add(second, new Operand(value, made.Frame)),
                made.Frame) { Owner = made },
        _ => null,
    };

    /// <summary>The object after one more call; one that it has already taken is not counted twice.</summary>
    public static ObjectValue After(ObjectValue owner, CallFrame call) =>
        owner.Calls.Any(other => other.Instance == call.Instance && other.Site == call.Site) ? owner : owner with { Calls = owner.Calls.Add(call) };

    /// <summary>The uses of a member in the code of the calls, in the order in which they run, each with its call.</summary>
    public static IEnumerable<(IOperation Use, CallFrame Call)> Uses(Reading reading, IEnumerable<CallFrame> calls, IReadOnlyList<IOperation> uses) =>
        uses.Count == 0 ? [] : calls.SelectMany(call => Uses(reading, call, uses)).Take(MaxCalls);

    private static IEnumerable<(IOperation Use, CallFrame Call)> Uses(Reading reading, CallFrame call, IReadOnlyList<IOperation> uses) =>
        uses.Where(use => MemberUses.IsIn(call, use))
            .Select(use => (Start: use.Syntax.SpanStart, Run: (IEnumerable<(IOperation, CallFrame)>)[(use, call)]))
            .Concat(Inner(reading, call).Select(inner => (Start: inner.Syntax.SpanStart, Run: Uses(reading, CallReader.Enter(inner, call), uses))))
            .OrderBy(part => part.Start).SelectMany(part => part.Run);

    private static IEnumerable<CallFrame> WithInner(Reading reading, CallFrame call) =>
        Inner(reading, call).SelectMany(inner => WithInner(reading, CallReader.Enter(inner, call))).Append(call);

    /// <summary>The calls of other methods of the object in the code of one.</summary>
    private static IEnumerable<IInvocationOperation> Inner(Reading reading, CallFrame call) =>
        call.Depth < CallFrame.MaxDepth && reading.Source.Body(call.Method, reading.CancellationToken) is { } body
            ? body.Descendants().OfType<IInvocationOperation>()
                .Where(x => x is { Instance: IInstanceReferenceOperation, TargetMethod.DeclaringSyntaxReferences.IsEmpty: false }
                    && !call.IsCalling(x.TargetMethod.OriginalDefinition))
            : [];
}
