using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// One call on the way from where a value is asked for to where it is written: what the parameters stand for. Code that is nested in the
/// called one, such as a lambda, sees the names of the frames around it.
/// </summary>
/// <param name="method">The method whose code is read.</param>
/// <param name="arguments">What is passed for its parameters.</param>
/// <param name="caller">The frame around: that of the caller, or for a lambda that of the code where the lambda is written.</param>
internal sealed class CallFrame(IMethodSymbol method, ImmutableDictionary<IParameterSymbol, Operand> arguments, CallFrame? caller)
{
    /// <summary>Calls are followed this deep; deeper values are unknown. Real minting helpers are two or three calls deep.</summary>
    public const int MaxDepth = 8;

    public static readonly ImmutableDictionary<IParameterSymbol, Operand> NoArguments =
        ImmutableDictionary.Create<IParameterSymbol, Operand>(SymbolEqualityComparer.Default);

    public IMethodSymbol Method { get; } = method;

    public CallFrame? Caller { get; } = caller;

    /// <summary>Where the call is written, which is not the frame around when a lambda is called elsewhere than it is written.</summary>
    public CallFrame? Site { get; init; } = caller;

    /// <summary>The expression whose method is called, to be read at the site.</summary>
    public IOperation? Instance { get; init; }

    /// <summary>The method with its type arguments, for a generic one or one of a generic type.</summary>
    public IMethodSymbol? Constructed { get; init; }

    /// <summary>For a constructor: the object that it makes.</summary>
    public ObjectValue? Owner { get; init; }

    /// <summary>The arguments are sequences, and the method is called with their elements: a lambda that is passed to <c>Select</c>.</summary>
    public bool PassesElements { get; private init; }

    /// <summary>The same call, made once for each element of the sequences that are its arguments.</summary>
    public CallFrame OfElements() =>
        new(Method, arguments, Caller) { Site = Site, Instance = Instance, Constructed = Constructed, Owner = Owner, PassesElements = true };

    public int Depth => Math.Max(Caller?.Depth ?? 0, Site?.Depth ?? 0) + 1;

    public Operand? Argument(IParameterSymbol parameter) => arguments.TryGetValue(parameter.OriginalDefinition, out var argument) ? argument : null;

    public Operand? Argument(string parameter) =>
        arguments.Where(pair => pair.Key.Name == parameter).Select(pair => (Operand?)pair.Value).FirstOrDefault();

    /// <summary>What a type parameter stands for in this call; the parameter itself where that is not known.</summary>
    public static ITypeSymbol? TypeOf(ITypeSymbol? type, CallFrame? frame)
    {
        for (; type is ITypeParameterSymbol parameter && frame is not null; frame = frame.Caller)
        {
            var declarer = parameter.DeclaringMethod is not null ? frame.Constructed : (ISymbol?)frame.Constructed?.ContainingType;
            if (SymbolEqualityComparer.Default.Equals(declarer?.OriginalDefinition, parameter.ContainingSymbol.OriginalDefinition))
                type = declarer is IMethodSymbol method
                    ? method.TypeArguments[parameter.Ordinal]
                    : ((INamedTypeSymbol)declarer!).TypeArguments[parameter.Ordinal];
        }

        return type;
    }

    public bool IsCalling(IMethodSymbol candidate) =>
        SymbolEqualityComparer.Default.Equals(Method, candidate)
            || Caller?.IsCalling(candidate) == true
            || (Site != Caller && Site?.IsCalling(candidate) == true);
}
