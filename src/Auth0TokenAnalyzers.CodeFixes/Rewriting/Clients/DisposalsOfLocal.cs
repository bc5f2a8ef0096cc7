using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>Finds where a function disposes of a local without declaring it in a <c>using</c>: <c>finally { client.Dispose(); }</c>, <c>using (client)</c>.</summary>
internal static class DisposalsOfLocal
{
    /// <summary>The statements that do so; none when one of them has no room for another one beside it, or the local has other clients as well.</summary>
    public static ImmutableArray<StatementSyntax> Of(VariableDeclaratorSyntax declarator, ClientCode code)
    {
        if (declarator.FirstAncestorOrSelf<BlockSyntax>() is not { } block
            || declarator.Parent!.Parent is not LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 }
            || code.Model.GetDeclaredSymbol(declarator, code.CancellationToken) is not { } local)
            return [];
        ImmutableArray<SimpleNameSyntax> uses = new References(code.Model, block, code.CancellationToken).To(local);
        ImmutableArray<StatementSyntax> found = [.. uses.Select(Disposal).OfType<StatementSyntax>()];
        return found.All(statement => statement.Parent is BlockSyntax) && !uses.Any(IsWritten) ? found : [];
    }

    private static StatementSyntax? Disposal(SimpleNameSyntax use)
    {
        ExpressionSyntax disposed = use;
        while (disposed.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax)
            disposed = (ExpressionSyntax)disposed.Parent;
        return disposed.Parent switch
        {
            UsingStatementSyntax statement when statement.Expression == disposed => statement,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Dispose", Parent: InvocationExpressionSyntax {
                Parent: ExpressionStatementSyntax statement } } => statement,
            ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax {
                Name.Identifier.ValueText: "Dispose" } }, Parent: ExpressionStatementSyntax statement } => statement,
            _ => null,
        };
    }

    private static bool IsWritten(SimpleNameSyntax use) =>
        (use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use) || use.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 };
}
