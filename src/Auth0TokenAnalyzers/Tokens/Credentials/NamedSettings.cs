using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Gates;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Tokens.Credentials;

/// <summary>The names of settings that the source of a program writes: domains, client ids and client secrets of Auth0.</summary>
internal sealed class NamedSettings(Compilation compilation)
{
    private readonly Lazy<ImmutableHashSet<string>> _names = new(() => [.. compilation.SyntaxTrees.Where(SourceGate.SpeaksOfAuth0).SelectMany(In)]);

    /// <summary>Does the program read a setting of this name? Names of settings differ in more than their case.</summary>
    public bool Has(string name) => _names.Value.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The settings of the application of the Management API that the program reads already; <see langword="null"/> when it has none, or several.
    /// </summary>
    /// <param name="old">The settings of the old code: they are those of a token, or of the tenant's global client.</param>
    public (string ClientId, string ClientSecret)? Client(IReadOnlyCollection<string> old)
    {
        var found = _names.Value
            .Where(name => SettingNames.IsClientSecret(name)
                && SecretNames.SpeaksOfManagement(name)
                && SecretNames.SpeaksOfAuth0(name)
                && !SettingNames.IsOfOtherVendor(name)
                && !old.Contains(name))
            .Select(secret => (ClientId: IdBeside(secret), ClientSecret: secret))
            .Where(client => _names.Value.Contains(client.ClientId)).ToList();
        return found is [var single] ? single : null;
    }

    // Auth0:ManagementClientSecret, AUTH0_MGMT_CLIENT_SECRET
    private static string IdBeside(string secret)
    {
        var end = secret.Substring(secret.Length - "secret".Length);
        return secret.Substring(0, secret.Length - end.Length) + (end == "SECRET" ? "ID" : end == "secret" ? "id" : "Id");
    }

    private static IEnumerable<string> In(SyntaxTree tree) => tree.GetRoot(CancellationToken.None).DescendantNodes().OfType<LiteralExpressionSyntax>()
        .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression) && !IsVariable(literal))
        .Select(literal => literal.Token.ValueText)
        .Where(name => ShownNames.Shown(name) is not null
            && SecretNames.Words(name) is [.., "domain"] or [.., "client", "id"] or [.., "client", "secret"]);

    private static bool IsVariable(LiteralExpressionSyntax literal) => literal.Parent?.Parent?.Parent is InvocationExpressionSyntax call
        && call.CalledName() == "GetEnvironmentVariable";
}
