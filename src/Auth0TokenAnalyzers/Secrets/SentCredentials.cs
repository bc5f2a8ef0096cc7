using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Requests;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Secrets;

/// <summary>
/// The pair where it is sent to Auth0 as the credentials of a client: in a token request, or by the client of the SDK before 2016, which sends one by itself.
/// <c>AUTH0_API_SECRET</c> and <c>AUTH0_API_KEY</c> are of the pair only there and where they sign.
/// </summary>
internal sealed class SentCredentials(CompilationFacts facts, Auth0Hosts hosts, CancellationToken cancellationToken)
{
    public IEnumerable<SecretEntry> In(SyntaxTree tree) => Sent(tree).Where(entry => entry.Where.SyntaxTree == tree);

    private IEnumerable<SecretEntry> Sent(SyntaxTree tree)
    {
        var requests = facts.Requests.MayHaveSites(tree) ? facts.Requests.In(tree, cancellationToken) : [];
        foreach (var request in requests.Select(site => site.Request)
            .Where(request => TokenEndpoint.Of(request, hosts).HostKind != HostKind.Other
                || RequestEvidence.Of(request, hosts, facts.Surroundings, SettingTexts.None) is not null))
        {
            foreach (var entry in Named(request.Values("client_secret"), SecretRole.ClientSecret, request.Site)
                .Concat(Named(request.Values("client_id"), SecretRole.ClientId, request.Site)))
                yield return entry;
        }

        foreach (var argument in tree.GetRoot(cancellationToken).DescendantNodes().OfType<ObjectCreationExpressionSyntax>()
            .Where(creation => SecretSyntax.CalledName(creation) == "Client").SelectMany(Arguments))
        {
            var values = new Reading(facts.Source, cancellationToken).Read(argument.Value, null).Values;
            foreach (var entry in argument.Parameter?.Name is "clientSecret"
                ? Named(values, SecretRole.ClientSecret, argument)
                : Named(values, SecretRole.ClientId, argument))
                yield return entry;
        }
    }

    private static IEnumerable<SecretEntry> Named(IEnumerable<Value> values, SecretRole role, IOperation at) => values.SelectMany(value =>
        value.Sources.Select(step => step.Name).FirstOrDefault(name => SecretSyntax.Role(name) == role && SecretNames.SpeaksOfAuth0(name)) is { } name
            ? SecretOrigins.Of(Alternatives.Of(value), role, name, at.Syntax)
            : []);

    // new Auth0.Client(clientID, clientSecret, domain)
    private IEnumerable<IArgumentOperation> Arguments(SyntaxNode creation) =>
        facts.Source.Operation(creation, cancellationToken) is IObjectCreationOperation { Type: { ContainingAssembly.Name: "Auth0" } type } made
            && type.Is("Auth0", "Client") ? made.Arguments : [];
}
