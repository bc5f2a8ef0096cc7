using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Arguments by the name of their parameter: positions differ between the versions of a library.</summary>
internal static class Arguments
{
    /// <summary>What is passed for a parameter; <see langword="null"/> when the call leaves it to its default.</summary>
    public static IOperation? Of(this ImmutableArray<IArgumentOperation> arguments, string parameter) =>
        arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter && argument.ArgumentKind != ArgumentKind.DefaultValue)?.Value;
}
