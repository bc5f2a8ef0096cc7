using System;
using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Keeping;

/// <summary>
/// Does code use the lifetime that the token endpoint gives: <c>expires_in</c>, in seconds (RFC 6749, section 5.1), or the <c>exp</c> of the
/// token itself (RFC 7519, section 4.1.4)?
/// </summary>
internal static class ExpiryWords
{
    /// <summary>Is it read there, other than to declare or to log it? A member of a response type alone honours nothing.</summary>
    public static bool AreHonoured(SyntaxNode code) =>
        code.DescendantTokens()
            .Any(token => (IsExpiresIn(token) && IsUsed(token)) || (IsExpiryOfToken(token) && !IsOfMintedToken(token)));

    /// <summary>Does a text write any of the words? Asked before the syntax is.</summary>
    public static bool MayBeIn(SyntaxTree tree)
    {
        var text = tree.GetText().ToString();
        return text.IndexOf("expires", StringComparison.OrdinalIgnoreCase) >= 0
            || text.IndexOf("ValidTo", StringComparison.Ordinal) >= 0
            || text.IndexOf("\"exp\"", StringComparison.Ordinal) >= 0;
    }

    /// <summary>Is it <c>expires_in</c>, as a serializer's attribute or a name spells it?</summary>
    public static bool IsExpiresIn(SyntaxToken token) =>
        token.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.StringLiteralToken
        && token.ValueText.Replace("_", "") is { Length: >= 9 and <= 24 } name
        && name.IndexOf("expiresin", StringComparison.OrdinalIgnoreCase) >= 0;

    // jwt.ValidTo, jwt?.ValidTo, payload["exp"], JwtRegisteredClaimNames.Exp
    private static bool IsExpiryOfToken(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken => token.ValueText == "exp",
        SyntaxKind.IdentifierToken when token.Parent?.Parent is MemberBindingExpressionSyntax => token.ValueText == "ValidTo",
        SyntaxKind.IdentifierToken when token.Parent is IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax access } name
            && access.Name == name =>
            token.ValueText == "ValidTo"
                || (token.ValueText is "Exp" or "Expiration"
                    && access.Expression.ToString() is var of
                    && (of.EndsWith("ClaimNames", StringComparison.Ordinal) || of.EndsWith("Payload", StringComparison.Ordinal))),
        _ => false,
    };

    // AddClaim("exp", soon), new Claim(ClaimNames.Exp, soon), { "exp", soon }, ["exp"] = soon: code that mints a token gives it a lifetime, and reads none.
    private static bool IsOfMintedToken(SyntaxToken token) => token.Parent?.FirstAncestorOrSelf<ExpressionSyntax>(node => node.Parent is not MemberAccessExpressionSyntax)
        is { Parent: var place } name && place switch
        {
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } pair => pair.Expressions[0] == name,
            ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: [var first, _, ..] } list } argument when first == argument => list.Parent switch
            {
                InvocationExpressionSyntax call => call.CalledName() is { } called
                    && (called.StartsWith("Add", StringComparison.Ordinal) || called.StartsWith("Set", StringComparison.Ordinal)),
                ObjectCreationExpressionSyntax creation => creation.Type.LastName() == "Claim",
                _ => list.Parent is ImplicitObjectCreationExpressionSyntax,
            },
            ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ExpressionSyntax { Parent: AssignmentExpressionSyntax write } entry } }
                => write.Left == entry,
            _ => false,
        };

    private static bool IsUsed(SyntaxToken token) =>
        token.Parent is not (PropertyDeclarationSyntax or ParameterSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax })
        && token.Parent?.FirstAncestorOrSelf<AttributeSyntax>() is null
        && !IsLogged(token.Parent);

    /// <summary>Is it an argument of a call that only writes it down?</summary>
    public static bool IsLogged(SyntaxNode? node) => node?.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent is InvocationExpressionSyntax call
        && call.CalledName() is { } name && (name.StartsWith("Log", StringComparison.Ordinal) || name.StartsWith("Write", StringComparison.Ordinal));
}
