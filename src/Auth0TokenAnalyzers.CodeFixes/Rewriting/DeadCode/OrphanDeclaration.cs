using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>The declaration of a member or of a class that nothing in the solution names, but for code that fills it.</summary>
internal sealed class OrphanDeclaration : IOrphan
{
    // A file with nothing but the mark of its encoding looks as if something were left in it.
    private static readonly UTF8Encoding s_withoutMark = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Document _document;
    private readonly ILookup<DocumentId, TextSpan> _values;

    private OrphanDeclaration(Document document, SyntaxNode node, SemanticModel model, IEnumerable<(DocumentId Document, TextSpan Span)> values)
    {
        _document = document;
        _values = values.ToLookup(value => value.Document, value => value.Span);
        Node = node;
        Model = model;
    }

    public SyntaxNode Node { get; }

    public SemanticModel Model { get; }

    public ImmutableArray<ISymbol> Named(CancellationToken cancellationToken) => Orphans.Named(Node, Model, cancellationToken);

    /// <summary>May the symbol be one?</summary>
    public static bool MayBe(ISymbol symbol) =>
        symbol is { CanBeReferencedByName: true, ContainingType: null or { IsAnonymousType: false }, DeclaringSyntaxReferences.Length: 1 }
        && symbol.GetAttributes().IsEmpty
        && symbol switch
        {
            IFieldSymbol => true,
            IPropertySymbol { IsIndexer: false } property => !Reach.IsCalledByOtherNames(property),
            IMethodSymbol { MethodKind: MethodKind.Ordinary } => !Reach.IsCalledByOtherNames(symbol),
            INamedTypeSymbol type => type.IsStatic || IsPlainData(type),
            _ => false,
        };

    /// <summary>The declaration; null when the symbol is still named, or when its declaration does something.</summary>
    /// <param name="current">The symbol, as the solution has it now.</param>
    /// <param name="solution">The solution.</param>
    /// <param name="settings">The names of settings that only old tokens needed.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<OrphanDeclaration?> OfAsync(ISymbol current, Solution solution, ImmutableHashSet<string> settings, CancellationToken cancellationToken)
    {
        if (solution.GetDocument(current.DeclaringSyntaxReferences[0].SyntaxTree) is not { } document
            || await ChangeableAsync(document, current, cancellationToken).ConfigureAwait(false) is not ({ } node, { } model)
            || !CanGo(current, node, model, cancellationToken))
            return null;
        if (current is INamedTypeSymbol type)
        {
            (Solution? unregistered, bool isUsed) = await Registrations.WithoutAsync(type, document.Id, solution, cancellationToken).ConfigureAwait(false);
            if (isUsed || unregistered is null)
                return null;
            if (unregistered != solution)
                return await CurrentAsync(current, unregistered, cancellationToken).ConfigureAwait(false) is { } again
                    ? await OfAsync(again, unregistered, settings, cancellationToken).ConfigureAwait(false)
                    : null;
        }
        IEnumerable<ReferencedSymbol> found = await SymbolFinder.FindReferencesAsync(current, solution, cancellationToken).ConfigureAwait(false);
        var values = new List<(DocumentId, TextSpan)>();
        foreach (ReferenceLocation location in found.SelectMany(reference => reference.Locations))
        {
            if (await ValueAtAsync(location, cancellationToken).ConfigureAwait(false) is not { } value)
                return null;
            values.Add((location.Document.Id, value.Span));
        }
        return values.Count == 0 && !settings.Contains(current.Name) && MayBeFilledByOthers(current, node, model, cancellationToken)
            ? null
            : new OrphanDeclaration(document, node, model, values);
    }

