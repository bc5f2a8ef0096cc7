using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Members;

/// <summary>
/// A local that gets its token once, before a loop that waits between its rounds: such a loop goes on for longer than a token lives.
/// </summary>
/// <param name="Declaration">The declarator of the local.</param>
/// <param name="Loop">The loop that reads it.</param>
/// <param name="Uses">Every place that names it: all of them are in the loop.</param>
internal sealed record LoopedToken(VariableDeclaratorSyntax Declaration, StatementSyntax Loop, ImmutableArray<ExpressionSyntax> Uses)
{
    private static readonly ImmutableHashSet<string> Waits = ImmutableHashSet.Create(
        "Delay", "Sleep", "WaitForNextTickAsync", "WaitOne", "ReadAsync", "WaitToReadAsync", "ReceiveAsync");

    /// <summary>The local that a token is the value of; null when it is read otherwise.</summary>
    public static LoopedToken? Of(ExpressionSyntax token, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode value = token.WithParentheses();
        if (value.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax
            {
                Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } statement },
            } declarator }
            || model.GetDeclaredSymbol(declarator, cancellationToken) is not ILocalSymbol { Type.SpecialType: SpecialType.System_String } local)
        {
            return null;
        }
        ImmutableArray<ExpressionSyntax> uses = ImmutableArray<ExpressionSyntax>.CastUp(new References(model, root, cancellationToken).To(local));
        return uses.FirstOrDefault() is { } first && LoopAround(first, statement) is { } loop
            && uses.All(use => loop.Span.Contains(use.Span) && IsRead(use))
            ? new LoopedToken(declarator, loop, uses)
            : null;
    }

    // The outermost one behind the declaration.
    private static StatementSyntax? LoopAround(SyntaxNode use, SyntaxNode declaration) => use.Ancestors()
        .TakeWhile(ancestor => ancestor != declaration.Parent && ancestor is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .OfType<StatementSyntax>()
        .LastOrDefault(loop => loop is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax
            && loop.DescendantNodes().OfType<InvocationExpressionSyntax>()
                .Any(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }
                && Waits.Contains(name)));

    private static bool IsRead(ExpressionSyntax use) => use.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left != use,
        ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.None),
        _ => true,
    };
}
