using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>Where loops lead to.</summary>
internal static class Loops
{
    /// <summary>True when the code behind the loop does not run each time that the loop ends.</summary>
    public static bool MayLeaveFunction(StatementSyntax loop) => !EndsItsFunction(loop)
        && loop.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(node => node is ReturnStatementSyntax or GotoStatementSyntax or YieldStatementSyntax or ThrowStatementSyntax);

    private static bool EndsItsFunction(StatementSyntax loop) => loop.Parent is BlockSyntax
    {
        Parent: BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax,
        Statements: [.., var last],
    } && last == loop;
}
