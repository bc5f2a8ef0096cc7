using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>
/// Declares one handler, in a static field, for all clients that a method gives to its callers, or that a type keeps and disposes of. That does not dispose of
/// the connection that a client is given, and a handler of its own for each would leave its sockets open.
/// </summary>
internal static class FactoryHandler
{
    private static readonly string[] s_names = ["Handler", "SharedHandler"];

    /// <summary>Declares it before the other members; the name of the field, or null for a client that stays where it is made.</summary>
    public static string? Declare(SyntaxNode client, ClientCode code) =>
        IsGiven(client) ? DeclareIn(client, code) : null;

    /// <summary>The same, for a client that the type keeps until it disposes of it; null where nothing disposes of clients.</summary>
    public static string? DeclareForDisposed(ClientCreation client, ClientCode code) =>
        client.Creation is { } creation && Disposals.OfClients(creation, client.Type, code).Any() ? DeclareIn(creation, code) : null;

    private static string? DeclareIn(SyntaxNode client, ClientCode code)
    {
        if (client.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not ({ Members: [var first, ..] } type and not InterfaceDeclarationSyntax))
        {
            return null;
        }
        if (SharedSender.DeclaredIn(type.Members.OfType<FieldDeclarationSyntax>(), field => field.Declaration) is { } declared)
            return declared;
        string style = StyleOf(type);
        if (SharedHandler.Of(client, code) is not var (typeName, creation)
            || s_names.Select(word => Styled(word, style)).FirstOrDefault(word => !code.Model.LookupSymbols(client.SpanStart, name: word).Any())
            is not { } name)
        {
            return null;
        }
        LineLayout layout = LineLayout.Of(code.Text, first.SpanStart);
        code.Replace(client, new TextSpan(type.OpenBraceToken.Span.End, 0),
            $"{layout.Break}{SharedSender.Comment}{layout.Break}private static readonly {typeName} {name} = {creation};{layout.LineBreak}");
        return name;
    }

    /// <summary>Does a method, or a property, make a client for whoever asks?</summary>
    private static bool IsGiven(SyntaxNode client)
    {
        SyntaxNode value = client;
        while (value.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or ConditionalExpressionSyntax || IsOfTask(value))
            value = value.Parent is ArgumentSyntax ? value.Parent.Parent!.Parent! : value.Parent!;
        return value.Parent switch
        {
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax or PropertyDeclarationSyntax or AccessorDeclarationSyntax } => true,
            ReturnStatementSyntax => AwaitContext.FunctionOf(value) is MethodDeclarationSyntax or AccessorDeclarationSyntax,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } } local }
                => AwaitContext.FunctionOf(value) is MethodDeclarationSyntax method
                    && method.DescendantNodes().OfType<ReturnStatementSyntax>().Any(give =>
                        give.Expression is IdentifierNameSyntax { Identifier.ValueText: var name } && name == local.Identifier.ValueText),
            _ => false,
        };
    }

    private static bool IsOfTask(SyntaxNode value) => value.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax {
        Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult" } } };

    // The name of another static field of the type, if it has one.
    private static string StyleOf(TypeDeclarationSyntax type) =>
        type.Members.OfType<FieldDeclarationSyntax>().Where(field => field.Modifiers.Any(SyntaxKind.StaticKeyword))
            .Select(field => field.Declaration.Variables[0].Identifier.ValueText).FirstOrDefault() ?? "";

    private static string Styled(string word, string style)
    {
        string lower = char.ToLowerInvariant(word[0]) + word.Substring(1);
        return style.StartsWith("s_", StringComparison.Ordinal) ? "s_" + lower
            : style.StartsWith("_", StringComparison.Ordinal) ? "_" + lower
            : style.Length > 0 && char.IsLower(style[0]) ? lower
            : word;
    }
}
