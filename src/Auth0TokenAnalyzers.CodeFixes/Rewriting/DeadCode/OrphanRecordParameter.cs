using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rewriting.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>A property that a record declares by a parameter, and nobody reads: <c>record Settings(string Domain, string ApiToken)</c>.</summary>
internal sealed class OrphanRecordParameter : IOrphan
{
    // What can take a record apart without naming its properties.
    private static readonly Regex s_deconstruction =
        new(@"Deconstruct|\bvar\s*\(|\)\s*=(?![=>])|\b(is|case|not|and|or)\s+[\w.]*\s*\(|^\s*[\w.]*\s*\(.*\)\s*=>", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    private readonly ParameterRemoval _removal;
    private readonly ImmutableArray<ISymbol> _named;

    private OrphanRecordParameter(ParameterRemoval removal, ImmutableArray<ISymbol> named)
    {
        _removal = removal;
        _named = named;
    }

    /// <summary>May the symbol be one?</summary>
    public static bool MayBe(ISymbol symbol) =>
        symbol is IPropertySymbol { IsIndexer: false, DeclaringSyntaxReferences: [var declaration], ContainingType: { IsRecord: true } type }
        && symbol.GetAttributes().IsEmpty
        && type.BaseType?.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType
        && declaration.GetSyntax() is ParameterSyntax { AttributeLists.Count: 0 }
        && !IsOfApplication(symbol.Name);

    /// <summary>True for a member with which what is repaired next may ask for its tokens.</summary>
    public static bool IsOfApplication(string name) =>
        (name.EndsWith("ClientId", StringComparison.Ordinal) || name.EndsWith("ClientSecret", StringComparison.Ordinal)) && !name.Contains("Global");

    /// <summary>The parameter; null when somebody reads the property, or makes such records otherwise than by calls of their constructor.</summary>
    /// <param name="property">The property, as the solution has it now.</param>
    /// <param name="solution">The solution.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<OrphanRecordParameter?> OfAsync(ISymbol property, Solution solution, CancellationToken cancellationToken)
    {
        if (solution.GetDocument(property.DeclaringSyntaxReferences[0].SyntaxTree) is not { } document
            || await OrphanDeclaration.ChangeableAsync(document, property, cancellationToken).ConfigureAwait(false) is not (ParameterSyntax node, { } model))
            return null;
        IEnumerable<ReferencedSymbol> found = await SymbolFinder.FindReferencesAsync(property, solution, cancellationToken).ConfigureAwait(false);
        foreach (ReferenceLocation location in found.SelectMany(reference => reference.Locations))
        {
            SyntaxNode root = (await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            // new Settings(ApiToken: "…")
            if (root.FindNode(location.Location.SourceSpan, getInnermostNodeForTie: true).Parent is not NameColonSyntax { Parent: ArgumentSyntax })
                return null;
        }
        return await ParameterRemoval.OfRecordAsync(node, document, model, cancellationToken).ConfigureAwait(false) is { } removal
            ? new OrphanRecordParameter(removal, await NamedAsync(removal, solution, cancellationToken).ConfigureAwait(false))
            : null;
    }

    public ImmutableArray<ISymbol> Named(CancellationToken cancellationToken) => _named;

    public async Task<Solution> RemovedAsync(CancellationToken cancellationToken)
    {
        Solution before = _removal.Declaration.Project.Solution;
        if (await _removal.RemovedAsync(cancellationToken).ConfigureAwait(false) is not { } after)
            return before;
        foreach (Document document in Users(before).SelectMany(project => project.Documents))
        {
            string text = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
            if (s_deconstruction.IsMatch(text)
                && await CompilerDiagnostics.ErrorsAsync(after.GetDocument(document.Id)!, cancellationToken).ConfigureAwait(false)
                    > await CompilerDiagnostics.ErrorsAsync(document, cancellationToken).ConfigureAwait(false))
                return before;
        }
        return after;
    }

    private IEnumerable<Project> Users(Solution solution) => solution.GetProjectDependencyGraph()
        .GetProjectsThatTransitivelyDependOnThisProject(_removal.Declaration.Project.Id).Append(_removal.Declaration.Project.Id)
        .Select(id => solution.GetProject(id)!);

    private static async Task<ImmutableArray<ISymbol>> NamedAsync(ParameterRemoval removal, Solution solution, CancellationToken cancellationToken)
    {
        var named = ImmutableArray.CreateBuilder<ISymbol>();
        foreach (var file in removal.Nodes)
        {
            Document document = solution.GetDocument(file.Key)!;
            SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            SemanticModel model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
            named.AddRange(file.SelectMany(span => Orphans.Named(root.FindNode(span, findInsideTrivia: true), model, cancellationToken)));
        }
        return named.ToImmutable();
    }
}
