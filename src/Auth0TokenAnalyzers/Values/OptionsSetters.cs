using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// What code writes into options of a type, wherever that is: <c>Configure&lt;T&gt;(o =&gt; …)</c>, <c>AddOptions&lt;T&gt;().PostConfigure(o =&gt; …)</c>, the lambdas that
/// methods of this compilation take as <c>Action&lt;T&gt;</c>, and classes that are <c>IConfigureOptions&lt;T&gt;</c> or <c>IPostConfigureOptions&lt;T&gt;</c>.
/// </summary>
internal static class OptionsSetters
{
    private static readonly ImmutableHashSet<string> Methods =
        ImmutableHashSet.Create(StringComparer.Ordinal, "Configure", "ConfigureAll", "PostConfigure", "PostConfigureAll");

    private static readonly ImmutableHashSet<string> Interfaces =
        ImmutableHashSet.Create(StringComparer.Ordinal, "IConfigureOptions", "IConfigureNamedOptions", "IPostConfigureOptions");

    /// <summary>The values that a property gets there; with what it had before where the code keeps that, as unknown.</summary>
    public static Alternatives Read(Reading reading, IPropertyReferenceOperation reference)
    {
        var values = new List<Alternatives>();
        foreach (var write in Of(reading.Source, reference.Instance?.Type, reading.CancellationToken)
            .Where(write => SymbolEqualityComparer.Default.Equals(Target(write)?.Property, reference.Property)))
        {
            values.Add(reading.Read(write.Value, null));
            if (write is ICoalesceAssignmentOperation || write.Syntax.FirstAncestorOrSelf<IfStatementSyntax>() is not null)
                values.Add(Reading.Unknown(reference));
        }

        return Alternatives.Union(values);
    }

    private static ImmutableArray<IAssignmentOperation> Of(OperationSource source, ITypeSymbol? type, CancellationToken cancellationToken) =>
        type is INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false }
            ? source.Setters(type, () => [.. Find(source, type, cancellationToken)])
            : [];

    private static IEnumerable<IAssignmentOperation> Find(OperationSource source, ITypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (var code in source.GenericNames(type, cancellationToken).SelectMany(name => Code(source, name, cancellationToken)))
        {
            foreach (var assignment in code.DescendantNodes().OfType<AssignmentExpressionSyntax>())
            {
                if (source.Operation(assignment, cancellationToken) is IAssignmentOperation { Target: IPropertyReferenceOperation { Instance: IParameterReferenceOperation { Parameter.Type: var written } } } write
                    && SymbolEqualityComparer.Default.Equals(written, type))
                {
                    yield return write;
                }
            }
        }
    }

    // The code that is given options at a place that names their type.
    private static IEnumerable<SyntaxNode> Code(OperationSource source, GenericNameSyntax name, CancellationToken cancellationToken)
    {
        if (name is { Identifier.ValueText: "Action", Parent: ParameterSyntax { Parent.Parent: MethodDeclarationSyntax method } })
            return source.CallSites(method.Identifier.ValueText, cancellationToken).SelectMany(Lambdas);
        if (name.Parent is BaseTypeSyntax or QualifiedNameSyntax { Parent: BaseTypeSyntax })
        {
            return Interfaces.Contains(name.Identifier.ValueText) && name.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
                ? type.Members.OfType<MethodDeclarationSyntax>().Where(method => Methods.Contains(method.Identifier.ValueText))
                : [];
        }

        return Methods.Contains(name.Identifier.ValueText) || name.Identifier.ValueText.StartsWith("AddOptions", StringComparison.Ordinal)
            ? Chain(name).Where(call => call.CalledName() is { } called && Methods.Contains(called)).SelectMany(Lambdas)
            : [];
    }

    // services.AddManagement(o => …): a method of one's own that hands the lambda on.
    private static IEnumerable<LambdaExpressionSyntax> Lambdas(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Select(argument => argument.Expression).OfType<LambdaExpressionSyntax>();

    // The call of the named method, and those on its result.
    private static IEnumerable<InvocationExpressionSyntax> Chain(GenericNameSyntax name)
    {
        for (var call = name.FirstAncestorOrSelf<InvocationExpressionSyntax>(); call is not null; call = (call.Parent as MemberAccessExpressionSyntax)?.Parent as InvocationExpressionSyntax)
            yield return call;
    }

    private static IPropertyReferenceOperation? Target(IAssignmentOperation write) => write.Target as IPropertyReferenceOperation;
}
