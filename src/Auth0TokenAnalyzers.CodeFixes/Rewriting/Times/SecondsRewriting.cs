using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Times;

/// <summary>
/// Counts the times of a token in seconds, from the expression that counts them on, through the locals that carry them. A local that is used
/// for something else too stays as it is, and only the token gets seconds.
/// </summary>
internal sealed class SecondsRewriting(SemanticModel model, WrongUnit unit, ImmutableArray<ExpressionSyntax> values,
    CancellationToken cancellationToken)
{
    /// <summary>Locals that are made from locals: a longer chain is not followed.</summary>
    private const int MaxLocals = 8;

    private readonly CountedTime _counting = new(model, unit, cancellationToken);
    private readonly AddedTimes _added = new(model, unit, cancellationToken);

    /// <summary>The changes; none when they would not be exact.</summary>
    public ImmutableArray<TextChange> Rewrite(ExpressionSyntax counted)
    {
        var changes = new List<TextChange>();
        if (_counting.Change(counted, changes) is { } start
            && _added.Whole(start, changes) is { } whole
            && (IsValue(whole) || AreTimes(whole, changes, 0)))
            return [.. changes];
        return unit.IsFromYearOne || _added.Whole(counted, []) is not { } shared ? [] : AtUses(shared);
    }

    private ImmutableArray<TextChange> AtUses(ExpressionSyntax whole)
    {
        var changes = new List<TextChange>();
        foreach (IdentifierNameSyntax use in Uses(whole))
        {
            var own = new List<TextChange>();
            if (_added.Whole(use, own) is { } top && (IsValue(top) || AreTimes(top, own, 0)) && _counting.Divide(use, own) is not null)
                changes.AddRange(own);
        }
        return [.. changes];
    }

    /// <summary>Is the expression the initial value of a local whose uses are all times of the token?</summary>
    private bool AreTimes(ExpressionSyntax whole, List<TextChange> changes, int depth)
    {
        ImmutableArray<IdentifierNameSyntax> uses = depth < MaxLocals ? Uses(whole) : [];
        return !uses.IsEmpty && uses.All(use => _added.Whole(use, changes) is { } top && (IsValue(top) || AreTimes(top, changes, depth + 1)));
    }

    private ImmutableArray<IdentifierNameSyntax> Uses(ExpressionSyntax initializer)
    {
        if (initializer.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
            || model.GetDeclaredSymbol(declarator, cancellationToken) is not ILocalSymbol local)
        {
            return [];
        }
        SyntaxNode scope = declarator.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax)
            ?? model.SyntaxTree.GetRoot(cancellationToken);
        return [.. scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name =>
            name.Identifier.ValueText == local.Name
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, local))];
    }

    private bool IsValue(ExpressionSyntax node) => values.Any(value => value.Span.Contains(node.Span));
}
