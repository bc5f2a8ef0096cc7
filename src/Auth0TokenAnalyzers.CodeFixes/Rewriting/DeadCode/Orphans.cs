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

/// <summary>
/// What the code of repaired documents needed from other documents of its project, and nobody needs any more: constants with secrets, addresses and keys, and the
/// classes that held them.
/// </summary>
internal static class Orphans
{
    /// <summary>The changed solution without them.</summary>
    /// <param name="before">The solution with the old code.</param>
    /// <param name="after">The solution in which that code is repaired.</param>
    /// <param name="repaired">The repaired documents.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<Solution> RemoveAsync(Solution before, Solution after, IEnumerable<DocumentId> repaired, CancellationToken cancellationToken)
    {
        var candidates = new Queue<ISymbol>();
        foreach (DocumentId id in repaired)
        {
            foreach (ISymbol symbol in await NoLongerNamedAsync(before.GetDocument(id)!, after.GetDocument(id)!, cancellationToken).ConfigureAwait(false))
                candidates.Enqueue(symbol);
        }
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        while (candidates.Count > 0)
        {
            ISymbol candidate = candidates.Dequeue();
            if (!seen.Add(candidate) || await OrphanAsync(candidate, after, cancellationToken).ConfigureAwait(false) is not var (document, declaration))
                continue;
            // What the orphan named may be one now.
            if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model)
            {
                foreach (ISymbol named in SharedMembers(declaration, model, cancellationToken).Append(candidate.ContainingType).OfType<ISymbol>())
                {
                    seen.Remove(named);
                    candidates.Enqueue(named);
                }
            }
            after = await WithoutAsync(document, declaration, cancellationToken).ConfigureAwait(false);
        }
        return after;
    }

    /// <summary>What the old document names and the new one does not.</summary>
    private static async Task<IEnumerable<ISymbol>> NoLongerNamedAsync(Document before, Document after, CancellationToken cancellationToken)
    {
        if (await before.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || await after.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } newRoot)
        {
            return [];
        }
        ImmutableHashSet<string> kept = [.. newRoot.DescendantNodes().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText)];
        SyntaxNode oldRoot = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        return [.. oldRoot.DescendantNodes().OfType<SimpleNameSyntax>().Where(name => !kept.Contains(name.Identifier.ValueText))
            .Select(name => model.GetSymbolInfo(name, cancellationToken).Symbol?.OriginalDefinition).OfType<ISymbol>()
            .Where(symbol => symbol.DeclaringSyntaxReferences is [var declared] && declared.SyntaxTree != model.SyntaxTree && IsRemovable(symbol, model.Compilation))
            .Distinct(SymbolEqualityComparer.Default)];
    }

    private static IEnumerable<ISymbol> SharedMembers(SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken) => declaration.DescendantNodes()
        .OfType<SimpleNameSyntax>().Select(name => model.GetSymbolInfo(name, cancellationToken).Symbol?.OriginalDefinition).OfType<ISymbol>()
        .Where(symbol => symbol.DeclaringSyntaxReferences is [_] && IsRemovable(symbol, model.Compilation));

    // Programs are used by nobody's code; of libraries only what they keep to themselves can be known to be unused.
    private static bool IsRemovable(ISymbol symbol, Compilation compilation) =>
        symbol is IFieldSymbol { IsStatic: true } or IPropertySymbol { IsStatic: true } or IMethodSymbol { IsStatic: true, MethodKind: MethodKind.Ordinary } or INamedTypeSymbol { IsStatic: true }
        && symbol.GetAttributes().IsEmpty && symbol.CanBeReferencedByName
        && (compilation.Options.OutputKind is not (OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule) || (IsInternal(symbol) && !SharesInternals(compilation)));

    private static bool IsInternal(ISymbol symbol) => symbol.DeclaredAccessibility is Accessibility.Internal or Accessibility.Private or Accessibility.ProtectedAndInternal
        || (symbol.ContainingType is { } type && IsInternal(type));

    private static bool SharesInternals(Compilation compilation) =>
        compilation.Assembly.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "InternalsVisibleToAttribute");

    /// <summary>The declaration of a symbol that the solution no longer names.</summary>
    private static async Task<(Document Document, SyntaxNode Declaration)?> OrphanAsync(ISymbol candidate, Solution solution, CancellationToken cancellationToken)
    {
        Project? project = solution.GetProject(candidate.ContainingAssembly, cancellationToken)
            ?? solution.Projects.FirstOrDefault(other => other.AssemblyName == candidate.ContainingAssembly.Name);
        if (project is null || await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
            return null;
        ISymbol? current = SymbolFinder.FindSimilarSymbols(candidate, compilation, cancellationToken).FirstOrDefault();
        if (current?.DeclaringSyntaxReferences is not [var reference] || project.GetDocument(reference.SyntaxTree) is not { } document || document is SourceGeneratedDocument)
            return null;
        SyntaxNode declaration = await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
        bool isWhole = declaration switch
        {
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } variable => !field.HasInnerDirectives() && IsFree(variable.Initializer?.Value, compilation, cancellationToken),
            PropertyDeclarationSyntax property => !property.HasInnerDirectives() && IsFree(property.Initializer?.Value, compilation, cancellationToken),
            MethodDeclarationSyntax method => !method.HasInnerDirectives() && compilation.GetEntryPoint(cancellationToken)?.Name != method.Identifier.ValueText,
            ClassDeclarationSyntax type => type.Members.Count == 0 && !type.HasInnerDirectives(),
            _ => false,
        };
        if (!isWhole || declaration.SyntaxTree.GetRoot(cancellationToken).HasInactiveCode())
            return null;
        IEnumerable<ReferencedSymbol> found = await SymbolFinder.FindReferencesAsync(current, solution, cancellationToken).ConfigureAwait(false);
        return found.SelectMany(symbol => symbol.Locations).Any() ? null : (document, declaration);
    }

    private static bool IsFree(ExpressionSyntax? value, Compilation compilation, CancellationToken cancellationToken) => value is null
        || (compilation.GetSemanticModel(value.SyntaxTree).GetOperation(value, cancellationToken) is { } operation
            && new SideEffects(compilation, static _ => false, cancellationToken).IsFree(operation, static (_, _) => false));

    private static async Task<Solution> WithoutAsync(Document document, SyntaxNode declaration, CancellationToken cancellationToken)
    {
        SyntaxNode top = declaration;
        while (top.Parent is BaseNamespaceDeclarationSyntax { Members.Count: 1 } container)
            top = container;
        if (top.Parent is CompilationUnitSyntax { Members.Count: 1, AttributeLists.Count: 0 })
            return document.Project.Solution.RemoveDocument(document.Id);
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var edits = new TextEdits(text);
        CodeRemoval.Remove([top], edits);
        return document.WithText(edits.Apply()).Project.Solution;
    }
}
