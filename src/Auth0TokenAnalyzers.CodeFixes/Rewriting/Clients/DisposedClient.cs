using System;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>
/// Disposes of a client of version 8 and later, unlike the client of the old code, at the end of the block that makes it, where its answers have all arrived by then.
/// </summary>
internal static class DisposedClient
{
    // They ask for the next page when that is read.
    private static readonly string[] s_lazy = ["Pager", "IAsyncEnumerable"];

    /// <summary>Lets the local that has the client be disposed of; does nothing where the client may be needed for longer.</summary>
    public static void Declare(ClientCreation client, ClientCode code)
    {
        if (client.Node.Parent is EqualsValueClauseSyntax
            {
                Parent: VariableDeclaratorSyntax
                {
                    Parent: VariableDeclarationSyntax { Type.IsVar: true, Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Parent: BlockSyntax block } statement },
                } declarator,
            }
            && ((CSharpParseOptions)block.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp8
            && code.Model.GetDeclaredSymbol(declarator, code.CancellationToken) is { } local
            && new References(code.Model, block, code.CancellationToken).To(local) is { IsEmpty: false } uses
            && uses.All(use => IsAwaited(use, block, code.Model, code.CancellationToken)))
        {
            code.Replace(statement, new TextSpan(statement.SpanStart, 0), "using ");
        }
    }

    private static bool IsAwaited(ExpressionSyntax use, BlockSyntax block, SemanticModel model, CancellationToken cancellationToken)
    {
        ExpressionSyntax request = use;
        while (request.Parent is MemberAccessExpressionSyntax or InvocationExpressionSyntax)
            request = (ExpressionSyntax)request.Parent;
        if (request == use || use.Ancestors().TakeWhile(node => node != block).Any(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            return false;
        if (request.Parent is not AwaitExpressionSyntax await)
            return IsEnumerated(request);
        // Of an answer that nobody reads there is no next page.
        return IsEnumerated(await) || await.Parent is ExpressionStatementSyntax
            || (model.GetTypeInfo(await, cancellationToken).Type is { } answer
                && !answer.AllInterfaces.Append(answer).Any(type => s_lazy.Any(name => type.Name.StartsWith(name, StringComparison.Ordinal))));
    }

    private static bool IsEnumerated(ExpressionSyntax answer) =>
        answer.Parent is CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } loop && loop.Expression == answer;
}
