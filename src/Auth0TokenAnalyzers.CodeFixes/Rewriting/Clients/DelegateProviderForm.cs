using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary><c>new DelegateTokenProvider(_ => Task.FromResult(token))</c> of version 8 and later: the delegate becomes the provider's own method.</summary>
internal sealed class DelegateProviderForm : IClientForm
{
    public bool Write(ClientCreation client, ClientCode code)
    {
        if (client.Type.Name != "DelegateTokenProvider" || client.Argument("tokenFactory") is not { Expression: var factory })
            return false;
        code.ReplaceByProvider(factory, code.Provider(client.Node, Domain(client.Node)) with { Tail = ".GetTokenAsync" });
        return true;
    }

    // new ManagementClientOptions { Domain = …, TokenProvider = new DelegateTokenProvider(…) }
    private static string? Domain(SyntaxNode provider) =>
        provider.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer }
        ? initializer.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(member => member.Left.ToString() == "Domain") is { } domain
            ? ClientDomain.Repeatable(domain.Right)
            : null
        : null;
}
