using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>A place that gives a field or property a value: it goes with a member that nobody reads.</summary>
internal static class UnreadValue
{
    /// <summary>True for a name that code only gives a value to: <c>new Settings { Secret = … }</c>, <c>Secret = …</c>.</summary>
    public static bool IsGivenTo(SimpleNameSyntax member) =>
        member.Whole().Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
        && assignment.Left == member.Whole()
        && assignment.Parent is InitializerExpressionSyntax or ExpressionStatementSyntax;

    /// <summary>
    /// The part of an initializer, or the statement, that goes; null when the name is no such place, or when what stands there does something.
    /// </summary>
    public static SyntaxNode? Around(SimpleNameSyntax member, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!IsGivenTo(member) || member.Whole().Parent is not AssignmentExpressionSyntax { Parent: { } place } assignment)
            return null;
        SyntaxNode old = place is ExpressionStatementSyntax ? place : assignment;
        bool isFree = !old.HasInnerDirectives()
            && old.Parent is InitializerExpressionSyntax or BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax
            && model.GetOperation(OrphanRecordParameter.IsOfApplication(member.Identifier.ValueText) ? assignment.Right : assignment.Right.WithoutForgiving(), cancellationToken) is { } value
            && new SideEffects(model.Compilation, static _ => false, cancellationToken).IsFree(value, static (_, _) => false);
        return isFree ? old : null;
    }
}
