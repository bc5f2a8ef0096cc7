using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.Forwarding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Failures;

/// <summary>
/// Lets a <c>catch</c> that took the failure of an exchange take that of the provider as well: code that went on without a token, or with the next round, goes on.
/// </summary>
/// <param name="root">The old document.</param>
/// <param name="model">Its model.</param>
/// <param name="names">Names types in the new code.</param>
/// <param name="cancellationToken">Stops the work.</param>
internal sealed class CaughtFailures(CompilationUnitSyntax root, SemanticModel model, TypeNames names, CancellationToken cancellationToken)
{
    /// <param name="repairs">What is new: where tokens are asked for, and clients that do.</param>
    /// <param name="removed">What goes.</param>
    /// <param name="edits">Takes the changes.</param>
    public void Catch(IReadOnlyCollection<Repair> repairs, ImmutableArray<SyntaxNode> removed, TextEdits edits)
    {
        if (ProviderType.Failure(model.Compilation) is not { } failure || !root.DescendantNodes().OfType<TryStatementSyntax>().Any())
            return;
        ImmutableArray<SyntaxNode> places = [.. FailurePlaces.Of(repairs, root, model, cancellationToken)
            .Where(place => !removed.Any(node => node.Span.Contains(place.Span)))];
        ImmutableArray<SyntaxNode> old = [.. removed, .. repairs.SelectMany(repair => repair.Replacements).Select(replacement => replacement.Node)];
        var types = new FailureTypes(old, failure, model, cancellationToken);
        var writing = new CatchWriting(failure, root, model, names, edits);
        foreach (CatchClauseSyntax clause in places.Select(place => Clause(place, types)).OfType<CatchClauseSyntax>().Distinct()
            .Where(clause => !old.Any(node => node.Span.Contains(clause.Span))))
        {
            writing.Write(clause, mayReplace: !MayStillThrow(((TryStatementSyntax)clause.Parent!).Block));
        }

        bool MayStillThrow(BlockSyntax block) => block.DescendantNodes().Any(node => DoesSomething(node) && !IsNew(node));

        // await GetTokenAsync().ConfigureAwait(false): what waits for the token fails as it does.
        bool IsNew(SyntaxNode node) => old.Concat(places).Any(place => place.Span.Contains(node.Span) || (place is ExpressionSyntax token
            && WaitedFor.From(token).Contains(node)));
    }

    /// <summary>The <c>catch</c> that took the failure of the old code; null where none did, or where one takes that of the provider.</summary>
    private static CatchClauseSyntax? Clause(SyntaxNode place, FailureTypes types)
    {
        foreach (TryStatementSyntax statement in place.Ancestors().TakeWhile(node => !IsFunction(node)).OfType<TryStatementSyntax>()
            .Where(statement => statement.Block.Span.Contains(place.Span)))
        {
            if (statement.Catches.Any(types.MayTakeNew))
                return null;
            if (types.BestOf(statement.Catches) is { } clause)
                return clause;
        }
        return null;
    }

    private static bool IsFunction(SyntaxNode node) => node is MemberDeclarationSyntax and not GlobalStatementSyntax or AnonymousFunctionExpressionSyntax
        or LocalFunctionStatementSyntax;

    private static bool DoesSomething(SyntaxNode node) => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax
        or ThrowStatementSyntax or ThrowExpressionSyntax or AwaitExpressionSyntax or CommonForEachStatementSyntax or CastExpressionSyntax;
}
