using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// Finds where a type of options is bound to a section: <c>Configure&lt;T&gt;(section)</c>, <c>AddOptions&lt;T&gt;().Bind(section)</c>,
/// <c>section.Get&lt;T&gt;()</c>.
/// </summary>
internal static class OptionsRegistrations
{
    private static readonly ImmutableHashSet<string> Methods =
        ImmutableHashSet.Create(StringComparer.Ordinal, "Configure", "AddOptions", "AddOptionsWithValidateOnStart", "Get");

    /// <summary>The sections, and for <c>BindConfiguration</c> the texts that name them.</summary>
    public static ImmutableArray<IOperation> Of(OperationSource source, ITypeSymbol? type, CancellationToken cancellationToken) =>
        type is INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false }
            ? source.Registrations(type, () => [.. Find(source, type, cancellationToken)])
            : [];

    private static IEnumerable<IOperation> Find(OperationSource source, ITypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (var name in source.GenericNames(type, cancellationToken).Where(name => Methods.Contains(name.Identifier.ValueText)))
        {
            if (name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } node
                && source.Operation(node, cancellationToken) is IInvocationOperation { TargetMethod.TypeArguments: [var bound] } call
                && SymbolEqualityComparer.Default.Equals(bound, type)
                && Section(call) is { } section)
            {
                yield return section;
            }
        }
    }

    private static IOperation? Section(IInvocationOperation call)
    {
        if (call.TargetMethod.Name == "Get")
            return call;
        if (Configuration(call) is { } section)
            return section;
        // .AddOptions<T>().Bind(section).Validate(…)
        for (var next = Next(call); next is not null; next = Next(next))
        {
            if (next.TargetMethod.Name == "Bind")
                return Configuration(next);
            if (next.TargetMethod.Name == "BindConfiguration")
                return next.Arguments.FirstOrDefault(argument => argument.Value.Type?.SpecialType == SpecialType.System_String)?.Value;
        }

        return null;
    }

    private static IInvocationOperation? Next(IInvocationOperation call) =>
        call.Parent is IArgumentOperation { Parent: IInvocationOperation outer } ? outer : call.Parent as IInvocationOperation;

    private static IOperation? Configuration(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.Name is "IConfiguration" or "IConfigurationSection")?.Value;
}
