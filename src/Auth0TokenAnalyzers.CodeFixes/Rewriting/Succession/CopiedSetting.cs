using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Rewriting.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Succession;

/// <summary>
/// Code that declares a member with a global client's id or secret, or that fills it from a setting, written again for the member that takes its place:
/// <c>ClientId = Require("AUTH0_CLIENT_ID")</c> for <c>GlobalClientId = Require("AUTH0_GLOBAL_CLIENT_ID")</c>.
/// </summary>
/// <param name="node">The old code.</param>
/// <param name="member">The name of the old member.</param>
internal sealed class CopiedSetting(SyntaxNode node, string member)
{
    /// <summary>The setting that a value is read from; null for a value that is read otherwise.</summary>
    /// <param name="value">The value.</param>
    public static string? Key(ExpressionSyntax value) => Read(value) switch
    {
        InvocationExpressionSyntax call => KeyIn(call.ArgumentList.Arguments),
        ElementAccessExpressionSyntax access => KeyIn(access.ArgumentList.Arguments),
        _ => null,
    };

    /// <summary>True for what a member has before somebody fills it: nothing, or an empty text.</summary>
    public static bool IsNothing(ExpressionSyntax? value) => (value is null ? null : LastingValue.Bare(value)) switch
    {
        null => true,
        LiteralExpressionSyntax literal => literal.Token.Value is null or "",
        DefaultExpressionSyntax => true,
        MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax, Name.Identifier.ValueText: "Empty" } => true,
        _ => false,
    };

    /// <summary>The new code; null where it would still speak of the global client.</summary>
    /// <param name="isSecret">True for the secret, false for the id.</param>
    /// <param name="isManagement">True where the shorter names are those of another application.</param>
    public string? Text(bool isSecret, bool isManagement)
    {
        IEnumerable<SyntaxToken> names = node.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == member);
        IEnumerable<SyntaxToken> texts = node.DescendantTokens().Where(token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken));
        string[] old = [.. texts.Select(text => text.ValueText).Where(SuccessorNames.HasOne), member];
        string copy = node.ReplaceTokens(names.Concat(texts), (token, _) => Renamed(token)).WithoutTrivia().ToString();
        return SuccessorNames.SpeaksOfGlobal(copy) ? null : copy;

        SyntaxToken Renamed(SyntaxToken token)
        {
            string text = old.Aggregate(token.Text, (current, name) => current.Replace(name, SuccessorNames.Of(name, isSecret, isManagement)));
            return token.IsKind(SyntaxKind.IdentifierToken)
                ? SyntaxFactory.Identifier(token.LeadingTrivia, text, token.TrailingTrivia)
                : SyntaxFactory.Token(token.LeadingTrivia, token.Kind(), text, text, token.TrailingTrivia);
        }
    }

    private static string? KeyIn(SeparatedSyntaxList<ArgumentSyntax> arguments) => arguments.Select(argument => argument.Expression)
        .OfType<LiteralExpressionSyntax>().Select(literal => literal.Token.Value).OfType<string>().FirstOrDefault(SuccessorNames.HasOne);

    // With a text for where the setting is missing, or without.
    private static ExpressionSyntax Read(ExpressionSyntax value) =>
        LastingValue.Bare(value) is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Left: var left, Right: var right } && IsNothing(right)
            ? LastingValue.Bare(left)
            : LastingValue.Bare(value);
}
