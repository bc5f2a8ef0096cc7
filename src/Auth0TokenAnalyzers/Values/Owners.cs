using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Finds the object whose member is read, and the calls of its constructors: what is passed to them is what its fields hold.</summary>
internal static class Owners
{
    private const int MaxConstructors = 8;

    /// <summary>The object that an expression is, or that <c>this</c> is in a frame; <see langword="null"/> unless it is known which one.</summary>
    public static ObjectValue? Of(Reading reading, IOperation? instance, CallFrame? frame) => instance switch
    {
        null => null,
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => This(reading, frame),
        IInstanceReferenceOperation => null,
        _ => reading.Read(instance, frame).Values is [ObjectValue owner] ? owner : null,
    };

    /// <summary>The objects that an expression can be, such as the entries of a table; none unless all of them are known.</summary>
    public static ImmutableArray<ObjectValue> All(Reading reading, IOperation? instance, CallFrame? frame)
    {
        if (instance is null or IInstanceReferenceOperation)
            return Of(reading, instance, frame) is { } self ? [self] : [];
        var values = reading.Read(instance, frame).Values;
        return values.All(value => value is ObjectValue) ? [.. values.Cast<ObjectValue>()] : [];
    }

    /// <summary><c>this</c> as a value: the object, with the call in whose code that stands.</summary>
    public static Alternatives Itself(Reading reading, IInstanceReferenceOperation reference, CallFrame? frame)
    {
        if (This(reading, frame) is not { } owner)
            return Reading.Unknown(reference);
        var call = Entered(frame);
        return Alternatives.Of(call is { Owner: null } ? ObjectCalls.After(owner, call) : owner);
    }

    public static ObjectValue? This(Reading reading, CallFrame? frame)
    {
        for (; frame is not null; frame = frame.Caller)
        {
            if (frame.Owner is { } owner)
                return owner;
            if (frame.Instance is { } instance)
                return Of(reading, instance, frame.Site);
        }

        return null;
    }

    /// <summary>The expression that <c>this</c> is in the code that calls, with the frame of that; any other expression as it is.</summary>
    public static (IOperation Instance, CallFrame? Frame) Named(IOperation instance, CallFrame? frame)
    {
        while (instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }
            && Entered(frame) is { Owner: null, Instance: { } called } call)
            (instance, frame) = (called, call.Site);
        return (instance, frame);
    }

    // The code of a lambda has the object of the code around it.
    private static CallFrame? Entered(CallFrame? frame)
    {
        while (frame is { Owner: null, Instance: null })
            frame = frame.Caller;
        return frame;
    }

    /// <summary>The calls of the constructors that made an object, the one that the creation names first, that of the base type last.</summary>
    public static IReadOnlyList<CallFrame> Constructors(Reading reading, ObjectValue? owner)
    {
        var frames = new List<CallFrame>();
        if (owner?.Creation is not IObjectCreationOperation { Constructor: { } constructor } creation || owner.Frame?.Depth >= CallFrame.MaxDepth)
            return frames;
        for (var next = CallReader.Enter(constructor, creation.Arguments, owner.Frame, owner); next is not null && frames.Count < MaxConstructors;)
        {
            frames.Add(next);
            next = Initializer(reading, next.Method) is { } call ? CallReader.Enter(call.TargetMethod, call.Arguments, next, owner) : null;
        }

        return frames;
    }

    /// <summary><c>: base(…)</c> and <c>: this(…)</c>, of an ordinary or a primary constructor.</summary>
    public static IInvocationOperation? Initializer(Reading reading, IMethodSymbol constructor)
    {
        var initializer = constructor.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(reading.CancellationToken))
            .Select(node => node switch
        {
            ConstructorDeclarationSyntax declaration => (SyntaxNode?)declaration.Initializer,
            TypeDeclarationSyntax type => type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault(),
            _ => null,
        }).FirstOrDefault(node => node is not null);
        return initializer is null ? null : reading.Source.Operation(initializer, reading.CancellationToken) as IInvocationOperation;
    }
}
