using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// Reads the properties of objects that are bound to a section of the configuration. The value is unknown, or the initialiser's, but the
/// key is known: the section and the property.
/// </summary>
internal static class OptionsReader
{
    public static Alternatives? Read(Reading reading, IPropertyReferenceOperation reference, CallFrame? frame)
    {
        if (reference.Instance is not { } instance || reference.Property.IsIndexer)
            return null;
        if (reference.Property.Name is "Value" or "CurrentValue" && (instance.Type?.ContainingNamespace).Is("Microsoft.Extensions.Options"))
            return Sections(reading, reference, reference.Type);
        // What a property computes from others is bound to nothing, but the others may be.
        (instance, var at) = Owners.Named(instance, frame);
        if (instance is IInstanceReferenceOperation
            || reference.Property.DeclaringSyntaxReferences.IsEmpty
            || (reference.Property.SetMethod is null && !MemberReader.IsAuto(reference.Property, reading)))
            return null;
        var owners = reading.Read(instance, at).Values;
        var sections = owners.Select(owner => Section(reading, owner)).OfType<SourceStep>().ToList();
        // An object that somebody hands in, or that a container gives, may be the one that is registered.
        if (sections.Count == 0
            && owners is [UnknownValue owned]
            && (instance is IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation || IsService(reading, owned)))
            sections = [.. Sections(reading, reference, instance.Type)?.Values.SelectMany(value => value.Trail) ?? []];
        // The same object, whatever it is called by.
        var set = owners is [UnknownValue] ? OptionsSetters.Read(reading, reference) : Alternatives.None;
        if (sections.Count == 0 && set.Values.IsEmpty)
            return null;
        var initial = DeclaredReader.Read(reading, reference.Property, anywhere: false, owners.OfType<ObjectValue>().FirstOrDefault())
            .Where(value => value is not TextValue { Constant: "" } and not NullValue);
        var member = new SourceStep(SourceKind.Member, reference.Property.Name, reference.Syntax);
        return Alternatives.Union([sections.Count == 0 ? Alternatives.None : initial, set, .. sections.Select(section => Bound(reference, section))])
            .Select(value => value.Through(member));
    }

    private static Alternatives Bound(IPropertyReferenceOperation reference, SourceStep section)
    {
        var key = section with { Name = section.Name + ":" + reference.Property.Name, Node = reference.Syntax };
        return Alternatives.Of(new UnknownValue { Written = reference.Syntax, Trail = [key] });
    }

    // provider.GetRequiredService<T>()
    private static bool IsService(Reading reading, Value owner) => owner.Written is { } written
        && reading.Source.Operation(written, reading.CancellationToken) is IInvocationOperation { TargetMethod: { Name: "GetRequiredService" or "GetService", ContainingType: var type } }
        && type.ContainingNamespace.Is("Microsoft.Extensions.DependencyInjection");

    // section.Get<T>(), or new T() with section.Bind(…).
    private static SourceStep? Section(Reading reading, Value owner)
    {
        var bound = owner is ObjectValue made
            ? made.Writes.Where(write => write.Name == ObjectWrite.Bind).SelectMany(write => reading.Read(write.Value, made.FrameOf(write)).Values)
            : [owner];
        return bound.Where(value => value is UnknownValue)
            .SelectMany(value => value.Trail.Where(step => step.Kind == SourceKind.Configuration && !IsOnlyAskedWith(reading, step, value)))
            .LastOrDefault();
    }

    // What a server answers is no section of the settings that its address was read from.
    private static bool IsOnlyAskedWith(Reading reading, SourceStep step, Value owner) => owner.Written is { } written
        && reading.Source.Operation(written, reading.CancellationToken) is IInvocationOperation { TargetMethod: var method, Arguments: var arguments }
        && !method.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
        && !arguments.Any(argument => (argument.Value is IConversionOperation converted ? converted.Operand : argument.Value).Syntax == step.Node);

    // What the registrations of a type bind it to.
    private static Alternatives? Sections(Reading reading, IOperation at, ITypeSymbol? type)
    {
        var sections = new List<Alternatives>();
        foreach (var source in OptionsRegistrations.Of(reading.Source, type, reading.CancellationToken))
        {
            foreach (var value in reading.Read(source, null).Values)
            {
                var step = value is TextValue { Constant: { } name }
                    ? new SourceStep(SourceKind.Configuration, name, at.Syntax)
                    : value.Trail.LastOrDefault(x => x.Kind == SourceKind.Configuration);
                if (step is not null)
                    sections.Add(Alternatives.Of(new UnknownValue { Written = at.Syntax, Trail = [step] }));
            }
        }

        return sections.Count == 0 ? null : Alternatives.Union(sections);
    }
}
