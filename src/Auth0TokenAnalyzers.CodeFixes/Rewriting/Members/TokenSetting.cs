using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Members;

/// <summary>What reads a setting by its name, does nothing else, and gives the same each time: <c>configuration["Auth0:Token"]</c>.</summary>
internal static class TokenSetting
{
    private static readonly string[] s_configurations = ["IConfiguration", "NameValueCollection"];

    /// <summary>True for such a read, for the first of several, and for a local that has its value from one alone.</summary>
    public static bool Is(ExpressionSyntax value, SemanticModel model) => value switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => Is(inner, model),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either => Is(either.Left, model) && Is(either.Right, model),
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax }] } access => IsConfiguration(model.GetTypeInfo(access.Expression).Type),
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax }, ..], Expression: MemberAccessExpressionSyntax called }
            => called.Name.Identifier.ValueText switch
            {
                "GetEnvironmentVariable" => model.GetSymbolInfo(called).Symbol is { ContainingType: { Name: "Environment", ContainingNamespace.Name: "System" } },
                "GetValue" => IsConfiguration(model.GetTypeInfo(called.Expression).Type),
                _ => false,
            },
        IdentifierNameSyntax local => IsOfLocal(local, model),
        _ => false,
    };

    private static bool IsOfLocal(IdentifierNameSyntax name, SemanticModel model) =>
        model.GetSymbolInfo(name).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] } local
        && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value, Parent.Parent: LocalDeclarationStatementSyntax declaration }
        && Is(value, model)
        && !(declaration.Parent is GlobalStatementSyntax { Parent: { } program } ? program : declaration.Parent)!.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(use => use.Identifier.ValueText == local.Name && KeptToken.IsWrite(use));

    private static bool IsConfiguration(ITypeSymbol? type) => type is not null
        && (s_configurations.Contains(type.Name) || type.AllInterfaces.Any(contract => s_configurations.Contains(contract.Name)));
}
