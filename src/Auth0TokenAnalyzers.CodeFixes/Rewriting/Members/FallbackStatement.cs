using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Members;

/// <summary>
/// A statement that gets a token where the setting before it has none: <c>token ??= await FetchAsync();</c>, <c>if (string.IsNullOrEmpty(token)) token = Sign();</c>,
/// or <c>if (token is not null) return token;</c> before the one that returns it.
/// </summary>
/// <param name="Place">Where new code gets its token, and asks no setting first.</param>
/// <param name="Statement">What goes then.</param>
internal sealed record FallbackStatement(ExpressionSyntax Place, StatementSyntax Statement)
{
    /// <summary>The statement that a token stands in, or that goes before it; null where there is none, or code between it and the setting.</summary>
    public static FallbackStatement? Of(ExpressionSyntax token, SemanticModel model) => token.Parent switch
    {
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax local, Parent: ExpressionStatementSyntax } assignment when assignment.Right == token
            => OfAssignment(assignment, local, model),
        ReturnStatementSyntax { Parent: not IfStatementSyntax } result when Before(result) is IfStatementSyntax { Else: null } choice
            && Returned(choice.Statement) is { } setting && FallbackToken.IsThere(choice.Condition, setting, model)
            => new FallbackStatement(token, choice),
        _ => null,
    };

    private static FallbackStatement? OfAssignment(AssignmentExpressionSyntax assignment, IdentifierNameSyntax local, SemanticModel model)
    {
        var statement = (StatementSyntax)assignment.Parent!;
        if (assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
        {
            SyntaxNode? around = statement.Parent is BlockSyntax { Statements.Count: 1 } block ? block.Parent : statement.Parent;
            if (around is not IfStatementSyntax { Else: null, Parent: not ElseClauseSyntax } choice || !FallbackToken.IsMissing(choice.Condition, local))
                return null;
            statement = choice;
        }
        else if (!assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression))
        {
            return null;
        }
        return Before(statement) is LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: var setting } variable] }
            && variable.Identifier.ValueText == local.Identifier.ValueText
            && TokenSetting.Is(setting, model)
                ? new FallbackStatement(setting, statement)
                : null;
    }

    private static ExpressionSyntax? Returned(StatementSyntax statement) =>
        (statement is BlockSyntax { Statements: [var only] } ? only : statement) is ReturnStatementSyntax { Expression: { } value } ? value : null;

    private static StatementSyntax? Before(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements.ElementAtOrDefault(block.Statements.IndexOf(statement) - 1),
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } whole
            => (unit.Members.ElementAtOrDefault(unit.Members.IndexOf(whole) - 1) as GlobalStatementSyntax)?.Statement,
        _ => null,
    };
}
