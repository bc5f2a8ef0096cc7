using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Headers;

/// <summary>
/// Creates an <c>HttpClient</c> that outlives one token with the handler that puts a fresh one on each request; the header that was set once goes.
/// </summary>
internal sealed class ClientWithHandler(
    ExpressionSyntax token, DefaultHeader header, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, INamedTypeSymbol provider,
    CancellationToken cancellationToken)
    : ITokenRepair
{
    public SyntaxNode Place => header.Setting;

    public Repair? Write(TypeNames names, bool mayAwait)
    {
        if (header.Setting is not StatementSyntax setting || CreatedClient.Of(header.Client, setting, root, model, cancellationToken) is not { } creation)
            return null;
        return new ClientHandler(token, diagnostic, model, provider, cancellationToken).Of(creation, names) is { IsEmpty: false } handler
            ? new Repair(handler, []) { Removals = [setting] }
            : null;
    }
}
