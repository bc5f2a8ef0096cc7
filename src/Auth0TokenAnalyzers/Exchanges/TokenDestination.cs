using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Handovers;
using Auth0TokenAnalyzers.Requests;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Exchanges;

/// <summary>Where the file that asks for a token sends it: to the Management API it only goes when that is what it was asked for.</summary>
internal sealed class TokenDestination(CompilationFacts facts, Auth0Hosts hosts, SettingTexts settings, CancellationToken cancellationToken)
{
    /// <summary>Does the token of a request go to the Management API of a tenant?</summary>
    public bool IsManagementApi(TokenRequest request)
    {
        var tree = request.Sending.Syntax.SyntaxTree;
        if (!facts.Sinks.MayHandOver(tree))
            return false;
        var flow = new AnswerFlow(facts, [request.Sending.Syntax], cancellationToken);
        return facts.Sinks.In(tree, cancellationToken).Any(handover => IsForTenant(handover) && flow.Of(Token(handover)) == Carried.Token);
    }

    // An API of one's own may have an /api/v2, too, so its host has to be a tenant's; the same client may ask a tenant for the token.
    private bool IsForTenant(TokenHandover handover) => handover.IsSdk
        || handover.Urls.OfType<TextValue>().Any(url => ManagementUrl.Parse(url.Pattern, hosts) is { IsManagementApi: true } api
            && (api.HostKind == HostKind.Auth0 || url.Sources.Any(step => SecretNames.SpeaksOfAuth0(step.Name))))
        || ManagementSinks.GoesToTenant(handover, hosts, settings);

    private IOperation? Token(TokenHandover handover) => !handover.IsHeaderText ? handover.Value
        : handover.Token is { } token ? facts.Source.Operation(token, cancellationToken) : null;
}
