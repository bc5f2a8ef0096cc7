using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Auth0TokenAnalyzers.Rewriting.Failures;
using Auth0TokenAnalyzers.Rewriting.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>Makes the repairs of one document in one pass: new code, dead code, <c>using</c> directives.</summary>
internal sealed class TokenRewriting(CompilationUnitSyntax root, SemanticModel model, ImmutableHashSet<ISymbol> closedMethods,
    CancellationToken cancellationToken)
{
    private readonly SourceText _text = root.SyntaxTree.GetText(cancellationToken);
    private readonly Verdict _verdict = new(model, cancellationToken);

    // The same code is asked for when it is chosen, when all repairs are made, and again when they do not compile.
    private readonly Dictionary<(ITokenRepair, bool MayImport, bool MayAwait), (Repair? Code, TypeNames Names)> _codes = [];

    /// <summary>
    /// The new text; null when no report can be repaired. Of each report the first way that compiles is taken, and a report that cannot be
    /// repaired does not keep the others.
    /// </summary>
    /// <param name="reports">The ways to repair each report, the best first.</param>
    public SourceText? Rewrite(ImmutableArray<ImmutableArray<ITokenRepair>> reports)
    {
        ImmutableArray<ITokenRepair> best = Outermost(reports.Select(ways => ways.FirstOrDefault(CanWrite)).OfType<ITokenRepair>());
        if (best.IsEmpty)
            return null;
        if (Written(best) is { } text)
            return text;
        if (reports.Sum(ways => ways.Length) <= 1)
            return null;
        ImmutableArray<ITokenRepair> possible =
            Outermost(reports.Select(ways => ways.FirstOrDefault(way => Written([way]) is not null)).OfType<ITokenRepair>());
        return possible.IsEmpty ? null : Written(possible);
    }

    private bool CanWrite(ITokenRepair repair) => Code(repair, mayImport: true, mayAwait: true).Code is not null;

    private (Repair? Code, TypeNames Names) Code(ITokenRepair repair, bool mayImport, bool mayAwait)
    {
        if (!_codes.TryGetValue((repair, mayImport, mayAwait), out var code))
        {
            var names = new TypeNames(model, mayImport);
            _codes.Add((repair, mayImport, mayAwait), code = (repair.Write(names, mayAwait), names));
        }
        return code;
    }

    // Two reports may be about one token, or one token may be a part of another. The outer one is written first.
    private static ImmutableArray<ITokenRepair> Outermost(IEnumerable<ITokenRepair> repairs) =>
        [.. repairs.OrderBy(repair => repair.Place.SpanStart).ThenByDescending(repair => repair.Place.Span.Length)];

    private SourceText? Written(ImmutableArray<ITokenRepair> repairs)
    {
        // Without its parameter a constructor can be the same as another one.
        foreach (bool mayTakeParameters in new[] { true, false })
        {
            // The `using` can make another name of the file ambiguous, and `await` has places where it is illegal that only the compiler knows.
            SourceText? text = Written(repairs, mayTakeParameters, mayImport: true, mayAwait: true)
                ?? Written(repairs, mayTakeParameters, mayImport: true, mayAwait: false)
                ?? Written(repairs, mayTakeParameters, mayImport: false, mayAwait: true)
                ?? Written(repairs, mayTakeParameters, mayImport: false, mayAwait: false);
            if (text is not null)
                return text;
        }
        return null;
    }

    private SourceText? Written(ImmutableArray<ITokenRepair> repairs, bool mayTakeParameters, bool mayImport, bool mayAwait)
    {
        var names = new TypeNames(model, mayImport);
        var written = new RepairedPlaces();
        foreach (ITokenRepair repair in repairs)
        {
            var (code, ownNames) = Code(repair, mayImport, mayAwait);
            if (!written.Add(repair.Place.Span, code))
                return null;
            names.Include(ownNames);
        }
        ImmutableArray<SyntaxNode> obsolete = [.. written.Repairs.SelectMany(repair => repair.Obsolete)];
        ImmutableArray<SyntaxNode> removals = [.. written.Repairs.SelectMany(repair => repair.Removals).Distinct()];
        // A token that nobody asks for any more needs no new one.
        ImmutableArray<Replacement> replacements =
            [.. written.Repairs.SelectMany(repair => repair.Replacements)
                .Where(replacement => !obsolete.Concat(removals).Any(old => old.Span.Contains(replacement.Node.Span)))];
        var edits = new TextEdits(_text);
        foreach (Replacement replacement in replacements)
            edits.Replace(replacement.Span, replacement.Text);
        ImmutableArray<IfStatementSyntax> unwrapped = [.. written.Repairs.SelectMany(repair => repair.Unwrapped).Distinct()];
        IEnumerable<SyntaxNode> removed = removals.Concat(unwrapped.Select(branch => branch.Condition))
            .Concat(unwrapped.Select(branch => branch.Else).OfType<SyntaxNode>());
        ImmutableArray<SyntaxNode> dead =
            DeadCodeFinder.Find(model, root, replacements.AddRange(removed.Select(node => new Replacement(node, "", []) { IsOptional = true })),
                obsolete, mayTakeParameters ? closedMethods : null, cancellationToken);
        if (!written.Repairs.SelectMany(repair => repair.MustGo).All(IsGone))
            return null;
        dead = [.. removals.Union(dead)];
        CodeRemoval.Remove([.. dead, .. EmptyConstructors.LeftBy(dead)], unwrapped, edits);
        LifeComments.Remove([.. replacements.Select(replacement => replacement.Node)], dead, edits);
        new CaughtFailures(root, model, names, cancellationToken).Catch(written.Repairs, [.. dead, .. obsolete], edits);
        names.AddImports(root, edits);
        SourceText text = edits.Apply();
        text = FinishedAwaits.Complete(model, Parsed(text), text, cancellationToken);
        text = UntrueSummaries.Correct(root, Parsed(text), text);
        text = EmptyPragmas.Remove(root, Parsed(text), text);
        return _verdict.On(text, cancellationToken) is var (tree, unnecessary)
            ? UnnecessaryUsings.Delete(tree, unnecessary, cancellationToken)
            : null;

        // Only what has changed is parsed.
        SyntaxNode Parsed(SourceText code) => root.SyntaxTree.WithChangedText(code).GetRoot(cancellationToken);

        bool IsGone(SyntaxNode node) =>
            removed.Concat(dead).Concat(replacements.Select(replacement => replacement.Node)).Any(part => part.Span.Contains(node.Span));
    }
}
