using System.Linq;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Tokens.Credentials;

/// <summary>The C# text by which what the old code read can be had at another place: its source, never what it holds.</summary>
internal static class NamedSource
{
    /// <summary>The expression that gives a value; <see langword="null"/> when it means nothing at the place, or may write down a secret.</summary>
    public static string? Of(Value hole, CodePlace place)
    {
        var setting = hole.Trail.FirstOrDefault(step => step.Kind is SourceKind.Configuration or SourceKind.Environment && step.Node == hole.Written);
        // From its source on; a field that keeps a parameter of the constructor is as good.
        foreach (var written in hole.Trail.Select(step => step.Node).Prepend(hole.Written).OfType<ExpressionSyntax>())
        {
            // The key of a setting is no secret; of any other literal nobody knows.
            if ((written == setting?.Node || !HasLiteral(written)) && RelocatedCode.At(written, place.Model, place.Position) is { } text)
                return text;
        }

        return setting is { Kind: SourceKind.Configuration } && Receiver(setting, place) is { } configuration
            ? configuration + "[" + SymbolDisplay.FormatLiteral(setting.Name, quote: true) + "]"
            : null;
    }

    /// <summary>
    /// The expression that chooses between a value and others, or the variable that has what was chosen: never the one of them that was read;
    /// <see langword="null"/> when it means nothing at the place.
    /// </summary>
    public static string? OfChoice(Value hole, CodePlace place) => hole.Trail.Select(step => step.Node).Prepend(hole.Written).OfType<ExpressionSyntax>().Reverse()
        .Select(read => (Read: read, Whole: Choice(read)))
        .Where(known => known.Whole != known.Read
            ? OnlyNames(known.Whole)
            : known.Read is IdentifierNameSyntax or MemberAccessExpressionSyntax)
        .Select(known => RelocatedCode.At(known.Whole, place.Model, place.Position)).FirstOrDefault(text => text is not null);

    /// <summary>The configuration object that a setting is read from.</summary>
    public static string? Receiver(SourceStep setting, CodePlace place) =>
        setting.Receivers.Where(receiver => !HasLiteral(receiver))
            .Select(receiver => RelocatedCode.At(receiver, place.Model, place.Position))
            .FirstOrDefault(text => text is not null);

    // a ?? b, c ? a : b
    private static ExpressionSyntax Choice(ExpressionSyntax part) => part.Parent switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice => Choice(choice),
        ConditionalExpressionSyntax choice when choice.Condition != part => Choice(choice),
        ParenthesizedExpressionSyntax inner when Choice(inner) is var choice && choice != inner => choice,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner => Choice(inner),
        _ => part,
    };

    // The keys of settings, and hosts.
    private static bool OnlyNames(ExpressionSyntax expression) => expression.DescendantNodes().OfType<LiteralExpressionSyntax>()
        .All(literal => literal.Parent is ArgumentSyntax || (literal.Token.Value is string text && text.IndexOf('.') > 0 && Auth0Hosts.IsHostName(text)))
        && !expression.DescendantNodes().Any(node => node is InterpolatedStringExpressionSyntax);

    private static bool HasLiteral(SyntaxNode expression) =>
        expression.DescendantNodesAndSelf().Any(node => node is LiteralExpressionSyntax or InterpolatedStringTextSyntax);
}
