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

/// <summary>The declaration of a member or of a class that nothing in the solution names.</summary>
internal sealed class OrphanDeclaration
{
    private readonly Document _document;

    private OrphanDeclaration(Document document, SyntaxNode node, SemanticModel model)
    {
        _document = document;
        Node = node;
        Model = model;
    }

    public SyntaxNode Node { get; }

    public SemanticModel Model { get; }

    /// <summary>May the symbol be one? A property that somebody can set may be there for a serializer or for configuration.</summary>
    public static bool MayBe(ISymbol symbol) =>
        symbol is { CanBeReferencedByName: true, DeclaringSyntaxReferences.Length: 1 }
        && symbol.GetAttributes().IsEmpty
        && symbol switch
        {
            IFieldSymbol => symbol.IsStatic,
            IPropertySymbol { IsIndexer: false } property
                => (property.IsStatic || property.SetMethod is null) && !Reach.IsCalledByOtherNames(property),
            IMethodSymbol { MethodKind: MethodKind.Ordinary } => !Reach.IsCalledByOtherNames(symbol),
            INamedTypeSymbol type => type.IsStatic || IsPlainData(type),
            _ => false,
        }
        && Reach.IsWithinSolution(symbol);

    /// <summary>The declaration; null when the symbol is still named, or when its declaration does something.</summary>
    public static async Task<OrphanDeclaration?> OfAsync(ISymbol symbol, Solution solution, CancellationToken cancellationToken)
    {
        if (await CurrentAsync(symbol, solution, cancellationToken).ConfigureAwait(false) is not ({ } current, { } document)
            // In each of several target frameworks a file has symbols of its own.
            || document.GetLinkedDocumentIds().Any()
            || GeneratedCode.Is(document)
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }
        SyntaxNode node = await current.DeclaringSyntaxReferences[0].GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
        SyntaxNode root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        if ((FillsItsFile(WithNamespace(node)) && !CanDeleteFiles(solution))
            || node.FirstAncestorOrSelf<MemberDeclarationSyntax>()!.HasInnerDirectives()
            || root.HasInactiveCode()
            || !CanGo(current, node, model, cancellationToken))
            return null;
        IEnumerable<ReferencedSymbol> found = await SymbolFinder.FindReferencesAsync(current, solution, cancellationToken).ConfigureAwait(false);
        return found.SelectMany(reference => reference.Locations).Any() ? null : new OrphanDeclaration(document, node, model);
    }

    /// <summary>The solution without it, and without a file that held nothing else.</summary>
    public Task<Solution> RemovedAsync(CancellationToken cancellationToken) => RemovedAsync(_document, Node, cancellationToken);

    /// <summary>The solution without a declaration and what only it needed, and without a file that held nothing else; where files cannot be deleted, it is empty.</summary>
    public static async Task<Solution> RemovedAsync(Document document, SyntaxNode declaration, CancellationToken cancellationToken)
    {
        SyntaxNode whole = WithNamespace(declaration);
        if (FillsItsFile(whole))
            return CanDeleteFiles(document.Project.Solution)
                ? document.Project.Solution.RemoveDocument(document.Id)
                : document.WithText(SourceText.From("")).Project.Solution;
        return await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is CompilationUnitSyntax root
            && new TokenRewriting(root, model, ImmutableHashSet<ISymbol>.Empty, cancellationToken).Rewrite([[new RemovedNodes([whole])]]) is { } text
                ? document.WithText(text).Project.Solution
                : document.Project.Solution;
    }

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

    private static bool CanGo(ISymbol symbol, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) => node switch
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

    private static bool IsFree(ExpressionSyntax? value, SemanticModel model, CancellationToken cancellationToken) => value is null
        || (model.GetOperation(value, cancellationToken) is { } operation
            && new SideEffects(model.Compilation, static _ => false, cancellationToken).IsFree(operation, static (_, _) => false));

    /// <summary>The symbol as the solution has it now.</summary>
    private static async Task<(ISymbol? Symbol, Document? Document)> CurrentAsync(ISymbol symbol, Solution solution,
        CancellationToken cancellationToken)
    {
        foreach (Project project in solution.Projects.Where(project => project.AssemblyName == symbol.ContainingAssembly.Name))
        {
            if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation
                && SymbolFinder.FindSimilarSymbols(symbol, compilation, cancellationToken)
                    .FirstOrDefault() is { DeclaringSyntaxReferences: [var reference] } current
                && project.GetDocument(reference.SyntaxTree) is { } document)
            {
                return (current, document);
            }
        }
        return default;
    }
}
