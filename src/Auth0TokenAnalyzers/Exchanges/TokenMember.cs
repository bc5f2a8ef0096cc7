using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Exchanges;

/// <summary>A method, local function or getter, with the code that could be replaced as a whole.</summary>
/// <param name="Function">What is called.</param>
/// <param name="Body">Its block or its expression, the arrow included.</param>
internal sealed record TokenMember(IMethodSymbol Function, SyntaxNode Body)
{
    /// <summary>The member that a node runs in; <see langword="null"/> in constructors, initialisers, top-level statements.</summary>
    public static TokenMember? Around(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var ancestor in node.Ancestors())
        {
            var (body, symbol) = ancestor switch
            {
                LocalFunctionStatementSyntax local
                    => ((SyntaxNode?)local.Body ?? local.ExpressionBody, model.GetDeclaredSymbol(local, cancellationToken)),
                MethodDeclarationSyntax method
                    => (method.Body ?? (SyntaxNode?)method.ExpressionBody, model.GetDeclaredSymbol(method, cancellationToken)),
                AccessorDeclarationSyntax { RawKind: (int)SyntaxKind.GetAccessorDeclaration } getter
                    => (getter.Body ?? (SyntaxNode?)getter.ExpressionBody, model.GetDeclaredSymbol(getter, cancellationToken)),
                PropertyDeclarationSyntax { ExpressionBody: { } arrow } property
                    => (arrow, (model.GetDeclaredSymbol(property, cancellationToken) as IPropertySymbol)?.GetMethod),
                _ => (null, null),
            };
            if (body is not null && symbol is IMethodSymbol function)
                return body.Span.Contains(node.Span) ? new TokenMember(function, body) : null;
            if (ancestor is MemberDeclarationSyntax)
                return null;
        }

        return null;
    }

    /// <summary>Does it give a text and nothing else, at once or later, from one accessor?</summary>
    public bool GivesText => IsText(Function.ReturnType)
        && Function.Parameters.All(parameter => parameter.RefKind is RefKind.None or RefKind.In)
        && (Function.AssociatedSymbol as IPropertySymbol)?.SetMethod is null;

    private static bool IsText(ITypeSymbol type) => type.SpecialType == SpecialType.System_String
        || type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [{ SpecialType: SpecialType.System_String }] } task
            && task.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks";
}
