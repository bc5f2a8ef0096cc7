using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>
/// Declares a handler for the clients that an object keeps until it is disposed of, and disposes of it with them: they do not dispose of the connection that they
/// are given.
/// </summary>
internal static class OwnHandler
{
    private const string Comment = "// The clients do not dispose of the connections that they are given.";

    /// <summary>Declares it before the other members; the name of the field, or null where the object has no place for it.</summary>
    public static string? Declare(ClientCreation client, ClientCode code)
    {
        if (client.Creation is not { } creation
            || creation.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not (ClassDeclarationSyntax { Members: [var first, ..] } type)
            || LastDisposal.Of(creation, client.Type, code) is not { } disposal
            || !ClientsIn(type, client.Type, code).All(other => IsKept(other, type, code))
            || SharedHandler.Of(creation, code) is not var (typeName, made))
        {
            return null;
        }
        string name = UsesUnderscores(type) ? "_handler" : "handler";
        if (code.Model.LookupSymbols(creation.SpanStart, name: name).Any())
            return null;
        LineLayout layout = LineLayout.Of(code.Text, first.SpanStart);
        code.Replace(creation, new TextSpan(type.OpenBraceToken.Span.End, 0),
            $"{layout.Break}{Comment}{layout.Break}private readonly {typeName} {name} = {made};{layout.LineBreak}");
        disposal.Follow($"{name}.Dispose();", code);
        return name;
    }

    // One that the object does not keep needs a handler that outlives it; then all share that.
    private static IEnumerable<SyntaxNode> ClientsIn(TypeDeclarationSyntax type, INamedTypeSymbol client, ClientCode code) =>
        type.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()
            .Where(creation => SymbolEqualityComparer.Default.Equals(code.Model.GetTypeInfo(creation, code.CancellationToken).Type, client));

    /// <summary>Does the object that the code runs in keep the client: in a member, or in a collection that makes it when it is asked for?</summary>
    private static bool IsKept(SyntaxNode creation, TypeDeclarationSyntax type, ClientCode code)
    {
        ISymbol[] functions = [.. creation.Ancestors().TakeWhile(node => node != type).Select(node => FunctionOf(node, code)).OfType<ISymbol>()];
        if (functions.Length == 0 || functions.Any(function => function.IsStatic) || creation.FirstAncestorOrSelf<ConstructorInitializerSyntax>() is not null)
            return false;
        ExpressionSyntax? keeper = creation.Parent switch
        {
            AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { Expression: var collection } } => collection,
            AssignmentExpressionSyntax { Left: var left } => left,
            _ => creation.Ancestors().OfType<AnonymousFunctionExpressionSyntax>().FirstOrDefault()?.Parent is ArgumentSyntax {
                Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var collection } } } ? collection : null,
        };
        return keeper is not null
            && code.Model.GetSymbolInfo(keeper, code.CancellationToken).Symbol is (IFieldSymbol or IPropertySymbol) and { IsStatic: false } member
            && SymbolEqualityComparer.Default.Equals(member.ContainingType, code.Model.GetDeclaredSymbol(type, code.CancellationToken));
    }

    // Initializers of fields, which have no function, cannot name another field of the object.
    private static ISymbol? FunctionOf(SyntaxNode node, ClientCode code) => node switch
    {
        AnonymousFunctionExpressionSyntax => code.Model.GetSymbolInfo(node, code.CancellationToken).Symbol,
        MemberDeclarationSyntax and not BaseFieldDeclarationSyntax or LocalFunctionStatementSyntax => code.Model.GetDeclaredSymbol(node, code.CancellationToken),
        FieldDeclarationSyntax field => code.Model.GetDeclaredSymbol(field.Declaration.Variables[0], code.CancellationToken),
        _ => null,
    };

    private static bool UsesUnderscores(TypeDeclarationSyntax type) => type.Members.OfType<FieldDeclarationSyntax>()
        .Where(field => !field.Modifiers.Any(SyntaxKind.StaticKeyword) && !field.Modifiers.Any(SyntaxKind.ConstKeyword))
        .SelectMany(field => field.Declaration.Variables).All(field => field.Identifier.ValueText.StartsWith("_", StringComparison.Ordinal));
}
