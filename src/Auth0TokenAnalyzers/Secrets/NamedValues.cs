using System;
using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Secrets;

/// <summary>Values that are written under a name of the pair: to a variable, a property, a parameter, or beside the name of a setting.</summary>
/// <param name="text">The constant text of an expression.</param>
internal sealed class NamedValues(Func<ExpressionSyntax, string?> text)
{
    public SecretCandidate? Of(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax { Initializer.Value: var value } variable => Named(variable.Identifier.ValueText, value),
        PropertyDeclarationSyntax { Initializer.Value: var value } property => Named(property.Identifier.ValueText, value),
        ParameterSyntax { Default.Value: var value } parameter => Named(parameter.Identifier.ValueText, value),
        AssignmentExpressionSyntax { Right: var value } assignment => Target(assignment.Left) is { } name ? Named(name, value) : null,
        ArgumentSyntax { NameColon: { } label, Expression: var value } => Named(label.Name.Identifier.ValueText, value),
        AttributeArgumentSyntax { NameEquals: { } label, Expression: var value } => Named(label.Name.Identifier.ValueText, value),
        AttributeArgumentSyntax { NameColon: { } label, Expression: var value } => Named(label.Name.Identifier.ValueText, value),
        AnonymousObjectMemberDeclaratorSyntax { NameEquals: { } label, Expression: var value } => Named(label.Name.Identifier.ValueText, value),
        ArrowExpressionClauseSyntax { Expression: var value } arrow => Member(arrow) is { } name ? Named(name, value) : null,
        ReturnStatementSyntax { Expression: { } value } result => Member(result) is { } name ? Named(name, value) : null,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: [var key, var value] }
            => Keyed(key, value),
        TupleExpressionSyntax { Arguments: [{ NameColon: null } key, { NameColon: null } value] } => Keyed(key.Expression, value.Expression),
        ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments: [var key, var value] } => Keyed(key.Expression, value.Expression),
        BaseArgumentListSyntax { Parent: InvocationExpressionSyntax or ObjectCreationExpressionSyntax, Arguments.Count: >= 2 } list
            when SecretSyntax.CalledName(list.Parent) is { } called && SecretSyntax.Writes(called) => Pair(list.Arguments),
        _ => null,
    };

    private string? Target(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [var index] } => Key(index.Expression),
        ImplicitElementAccessSyntax { ArgumentList.Arguments: [var index] } => Key(index.Expression),
        _ => null,
    };

    // dictionary.Add("Auth0:GlobalClientSecret", …), SetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_SECRET", …)
    private SecretCandidate? Pair(SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        arguments.Zip(arguments.Skip(1), (key, value) => Keyed(key.Expression, value.Expression)).FirstOrDefault(found => found is not null);

    private SecretCandidate? Keyed(ExpressionSyntax key, ExpressionSyntax value) => Key(key) is { } name ? Named(name, value) : null;

    private string? Key(ExpressionSyntax expression) => text(expression) is { } name && SecretSyntax.IsName(name) ? name : null;

    private static SecretCandidate? Named(string name, ExpressionSyntax value) =>
        SecretSyntax.Role(name) is { } role ? new SecretCandidate(value, role, name, IsRead: false) : null;

    /// <summary>The property or method whose value is given here.</summary>
    private static string? Member(SyntaxNode node)
    {
        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case AnonymousFunctionExpressionSyntax:
                    return null;
                case LocalFunctionStatementSyntax function:
                    return function.Identifier.ValueText;
                case MethodDeclarationSyntax method:
                    return method.Identifier.ValueText;
                case AccessorDeclarationSyntax { RawKind: not (int)SyntaxKind.GetAccessorDeclaration }:
                    return null;
                case PropertyDeclarationSyntax property:
                    return property.Identifier.ValueText;
                case MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }
}
