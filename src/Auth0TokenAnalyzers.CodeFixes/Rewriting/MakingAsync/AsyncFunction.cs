using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.MakingAsync;

/// <summary>A function that changes when a token is awaited: a method, a local function, a lambda, or the statements of a program.</summary>
/// <param name="Document">The document that declares it.</param>
/// <param name="Model">The model of that document.</param>
/// <param name="Node">The declaration, or the compilation unit of top-level statements.</param>
internal sealed record AsyncFunction(Document Document, SemanticModel Model, SyntaxNode Node)
{
    public FunctionKey Key => new(Document.Id, Node.SpanStart);

    public SyntaxNode? Body => Node switch
    {
        BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
        LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body ?? local.ExpressionBody,
        AnonymousFunctionExpressionSyntax lambda => lambda.Body,
        _ => Node,
    };

    public TypeSyntax? ReturnType => Node switch
    {
        MethodDeclarationSyntax method => method.ReturnType,
        LocalFunctionStatementSyntax local => local.ReturnType,
        _ => null,
    };

    public ParameterListSyntax? Parameters => Node switch
    {
        BaseMethodDeclarationSyntax method => method.ParameterList,
        LocalFunctionStatementSyntax local => local.ParameterList,
        _ => null,
    };

    public SyntaxToken Identifier => Node switch
    {
        MethodDeclarationSyntax method => method.Identifier,
        LocalFunctionStatementSyntax local => local.Identifier,
        _ => default,
    };

    public bool IsAsync => Node switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        BaseMethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        _ => Node is CompilationUnitSyntax,
    };

    public IMethodSymbol? Symbol(CancellationToken cancellationToken) => Node switch
    {
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => Model.GetDeclaredSymbol(Node, cancellationToken) as IMethodSymbol,
        AnonymousFunctionExpressionSyntax => Model.GetSymbolInfo(Node, cancellationToken).Symbol as IMethodSymbol,
        _ => null,
    };
}

/// <summary>Names a function of a solution.</summary>
internal readonly record struct FunctionKey(DocumentId Document, int Start);
