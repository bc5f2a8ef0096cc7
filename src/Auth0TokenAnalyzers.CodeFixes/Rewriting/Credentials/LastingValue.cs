using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Credentials;

/// <summary>What a local, or a member of the file's own types, is given once: before code at a place runs, and never anything else.</summary>
/// <param name="place">Where the variable is to be named.</param>
/// <param name="cancellationToken">Stops the search.</param>
internal sealed class LastingValue(SyntaxNode place, CancellationToken cancellationToken)
{
    /// <summary>The value without what only says that it is there; null when the variable may have another one, or none yet.</summary>
    public ExpressionSyntax? Of(ISymbol variable) => variable switch
    {
        ILocalSymbol local => OfLocal(local),
        IFieldSymbol or IPropertySymbol => OfMember(variable),
        _ => null,
    } is { } value ? Bare(value) : null;

    private ExpressionSyntax? OfLocal(ILocalSymbol local) =>
        local.IsAssignedBefore(place, cancellationToken)
        && Declaration(local) is VariableDeclaratorSyntax { Initializer.Value: var value } declarator
        && AwaitContext.FunctionOf(declarator) is { } function
        && !place.Ancestors().TakeWhile(ancestor => ancestor != function).Any(SyntaxExtensions.IsStaticFunction)
        && !IsWritten(local, function)
            ? value
            : null;

    private ExpressionSyntax? OfMember(ISymbol member)
    {
        if (Declaration(member) is not { } declaration
            || declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type
            || MayBeSetElsewhere(member, type))
            return null;
        return declaration switch
        {
            PropertyDeclarationSyntax { ExpressionBody.Expression: var read } => read,
            VariableDeclaratorSyntax { Initializer.Value: var value } => OfInitializer(value),
            PropertyDeclarationSyntax { Initializer.Value: var value } => OfInitializer(value),
            _ => OfConstructor(member, type),
        };

        // Static members get their values in the order of their declarations.
        ExpressionSyntax? OfInitializer(ExpressionSyntax value) =>
            IsWritten(member, type) || (IsInInitializer && declaration.SpanStart > place.SpanStart) ? null : value;
    }

    // In another constructor, or in the same one, it may have no value yet.
    private ExpressionSyntax? OfConstructor(ISymbol member, TypeDeclarationSyntax type) =>
        !member.IsStatic
        && !IsInInitializer
        && place.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is null
        && type.Members.OfType<ConstructorDeclarationSyntax>().Where(constructor => !constructor.Modifiers.Any(SyntaxKind.StaticKeyword)).ToList() is [_]
        && type.DescendantNodes().OfType<SimpleNameSyntax>().Where(name => IsWriteOf(name, member)).ToList() is [var written]
        && written.Whole().Parent is AssignmentExpressionSyntax assignment
        && KeptToken.IsOnlyCodeOfConstructor(assignment)
            ? assignment.Right
            : null;

    private bool IsInInitializer => place.FirstAncestorOrSelf<MemberDeclarationSyntax>() is BaseFieldDeclarationSyntax
        or PropertyDeclarationSyntax { Initializer: not null };

    private SyntaxNode? Declaration(ISymbol variable) =>
        variable.DeclaringSyntaxReferences is [var reference] && reference.SyntaxTree == place.SyntaxTree ? reference.GetSyntax(cancellationToken) : null;

    private static bool MayBeSetElsewhere(ISymbol member, TypeDeclarationSyntax type) =>
        member.IsVirtual || member.IsOverride || member.IsAbstract
        || (member is IFieldSymbol { IsReadOnly: false, IsConst: false } or IPropertySymbol { SetMethod: not null }
            && (member.DeclaredAccessibility != Accessibility.Private || type.Modifiers.Any(SyntaxKind.PartialKeyword)));

    private static bool IsWritten(ISymbol variable, SyntaxNode scope) =>
        scope.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => IsWriteOf(name, variable));

    private static bool IsWriteOf(SimpleNameSyntax name, ISymbol variable) =>
        name.Identifier.ValueText == variable.Name && KeptToken.IsWrite(name.Whole());

    /// <summary>An expression without what only says that its value is there.</summary>
    public static ExpressionSyntax Bare(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => Bare(inner),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: var operand } => Bare(operand),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Left: var left, Right: ThrowExpressionSyntax } => Bare(left),
        _ => value,
    };
}
