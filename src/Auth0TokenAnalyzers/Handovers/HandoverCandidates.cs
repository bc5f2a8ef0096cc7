using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Handovers;

/// <summary>The nodes of a file that may hand a token over, by their syntax alone: everything else is never bound.</summary>
internal static class HandoverCandidates
{
    private static readonly ImmutableHashSet<string> Types = ImmutableHashSet.Create(
        StringComparer.Ordinal, "ManagementApiClient", "ApiConnection", "DelegateTokenProvider", "AuthenticationHeaderValue", "JwtAuthenticator",
        "OAuth2AuthorizationRequestHeaderAuthenticator", "KeyValuePair");

    /// <summary>Calls that take a token.</summary>
    private static readonly ImmutableHashSet<string> TokenCalls = ImmutableHashSet.Create(
        StringComparer.Ordinal, "UpdateAccessToken", "SetBearerToken", "SetToken", "WithOAuthBearerToken");

    /// <summary>Calls that take the name and the text of a header.</summary>
    private static readonly ImmutableHashSet<string> HeaderCalls = ImmutableHashSet.Create(
        StringComparer.Ordinal, "Add", "TryAdd", "Set", "TryAddWithoutValidation", "AddHeader", "AddOrUpdateHeader", "AddDefaultHeader",
        "AddParameter", "AddOrUpdateParameter", "AddDefaultParameter", "WithHeader");

    /// <param name="root">The file.</param>
    /// <param name="aliases">The aliases, of the file and global ones, of the types that take tokens.</param>
    public static IEnumerable<SyntaxNode> In(SyntaxNode root, ImmutableHashSet<string> aliases) => root.DescendantNodes().Where(node => node switch
    {
        // The type of new(…) is only known to the compiler.
        ImplicitObjectCreationExpressionSyntax creation => creation.ArgumentList.Arguments.Count > 0,
        ObjectCreationExpressionSyntax creation => Name(creation.Type) is { } name && (Types.Contains(name) || aliases.Contains(name)),
        ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax => true,
        InvocationExpressionSyntax call => call.CalledName() is { } name
            && (TokenCalls.Contains(name)
                || ParsesHeader(call)
                || (HeaderCalls.Contains(name) && call.ArgumentList.Arguments.Any(argument => IsHeaderName(argument.Expression)))),
        // { "Authorization", "Bearer …" }
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } entry => entry.Expressions.Any(IsHeaderName),
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax element }
            => element.ArgumentList.Arguments.Any(argument => IsHeaderName(argument.Expression)),
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax element }
            => element.ArgumentList.Arguments.Any(argument => IsHeaderName(argument.Expression)),
        // new { Authorization = "Bearer …" }
        AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name: var name } => IsHeaderName(name),
        _ => false,
    });

    /// <summary>The aliases among using directives of the types that take tokens.</summary>
    public static ImmutableHashSet<string> Aliases(IEnumerable<UsingDirectiveSyntax> usings) =>
        usings.Where(directive => directive is { Alias: not null, NamespaceOrType: NameSyntax name }
            && Name(name) is { } type
            && Types.Contains(type))
            .Select(directive => directive.Alias!.Name.Identifier.ValueText).ToImmutableHashSet(StringComparer.Ordinal);

    // AuthenticationHeaderValue.Parse("Bearer …")
    private static bool ParsesHeader(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse", Expression: var type }
            && type.ToString().EndsWith("AuthenticationHeaderValue", StringComparison.Ordinal);

    private static string? Name(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    // A literal, or a name: a constant, HeaderNames.Authorization, HttpRequestHeader.Authorization.
    private static bool IsHeaderName(ExpressionSyntax expression)
    {
        while (expression is BinaryExpressionSyntax sum)
            expression = sum.Left;
        return IsName(expression);
    }

    private static bool IsName(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText.StartsWith("Authorization", StringComparison.OrdinalIgnoreCase),
        InterpolatedStringExpressionSyntax text => text.Contents.FirstOrDefault() is InterpolatedStringTextSyntax start
            && start.TextToken.ValueText.StartsWith("Authorization:", StringComparison.OrdinalIgnoreCase),
        MemberAccessExpressionSyntax member => IsName(member.Name),
        IdentifierNameSyntax name => name.Identifier.ValueText.IndexOf("Auth", StringComparison.OrdinalIgnoreCase) >= 0,
        _ => false,
    };
}
