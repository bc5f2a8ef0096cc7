using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>What a fix is told of code that serves several tenants: the client that stands beside the domain of each, when there is one.</summary>
internal static class TenantCredentials
{
    // The application of the Management API goes before that of the login.
    private static readonly string[] Prefixes = ["Management", ""];

    /// <summary>The properties that such code adds to a report; none for code of one tenant.</summary>
    /// <param name="urls">URLs of the tenant, or its bare domain.</param>
    /// <param name="token">The token that the old code has; <see langword="null"/> for one that it makes.</param>
    /// <param name="domain">C# text of the domain, valid at the token; <see langword="null"/> when there is none.</param>
    /// <param name="facts">What is known of the compilation.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static IEnumerable<KeyValuePair<string, string?>> Of(
        IReadOnlyCollection<Value> urls, IOperation? token, string? domain, CompilationFacts facts, CancellationToken cancellationToken)
    {
        // Where nothing says which tenant it is, the token still may.
        var tenants = new ServedTenants(facts.Uses, facts.Source, cancellationToken);
        if (!tenants.AreSeveral(urls) && (urls.Count > 0 || token is null || !tenants.Varies(token)))
            yield break;
        yield return new(PropertyKeys.SeveralTenants, "true");
        var members = urls.SelectMany(url => url is TextValue text ? text.Parts.Select(part => part.Hole) : [url]).Select(hole => hole?.Written).OfType<SyntaxNode>()
            .Select(written => facts.Source.Operation(written, cancellationToken)).OfType<IMemberReferenceOperation>();
        foreach (var member in members.Where(member => member.Instance?.Type is not null && domain?.EndsWith("." + member.Member.Name, StringComparison.Ordinal) == true))
        {
            if (Client(member.Instance!.Type!) is not var (id, secret))
                continue;
            var owner = domain!.Substring(0, domain.Length - member.Member.Name.Length);
            yield return new(PropertyKeys.ClientIdExpression, owner + id);
            yield return new(PropertyKeys.ClientSecretExpression, owner + secret);
            yield break;
        }
    }

    private static (string Id, string Secret)? Client(ITypeSymbol type) => Prefixes
        .Select(prefix => (Id: Name(type, prefix + "ClientId"), Secret: Name(type, prefix + "ClientSecret")))
        .Where(client => client is { Id: not null, Secret: not null })
        .Select(client => ((string, string)?)(client.Id!, client.Secret!)).FirstOrDefault();

    private static string? Name(ITypeSymbol type, string name)
    {
        for (var owner = type; owner is not null; owner = owner.BaseType)
        {
            var member = owner.GetMembers().FirstOrDefault(member => !member.IsStatic && member.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal
                && member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
                && member is IPropertySymbol { GetMethod: not null, Type.SpecialType: SpecialType.System_String } or IFieldSymbol { Type.SpecialType: SpecialType.System_String });
            if (member is not null)
                return member.Name;
        }

        return null;
    }
}
