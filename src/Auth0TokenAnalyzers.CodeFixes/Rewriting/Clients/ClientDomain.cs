using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>The tenant's domain as a client is told it: by name, or in the URL of the API.</summary>
internal static class ClientDomain
{
    private const string Scheme = "https://";

    /// <summary>C# text of the domain, from the arguments of a client; null when it cannot be written a second time.</summary>
    public static string? Of(ClientCreation client)
    {
        if (client.Argument("domain") is { } domain)
            return Repeatable(domain.Expression);
        return client.Argument("baseUri", "baseUrl")?.Expression switch
        {
            BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var url }] } => InUrl(url),
            { } url => InUrl(url),
            null => null,
        };
    }

    /// <summary>C# text of the domain in a URL of the Management API; null when it does not stand there by itself.</summary>
    public static string? InUrl(ExpressionSyntax url) => url switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => InUrl(inner),
        LiteralExpressionSyntax literal when literal.Token.Value is string text => InText(text),
        InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax start, InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole, InterpolatedStringTextSyntax end] }
            => Between(start.TextToken.ValueText, hole.Expression, end.TextToken.ValueText),
        InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax text] } => InText(text.TextToken.ValueText),
        BinaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.AddExpression,
            Left: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Left: LiteralExpressionSyntax start, Right: var hole },
            Right: LiteralExpressionSyntax end,
        } => Between(start.Token.ValueText, hole, end.Token.ValueText),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Format" },
            ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax format }, { Expression: var hole }] }
            when format.Token.ValueText.IndexOf("{0}", StringComparison.Ordinal) is >= 0 and var at
            => Between(format.Token.ValueText.Substring(0, at), hole, format.Token.ValueText.Substring(at + 3)),
        _ => null,
    };

    /// <summary>C# text of the domain in the address of a request to the Management API, whatever of it is asked for; null when it does not stand there by itself.</summary>
    public static string? InAddress(ExpressionSyntax address) => address switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => Written(text),
        InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax start, InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole,
            InterpolatedStringTextSyntax path, ..] } => Named(start.TextToken.ValueText, hole.Expression, path.TextToken.ValueText),
        InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax text, ..] } => Written(text.TextToken.ValueText),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Right: LiteralExpressionSyntax { Token.Value: string path },
            Left: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Left: LiteralExpressionSyntax { Token.Value: string start }, Right: var hole } }
            => Named(start, hole, path),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Left: var left } => InAddress(left),
        _ => null,
    };

    private static string? Written(string url) =>
        url.StartsWith(Scheme, StringComparison.Ordinal) && url.IndexOf('/', Scheme.Length) is var slash && slash > Scheme.Length && IsOfApi(url.Substring(slash))
            ? SymbolDisplay.FormatLiteral(url.Substring(Scheme.Length, slash - Scheme.Length), quote: true)
            : null;

    private static string? Named(string start, ExpressionSyntax hole, string path) => start == Scheme && IsOfApi(path) ? Repeatable(hole) : null;

    private static bool IsOfApi(string path) => IsApi(path) || path.StartsWith("/api/v2/", StringComparison.Ordinal);

    private static string? Between(string start, ExpressionSyntax hole, string end) => start == Scheme && IsApi(end) ? Repeatable(hole) : null;

    private static string? InText(string url) =>
        url.StartsWith(Scheme, StringComparison.Ordinal) && url.IndexOf('/', Scheme.Length) is var slash && slash > Scheme.Length && IsApi(url.Substring(slash))
            ? SymbolDisplay.FormatLiteral(url.Substring(Scheme.Length, slash - Scheme.Length), quote: true)
            : null;

    private static bool IsApi(string path) => path.TrimEnd('/') == "/api/v2";

    /// <summary>The text of an expression that may run twice; null for any other.</summary>
    public static string? Repeatable(ExpressionSyntax domain)
    {
        ExpressionSyntax expression = domain;
        while (expression is ParenthesizedExpressionSyntax
            or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
            expression = expression is ParenthesizedExpressionSyntax { Expression: var inner }
                ? inner
                : ((PostfixUnaryExpressionSyntax)expression).Operand;
        bool isFree = expression.DescendantNodesAndSelf()
            .All(node => node is NameSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or LiteralExpressionSyntax
            or ThisExpressionSyntax or BracketedArgumentListSyntax or ArgumentSyntax
            or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetEnvironmentVariable" } }
            or ArgumentListSyntax);
        return isFree && !expression.ToString().Contains('\n') ? expression.ToString() : null;
    }
}
