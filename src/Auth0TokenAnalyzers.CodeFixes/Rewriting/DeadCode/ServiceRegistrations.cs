using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>The calls that tell a container of services: <c>services.AddSingleton&lt;ITokens, Tokens&gt;()</c>, <c>services.AddHttpClient&lt;ITokens, Tokens&gt;()</c>.</summary>
internal static class ServiceRegistrations
{
    /// <summary>The solution without those of some types; null when one of them cannot go, or when anything else names one of the types.</summary>
    public static async Task<Solution?> WithoutAsync(ImmutableArray<INamedTypeSymbol> types, Solution solution, CancellationToken cancellationToken)
    {
        var calls = new HashSet<(DocumentId Document, TextSpan Span)>();
        foreach (INamedTypeSymbol type in types)
        {
            IEnumerable<ReferencedSymbol> found = await SymbolFinder.FindReferencesAsync(type, solution, cancellationToken).ConfigureAwait(false);
            foreach (ReferenceLocation location in found.SelectMany(reference => reference.Locations))
            {
                SyntaxNode root = (await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
                SyntaxNode name = root.FindNode(location.Location.SourceSpan, getInnermostNodeForTie: true);
                if (IsOwn(name, types))
                    continue;
                if (location.Document.GetLinkedDocumentIds().Any() || root.HasInactiveCode() || Registration(name, types) is not { } call)
                    return null;
                calls.Add((location.Document.Id, call.Span));
            }
        }
        Solution? result = solution;
        foreach (var file in calls.GroupBy(call => call.Document, call => call.Span))
        {
            SyntaxNode root = (await solution.GetDocument(file.Key)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            ILookup<bool, InvocationExpressionSyntax> gone = file.Select(span => root.FindNode(span, getInnermostNodeForTie: true))
                .OfType<InvocationExpressionSyntax>().ToLookup(Registrations.IsStatement);
            result = (await ChangedDocument.WithoutAsync(result!.GetDocument(file.Key)!, [.. gone[true].Select(call => call.Parent!)],
                gone[false].Select(Registrations.Link), cancellationToken).ConfigureAwait(false))?.Project.Solution;
            if (result is null || (gone.SelectMany(calls => calls).Any(IsTypedClient) && await NeedsFactoryAsync(result, types, cancellationToken).ConfigureAwait(false)))
                return null;
        }
        return result;
    }

    private static bool IsOwn(SyntaxNode name, ImmutableArray<INamedTypeSymbol> types) => name.Ancestors().OfType<TypeDeclarationSyntax>()
        .Any(container => types.Any(type => type.DeclaringSyntaxReferences[0].SyntaxTree == container.SyntaxTree
            && type.DeclaringSyntaxReferences[0].Span == container.Span));

    // What is passed besides a function that makes the service is made at once.
    private static InvocationExpressionSyntax? Registration(SyntaxNode name, ImmutableArray<INamedTypeSymbol> types) =>
        name.Ancestors().TakeWhile(node => node is not (StatementSyntax or MemberDeclarationSyntax)).OfType<InvocationExpressionSyntax>()
        .FirstOrDefault(call => call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax method }
            && MayGo(call, method.Identifier.ValueText)
            && method.TypeArgumentList.Arguments.All(argument => types.Any(type => type.Name == argument.ToString().Split('.').Last()))
            && call.ArgumentList.Arguments.All(argument => argument.Expression is AnonymousFunctionExpressionSyntax)
            && !call.HasInnerDirectives());

    // What follows the registration of a client is about that client.
    private static bool MayGo(InvocationExpressionSyntax call, string method) => call.Parent switch
    {
        ExpressionStatementSyntax => method == ContainerMethods.TypedClient || ContainerMethods.Services.Contains(method),
        MemberAccessExpressionSyntax => ContainerMethods.Services.Contains(method),
        _ => false,
    };

    private static bool IsTypedClient(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: ContainerMethods.TypedClient };

    // The registration of a typed client is also that of the factory, and of clients without a name.
    private static async Task<bool> NeedsFactoryAsync(Solution solution, ImmutableArray<INamedTypeSymbol> types, CancellationToken cancellationToken)
    {
        bool isNamed = false;
        foreach (Document document in solution.Projects.SelectMany(project => project.Documents))
        {
            string text = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
            if (text.Contains("." + ContainerMethods.TypedClient))
                return false;
            isNamed |= text.Contains("HttpClient")
                && (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!.DescendantNodes().OfType<IdentifierNameSyntax>()
                    .Any(name => name.Identifier.ValueText is "IHttpClientFactory" or "HttpClient" && name.Ancestors().OfType<ParameterSyntax>().Any() && !IsOwn(name, types));
        }
        return isNamed;
    }
}
