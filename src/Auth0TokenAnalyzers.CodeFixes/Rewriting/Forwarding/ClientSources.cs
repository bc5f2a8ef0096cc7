using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rewriting.Headers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Auth0TokenAnalyzers.Rewriting.Forwarding;

/// <summary>Finds where the code of a solution registers a client of HTTP with the factory of clients, or creates it for the class that is given it.</summary>
internal sealed class ClientSources(Solution solution, CancellationToken cancellationToken)
{
    /// <summary>The registrations and creations; empty where one of them is not seen.</summary>
    public async Task<ImmutableArray<(Document Document, SemanticModel Model, SyntaxNode Source)>> OfAsync(GivenClient client, SemanticModel model)
    {
        if (client.Parameter is { } parameter)
        {
            var registered = await RegistrationsAsync((call, method, _) =>
                method.TypeArguments.LastOrDefault()?.ToDisplayString() == parameter.ContainingType.ToDisplayString()).ConfigureAwait(false);
            return await CreationsAsync(client, parameter).ConfigureAwait(false) is { } created ? registered.AddRange(created) : [];
        }
        if (client.Creation is not { ArgumentList.Arguments: var arguments })
            return [];
        if (arguments.Count == 0)
        {
            // Behind it, the client gets a name.
            return [.. (await RegistrationsAsync((call, method, _) => method.TypeArguments.IsEmpty && call is { ArgumentList.Arguments.Count: 0,
                Parent: ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } }).ConfigureAwait(false)).Take(1)];
        }
        return model.GetConstantValue(arguments[0].Expression, cancellationToken) is { HasValue: true, Value: string name }
            ? await RegistrationsAsync((call, _, other) => call.ArgumentList.Arguments is [{ Expression: var first }, ..]
                && other.GetConstantValue(first, cancellationToken) is { HasValue: true, Value: string its }
                && its == name).ConfigureAwait(false)
            : [];
    }

    private async Task<ImmutableArray<(Document, SemanticModel, SyntaxNode)>> RegistrationsAsync(
        System.Func<InvocationExpressionSyntax, IMethodSymbol, SemanticModel, bool> isOne)
    {
        var found = ImmutableArray.CreateBuilder<(Document, SemanticModel, SyntaxNode)>();
        var files = new HashSet<string?>();
        foreach (Document document in solution.Projects.Where(project => project.Language == LanguageNames.CSharp).SelectMany(project => project.Documents))
        {
            if (!(await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString().Contains(ContainerMethods.TypedClient)
                || (document.FilePath is { } path && !files.Add(path))
                || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
                || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            {
                continue;
            }
            foreach (InvocationExpressionSyntax call in root.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: ContainerMethods.TypedClient }
                    && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method
                    && isOne(call, method, model))
                    found.Add((document, model, call));
            }
        }
        return found.ToImmutable();
    }

    /// <summary>The clients that code creates for a constructor; null where one of them comes from elsewhere.</summary>
    private async Task<IEnumerable<(Document, SemanticModel, SyntaxNode)>?> CreationsAsync(GivenClient client, IParameterSymbol parameter)
    {
        var found = new List<(Document, SemanticModel, SyntaxNode)>();
        IEnumerable<ReferencedSymbol> references = await SymbolFinder.FindReferencesAsync(client.Constructor, solution, cancellationToken).ConfigureAwait(false);
        foreach (ReferenceLocation location in references.SelectMany(reference => reference.Locations).Where(location => !location.IsImplicit)
            .GroupBy(location => (location.Document.FilePath, location.Location.SourceSpan)).Select(same => same.First()))
        {
            if (await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
                || await location.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            {
                return null;
            }
            SyntaxNode name = root.FindNode(location.Location.SourceSpan, getInnermostNodeForTie: true);
            SyntaxNode? call = name.AncestorsAndSelf().TakeWhile(node => node is not StatementSyntax)
                .FirstOrDefault(node => node is BaseObjectCreationExpressionSyntax { ArgumentList: not null } or ConstructorInitializerSyntax);
            if (call is null)
            {
                // The name in a registration, or in documentation.
                continue;
            }
            if (PassedArgument.ExpressionOf(call, parameter, model, cancellationToken) is not BaseObjectCreationExpressionSyntax made
                || model.GetTypeInfo(made, cancellationToken).Type?.Name != "HttpClient")
                return null;
            found.Add((location.Document, model, made));
        }
        return found;
    }
}
