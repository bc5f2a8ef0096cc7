using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Values;

/// <summary>An argument or element: the operation that gives it, and the call in which that runs.</summary>
internal readonly record struct Operand(IOperation Operation, CallFrame? Frame)
{
    /// <summary>The value, where the operation makes more than this one: a piece of a text that is split.</summary>
    public Alternatives? Known { get; init; }
}
