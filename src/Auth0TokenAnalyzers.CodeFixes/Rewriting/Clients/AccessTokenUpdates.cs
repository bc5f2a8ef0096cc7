using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>The code <c>client.UpdateAccessToken(…)</c> of a client that does not need them any more.</summary>
internal static class AccessTokenUpdates
{
    private const string Method = "UpdateAccessToken";

    public static IEnumerable<SyntaxNode> Of(ClientCreation client, SemanticModel model, CancellationToken cancellationToken)
    {
        if (client.Creation is not { } creation || Holder(creation, model, cancellationToken) is not { } holder)
            return [];
        return model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes().OfType<ExpressionSyntax>()
            .Where(call => Receiver(call) is { } receiver
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(receiver, cancellationToken).Symbol, holder))
            .Select(Whole).OfType<SyntaxNode>().Where(code => !code.HasInnerDirectives());
    }

    /// <summary>The statement, or the body of a function that does nothing else.</summary>
    private static SyntaxNode? Whole(ExpressionSyntax call) => call.Parent switch
    {
        ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax or WhileStatementSyntax
            or DoStatementSyntax or ForStatementSyntax } statement => statement,
        ExpressionStatementSyntax { Parent: IfStatementSyntax { Else: null, Parent: BlockSyntax, Condition: var condition } branch }
            when IsQuestion(condition) => branch,
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax } body => body,
        LambdaExpressionSyntax => call,
        _ => null,
    };

    // Whether there is a token, or how old it is.
    private static bool IsQuestion(ExpressionSyntax condition) =>
        condition.DescendantNodesAndSelf().All(node => node is not (AwaitExpressionSyntax or AssignmentExpressionSyntax)
        && (node is not InvocationExpressionSyntax call
            || call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsNullOrEmpty" or "IsNullOrWhiteSpace" }));

    private static ExpressionSyntax? Receiver(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: Method, Expression: var receiver } }
            => receiver,
        ConditionalAccessExpressionSyntax
        {
            Expression: var receiver,
            WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: Method } },
        } => receiver,
        _ => null,
    };

    /// <summary>The local, field or property that holds the client and no other one.</summary>
    private static ISymbol? Holder(ExpressionSyntax creation, SemanticModel model, CancellationToken cancellationToken)
    {
        while (creation.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
            creation = (ExpressionSyntax)creation.Parent;
        ISymbol? holder = creation.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax } value
                => model.GetDeclaredSymbol(value.Parent!, cancellationToken),
            AssignmentExpressionSyntax assignment when assignment.Right == creation => model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol,
            _ => null,
        };
        bool isAlone = holder is not null && model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.Right != creation)
            .All(assignment => !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol, holder));
        return isAlone
            && holder is ILocalSymbol or IFieldSymbol { DeclaredAccessibility: Accessibility.Private }
                or IPropertySymbol { SetMethod: null or { DeclaredAccessibility: Accessibility.Private } }
            ? holder
            : null;
    }
}
