using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// Functions that a container hands to constructors: <c>AddSingleton&lt;Sign&gt;(services =&gt; claims =&gt; …)</c>, taken by a parameter of the same
/// delegate type. Where there are several registrations, nobody knows which one is meant.
/// </summary>
internal static class RegisteredFunctions
{
    /// <summary>What is registered for the type of a constructor's parameter; <see langword="null"/> for none, or more than one.</summary>
    public static Alternatives? Read(Reading reading, IParameterSymbol parameter)
    {
        if (parameter is not { Type: INamedTypeSymbol { TypeKind: TypeKind.Delegate } type,
            ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } }
            || reading.Source.Functions(type, () => [.. Find(reading.Source, type, reading.CancellationToken)]) is not [var registration])
            return null;
        return registration.Arguments.Of("implementationFactory") is { } factory
            ? QueryReader.Function(reading, factory, null) is { } function ? FunctionReader.Results(reading, function) : null
            : registration.Arguments.Of("implementationInstance") is { } instance ? reading.Read(instance, null) : null;
    }

    /// <summary>The name of the type that a call registers by its type argument.</summary>
    public static string? TypeName(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax { TypeArgumentList.Arguments: [var type] } name }
        && ContainerMethods.Services.Contains(name.Identifier.ValueText)
            ? type.LastName()
            : null;

    // By text first: files that register nothing are not looked at.
    private static IEnumerable<IInvocationOperation> Find(OperationSource source, INamedTypeSymbol type, CancellationToken cancellationToken) =>
        ContainerMethods.Services.SelectMany(method => source.CallSites(method, cancellationToken)).Where(call => TypeName(call) == type.Name)
            .Select(call => source.Operation(call, cancellationToken)).OfType<IInvocationOperation>()
            .Where(call => call.TargetMethod is { TypeArguments: [var registered] }
                && SymbolEqualityComparer.Default.Equals(registered, type)
                && call.TargetMethod.ContainingNamespace.IsBelow("Microsoft"));
}
