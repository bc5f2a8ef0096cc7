using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// Reads what a type writes into its own members: initialisers and assignments. For an object whose creation is known, constructors run
/// with the arguments of that creation, and those that it does not call do not count.
/// </summary>
internal static class DeclaredReader
{
    /// <summary>The values of a member.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="member">The field or property.</param>
    /// <param name="anywhere">May code outside of constructors write it?</param>
    /// <param name="owner">The object, when it is known.</param>
    /// <param name="at">Where the member is read.</param>
    /// <param name="frame">The frame of that place.</param>
    public static Alternatives Read(Reading reading, ISymbol member, bool anywhere, ObjectValue? owner, IOperation? at = null,
        CallFrame? frame = null)
    {
        if (member.ContainingType is null)
            return Alternatives.None;
        var constructors = Owners.Constructors(reading, owner);
        var ofType = constructors.LastOrDefault(call => SymbolEqualityComparer.Default.Equals(call.Method.ContainingType.OriginalDefinition,
            member.ContainingType.OriginalDefinition));
        var values = new List<Alternatives>();
        foreach (var node in member.DeclaringSyntaxReferences.Select(x => x.GetSyntax(reading.CancellationToken)))
        {
            var initializer = (node as VariableDeclaratorSyntax)?.Initializer?.Value ?? (node as PropertyDeclarationSyntax)?.Initializer?.Value;
            if (initializer is not null && reading.Source.Operation(initializer, reading.CancellationToken) is { } value)
                values.Add(reading.Read(value, ofType));
        }

        if (member is IFieldSymbol { IsConst: true })
            return Alternatives.Union(values);
        var calls = anywhere ? ObjectCalls.Of(reading, owner) : [];
        var assigned = new List<Alternatives>();
        foreach (var (assignment, constructor) in Assignments(reading, member, anywhere && calls.Count == 0))
        {
            var made = constructor is null ? null : constructors.FirstOrDefault(call => MemberUses.IsIn(call, assignment.Value));
            if (constructor is null || made is not null || ofType is null)
                assigned.Add(assignment.Part is { } part
                    ? PartReader.Element(reading, assignment.Value, part, assignment.Value, made)
                    : reading.Read(assignment.Value, made));
        }

        // The constructor runs after the initialiser.
        var start = Alternatives.Union(assigned.Count == 1 && (!anywhere || calls.Count > 0) ? assigned : [.. values, .. assigned]);
        var known = calls.Aggregate(start, (before, call) => After(reading, member, before, use => MemberUses.IsIn(call, use), call, null));
        if (anywhere && at is IMemberReferenceOperation reference)
            known = AfterSteps(reading, known, TemplateSteps.Before(reading, reference, owner, frame));
        return calls.Count == 0 || at is null ? known : After(reading, member, known, use => MemberUses.Root(use) == MemberUses.Root(at), frame, at);
    }

    /// <summary>The values after derived classes have written the member in steps that the code has called.</summary>
    private static Alternatives AfterSteps(Reading reading, Alternatives known, IEnumerable<StepUse> steps)
    {
        foreach (var step in steps)
        {
            if (step.Use.Parent is not ISimpleAssignmentOperation assignment || assignment.Target != step.Use)
                continue;
            var written = reading.Read(assignment.Value, step.Frame);
            known = step.IsCertain && Order.IsCertain(assignment, MemberUses.Root(step.Use)) ? written : Alternatives.Union([known, written]);
        }

        return known;
    }

    /// <summary>The values after some code of the type has run, as far as it stands before a place.</summary>
    private static Alternatives After(Reading reading, ISymbol member, Alternatives known, System.Func<IOperation, bool> isRun, CallFrame? frame,
        IOperation? end)
    {
        foreach (var use in MemberUses.Of(reading, member).Where(use => isRun(use) && (end is null || Order.IsBefore(use.Syntax, end.Syntax))))
        {
            if (use.Parent is not IAssignmentOperation assignment || assignment.Target != use)
                continue;
            var written = assignment switch
            {
                ICompoundAssignmentOperation compound => NumberReader.Compound(known, reading.Read(compound.Value, frame), compound),
                ICoalesceAssignmentOperation => known.Values.All(value => value is not NullValue and not UnknownValue) && !known.Values.IsEmpty
                    ? known
                    : Alternatives.Union([known.Where(value => value is not NullValue), reading.Read(assignment.Value, frame)]),
                _ => reading.Read(assignment.Value, frame),
            };
            known = Order.IsCertain(assignment, end?.Syntax ?? MemberUses.Root(use)) ? written : Alternatives.Union([known, written]);
        }

        return known;
    }

    private static IEnumerable<(MemberWrite Assignment, ConstructorDeclarationSyntax? Constructor)> Assignments(Reading reading, ISymbol member,
        bool anywhere)
    {
        foreach (var candidate in member.ContainingType.DeclaringSyntaxReferences
            .SelectMany(x => reading.Source.Assignments(x.GetSyntax(reading.CancellationToken), member.Name)))
        {
            var constructor = candidate.FirstAncestorOrSelf<ConstructorDeclarationSyntax>();
            if ((anywhere || constructor is not null)
                && reading.Source.Operation(candidate, reading.CancellationToken) is { } operation
                && Assigned(operation, member) is { } assignment)
            {
                yield return (assignment, constructor);
            }
        }
    }

    private static MemberWrite? Assigned(IOperation operation, ISymbol member) => operation switch
    {
        ISimpleAssignmentOperation assignment when IsMember(assignment.Target, member) => new MemberWrite(assignment.Value, null),
        IDeconstructionAssignmentOperation { Target: ITupleOperation targets } parts
            when targets.Elements.FirstOrDefault(target => IsMember(target, member)) is { } target
                => new MemberWrite(parts.Value, targets.Elements.IndexOf(target)),
        _ => null,
    };

    private static bool IsMember(IOperation target, ISymbol member) =>
        target is IMemberReferenceOperation reference
            && SymbolEqualityComparer.Default.Equals(reference.Member.OriginalDefinition, member.OriginalDefinition);

    /// <summary>A value that is written into a member.</summary>
    /// <param name="Value">The value, or the tuple that holds it.</param>
    /// <param name="Part">The position in the tuple, from 0.</param>
    private sealed record MemberWrite(IOperation Value, int? Part);
}
