using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Objects and collections that are kept under a name: all that is written into them through it, between creation and use.</summary>
internal static class WrittenObjects
{
    private const int MaxAliases = 8;

    /// <summary>An object in a local, as it is at a use of the local.</summary>
    public static Value InLocal(Reading reading, Value value, ISymbol local, IOperation at, CallFrame? frame)
    {
        if (value is not (ObjectValue or CollectionValue))
            return value;
        var index = reading.Source.Index(at);
        var made = (value as ObjectValue)?.Creation.Syntax ?? value.Written!;
        // What a caller made is there from the start, and so is what a local function returned: where that stands says nothing about this code.
        var isMadeHere = index.Covers(made) && FunctionAround(made)?.Span.Contains(at.Syntax.Span) != false;
        var uses = Aliases(index, local)
            .Where(use => use.Syntax != at.Syntax
                && !(isMadeHere && Order.IsBefore(use.Syntax, made))
                && (Order.IsBefore(use.Syntax, at.Syntax) || SharesLoop(use, at)));
        return uses.Aggregate(new Writes(reading), (writes, use) => writes.Add(use, at.Syntax, frame)).In(value);
    }

    /// <summary>An object in a field or property of the object that the code belongs to, as it is at a use of the member.</summary>
    public static Value InMember(Reading reading, Value value, IMemberReferenceOperation reference, ObjectValue? owner, CallFrame? frame)
    {
        if (value is not (ObjectValue or CollectionValue) || reference.Member.ContainingType.DeclaringSyntaxReferences.IsEmpty)
            return value;
        var uses = MemberUses.Of(reading, reference.Member)
            .Where(use => use.Syntax != reference.Syntax)
            .ToLookup(use => MemberUses.PlaceOf(use, reference));
        var steps = TemplateSteps.Before(reading, reference, owner, frame);
        var through = owner?.Writes.Where(write => write.Member == reference.Member.Name).ToList() ?? [];
        if (uses.Count == 0 && steps.Count == 0 && through.Count == 0)
            return value;
        var writes = new Writes(reading);
        foreach (var call in Owners.Constructors(reading, owner).DefaultIfEmpty(null))
        {
            foreach (var use in uses[MemberPlace.Constructor].Where(use => call is null || MemberUses.IsIn(call, use)))
                writes.Add(use, MemberUses.Root(use), call);
        }

        writes.Add(through.Select(write => write with { Member = null, Frame = owner!.FrameOf(write), IsOutsideCalls = owner.FrameOf(write) is null }));
        var calls = owner?.Calls ?? [];
        foreach (var (use, call) in ObjectCalls.Uses(reading, calls, [.. uses[MemberPlace.Method]]))
            writes.Add(use, MemberUses.Root(use), call);
        // Nobody knows whether another method has run before; one that this code calls runs then.
        foreach (var use in uses[MemberPlace.Method].Where(use => calls.IsEmpty && !steps.Any(step => step.Use.Syntax == use.Syntax)))
            writes.Add(use, MemberUses.Root(use), null, isConditional: true);
        var here = uses[MemberPlace.Here].Where(use => Order.IsBefore(use.Syntax, reference.Syntax) || SharesLoop(use, reference))
            .Select(use => (Start: use.Syntax.SpanStart, Use: (IOperation)use, End: reference.Syntax, Frame: frame, IsConditional: false));
        foreach (var (_, use, end, call, isConditional) in steps.Select(step => (Start: step.Step?.Syntax.SpanStart ?? 0, Use: (IOperation)step.Use,
            End: MemberUses.Root(step.Use), Frame: (CallFrame?)step.Frame, IsConditional: !step.IsCertain)).Concat(here).OrderBy(part => part.Start))
            writes.Add(use, end, call, isConditional);
        return writes.In(value);
    }

    // "var d = (IDictionary<string, object>)expando": what is written through the one name is in the other.
    private static IEnumerable<IOperation> Aliases(BodyIndex index, ISymbol local)
    {
        var names = new List<ISymbol> { local };
        for (var i = 0; i < names.Count && i < MaxAliases; i++)
        {
            foreach (var use in index.Uses(names[i]))
            {
                if (ObjectWrites.Unwrap(use).Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var alias } }
                    && index.Writes(alias).Count == 1
                    && !names.Contains(alias, SymbolEqualityComparer.Default))
                    names.Add(alias);
            }
        }

        return names.Count == 1 ? index.Uses(local) : names.SelectMany(index.Uses).OrderBy(use => use.Syntax.SpanStart);
    }

    private static SyntaxNode? FunctionAround(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(outer => outer is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax);

    private static bool SharesLoop(IOperation use, IOperation at)
    {
        for (var parent = use.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILoopOperation && parent.Syntax.Span.Contains(at.Syntax.Span))
                return true;
        }

        return false;
    }

    /// <summary>What is written through a series of uses.</summary>
    private sealed class Writes(Reading reading)
    {
        private readonly ImmutableArray<ObjectWrite>.Builder _writes = ImmutableArray.CreateBuilder<ObjectWrite>();
        private readonly List<CallFrame> _calls = [];
        private bool _isComplete = true;

        public Writes Add(IOperation use, SyntaxNode at, CallFrame? frame, bool isConditional = false)
        {
            var through = PassedObjects.Through(reading, use, at, frame)
                ?? [.. ObjectWrites.Through(use, at).Select(write => write with { Frame = frame })];
            // list.Add(Sign(list)): the list is read before it is added to.
            if (through.Any(write => write.Where.Syntax.Span.Contains(at.Span) && write.Where.Syntax != at))
                return this;
            _calls.AddRange(ObjectCalls.Through(use, at, frame));
            _writes.AddRange(through.Select(write => ObjectWrites.OfPairs(write, at))
                .Select(write => isConditional ? write with { IsConditional = true } : write));
            if (through.IsEmpty && ObjectWrites.MayWrite(use) && !PassedObjects.IsKnown(reading, use, frame))
                _isComplete = false;
            return this;
        }

        public void Add(IEnumerable<ObjectWrite> writes) => _writes.AddRange(writes);

        public Value In(Value value) => value switch
        {
            ObjectValue item => _calls.Aggregate(item, ObjectCalls.After) with { Writes = item.Writes.AddRange(_writes),
                IsComplete = item.IsComplete && _isComplete },
            CollectionValue { Written: { } written } list when _writes.Count > 0 || !_isComplete => AsObject(list, written),
            _ => value,
        };

        // new[] { … } or [..] that is added to later: the elements become the first writes.
        private Value AsObject(CollectionValue list, SyntaxNode written)
        {
            var elements = list.Elements.Select(element => new ObjectWrite(ObjectWriteKind.Call, "Add", [element.Operation], element.Operation,
                false) { Frame = element.Frame });
            var creation = list.Elements.FirstOrDefault().Operation?.Parent ?? _writes.FirstOrDefault()?.Where;
            return creation is null
                ? list
                : new ObjectValue(null, creation, list.Elements.FirstOrDefault().Frame, [.. elements, .. _writes],
                    _isComplete) { Trail = list.Trail, Written = written };
        }
    }
}
