using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Requests;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Keeping;

/// <summary>
/// How long the tokens of an API live, as code sets it at the tenant: <c>TokenLifetime</c> of a resource server in the SDK, or
/// <c>token_lifetime</c> in a body that is sent to <c>/api/v2/resource-servers</c>. Both are seconds
/// (https://auth0.com/docs/get-started/apis/update-access-token-lifetime).
/// </summary>
/// <param name="Seconds">The lifetime.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="Site">The assignment or call that sets it.</param>
internal sealed record ApiLifetime(decimal Seconds, LifetimePlace Place, SyntaxNode Site)
{
    private const string Path = "api/v2/resource-servers";

    /// <summary>Can a file set one? By its text alone.</summary>
    public static bool MayBeIn(SyntaxTree tree)
    {
        var text = tree.GetText().ToString();
        return (Has("TokenLifetime") || Has("token_lifetime")) && (Has("ResourceServer") || Has("resource-servers"));

        bool Has(string name) => text.IndexOf(name, StringComparison.Ordinal) >= 0;
    }

    /// <summary>All that the code of a file sets.</summary>
    public static IEnumerable<ApiLifetime> In(SyntaxTree tree, CompilationFacts facts, Auth0Hosts hosts, CancellationToken cancellationToken)
    {
        foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes().Where(MaySet))
        {
            var reading = new Reading(facts.Source, cancellationToken);
            var values = facts.Source.Operation(node, cancellationToken) switch
            {
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property }, Value: var value }
                    when IsOfResourceServer(property) => [(value.Syntax, reading.Read(value, null))],
                IInvocationOperation call => Sent(reading, call, hosts, facts),
                _ => [],
            };
            foreach (var lifetime in values.SelectMany(pair => pair.Item2.Values.Select(value => Of(value, pair.Syntax, node))).OfType<ApiLifetime>())
                yield return lifetime;
        }
    }

    private static bool MaySet(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: var left } =>
            (left as IdentifierNameSyntax
                ?? (left as MemberAccessExpressionSyntax)?.Name)?.Identifier.ValueText is "TokenLifetime" or "TokenLifetimeForWeb",
        InvocationExpressionSyntax call => call.CalledName() is { } name && TokenRequestReaders.SendingNames.Contains(name),
        _ => false,
    };

    private static bool IsOfResourceServer(IPropertySymbol property) => property.ContainingType is { Name: var name } type
        && ((type.ContainingNamespace.Is("Auth0.ManagementApi.Models") && name.StartsWith("ResourceServer", StringComparison.Ordinal))
            || (type.ContainingNamespace.Is("Auth0.ManagementApi")
                && name is "CreateResourceServerRequestContent" or "UpdateResourceServerRequestContent"));

    private static IEnumerable<(SyntaxNode Syntax, Alternatives)> Sent(Reading reading, IInvocationOperation call, Auth0Hosts hosts,
        CompilationFacts facts)
    {
        var request = TokenRequestReaders.All.Where(reader => reader.SendingNames.Contains(call.TargetMethod.Name))
            .Select(reader => reader.Read(reading, call, null))
            .FirstOrDefault(found => found is not null);
        var isForApi = request?.Urls.SelectMany(url => url.Values).OfType<TextValue>()
            .Any(url => url.Pattern.IndexOf(Path, StringComparison.Ordinal) >= 0
            && ManagementUrl.Parse(url.Pattern, hosts).HostKind is var host
            && (host == HostKind.Auth0 || (host == HostKind.Unknown && facts.Surroundings.SpeakOfAuth0(call)))) ?? false;
        return isForApi
            ? new[] { "token_lifetime", "token_lifetime_for_web" }.SelectMany(request!.Named).Select(claim => (claim.Where, claim.Value))
            : [];
    }

    private static ApiLifetime? Of(Value value, SyntaxNode where, SyntaxNode site) => NumberReader.Number(value) switch
    {
        { Exact: { } seconds } number => new(seconds,
            new LifetimePlace(LifetimePlace.Expression(number.Written ?? where, where), number.Written ?? where, LifetimeShapes.Amount, 1), site),
        { Time: { Now: false } time, UnitTicks: TimeUnits.Second }
            => new(decimal.Floor(time.Low / TimeUnits.Second), LifetimePlace.Of(where, time), site),
        _ => null,
    };
}
