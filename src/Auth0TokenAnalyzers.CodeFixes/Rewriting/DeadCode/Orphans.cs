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
/// What the code of repaired documents needed from other documents of its project, and nobody needs any more: constants with secrets, addresses and keys, static
/// helpers, settings that held the token, the classes that held them, and services that gave it.
/// </summary>
internal static class Orphans
{
    /// <summary>The changed solution without them.</summary>
    /// <param name="before">The solution with the old code.</param>
    /// <param name="after">The solution in which that code is repaired.</param>
    /// <param name="repaired">The repaired documents.</param>
    /// <param name="settings">The names of settings that only old tokens needed.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<Solution> RemoveAsync(Solution before, Solution after, IEnumerable<DocumentId> repaired, ImmutableHashSet<string> settings,
        CancellationToken cancellationToken)
    {
        var candidates = new Queue<(ISymbol Symbol, bool IsHolder)>();
        foreach (DocumentId id in repaired)
        {
            foreach (ISymbol symbol in await NoLongerNamedAsync(before.GetDocument(id)!, after.GetDocument(id), cancellationToken)
                .ConfigureAwait(false))
                candidates.Enqueue((symbol, false));
        }
        var removed = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        while (candidates.Count > 0)
        {
            var (candidate, isHolder) = candidates.Dequeue();
            if (removed.Contains(candidate)
                || await OfAsync(candidate, isHolder, after, settings, cancellationToken).ConfigureAwait(false) is not { } orphan)
                continue;
            // What the orphan named may be one now, and the class that held it.
            foreach (ISymbol named in orphan.Named(cancellationToken))
                candidates.Enqueue((named, false));
            if (candidate.ContainingType is { } holder)
                candidates.Enqueue((holder, true));
            after = await orphan.RemovedAsync(cancellationToken).ConfigureAwait(false);
            removed.Add(candidate);
        }
        return after;
    }

    private static async Task<IOrphan?> OfAsync(
        ISymbol symbol, bool isHolder, Solution solution, ImmutableHashSet<string> settings, CancellationToken cancellationToken)
    {
        if (!Reach.IsWithinSolution(symbol, solution)
            || await OrphanDeclaration.CurrentAsync(symbol, solution, cancellationToken).ConfigureAwait(false) is not { } current)
            return null;
        return await OfCurrentAsync(symbol, current, isHolder, solution, settings, cancellationToken).ConfigureAwait(false) is { } orphan
            && !await HiddenUses.MayBeOfAsync(current, solution, cancellationToken).ConfigureAwait(false) ? orphan : null;
    }

    private static async Task<IOrphan?> OfCurrentAsync(ISymbol symbol, ISymbol current, bool isHolder, Solution solution, ImmutableHashSet<string> settings,
        CancellationToken cancellationToken)
    {
        if (OrphanRecordParameter.MayBe(symbol))
            return await OrphanRecordParameter.OfAsync(current, solution, cancellationToken).ConfigureAwait(false);
        // An interface without members is no better than one that nobody asks.
        if (OrphanContractMember.MayBe(symbol))
            return current.ContainingType.GetMembers().Count(member => member.CanBeReferencedByName) > 1
                ? await OrphanContractMember.OfAsync(current, solution, cancellationToken).ConfigureAwait(false)
                : await OrphanService.OfAsync(current.ContainingType, solution, cancellationToken).ConfigureAwait(false);
        // What only held an orphan was never asked for by the code that is repaired.
        bool isAsked = OrphanService.MayBe(symbol) && !isHolder;
        if ((!isAsked || OrphanDeclaration.MayBe(symbol))
            && await OrphanDeclaration.OfAsync(current, solution, settings, cancellationToken).ConfigureAwait(false) is { } declaration)
            return declaration;
        return isAsked ? await OrphanService.OfAsync((INamedTypeSymbol)current, solution, cancellationToken).ConfigureAwait(false) : null;
    }

    private static bool MayBe(ISymbol symbol) => OrphanDeclaration.MayBe(symbol) || OrphanContractMember.MayBe(symbol) || OrphanService.MayBe(symbol);

    /// <summary>What the old document names, and the new one does not; and the classes that have nothing in them any more.</summary>
    private static async Task<IEnumerable<ISymbol>> NoLongerNamedAsync(Document before, Document? after, CancellationToken cancellationToken)
    {
        if (await before.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            return [];
        // A file with nothing left in it has gone.
        SyntaxNode? newRoot = after is null ? null : await after.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SyntaxNode oldRoot = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        // Others of its name may still be named.
        ILookup<string, SimpleNameSyntax> old = Read(oldRoot), left = Read(newRoot);
        HashSet<string> empty = newRoot is null ? [] : [.. Classes(newRoot).Where(IsEmpty).Select(type => type.Identifier.ValueText)];
        IEnumerable<ISymbol> emptied = Classes(oldRoot).Where(old => empty.Contains(old.Identifier.ValueText) && !IsEmpty(old))
            .Select(old => model.GetDeclaredSymbol(old, cancellationToken)).OfType<ISymbol>();
        return Named(oldRoot, model, cancellationToken, name => left[name].Count() < old[name].Count()).Concat(emptied.Where(MayBe));
    }

    private static ILookup<string, SimpleNameSyntax> Read(SyntaxNode? root) => (root?.DescendantNodes().OfType<SimpleNameSyntax>() ?? [])
        .Where(name => !UnreadValue.IsGivenTo(name)).ToLookup(name => name.Identifier.ValueText);

    private static IEnumerable<ClassDeclarationSyntax> Classes(SyntaxNode root) => root.DescendantNodes().OfType<ClassDeclarationSyntax>();

    private static bool IsEmpty(ClassDeclarationSyntax type) =>
        type.Members.All(member => member is ConstructorDeclarationSyntax { Body.Statements.Count: 0 });

    /// <summary>What code names that may be an orphan without it.</summary>
    public static ImmutableArray<ISymbol> Named(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken,
        Func<string, bool>? isMeant = null) =>
    [
        .. node.DescendantNodes().OfType<SimpleNameSyntax>()
            .Where(name => isMeant?.Invoke(name.Identifier.ValueText) != false && !UnreadValue.IsGivenTo(name))
            .Select(name => model.GetSymbolInfo(name, cancellationToken).Symbol?.OriginalDefinition).OfType<ISymbol>()
            .Where(MayBe).Distinct(SymbolEqualityComparer.Default),
    ];
}
