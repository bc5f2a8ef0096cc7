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
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>
/// Takes <c>IDisposable</c> from classes that have nothing to dispose of any more, and background services that have nothing to do out of the host, as far as
/// nothing in the solution needs them to be such.
/// </summary>
internal static class IdleContracts
{
    // What can need a class to be disposable without naming it.
    private static readonly Regex Disposal = new(@"\busing\s*(\(|\w+(<.*>)?\??\s+\w+\s*=)|Dispos", RegexOptions.CultureInvariant);

    /// <summary>The changed solution without them.</summary>
    /// <param name="before">The solution with the old code.</param>
    /// <param name="after">The solution in which that code is repaired.</param>
    /// <param name="repaired">The repaired documents.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<Solution> RemoveAsync(Solution before, Solution after, IEnumerable<DocumentId> repaired,
        CancellationToken cancellationToken)
    {
        foreach (DocumentId id in repaired)
        {
            if (after.GetDocument(id) is not { } document
                || document.GetLinkedDocumentIds().Any()
                || await before.GetDocument(id)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } old)
                continue;
            var tried = new HashSet<string>();
            while (await NextAsync(after, id, old, tried, cancellationToken).ConfigureAwait(false) is { } contract)
                after = await WithoutAsync(contract, id, after, cancellationToken).ConfigureAwait(false) ?? after;
        }
        return after;
    }

    private static async Task<IdleContract?> NextAsync(Solution solution, DocumentId id, SyntaxNode old, HashSet<string> tried,
        CancellationToken cancellationToken) =>
        solution.GetDocument(id) is { } document && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            ? IdleContract.In(old, model, cancellationToken).FirstOrDefault(contract => tried.Add($"{contract.Type} {contract.Entry}"))
            : null;

    /// <summary>Null when something needs the class to be what it is.</summary>
    private static async Task<Solution?> WithoutAsync(IdleContract contract, DocumentId id, Solution solution, CancellationToken cancellationToken)
    {
        Solution? result = solution;
        bool isUsed = true;
        if (contract.IsHosted)
        {
            (result, isUsed) = await Registrations.WithoutAsync(contract.Type, id, solution, cancellationToken).ConfigureAwait(false);
            if (result is not null && !isUsed && contract.LeavesNothing)
                return await OrphanDeclaration.RemovedAsync(result.GetDocument(id)!, contract.Declaration, cancellationToken).ConfigureAwait(false);
        }
        if (result is null
            || await ChangedDocument.WithoutAsync(result.GetDocument(id)!, [contract.Entry, .. contract.Methods], [], cancellationToken)
                .ConfigureAwait(false) is not { } changed)
            return null;
        return await CompilesAsync(solution, changed.Project.Solution, id, cancellationToken).ConfigureAwait(false) ? changed.Project.Solution : null;
    }

    private static async Task<bool> CompilesAsync(Solution before, Solution after, DocumentId changed, CancellationToken cancellationToken)
    {
        IEnumerable<ProjectId> projects = before.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(changed.ProjectId)
            .Append(changed.ProjectId);
        foreach (Document document in projects.SelectMany(project => before.GetProject(project)!.Documents))
        {
            SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            if (Disposal.IsMatch(text.ToString())
                && await CompilerDiagnostics.ErrorsAsync(after.GetDocument(document.Id)!, cancellationToken)
                    .ConfigureAwait(false) > await CompilerDiagnostics.ErrorsAsync(document, cancellationToken).ConfigureAwait(false))
                return false;
        }
        return true;
    }
}
