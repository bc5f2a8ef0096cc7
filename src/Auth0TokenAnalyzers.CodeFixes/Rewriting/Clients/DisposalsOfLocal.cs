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
        ImmutableArray<StatementSyntax> found = [.. Disposals.In(block)
            .Where(disposal => disposal.Disposed is SimpleNameSyntax name && uses.Contains(name))
            .Select(disposal => disposal.Place as StatementSyntax ?? disposal.Place.Parent as ExpressionStatementSyntax).OfType<StatementSyntax>()];
        return found.All(statement => statement.Parent is BlockSyntax) && !uses.Any(IsWritten) ? found : [];
    }

    private static bool IsWritten(SimpleNameSyntax use) =>
        (use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use) || use.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 };
}
