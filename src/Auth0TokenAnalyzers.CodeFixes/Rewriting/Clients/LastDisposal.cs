using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>What disposes of the last client in the only method by which an object disposes of what it keeps.</summary>
/// <param name="Node">A statement with room behind it, or the expression that is all of the method.</param>
internal sealed record LastDisposal(SyntaxNode Node)
{
    private static readonly string[] s_methods = ["Dispose", "DisposeAsync", "DisposeAsyncCore"];

    /// <summary>The disposal in the type that makes a client; null where there is none, or no room behind it.</summary>
    public static LastDisposal? Of(SyntaxNode creation, INamedTypeSymbol client, ClientCode code)
    {
        var places = Disposals.OfClients(creation, client, code)
            .Select(disposal => (disposal.Place, Method: disposal.Place.Ancestors().FirstOrDefault(IsFunction) as MethodDeclarationSyntax))
            .Where(disposal => disposal.Method is { } method && s_methods.Contains(method.Identifier.ValueText))
            .ToList();
        if (places.Select(place => place.Method).Distinct().Count() != 1 || places.Last() is not (not UsingStatementSyntax, { } only) last)
            return null;
        if (only.ExpressionBody is { } body)
            return body.Expression == last.Place && only.ReturnType.ToString() == "void" ? new LastDisposal(body) : null;
        return Outermost(last.Place.FirstAncestorOrSelf<StatementSyntax>()!, only) is { Parent: BlockSyntax } statement ? new LastDisposal(statement) : null;
    }

    /// <summary>Writes a statement behind it.</summary>
    public void Follow(string statement, ClientCode code)
    {
        LineLayout layout = LineLayout.Of(code.Text, Node.SpanStart);
        if (Node is not ArrowExpressionClauseSyntax { Expression: var expression } body)
        {
            code.Replace(Node, new TextSpan(Node.Span.End, 0), layout.Break + statement);
            return;
        }
        string inside = layout.Inner().Break, open = Layout.OpensOnSameLine(Node.SyntaxTree, code.CancellationToken) ? " {" : layout.Break + "{";
        code.Replace(Node, TextSpan.FromBounds(body.ArrowToken.GetPreviousToken().Span.End, expression.SpanStart), open + inside);
        code.Replace(Node, new TextSpan(body.GetLastToken().GetNextToken().Span.End, 0), inside + statement + layout.Break + "}");
    }

    // All clients of a collection go before what they share. Behind a condition without a block, the statement would not depend on it.
    private static StatementSyntax? Outermost(StatementSyntax statement, MethodDeclarationSyntax method)
    {
        IEnumerable<SyntaxNode> around = statement.Ancestors().TakeWhile(node => node != method);
        statement = around.LastOrDefault(node => node is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax) as StatementSyntax ?? statement;
        while (statement.Parent is StatementSyntax and not BlockSyntax)
        {
            statement = (StatementSyntax)statement.Parent;
            if (statement is IfStatementSyntax && method.ParameterList.Parameters.Count > 0)
                return null;
        }
        return statement;
    }

    private static bool IsFunction(SyntaxNode node) => node is MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;
}
