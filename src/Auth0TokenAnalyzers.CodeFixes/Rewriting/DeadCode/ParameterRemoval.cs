using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>A parameter that can go, with the arguments for it in all documents.</summary>
/// <param name="Declaration">The document of its method or constructor.</param>
/// <param name="Nodes">What goes, in the documents as they are.</param>
internal sealed record ParameterRemoval(Document Declaration, ILookup<DocumentId, TextSpan> Nodes)
{
    /// <summary>The removal; null when the parameter has to stay: others may call, a caller does something for it, or names the method without a call.</summary>
    public static async Task<ParameterRemoval?> OfAsync(ParameterSyntax node, Document document, SemanticModel model,
        CancellationToken cancellationToken) =>
        model.GetDeclaredSymbol(node, cancellationToken) is { ContainingSymbol: IMethodSymbol { ContainingType.IsRecord: false } method }
        && MayChange(method)
            ? await OfChangeableAsync(node, document, model, cancellationToken).ConfigureAwait(false)
            : null;

    /// <summary>The same of a record's parameter whose property nobody reads.</summary>
    public static Task<ParameterRemoval?> OfRecordAsync(ParameterSyntax node, Document document, SemanticModel model,
        CancellationToken cancellationToken) => OfChangeableAsync(node, document, model, cancellationToken);

    private static async Task<ParameterRemoval?> OfChangeableAsync(ParameterSyntax node, Document document, SemanticModel model,
        CancellationToken cancellationToken)
    {
        if (model.GetDeclaredSymbol(node, cancellationToken) is not { ContainingSymbol: IMethodSymbol method } parameter
            || node.HasInnerDirectives()
            || !Reach.IsWithinSolution(method, document.Project.Solution))
            return null;
        IEnumerable<ReferencedSymbol> found = await SymbolFinder.FindReferencesAsync(method, document.Project.Solution, cancellationToken)
            .ConfigureAwait(false);
        ImmutableArray<ReferenceLocation> locations = [.. found.SelectMany(symbol => symbol.Locations)];
        // What nobody calls, a framework may: by the types of the parameters, or by their names.
        if (locations.IsEmpty || await ClosedMethods.IsOfTypedClientAsync(method, document.Project.Solution, cancellationToken).ConfigureAwait(false))
            return null;
        var nodes = new List<(DocumentId Document, TextSpan Span)> { (document.Id, node.Span) };
        SyntaxNode root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        ImmutableArray<SimpleNameSyntax> names = new References(model, root, cancellationToken).To(parameter);
        nodes.AddRange(names.Select(name => name.FirstAncestorOrSelf<XmlElementSyntax>()).OfType<XmlElementSyntax>()
            .Select(element => (document.Id, element.Span)));
        nodes.AddRange(names.OfType<IdentifierNameSyntax>().Select(ParameterGuards.Around).OfType<StatementSyntax>()
            .Select(guard => (document.Id, guard.Span)));
        foreach (ReferenceLocation location in locations)
        {
            if (GeneratedCode.Is(location.Document) || location.Document.GetLinkedDocumentIds().Any()
                || await ArgumentAtAsync(location, parameter, cancellationToken).ConfigureAwait(false) is not { } argument)
                return null;
            if (argument.ArgumentKind == ArgumentKind.DefaultValue)
                continue;
            if (argument.Written() is not { RefKindKeyword.RawKind: 0 } written || !IsFree(argument.Value, argument.SemanticModel!, cancellationToken))
                return null;
            nodes.Add((location.Document.Id, written.Span));
        }
        return new ParameterRemoval(document, nodes.ToLookup(place => place.Document, place => place.Span));
    }

    /// <summary>The solution without the parameter; null when one of the documents does not compile without it.</summary>
    public async Task<Solution?> RemovedAsync(CancellationToken cancellationToken)
    {
        Solution solution = Declaration.Project.Solution;
        // Callers are right only when the declaration has changed.
        foreach (DocumentId id in Nodes.Select(nodes => nodes.Key).OrderByDescending(id => id == Declaration.Id))
        {
            Document document = solution.GetDocument(id)!;
            if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not CompilationUnitSyntax root
                || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            {
                return null;
            }
            ImmutableArray<SyntaxNode> removed = [.. Nodes[id].Distinct().Select(span => root.FindNode(span, findInsideTrivia: true))];
            if (new TokenRewriting(root, model, ImmutableHashSet<ISymbol>.Empty,
                cancellationToken).Rewrite([[new RemovedNodes(removed)]]) is not { } text)
                return null;
            solution = document.WithText(text).Project.Solution;
        }
        return solution;
    }

    /// <summary>
    /// The argument for a parameter in a call of its method; null where the method is named otherwise, or where some of the file is switched off.
    /// </summary>
    public static async Task<IArgumentOperation?> ArgumentAtAsync(ReferenceLocation location, IParameterSymbol parameter,
        CancellationToken cancellationToken) =>
        await location.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
        && await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
        && !root.HasInactiveCode()
        && CallAt(root, location.Location.SourceSpan) is { } call
            ? PassedArgument.Of(call, parameter, model, cancellationToken)
            : null;

    private static bool MayChange(IMethodSymbol method) =>
        method.MethodKind is MethodKind.Constructor or MethodKind.Ordinary
        && method.GetAttributes().IsEmpty
        && (method.MethodKind == MethodKind.Constructor || !Reach.IsCalledByOtherNames(method));

    private static SyntaxNode? CallAt(SyntaxNode root, TextSpan span)
    {
        SyntaxNode node = root.FindNode(span, getInnermostNodeForTie: true);
        if (node is ConstructorInitializerSyntax or ImplicitObjectCreationExpressionSyntax)
            return node;
        SyntaxNode whole = node is SimpleNameSyntax name ? name.Whole() : node;
        while (whole.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax)
            whole = whole.Parent;
        return whole.Parent switch
        {
            ObjectCreationExpressionSyntax creation when creation.Type == whole => creation,
            InvocationExpressionSyntax call when call.Expression == whole => call,
            PrimaryConstructorBaseTypeSyntax parent when parent.Type == whole => parent,
            _ => null,
        };
    }

    // Who waited for a token that nobody needs waits for nothing.
    private static bool IsFree(IOperation value, SemanticModel model, CancellationToken cancellationToken) =>
        new SideEffects(model.Compilation, static node => node is AwaitExpressionSyntax, cancellationToken).IsFree(value, static (_, _) => false);
}
