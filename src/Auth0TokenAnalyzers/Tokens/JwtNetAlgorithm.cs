using System;
using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>The algorithm objects of JWT.NET: <c>HMACSHA256Algorithm</c> and its kin, factories of them, encoders made with them.</summary>
internal static class JwtNetAlgorithm
{
    private const string Namespace = "JWT.Algorithms";
    private const int MaxNesting = 4;

    /// <summary>Can this algorithm, factory or encoder sign with a shared secret? One that is injected can.</summary>
    public static bool MayBeShared(Reading reading, IOperation? algorithm, CallFrame? frame, int nesting = 0)
    {
        if (algorithm is null || nesting > MaxNesting)
            return true;
        while (algorithm is IConversionOperation conversion)
            algorithm = conversion.Operand;
        if (IsShared(algorithm.Type) is { } known)
            return known;
        var values = reading.Read(algorithm, frame).Values;
        return values.IsEmpty || values.Any(value => MayBeShared(reading, value, nesting));
    }

    private static bool MayBeShared(Reading reading, Value value, int nesting) => value switch
    {
        NullValue => false,
        FunctionValue function => OperationSource.Returned(function.Body).Any(made => MayBeShared(reading, made, function.Frame, nesting + 1)),
        ObjectValue made => IsShared(made.Type) ?? MadeOf(reading, made, nesting),
        _ => true,
    };

    // new JwtEncoder(algorithm, …), new DelegateAlgorithmFactory(() => algorithm)
    private static bool MadeOf(Reading reading, ObjectValue made, int nesting) =>
        made.Arguments.FirstOrDefault() is not { } first || !IsOfLibrary(made.Type) || MayBeShared(reading, first.Value, made.Frame, nesting + 1);

    private static bool IsOfLibrary(ITypeSymbol? type) =>
        type is not null && (type.ContainingNamespace.Is("JWT") || type.ContainingNamespace.Is(Namespace));

    /// <summary>What the type says; <see langword="null"/> when it says nothing. The user's own algorithms are told by what they derive from.</summary>
    private static bool? IsShared(ITypeSymbol? type)
    {
        if (type is null)
            return null;
        if (type.AllInterfaces.Any(x => x.Is(Namespace, "IAsymmetricAlgorithm")))
            return false;
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (!ancestor.ContainingNamespace.Is(Namespace))
                continue;
            // GenericAlgorithmFactory<RS256Algorithm>
            if (ancestor is INamedTypeSymbol { TypeArguments: [var argument] })
                return IsShared(argument);
            if (ancestor.Name.StartsWith("HMACSHA", StringComparison.Ordinal))
                return true;
            if (AlgorithmNames.IsShared(ancestor.Name) == false || ancestor.Name is "NoneAlgorithm")
                return false;
        }

        return null;
    }
}
