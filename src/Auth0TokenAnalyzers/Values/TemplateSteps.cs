using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// What is done with a member in the steps that the code of an object calls on itself, be they of its class or of a derived one: <c>Fill(); return Sign(Payload);</c>
/// with an abstract <c>Fill</c>. Steps run where the object's own class, or the only class that has them, is known.
/// </summary>
internal static class TemplateSteps
{
    private const int MaxUses = 64;

    /// <summary>The uses of a member in the steps before one of its uses, in order.</summary>
    public static IReadOnlyList<StepUse> Before(Reading reading, IMemberReferenceOperation reference, ObjectValue? owner, CallFrame? frame)
    {
        if (reference is not { Instance: IInstanceReferenceOperation, Member: { IsStatic: false,
            ContainingType: { IsValueType: false, DeclaringSyntaxReferences.IsEmpty: false } } member })
            return [];
        if ((member.DeclaredAccessibility == Accessibility.Private || member.ContainingType.IsSealed)
            && MemberUses.Of(reading, member).All(use => MemberUses.PlaceOf(use, reference) != MemberPlace.Method))
            return [];
        var uses = new List<StepUse>();
        IOperation place = reference;
        for (var code = frame; ; code = code.Site)
        {
            var root = Root(place);
            var steps = Steps(reading, root, place, owner, code).SelectMany(step => Uses(step, reference.Member));
            uses.InsertRange(0, place == reference ? steps : steps.Select(use => use with { Step = null }));
            // Other code of the object has called this one.
            if (code?.Instance is not IInstanceReferenceOperation self || uses.Count > MaxUses)
                return uses;
            place = self;
        }
    }

    private static IEnumerable<Step> Steps(Reading reading, IOperation code, IOperation? end, ObjectValue? owner, CallFrame? frame)
    {
        if (frame?.Depth >= CallFrame.MaxDepth)
            yield break;
        foreach (var call in code.Descendants().OfType<IInvocationOperation>()
            .Where(call => call is { Instance: IInstanceReferenceOperation, TargetMethod.DeclaringSyntaxReferences.IsEmpty: false }
                && (end is null || Order.IsBefore(call.Syntax, end.Syntax))))
        {
            var called = call.TargetMethod.OriginalDefinition;
            var runs = call.IsVirtual ? Overrides.Of(reading, called, () => owner) : [called];
            foreach (var method in runs.Where(method => frame?.IsCalling(method) != true))
            {
                if (reading.Source.Body(method, reading.CancellationToken) is not { } body)
                    continue;
                var isCertain = runs.Length == 1 && Order.IsCertain(call, end?.Syntax ?? code.Syntax);
                var inner = CallReader.Enter(call, method, frame);
                foreach (var nested in Steps(reading, body, null, owner, inner))
                    yield return nested with { Call = call, IsCertain = isCertain && nested.IsCertain };
                yield return new Step(call, body, inner, isCertain);
            }
        }
    }

    private static IEnumerable<StepUse> Uses(Step step, ISymbol member) => step.Body.Descendants().OfType<IMemberReferenceOperation>()
        .Where(use => use.Instance is IInstanceReferenceOperation
            && SymbolEqualityComparer.Default.Equals(use.Member.OriginalDefinition, member.OriginalDefinition))
        .Select(use => new StepUse(use, step.Frame, step.Call, step.IsCertain));

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    /// <param name="Call">The call in the code that is looked at.</param>
    /// <param name="Body">The code of the step, or of what it calls in turn.</param>
    /// <param name="Frame">The frame in which that runs.</param>
    /// <param name="IsCertain">It has certainly run.</param>
    private sealed record Step(IOperation Call, IOperation Body, CallFrame Frame, bool IsCertain);
}

/// <summary>A use of a member in a step.</summary>
/// <param name="Use">The use.</param>
/// <param name="Frame">The frame in which it runs.</param>
/// <param name="Step">The call of the step in the code where the member is read; <see langword="null"/> when it has run before that code.</param>
/// <param name="IsCertain">The step has certainly run.</param>
internal sealed record StepUse(IMemberReferenceOperation Use, CallFrame Frame, IOperation? Step, bool IsCertain);
