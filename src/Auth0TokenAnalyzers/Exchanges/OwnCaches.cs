using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Exchanges;

/// <summary>The classes of a program that keep values for others and do nothing else, and the interfaces before them.</summary>
internal sealed class OwnCaches(CompilationFacts facts, CancellationToken cancellationToken)
{
    private static readonly string[] Words = ["Cache", "Store", "Storage", "Holder"];

    private readonly Dictionary<INamedTypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <summary>A call or property of such a class, asked by another one.</summary>
    public bool IsAccess(IOperation operation) => operation switch
    {
        IInvocationOperation { Instance: { } instance } => Is(instance),
        IPropertyReferenceOperation { Instance: { } instance } => Is(instance),
        _ => false,
    };

    private bool Is(IOperation instance)
    {
        if (instance is IInstanceReferenceOperation
            || instance.Type is not INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } type
            || !Words.Any(word => type.Name.IndexOf(word, StringComparison.Ordinal) >= 0))
            return false;
        if (!_known.TryGetValue(type, out var isCache))
            _known[type] = isCache = Classes(type).ToList() is { Count: > 0 } classes && classes.All(OnlyKeeps);
        return isCache;
    }

    private IEnumerable<INamedTypeSymbol> Classes(INamedTypeSymbol type) => type.TypeKind == TypeKind.Class
        ? [type]
        : facts.Source.Files(type.Name, cancellationToken).SelectMany(file => file.GetRoot(cancellationToken).DescendantNodes().OfType<ClassDeclarationSyntax>())
            .Select(declaration => facts.Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken)).OfType<INamedTypeSymbol>()
            .Where(candidate => candidate.AllInterfaces.Contains(type, SymbolEqualityComparer.Default));

    private bool OnlyKeeps(INamedTypeSymbol type) => !type.IsAbstract && type.BaseType?.SpecialType == SpecialType.System_Object
        && type.GetMembers().OfType<IMethodSymbol>().All(method => facts.Source.Body(method, cancellationToken) is not { } body
            || body.DescendantsAndSelf().OfType<IInvocationOperation>().All(call =>
                SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, type)
                    || (call.TargetMethod.DeclaringSyntaxReferences.IsEmpty && ExchangeLibraries.AreHarmless(call.TargetMethod))));
}
