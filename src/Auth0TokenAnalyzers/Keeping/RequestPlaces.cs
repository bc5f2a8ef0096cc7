using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Gates;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Keeping;

/// <summary>Where a token request runs: where it is written, and where the method that holds it is called.</summary>
internal static class RequestPlaces
{
    /// <summary>A service, a cache around it, a client that uses the cache: nobody needs more.</summary>
    private const int MaxLevels = 3;

    private const int MaxPlaces = 32;

    public static IReadOnlyList<RequestPlace> Of(IOperation request, CompilationFacts facts, CancellationToken cancellationToken)
    {
        var places = new List<RequestPlace>();
        var level = new List<SyntaxNode> { request.Syntax };
        for (var depth = 0; depth < MaxLevels && level.Count > 0; depth++)
        {
            var found = level.Select(node => RequestPlace.At(node, facts, cancellationToken))
                .Where(place => places.All(known => known.Node != place.Node)).Take(MaxPlaces - places.Count).ToList();
            places.AddRange(found);
            level = [.. found.SelectMany(place => Callers(place, facts, cancellationToken)).Take(MaxPlaces)];
        }

        return places;
    }

    private static IEnumerable<SyntaxNode> Callers(RequestPlace place, CompilationFacts facts, CancellationToken cancellationToken)
    {
        if (place.Method is not { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method || place.IsInEndpoint)
            yield break;
        var name = ImmutableHashSet.Create(StringComparer.Ordinal, method.Name);
        foreach (var tree in facts.Compilation.SyntaxTrees.Where(tree => HelperNames.HasAny(tree, name)))
        {
            var model = facts.Model(tree);
            foreach (var use in facts.Source.Names(tree, cancellationToken).Of(method.Name))
            {
                // Called, or handed over as a method group.
                if (model.GetSymbolInfo(use, cancellationToken).Symbol is IMethodSymbol target
                    && IsSame((target.ReducedFrom ?? target).OriginalDefinition, method))
                    yield return use;
            }
        }
    }

    // A service is called through its interface as often as not.
    private static bool IsSame(IMethodSymbol called, IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(called, method.OriginalDefinition)
        || (called.ContainingType.TypeKind == TypeKind.Interface
            && SymbolEqualityComparer.Default.Equals(method.ContainingType?.FindImplementationForInterfaceMember(called), method));
}

/// <summary>A place where a token request runs, by itself or by a call.</summary>
/// <param name="Node">The call.</param>
/// <param name="Member">The member that it stands in, or the file for top-level statements.</param>
/// <param name="Method">The method that it stands in.</param>
/// <param name="Code">The declarations of the type around it.</param>
internal sealed record RequestPlace(SyntaxNode Node, SyntaxNode Member, IMethodSymbol? Method, ImmutableArray<SyntaxNode> Code)
{
    /// <summary>The SDK asks a provider for a token before each request: how long it is kept is the provider's business.</summary>
    public bool IsProvider => Method?.ContainingType?.AllInterfaces.Any(type => type.Is("Auth0.ManagementApi", "ITokenProvider")) ?? false;

    /// <summary>In the factory of a <c>Lazy</c> or its asynchronous kin, which runs once.</summary>
    public bool IsLazy(CompilationFacts facts, CancellationToken cancellationToken) => Node.Ancestors().OfType<BaseObjectCreationExpressionSyntax>()
        .Any(creation => facts.Model(creation.SyntaxTree).GetTypeInfo(creation, cancellationToken).Type?.Name is "Lazy" or "AsyncLazy");

    /// <summary>
    /// In a handler that is mapped to a route or put into the pipeline: <c>routes.MapGet("/users", async () => …)</c>. It runs for each request, and not
    /// where the method is called that maps it.
    /// </summary>
    public bool IsInEndpoint => Node.Ancestors().TakeWhile(node => node != Member).OfType<AnonymousFunctionExpressionSyntax>().Any(function =>
        function.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && call.CalledName() is { } name
        && (name.StartsWith("Map", StringComparison.Ordinal) || name.StartsWith("Use", StringComparison.Ordinal)));

    public static RequestPlace At(SyntaxNode node, CompilationFacts facts, CancellationToken cancellationToken)
    {
        var type = node.Ancestors().OfType<TypeDeclarationSyntax>().LastOrDefault();
        var member = node.FirstAncestorOrSelf<MemberDeclarationSyntax>(declaration => declaration is not BaseTypeDeclarationSyntax
            and not BaseNamespaceDeclarationSyntax and not GlobalStatementSyntax);
        var model = facts.Model(node.SyntaxTree);
        var method = model.GetEnclosingSymbol(node.SpanStart, cancellationToken) as IMethodSymbol;
        // A lambda belongs to the member that it is written in.
        while (method is { MethodKind: MethodKind.AnonymousFunction, ContainingSymbol: IMethodSymbol outer })
            method = outer;
        var root = node.SyntaxTree.GetRoot(cancellationToken);
        var parts = type is null
            ? [root]
            : model.GetDeclaredSymbol(type, cancellationToken)?.DeclaringSyntaxReferences.Select(part => part.GetSyntax(cancellationToken))
                .ToImmutableArray() ?? [type];
        return new RequestPlace(node, member ?? root, method, parts);
    }

    /// <summary>Does the type around it name this base class or interface?</summary>
    public bool HasBase(string name) =>
        Code.OfType<TypeDeclarationSyntax>().Any(type => type.BaseList?.Types.Any(@base => @base.Type.ToString().Split('.').Last() == name) ?? false);
}
