using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>
/// Lets the clients that a token goes into get their tokens by themselves. What else the token was used for gets one from the provider, if anything.
/// </summary>
/// <param name="clients">The creations of the clients, or the calls of their constructors by derived types.</param>
/// <param name="forms">How clients may be rewritten, the best first.</param>
/// <param name="token">What is done about other uses of the token; null for one that has none, so that it goes.</param>
/// <param name="diagnostic">The report.</param>
/// <param name="model">The model of the old document.</param>
/// <param name="provider">The type of the token provider.</param>
/// <param name="cancellationToken">Stops the work.</param>
internal sealed class ClientRepair(
    ImmutableArray<SyntaxNode> clients, ImmutableArray<IClientForm> forms, ITokenRepair? token, Diagnostic diagnostic, SemanticModel model,
    INamedTypeSymbol provider,
    CancellationToken cancellationToken) : ITokenRepair
{
    /// <summary>The forms, the best first, and those that keep the type of the client where another one does not fit.</summary>
    public static readonly ImmutableArray<ImmutableArray<IClientForm>> Forms =
    [
        [new DelegateProviderForm(), new ManagementClientForm(), new ClientOptionsForm(), new HandlerForm()],
        [new DelegateProviderForm(), new ClientOptionsForm(), new HandlerForm()],
    ];

    public SyntaxNode Place => clients[0];

    public Repair? Write(TypeNames names, bool mayAwait)
    {
        var replacements = ImmutableArray.CreateBuilder<Replacement>();
        var removals = ImmutableArray.CreateBuilder<SyntaxNode>();
        foreach (SyntaxNode node in clients)
        {
            if (ClientCreation.Of(node, model, cancellationToken) is not { } client || Written(client, names) is not { } code)
                return null;
            // What several clients share is declared once.
            replacements.AddRange(code.Replacements.Where(added =>
                !replacements.Any(other => other.Span == added.Span && other.Text == added.Text)));
            removals.AddRange(AccessTokenUpdates.Of(client, model, cancellationToken));
        }
        Repair repair = new(replacements.ToImmutable(), []) { Removals = removals.ToImmutable(), Clients = clients };
        if (token is null)
            return repair with { MustGo = [model.SyntaxTree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan)] };
        return token.Write(names, mayAwait) is { } rest
            ? new Repair(repair.Replacements.AddRange(rest.Replacements.Where(IsElsewhere).Select(Optional)),
                rest.Obsolete.AddRange(CallsOfExchange(rest)))
            {
                Removals = repair.Removals.AddRange(rest.Removals),
                Unwrapped = rest.Unwrapped,
                Clients = clients,
                MustGo = rest.MustGo,
            }
            : null;
    }

    private ClientCode? Written(ClientCreation client, TypeNames names)
    {
        foreach (IClientForm form in forms)
        {
            var code = new ClientCode(diagnostic, model, provider, names, cancellationToken);
            if (form.Write(client, code))
                return code;
        }
        return null;
    }

    // A member that kept the token is changed as a whole. Where only the client needed the token, nobody waits for one any more.
    private Replacement Optional(Replacement replacement) =>
        token is TokenCall or TokenExchange ? replacement with { IsOptional = true, Waits = false } : replacement;

    // A call that does nothing but bring the token goes with its last use.
    private IEnumerable<SyntaxNode> CallsOfExchange(Repair rest) => token is not TokenExchange
        ? []
        : rest.Replacements.Select(replacement => replacement.Node).Where(node => node is not ExpressionSyntax)
            .Select(body => body.FirstAncestorOrSelf<MethodDeclarationSyntax>()).OfType<MethodDeclarationSyntax>()
            .SelectMany(method => TokenCalls.Of(method, model, cancellationToken))
            .Where(call => !clients.Any(client => client.Span.Contains(call.Span)));

    private bool IsElsewhere(Replacement replacement) => !clients.Any(client => client.Span.Contains(replacement.Node.Span));
}
