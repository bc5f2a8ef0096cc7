using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Flow;

/// <summary>Follows one element of a tuple: <c>return (token, expires)</c>, <c>var (token, _) = Create()</c>, <c>Create().Token</c>.</summary>
/// <param name="flow">Follows the tuple.</param>
/// <param name="tuples">How many tuples the value has already been taken out of: methods that call each other may pass it round for ever.</param>
internal sealed class TupleFlow(ValueFlow flow, int tuples)
{
    private const int MaxSteps = 6;

    /// <summary>Where the element goes.</summary>
    public IEnumerable<IOperation> Uses(ITupleOperation tuple, int element) => tuples >= MaxSteps ? [] : Uses(tuple, element, 0);

    private IEnumerable<IOperation> Uses(IOperation whole, int element, int steps) =>
        steps > MaxSteps ? [] : flow.Uses(whole, tuples + 1).SelectMany(use => use switch
    {
        IFieldReferenceOperation { Field: var field } part => IsElement(field, element) ? flow.Uses(part, tuples + 1) : [],
        IDeconstructionAssignmentOperation deconstruction => Deconstructed(deconstruction, element),
        // The call that returns the tuple, and what is done with its task.
        IInvocationOperation or IAwaitOperation => Uses(use, element, steps + 1),
        _ => [],
    });

    // The field of a named element stands for that of ItemN.
    private static bool IsElement(IFieldSymbol field, int element) =>
        (field.CorrespondingTupleField ?? field).Name == "Item" + (element + 1).ToString(CultureInfo.InvariantCulture);

    private IEnumerable<IOperation> Deconstructed(IDeconstructionAssignmentOperation deconstruction, int element)
    {
        var target = deconstruction.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : deconstruction.Target;
        var part = (target as ITupleOperation)?.Elements.ElementAtOrDefault(element);
        if (part is IDeclarationExpressionOperation declared)
            part = declared.Expression;
        return part is ILocalReferenceOperation { Local: var local } ? flow.UsesAfter(local, deconstruction, tuples + 1) : [];
    }
}
