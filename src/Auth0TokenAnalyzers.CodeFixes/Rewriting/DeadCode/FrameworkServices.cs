using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>
/// Calls that give a container what only the old code asked it for: <c>services.AddHttpClient()</c>, <c>services.AddMemoryCache()</c>. They stay where a package, which
/// nobody can look into, may ask for the same.
/// </summary>
internal static class FrameworkServices
{
    private static readonly ImmutableArray<FrameworkService> s_known =
    [
        new("AddHttpClient", "HttpClientFactoryServiceCollectionExtensions", "IHttpClientFactory", "IHttpMessageHandlerFactory", "HttpClient"),
        new("AddMemoryCache", "MemoryCacheServiceCollectionExtensions", "IMemoryCache", "MemoryCache"),
        new("AddDistributedMemoryCache", "MemoryCacheServiceCollectionExtensions", "IDistributedCache", "MemoryDistributedCache")
        {
            Askers = ["AddSession", "UseSession", "AddHybridCache", "ShareThroughDistributedCache"],
        },
    ];

    /// <summary>The changed solution without them.</summary>
    /// <param name="before">The solution with the old code.</param>
    /// <param name="after">The solution in which that code is repaired.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<Solution> RemoveAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        ImmutableArray<DocumentId> changed = [.. after.GetChanges(before).GetProjectChanges()
            .SelectMany(project => project.GetChangedDocuments().Concat(project.GetRemovedDocuments()))];
        foreach (FrameworkService service in s_known)
        {
            if (await WasAskedForAsync(service, changed.Select(before.GetDocument), cancellationToken).ConfigureAwait(false)
                && await CallsAsync(service, after, cancellationToken).ConfigureAwait(false) is { Count: > 0 } calls
                && !await new ServiceUsers(service, after).AreThereAsync(cancellationToken).ConfigureAwait(false))
                after = await WithoutAsync(calls, after, cancellationToken).ConfigureAwait(false);
        }
        return after;
    }

    private static async Task<bool> WasAskedForAsync(FrameworkService service, IEnumerable<Document?> documents, CancellationToken cancellationToken)
    {
        foreach (Document document in documents.OfType<Document>())
        {
            if ((await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString().Contains(service.Types[0]))
                return true;
        }
        return false;
    }

    private static async Task<IReadOnlyList<(Document Document, InvocationExpressionSyntax Call)>> CallsAsync(FrameworkService service, Solution solution,
        CancellationToken cancellationToken)
    {
        var calls = new List<(Document, InvocationExpressionSyntax)>();
        // Who uses a library may count on what it registers.
        foreach (Document document in solution.Projects.Where(Programs.Own).SelectMany(project => project.Documents))
        {
            if (!(await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString().Contains(service.Method + "()")
                || document.GetLinkedDocumentIds().Any()
                || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
                || root.HasInactiveCode()
                || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
                continue;
            calls.AddRange(root.DescendantNodes().OfType<InvocationExpressionSyntax>()
                .Where(call => service.IsRegisteredBy(call, model, cancellationToken)).Select(call => (document, call)));
        }
        return calls;
    }

    private static async Task<Solution> WithoutAsync(IReadOnlyList<(Document Document, InvocationExpressionSyntax Call)> calls, Solution solution,
        CancellationToken cancellationToken)
    {
        Solution result = solution;
        foreach (var file in calls.GroupBy(call => call.Document.Id, call => call.Call))
        {
            ILookup<bool, InvocationExpressionSyntax> gone = file.ToLookup(Registrations.IsStatement);
            result = (await ChangedDocument.WithoutAsync(result.GetDocument(file.Key)!, [.. gone[true].Select(call => call.Parent!)],
                gone[false].Select(Registrations.Link), cancellationToken).ConfigureAwait(false))?.Project.Solution ?? result;
        }
        return result;
    }
}

/// <summary>A service that a method of the framework registers.</summary>
/// <param name="Method">The method.</param>
/// <param name="Extensions">The class that has it.</param>
/// <param name="Types">What is asked for; the first is what old code asked for.</param>
internal sealed record FrameworkService(string Method, string Extensions, params string[] Types)
{
    /// <summary>Methods of the framework that count on it without naming it.</summary>
    public ImmutableArray<string> Askers { get; init; } = [];

    /// <summary>Does the call do nothing but register it, and can it go?</summary>
    public bool IsRegisteredBy(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        call is { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax method } }
        && method.Identifier.ValueText == Method
        && call.Parent is ExpressionStatementSyntax or MemberAccessExpressionSyntax
        && !call.HasInnerDirectives()
        && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { ContainingType.Name: var type }
        && type == Extensions;
}
