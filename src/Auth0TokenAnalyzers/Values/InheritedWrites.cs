using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// What the constructors of a class of this compilation write into the members that it has from a library: a descriptor, a dictionary or
/// an identity that fills itself. Members of its own are read where they are declared.
/// </summary>
internal static class InheritedWrites
{
    /// <summary>The object with these writes before all others.</summary>
    public static ObjectValue Into(Reading reading, ObjectValue made)
    {
        if (!IsOfBoth(made.Type))
            return made;
        var writes = ImmutableArray.CreateBuilder<ObjectWrite>();
        var isComplete = made.IsComplete;
        // The constructor of the base class runs first.
        foreach (var call in Owners.Constructors(reading, made).Reverse())
        {
            if (call.Method.DeclaringSyntaxReferences.IsEmpty
                || reading.Source.Body(call.Method, reading.CancellationToken) is not IConstructorBodyOperation body)
                continue;
            foreach (var self in body.Descendants().OfType<IInstanceReferenceOperation>()
                .Where(self => self.ReferenceKind == InstanceReferenceKind.ContainingTypeInstance))
            {
                var through = ObjectWrites.Through(self, body.Syntax).Where(write => IsInherited(write.Where)).ToList();
                writes.AddRange(through.Select(write => write with { Frame = call }));
                isComplete &= through.Count > 0 || !ObjectWrites.MayWrite(self);
            }
        }

        return made with { Writes = [.. writes, .. made.Writes], IsComplete = isComplete };
    }

    /// <summary>The object with what its own methods have written since: <c>new Payload().Issuer(x).Audience(y)</c>.</summary>
    public static ObjectValue ByCalls(Reading reading, ObjectValue made)
    {
        if (made.Calls.IsEmpty || !IsOfBoth(made.Type))
            return made;
        var calls = ObjectCalls.Of(reading, made)
            .Select(call => (Call: call, Body: reading.Source.Body(call.Method, reading.CancellationToken))).ToList();
        return made with { Writes = made.Writes.AddRange(calls.Where(call => call.Body is not null)
            .SelectMany(call => Written(call.Body!, call.Call))) };
    }

    private static IEnumerable<ObjectWrite> Written(IOperation body, CallFrame call) => body.Descendants().OfType<IInstanceReferenceOperation>()
        .Where(self => self.ReferenceKind == InstanceReferenceKind.ContainingTypeInstance)
        .SelectMany(self => ObjectWrites.Through(self, body.Syntax))
        .Where(write => IsInherited(write.Where))
        .Select(write => write with { Frame = call });

    // Nearly all classes have no base class, or one of this compilation.
    private static bool IsOfBoth(ITypeSymbol? type)
    {
        if (type is null or { DeclaringSyntaxReferences.IsEmpty: true } or { IsValueType: true })
            return false;
        while (type is { DeclaringSyntaxReferences.IsEmpty: false })
            type = type.BaseType;
        return type is { SpecialType: SpecialType.None };
    }

    private static bool IsInherited(IOperation write) => write switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.DeclaringSyntaxReferences.IsEmpty: true } } => true,
        IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: true } => true,
        _ => false,
    };
}