    /// <summary>The solution without it and what fills it, and without a file that held nothing else.</summary>
    public async Task<Solution> RemovedAsync(CancellationToken cancellationToken)
    {
        Solution before = _document.Project.Solution;
        if (_values.Count == 0)
            return await RemovedAsync(_document, Node, cancellationToken).ConfigureAwait(false);
        Solution after = before;
        // Code that fills it is right only when the declaration has gone.
        foreach (DocumentId id in _values.Select(values => values.Key).Append(_document.Id).Distinct().OrderByDescending(id => id == _document.Id))
        {
            SyntaxNode root = (await after.GetDocument(id)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            ImmutableArray<SyntaxNode> gone = [.. _values[id].Select(span => root.FindNode(span))];
            if (await WithoutAsync(after.GetDocument(id)!, id == _document.Id ? gone.Add(Node) : gone,
                cancellationToken).ConfigureAwait(false) is not { } changed)
                return before;
            after = changed;
        }
        return after;
    }

    /// <summary>The solution without a declaration and what only it needed, and without a file that held nothing else; where files cannot be deleted, it is empty.</summary>
    public static async Task<Solution> RemovedAsync(Document document, SyntaxNode declaration, CancellationToken cancellationToken)
    {
        SyntaxNode whole = WithNamespace(declaration);
        if (FillsItsFile(whole))
            return CanDeleteFiles(document.Project.Solution)
                ? document.Project.Solution.RemoveDocument(document.Id)
                : document.WithText(SourceText.From("", s_withoutMark)).Project.Solution;
        return await WithoutAsync(document, [whole], cancellationToken).ConfigureAwait(false) ?? document.Project.Solution;
    }

    /// <summary>The document without some declarations and what only they needed; null when it does not compile without them.</summary>
    public static async Task<Solution?> WithoutAsync(Document document, ImmutableArray<SyntaxNode> nodes, CancellationToken cancellationToken) =>
        await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
        && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is CompilationUnitSyntax root
        && new TokenRewriting(root, model, ImmutableHashSet<ISymbol>.Empty, cancellationToken).Rewrite([[new RemovedNodes(nodes)]]) is { } text
            ? document.WithText(text).Project.Solution
            : null;

    private static async Task<SyntaxNode?> ValueAtAsync(ReferenceLocation location, CancellationToken cancellationToken) =>
        !GeneratedCode.Is(location.Document) && !location.Document.GetLinkedDocumentIds().Any()
        && await location.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
        && await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
        && !root.HasInactiveCode()
        && root.FindNode(location.Location.SourceSpan, getInnermostNodeForTie: true) is SimpleNameSyntax name
            ? UnreadValue.Around(name, model, cancellationToken)
            : null;

    /// <summary>True for a field or property without a value in sight: it may be there for a serializer, or for configuration.</summary>
    private static bool MayBeFilledByOthers(ISymbol symbol, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        symbol is IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false, SetMethod: not null }
        && (Initializers.Of(node) is not { } value || model.GetConstantValue(value, cancellationToken).HasValue);

    // What dotnet format opens fails when a file goes that its project does not list by name.
    private static bool CanDeleteFiles(Solution solution) => solution.Workspace.Kind != WorkspaceKind.MSBuild;

    private static SyntaxNode WithNamespace(SyntaxNode declaration)
    {
        while (declaration.Parent is BaseNamespaceDeclarationSyntax { Members.Count: 1 } container)
            declaration = container;
        return declaration;
    }

    private static bool FillsItsFile(SyntaxNode declaration) =>
        declaration.Parent is CompilationUnitSyntax { Members.Count: 1, AttributeLists.Count: 0 };

    /// <summary>Does it go without a loss? It does nothing of its own.</summary>
    public static bool CanGo(ISymbol symbol, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) => node switch
    {
        VariableDeclaratorSyntax variable => IsFree(variable.Initializer?.Value, model, cancellationToken),
        PropertyDeclarationSyntax property => IsFree(property.Initializer?.Value, model, cancellationToken),
        MethodDeclarationSyntax => !SymbolEqualityComparer.Default.Equals(model.Compilation.GetEntryPoint(cancellationToken), symbol),
        // A `using` of a namespace without types is an error.
        TypeDeclarationSyntax type => (type.Members.Count == 0 || !symbol.IsStatic)
            && (symbol.ContainingNamespace.IsGlobalNamespace
                || symbol.ContainingType is not null
                || symbol.ContainingNamespace.GetMembers().Skip(1).Any()),
        _ => false,
    };

    // Records compare themselves.
    private static bool IsPlainData(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, BaseType.SpecialType: SpecialType.System_Object }
            && (type.IsRecord || type.Interfaces.IsEmpty)
            && Declaration.IsData(type);

    // Who has no value for it may throw: nobody asks for one any more.
    private static bool IsFree(ExpressionSyntax? value, SemanticModel model, CancellationToken cancellationToken) =>
        (value is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: ThrowExpressionSyntax } demand ? demand.Left : value) is not { } asked
        || (model.GetOperation(asked.WithoutForgiving(), cancellationToken) is { } operation
            && new SideEffects(model.Compilation, static _ => false, cancellationToken).IsFree(operation, static (_, _) => false));

    /// <summary>The declaration of a symbol in a document that may change; nothing where it may not.</summary>
    public static async Task<(SyntaxNode? Node, SemanticModel? Model)> ChangeableAsync(Document document, ISymbol symbol, CancellationToken cancellationToken)
    {
        // In each of several target frameworks a file has symbols of its own.
        if (document.GetLinkedDocumentIds().Any()
            || GeneratedCode.Is(document)
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            return default;
        SyntaxNode node = await symbol.DeclaringSyntaxReferences[0].GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
        SyntaxNode root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        return node.FirstAncestorOrSelf<MemberDeclarationSyntax>()!.HasInnerDirectives() || root.HasInactiveCode() ? default : (node, model);
    }

    /// <summary>The symbol as the solution has it now.</summary>
    public static async Task<ISymbol?> CurrentAsync(ISymbol symbol, Solution solution, CancellationToken cancellationToken)
    {
        foreach (Project project in solution.Projects.Where(project => project.AssemblyName == symbol.ContainingAssembly.Name))
        {
            if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation
                && SymbolFinder.FindSimilarSymbols(symbol, compilation, cancellationToken).FirstOrDefault() is { DeclaringSyntaxReferences.Length: 1 } current)
                return current;
        }
        return null;
    }
}
