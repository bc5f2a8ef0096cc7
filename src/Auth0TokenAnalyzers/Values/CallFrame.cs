using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// One call on the way from where a value is asked for to where it is written: the arguments of the call, to be read in the caller's frame.
/// </summary>
internal sealed class CallFrame(IMethodSymbol method, ImmutableDictionary<IParameterSymbol, IOperation> arguments, CallFrame? caller)
{
    /// <summary>Calls are followed this deep; deeper values are unknown. Real minting helpers are two or three calls deep.</summary>
    public const int MaxDepth = 8;

    public IMethodSymbol Method { get; } = method;

    public CallFrame? Caller { get; } = caller;

    /// <summary>The arguments are sequences, and the method is called with their elements: a lambda that is passed to <c>Select</c>.</summary>
    public bool PassesElements { get; init; }

    public int Depth { get; } = (caller?.Depth ?? 0) + 1;

    public IOperation? Argument(IParameterSymbol parameter) =>
        arguments.TryGetValue(parameter.OriginalDefinition, out var argument) ? argument : null;

    public bool IsCalling(IMethodSymbol candidate)
    {
        for (var frame = this; frame is not null; frame = frame.Caller)
        {
            if (SymbolEqualityComparer.Default.Equals(frame.Method, candidate))
                return true;
        }

        return false;
    }
}
