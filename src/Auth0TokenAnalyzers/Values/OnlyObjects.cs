using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// What a container hands to a constructor: <c>AddSingleton(Tenant.Production(secret))</c>. Where a program creates one single object of the class of a
/// parameter, and binds none to its configuration, it is that object.
/// </summary>
internal static class OnlyObjects
{
    /// <summary>The object for a constructor's parameter, where the reading asks for such; <see langword="null"/> for none, or one of several.</summary>
    public static Alternatives? Read(Reading reading, IParameterSymbol parameter) =>
        reading.TakesOnlyObjects
        && parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor }
        && Of(reading.Source, parameter.Type, reading.CancellationToken) is { } made
            ? reading.Read(made)
            : null;

    /// <summary>Does a constructor of the class take such an object?</summary>
    public static bool AreTakenBy(OperationSource source, INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter => Of(source, parameter.Type, cancellationToken) is not null));

    private static Operand? Of(OperationSource source, ITypeSymbol type, CancellationToken cancellationToken) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, DeclaringSyntaxReferences.IsEmpty: false } own
            ? source.OnlyObject(own, () => Find(source, own, cancellationToken))
            : null;

    private static Operand? Find(OperationSource source, INamedTypeSymbol type, CancellationToken cancellationToken) =>
        OptionsRegistrations.Of(source, type, cancellationToken).IsEmpty
        && Creations.Of(source, type, _ => true, cancellationToken).Take(2).ToList() is [var only]
        && CallerFrames.Of(source, only, cancellationToken) is [var frame]
            ? new Operand(only, frame)
            : null;
}
