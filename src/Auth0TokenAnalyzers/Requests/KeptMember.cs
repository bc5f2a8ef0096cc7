using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Requests;

/// <summary>The member in which a class keeps a token between calls: it is written where the token comes in, and asked first whether it has one.</summary>
internal static class KeptMember
{
    /// <summary>Its name; <see langword="null"/> when the code keeps nothing.</summary>
    public static string? Of(RequestPlace place)
    {
        var members = place.Code.SelectMany(code => code.DescendantNodes()).Select(DeclaredName).OfType<string>().ToList();
        var written = place.Member.DescendantNodes().OfType<AssignmentExpressionSyntax>().Select(assignment => Name(assignment.Left)).OfType<string>().Where(members.Contains);
        return written.FirstOrDefault(name => place.Code.SelectMany(code => code.DescendantNodes()).Any(node => AsksFor(node, name)));
    }

    private static string? DeclaredName(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field => field.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        _ => null,
    };

    // _token ??= …, _token ?? …, _token == null, _token is null, string.IsNullOrEmpty(_token)
    private static bool AsksFor(SyntaxNode node, string name) => node switch
    {
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression } assignment => Name(assignment.Left) == name,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => Name(coalesce.Left) == name,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison => IsNull(comparison.Right) && Name(comparison.Left) == name,
        IsPatternExpressionSyntax pattern => Name(pattern.Expression) == name,
        InvocationExpressionSyntax { ArgumentList.Arguments: [var argument] } call => call.Expression.ToString().EndsWith("IsNullOrEmpty", System.StringComparison.Ordinal) && Name(argument.Expression) == name
            || call.Expression.ToString().EndsWith("IsNullOrWhiteSpace", System.StringComparison.Ordinal) && Name(argument.Expression) == name,
        _ => false,
    };

    private static bool IsNull(ExpressionSyntax expression) => expression.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression || expression.ToString() is "\"\"" or "string.Empty";

    private static string? Name(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or IdentifierNameSyntax, Name: var name } => name.Identifier.ValueText,
        _ => null,
    };
}
