using System;
using System.Linq;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Secrets;

/// <summary>
/// Tells code that uses a secret from code that only asks whether there is one. Who moves away from the Global Client Secret refuses to start while the
/// old setting is still there.
/// </summary>
internal sealed class SecretChecks(ValueFlow flow, OperationSource source)
{
    /// <summary>Is all that happens with the value a question whether it is there?</summary>
    public bool IsOnlyChecked(IOperation read)
    {
        // config.GetSection("…").Value, config.GetSection("…").Exists()
        while (read.Parent is IPropertyReferenceOperation { Property.Name: "Value" } value && value.Instance == read)
            read = value;
        var uses = flow.Uses(read).ToList();
        return uses.Count > 0 && uses.All(IsCheck);
    }

    private bool IsCheck(IOperation use) => use switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison
            => IsNothing(comparison.LeftOperand) || IsNothing(comparison.RightOperand),
        IIsPatternOperation pattern
            => pattern.Pattern.DescendantsAndSelf().All(part => Declared(part) is not { } local || source.Index(pattern).Uses(local).All(IsChecked)),
        IPropertyReferenceOperation { Property.Name: "Length" or "HasValue" or "Count" } => true,
        IInvocationOperation { TargetMethod.Name: "Exists" or "Any" } => true,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } => IsQuestion(method),
        IConditionalAccessOperation { WhenNotNull: var inner } => IsCheck(inner),
        _ => false,
    };

    private bool IsChecked(IOperation use) => flow.Uses(use).All(IsCheck);

    private static ISymbol? Declared(IOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        _ => null,
    };

    private static bool IsNothing(IOperation operand) => operand is IConversionOperation conversion
        ? IsNothing(conversion.Operand)
        : operand.ConstantValue is { HasValue: true, Value: null or "" }
            || operand is IDefaultValueOperation
            || operand is IFieldReferenceOperation { Field.Name: "Empty" };

    // IsNullOrEmpty, ThrowIfNull, Assert.Null, Assert.IsNotNull, section.Exists()
    private static bool IsQuestion(IMethodSymbol method) =>
        method.Name is "Null" or "NotNull" or "Empty" or "NotEmpty" or "Exists" or "ReferenceEquals"
        || method.Name.StartsWith("IsNull", StringComparison.Ordinal)
        || method.Name.StartsWith("IsNotNull", StringComparison.Ordinal)
        || method.Name.StartsWith("ThrowIf", StringComparison.Ordinal);
}
