using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Auth0TokenAnalyzers.Rewriting.Credentials;

/// <summary>Which functions a container calls, and nobody else: they may take one more service.</summary>
internal static class ContainerCalls
{
    // The hosts of .NET have the configuration among their services.
    private static readonly string[] s_hosts = ["WebApplication.Create", "Host.Create", "FunctionsApplication.Create", "new HostBuilder(", "UseStartup<"];

    private static readonly string[] s_controllers = ["ControllerBase", "PageModel", "ViewComponent", "Hub"];

    private static readonly string[] s_routes = ["MapGet", "MapPost", "MapPut", "MapDelete", "MapPatch", "MapMethods"];

    /// <summary>The ways but for those that would change a function which other code calls.</summary>
    public static async Task<IEnumerable<ITokenRepair>> WithoutCalledAsync(
        IEnumerable<ITokenRepair> ways, Solution solution, CancellationToken cancellationToken)
    {
        var possible = new List<ITokenRepair>();
        foreach (ITokenRepair way in ways)
        {
            if ((way is SameClient { Way: var inner } ? inner : way) is not IInjectedRepair injected
                || injected.Changed(cancellationToken) is not { } function
                || await AreAllAsync(function, solution, cancellationToken).ConfigureAwait(false))
                possible.Add(way);
        }
        return possible;
    }

    private static async Task<bool> AreAllAsync(IMethodSymbol function, Solution solution, CancellationToken cancellationToken)
    {
        if (!await HasHostAsync(solution, cancellationToken).ConfigureAwait(false))
            return false;
        // Nobody else can name the lambda of an endpoint.
        if (function.MethodKind == MethodKind.AnonymousFunction)
            return true;
        ImmutableArray<SyntaxNode> names = await NamesAsync(function, solution, cancellationToken).ConfigureAwait(false);
        if (function.MethodKind != MethodKind.Constructor)
            return !names.IsEmpty && names.All(IsRoute);
        if (!names.IsEmpty || (await SymbolFinder.FindDerivedClassesAsync(function.ContainingType, solution, cancellationToken: cancellationToken)
            .ConfigureAwait(false)).Any())
            return false;
        return function.ContainingType.BaseTypesAndSelf().Any(type => s_controllers.Contains(type.Name))
            || (await NamesAsync(function.ContainingType, solution, cancellationToken).ConfigureAwait(false)).Any(IsRegistration);
    }

    private static async Task<ImmutableArray<SyntaxNode>> NamesAsync(ISymbol symbol, Solution solution, CancellationToken cancellationToken)
    {
        var names = ImmutableArray.CreateBuilder<SyntaxNode>();
        foreach (ReferenceLocation location in (await SymbolFinder.FindReferencesAsync(symbol, solution, cancellationToken).ConfigureAwait(false))
            .Where(found => SymbolEqualityComparer.Default.Equals(found.Definition, symbol) || symbol is not INamedTypeSymbol)
            .SelectMany(found => found.Locations))
        {
            SyntaxNode root = await location.Location.SourceTree!.GetRootAsync(cancellationToken).ConfigureAwait(false);
            names.Add(root.FindNode(location.Location.SourceSpan, getInnermostNodeForTie: true));
        }
        return names.ToImmutable();
    }

    /// <summary>Is it the handler of an endpoint? <c>app.MapGet("/users", GetUsers)</c></summary>
    public static bool IsRoute(SyntaxNode name) =>
        name.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var method } } }
        && s_routes.Contains(method.Identifier.ValueText);

    // services.AddScoped<IUsers, Users>(), without a function that makes it
    private static bool IsRegistration(SyntaxNode name) =>
        name.FirstAncestorOrSelf<TypeArgumentListSyntax>() is { Parent: GenericNameSyntax method } arguments
        && arguments.Arguments.Last().Span.Contains(name.Span)
        && (ContainerMethods.Services.Contains(method.Identifier.ValueText)
            || method.Identifier.ValueText is ContainerMethods.HostedService or ContainerMethods.TypedClient)
        && method.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
        && call.Expression.Span.Contains(method.Span)
        && (method.Identifier.ValueText == ContainerMethods.TypedClient || call.ArgumentList.Arguments.Count == 0);

    private static async Task<bool> HasHostAsync(Solution solution, CancellationToken cancellationToken)
    {
        foreach (Document document in solution.Projects.SelectMany(project => project.Documents))
        {
            string text = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
            if (s_hosts.Any(host => text.IndexOf(host, StringComparison.Ordinal) >= 0))
                return true;
        }
        return false;
    }
}
