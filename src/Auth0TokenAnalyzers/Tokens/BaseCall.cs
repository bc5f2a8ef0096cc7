using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>What a class of this compilation passes on to the constructor of its base class.</summary>
internal static class BaseCall
{
    /// <summary>The arguments of the base call and the frame to read them in; <see langword="null"/> when the class is a library's.</summary>
    public static (ImmutableArray<IArgumentOperation> Arguments, CallFrame? Frame)? Of(Reading reading, ObjectValue made)
    {
        if (made.Creation is not IObjectCreationOperation { Constructor: { } constructor } creation)
            return null;
        (ImmutableArray<IArgumentOperation> Arguments, CallFrame? Frame)? found = null;
        var arguments = creation.Arguments;
        var frame = made.Frame;
        // Constructors call each other and those of base classes of this compilation; the last call leaves it.
        for (var depth = 0; depth < CallFrame.MaxDepth && Owners.Initializer(reading, constructor) is { } call; depth++)
        {
            frame = CallReader.Enter(constructor, arguments, frame, owner: null);
            arguments = call.Arguments;
            constructor = call.TargetMethod;
            found = (arguments, frame);
        }

        return found;
    }
}
