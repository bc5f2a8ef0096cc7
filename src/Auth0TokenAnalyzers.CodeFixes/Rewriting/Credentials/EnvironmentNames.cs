using System;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Credentials;

/// <summary>Names of environment variables: what a program calls a client that it keeps beside a variable of another name.</summary>
/// <param name="ClientId">The variable with the client id.</param>
/// <param name="ClientSecret">The variable with its client secret.</param>
internal sealed record EnvironmentNames(string ClientId, string ClientSecret)
{
    // How names of variables are written: CRM_AUTH0_DOMAIN, Auth0Domain and Auth0__Domain, auth0_domain.
    private static readonly (string Domain, string ClientId, string ClientSecret)[] s_styles =
    [
        ("_DOMAIN", "_CLIENT_ID", "_CLIENT_SECRET"), ("Domain", "ClientId", "ClientSecret"), ("_domain", "_client_id", "_client_secret"),
    ];

    // Where the name of a token or secret begins to say what it is: AUTH0_TEST_API_TOKEN.
    private static readonly string[] s_tokenWords = ["API", "MANAGEMENT", "MGMT", "ACCESS", "TOKEN", "JWT", "GLOBAL", "CLIENT", "SECRET"];

    /// <summary>The names that the shared provider reads by itself.</summary>
    public static readonly EnvironmentNames OfSharedProvider = Of("AUTH0_");

    public bool AreOfSharedProvider => this == OfSharedProvider;

    /// <summary>The names beside that of a domain, such as <c>CRM_AUTH0_DOMAIN</c>; null when it is none.</summary>
    public static EnvironmentNames? BesideDomain(string variable) => s_styles
        .Where(style => variable.Length > style.Domain.Length && variable.EndsWith(style.Domain, StringComparison.Ordinal))
        .Select(style => (Prefix: variable.Substring(0, variable.Length - style.Domain.Length), Style: style))
        .Select(name => new EnvironmentNames(name.Prefix + name.Style.ClientId, name.Prefix + name.Style.ClientSecret)).FirstOrDefault();

    /// <summary>The names beside that of a token, such as <c>AUTH0_TEST_API_TOKEN</c>; null when it does not say whose it is.</summary>
    public static EnvironmentNames? BesideToken(string variable)
    {
        string[] words = variable.Split('_');
        string[] prefix = [.. words.TakeWhile(word => !s_tokenWords.Contains(word))];
        return prefix.Length > 0 && prefix.Length < words.Length ? Of(string.Join("_", prefix) + "_") : null;
    }

    /// <summary>The variable that an expression reads; null for any other expression.</summary>
    public static string? ReadBy(string expression) =>
        SyntaxFactory.ParseExpression(expression).DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetEnvironmentVariable" })
            ?.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax { Token.Value: string name } }, ..] ? name : null;

    private static EnvironmentNames Of(string prefix) => new(prefix + "CLIENT_ID", prefix + "CLIENT_SECRET");
}
