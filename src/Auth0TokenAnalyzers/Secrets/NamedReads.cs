using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Secrets;

/// <summary>Expressions that read a symbol with a name of the pair: a parameter, an options property, a method that gives it.</summary>
internal static class NamedReads
{
    /// <summary>The whole expression by which a name is read; <see langword="null"/> for other names, writes, <c>nameof</c> and labels of arguments.</summary>
    public static SecretCandidate? Of(IdentifierNameSyntax name)
    {
        if (SecretSyntax.Role(name.Identifier.ValueText) is not { } role
            || name.Parent is NameColonSyntax or NameEqualsSyntax or AttributeSyntax
            || SecretSyntax.IsInNameof(name))
            return null;
        ExpressionSyntax expression = name.Parent switch
        {
            MemberAccessExpressionSyntax member when member.Name == name => member,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        if (expression.Parent is InvocationExpressionSyntax call && call.Expression == expression)
            expression = call;
        return IsWritten(expression) ? null : new SecretCandidate(expression, role, name.Identifier.ValueText, IsRead: true);
    }

    /// <summary>Can a value of this type be a secret? A flag, a count or an object that only has the name cannot.</summary>
    public static bool CanHoldSecret(ITypeSymbol? type) => type switch
    {
        null => false,
        IArrayTypeSymbol array => array.ElementType.SpecialType is SpecialType.System_Byte or SpecialType.System_Char,
        INamedTypeSymbol { TypeArguments: [.., var content],
            Name: "Task" or "ValueTask" or "Lazy" or "Func" or "ReadOnlyMemory" or "Memory" or "ReadOnlySpan" or "Span" } =>
            CanHoldSecret(content) || content.SpecialType is SpecialType.System_Byte or SpecialType.System_Char,
        _ => type.SpecialType is SpecialType.System_String or SpecialType.System_Object || type.TypeKind == TypeKind.Dynamic
            || type.Is("System.Security", "SecureString") || type.Name is "IConfigurationSection" or "StringValues",
    };

    private static bool IsWritten(ExpressionSyntax expression) => expression.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == expression && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression),
        ArgumentSyntax { RefOrOutKeyword.RawKind: (int)SyntaxKind.OutKeyword } => true,
        // (globalId, globalSecret) = …
        ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } => assignment.Left == tuple,
        _ => expression.Ancestors().Any(ancestor => ancestor is UsingDirectiveSyntax),
    };
}
