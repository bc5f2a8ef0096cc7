using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>The declaration of a static member, or of an empty static class, that nothing in the solution names.</summary>
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

    /// <summary>May the symbol be one? Programs are used by nobody's code; of libraries only what they keep to themselves can be known to be unused.</summary>
    public static bool MayBe(ISymbol symbol, Compilation compilation) =>
        symbol is IFieldSymbol { IsStatic: true } or IPropertySymbol { IsStatic: true } or IMethodSymbol { IsStatic: true, MethodKind: MethodKind.Ordinary } or INamedTypeSymbol { IsStatic: true }
        && symbol is { CanBeReferencedByName: true, DeclaringSyntaxReferences.Length: 1 }
        && symbol.GetAttributes().IsEmpty
        && (compilation.Options.OutputKind is not (OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule) || (IsInternal(symbol) && !compilation.SharesInternals()));

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
        if (node.FirstAncestorOrSelf<MemberDeclarationSyntax>()!.HasInnerDirectives() || root.HasInactiveCode() || !CanGo(current, node, model, cancellationToken))
            return null;
        IEnumerable<ReferencedSymbol> found = await SymbolFinder.FindReferencesAsync(current, solution, cancellationToken).ConfigureAwait(false);
        return found.SelectMany(reference => reference.Locations).Any() ? null : new OrphanDeclaration(document, node, model);
    }

    /// <summary>The solution without it, and without a file that held nothing else.</summary>
    public Task<Solution> RemovedAsync(CancellationToken cancellationToken) => RemovedAsync(_document, Node, cancellationToken);

    /// <summary>The solution without a declaration, and without a file that held nothing else.</summary>
    public static async Task<Solution> RemovedAsync(Document document, SyntaxNode declaration, CancellationToken cancellationToken)
    {
        SyntaxNode whole = declaration;
        while (whole.Parent is BaseNamespaceDeclarationSyntax { Members.Count: 1 } container)
            whole = container;
        if (whole.Parent is CompilationUnitSyntax { Members.Count: 1, AttributeLists.Count: 0 })
            return document.Project.Solution.RemoveDocument(document.Id);
        Document? changed = await ChangedDocument.WithoutAsync(document, [whole], [], cancellationToken).ConfigureAwait(false);
        return (changed ?? document).Project.Solution;
    }

    private static bool CanGo(ISymbol symbol, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) => node switch
    {
        VariableDeclaratorSyntax variable => IsFree(variable.Initializer?.Value, model, cancellationToken),
        PropertyDeclarationSyntax property => IsFree(property.Initializer?.Value, model, cancellationToken),
        MethodDeclarationSyntax => !SymbolEqualityComparer.Default.Equals(model.Compilation.GetEntryPoint(cancellationToken), symbol),
        // A `using` of a namespace without types is an error.
        ClassDeclarationSyntax type => type.Members.Count == 0
            && (symbol.ContainingNamespace.IsGlobalNamespace || symbol.ContainingType is not null || symbol.ContainingNamespace.GetMembers().Skip(1).Any()),
        _ => false,
    };

    private static bool IsFree(ExpressionSyntax? value, SemanticModel model, CancellationToken cancellationToken) => value is null
        || (model.GetOperation(value, cancellationToken) is { } operation
            && new SideEffects(model.Compilation, static _ => false, cancellationToken).IsFree(operation, static (_, _) => false));

    /// <summary>The symbol as the solution has it now.</summary>
    private static async Task<(ISymbol? Symbol, Document? Document)> CurrentAsync(ISymbol symbol, Solution solution, CancellationToken cancellationToken)
    {
        foreach (Project project in solution.Projects.Where(project => project.AssemblyName == symbol.ContainingAssembly.Name))
        {
            if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation
                && SymbolFinder.FindSimilarSymbols(symbol, compilation, cancellationToken).FirstOrDefault() is { DeclaringSyntaxReferences: [var reference] } current
                && project.GetDocument(reference.SyntaxTree) is { } document)
            {
                return (current, document);
            }
        }
        return default;
    }

    private static bool IsInternal(ISymbol symbol) => symbol.DeclaredAccessibility is Accessibility.Internal or Accessibility.Private or Accessibility.ProtectedAndInternal
        || (symbol.ContainingType is { } type && IsInternal(type));
}
