using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads what loops over known elements build up, such as <c>foreach (var scope in scopes) text += scope + " ";</c></summary>
internal static class LoopReader
{
    private const int MaxItems = 64;

    /// <summary>
    /// What a local holds after a loop that adds to it for each element; <see langword="null"/> when it is not such a local, or the
    /// elements are not known.
    /// </summary>
    public static Alternatives? Sum(Reading reading, IReadOnlyList<LocalWrite> writes, IOperation at, Alternatives start, CallFrame? frame)
    {
        var added = writes.Where(write => write.Where is ICompoundAssignmentOperation && Around(write.Where, at.Syntax) is not null).ToList();
        if (added.Count == 0
            || writes.Skip(writes.Count - added.Count).Except(added).Any()
            || Around(added[0].Where, at.Syntax) is not { } loop
            || added.Any(write => Around(write.Where, at.Syntax) != loop))
            return null;
        var sum = start;
        return ForEach(reading, loop, frame, isFirst =>
        {
            foreach (var compound in added.Select(write => (ICompoundAssignmentOperation)write.Where)
                .Where(compound => !isFirst || !IsBetween(compound, loop)))
                sum = NumberReader.Compound(sum, reading.Read(compound.Value, frame), compound);
        }) && added.All(write => Order.IsCertain(write.Where, loop.Body.Syntax) || IsBetween(write.Where, loop) || IsDirect(write.Where, loop))
            ? sum
            : null;
    }

    /// <summary>Does something for each element of a loop, with the loop's variable standing for it; false when the elements are not known.</summary>
    public static bool ForEach(Reading reading, IForEachLoopOperation loop, CallFrame? frame, System.Action<bool> visit)
    {
        if (loop is not { LoopControlVariable: IVariableDeclaratorOperation { Symbol: var element } }
            || SequenceReader.Items(reading, loop.Collection, frame) is not { Count: <= MaxItems } items)
            return false;
        for (var i = 0; i < items.Count; i++)
        {
            using (reading.Let(element, items[i]))
                visit(i == 0);
        }

        return true;
    }

    /// <summary>
    /// What all steps of a counter in a loop are together, so that one is not read while another is: <c>args[++i]</c> at ten places would
    /// ask in every order of the ten. <see langword="null"/> for all other operations.
    /// </summary>
    public static IOperation? Counted(Reading reading, IOperation operation)
    {
        var target = operation switch
        {
            IIncrementOrDecrementOperation step => step.Target,
            ICompoundAssignmentOperation { Type: { } type } compound when NumberReader.IsNumber(type) => compound.Target,
            _ => null,
        };
        return target is ILocalReferenceOperation { Local: var counter } && IsInLoop(operation)
            ? reading.Source.Index(operation).Writes(counter)[0].Where
            : null;
    }

    private static bool IsInLoop(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is not (null or ILoopOperation))
            parent = parent.Parent;
        return parent is not null;
    }

    /// <summary>The loop over elements that an operation stands in and a place does not.</summary>
    public static IForEachLoopOperation? Around(IOperation operation, SyntaxNode at)
    {
        for (var parent = operation.Parent; parent is not null && !parent.Syntax.Span.Contains(at.Span); parent = parent.Parent)
        {
            if (parent is IForEachLoopOperation loop)
                return loop;
        }

        return null;
    }

    /// <summary>Does an operation run in every round of a loop?</summary>
    public static bool IsDirect(IOperation operation, IForEachLoopOperation loop)
    {
        for (var parent = operation.Parent; parent is not null && parent != loop; parent = parent.Parent)
        {
            if (parent is not (IBlockOperation or IExpressionStatementOperation or IConversionOperation or IInvocationOperation
                or IArgumentOperation))
                return false;
        }

        return true;
    }

    /// <summary>Is it what is written between the elements: <c>if (text.Length > 0) text.Append(' ');</c>?</summary>
    public static bool IsBetween(IOperation operation, IForEachLoopOperation loop)
    {
        var value = operation switch { ICompoundAssignmentOperation compound => compound.Value,
            IInvocationOperation { Arguments: [var argument] } => argument.Value, _ => null };
        return value?.ConstantValue is { HasValue: true, Value: var constant }
            && constant?.ToString() is { } text
            && text.All(c => char.IsWhiteSpace(c) || c is ',' or '.' or '+')
            && !IsDirect(operation, loop);
    }

    /// <summary>The loop whose elements are pairs with this key: <c>foreach (var (name, value) in claims) all[name] = value;</c></summary>
    public static IForEachLoopOperation? OverPairs(IOperation key)
    {
        while (key is IConversionOperation conversion)
            key = conversion.Operand;
        var name = key is IPropertyReferenceOperation { Property.Name: "Key", Instance: ILocalReferenceOperation pair }
            ? pair.Local
            : (key as ILocalReferenceOperation)?.Local;
        for (var parent = key.Parent; name is not null && parent is not null; parent = parent.Parent)
        {
            if (parent is IForEachLoopOperation loop && loop.Locals.Any(local => SymbolEqualityComparer.Default.Equals(local, name)))
                return loop;
        }

        return null;
    }
}
