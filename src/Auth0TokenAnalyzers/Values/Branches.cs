using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Leaves out what stands in a branch that is not taken, as far as the conditions are known.</summary>
internal static class Branches
{
    /// <summary>Of operations that stand one after the other and each end the matter (returns), those that can run.</summary>
    public static IEnumerable<IOperation> First(Reading reading, IEnumerable<IOperation> operations, CallFrame? frame)
    {
        foreach (var operation in operations)
        {
            var runs = Runs(reading, operation, frame);
            if (runs != false)
                yield return operation;
            if (runs == true)
                yield break;
        }
    }

    /// <summary>Of writes that replace one another, those that can be the last.</summary>
    public static IReadOnlyList<LocalWrite> Last(Reading reading, IReadOnlyList<LocalWrite> writes, CallFrame? frame)
    {
        if (writes.Count < 2)
            return writes;
        var possible = new List<LocalWrite>();
        foreach (var write in writes)
        {
            var runs = Runs(reading, write.Where, frame);
            if (runs == true)
                possible.Clear();
            if (runs != false)
                possible.Add(write);
        }

        return possible;
    }

    /// <summary>The arms of a switch expression that can be chosen.</summary>
    public static IEnumerable<IOperation> Arms(Reading reading, ISwitchExpressionOperation choice, CallFrame? frame)
    {
        var values = reading.Read(choice.Value, frame).Values;
        return values.IsEmpty ? choice.Arms.Select(arm => arm.Value) : values.SelectMany(value => Arms(reading, choice, value, frame)).Distinct();
    }

    private static IEnumerable<IOperation> Arms(Reading reading, ISwitchExpressionOperation choice, Value value, CallFrame? frame)
    {
        foreach (var arm in choice.Arms)
        {
            var matches = value is UnknownValue ? null : ConditionReader.Matches(reading, arm.Pattern, value, frame);
            if (arm.Guard is { } guard && matches != false)
                matches = ConditionReader.Truth(reading, guard, frame) is var holds && holds == true ? matches : holds;
            if (matches != false)
                yield return arm.Value;
            if (matches == true)
                yield break;
        }
    }

    /// <summary>Does the operation run when the code around it does? <see langword="null"/> when that is not known.</summary>
    private static bool? Runs(Reading reading, IOperation operation, CallFrame? frame)
    {
        bool? runs = true;
        for (var child = operation; child.Parent is { } parent; child = parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
                break;
            var taken = parent switch
            {
                IConditionalOperation conditional when child == conditional.WhenTrue => ConditionReader.Truth(reading, conditional.Condition, frame),
                IConditionalOperation conditional when child == conditional.WhenFalse
                    => !ConditionReader.Truth(reading, conditional.Condition, frame),
                ISwitchCaseOperation section when section.Parent is ISwitchOperation choice && !section.Clauses.Contains(child)
                    => IsChosen(reading, choice, section, frame),
                ILoopOperation or ICatchClauseOperation => null,
                _ => true,
            };
            if (taken == false)
                return false;
            runs = taken is null ? null : runs;
        }

        return runs;
    }

    private static bool? IsChosen(Reading reading, ISwitchOperation choice, ISwitchCaseOperation section, CallFrame? frame)
    {
        if (reading.Read(choice.Value, frame).Values is not [var value and not UnknownValue])
            return null;
        foreach (var candidate in choice.Cases.OrderBy(candidate => candidate.Clauses.Any(clause => clause is IDefaultCaseClauseOperation)))
        {
            var matches = candidate.Clauses.Select(clause => Matches(reading, clause, value, frame)).ToList();
            var isChosen = matches.Contains(true) ? true : matches.Contains(null) ? null : (bool?)false;
            if (candidate == section || isChosen is null)
                return candidate == section ? isChosen : null;
            if (isChosen == true)
                return false;
        }

        return null;
    }

    private static bool? Matches(Reading reading, ICaseClauseOperation clause, Value value, CallFrame? frame) => clause switch
    {
        IDefaultCaseClauseOperation => true,
        ISingleValueCaseClauseOperation single
            => reading.Read(single.Value, frame).Values is [var other] ? ConditionReader.AreEqual(value, other) : null,
        IPatternCaseClauseOperation { Guard: null } pattern => ConditionReader.Matches(reading, pattern.Pattern, value, frame),
        _ => null,
    };
}
