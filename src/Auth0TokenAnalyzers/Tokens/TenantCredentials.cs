using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>What a fix is told of the client that stands beside the domain of a tenant, and of code that serves several tenants.</summary>
internal static class TenantCredentials
{
    // The application of the Management API goes before that of the login.
    private static readonly string[] Prefixes = ["Management.", "ManagementApi.", "Management", ""];

    /// <summary>What only the application has that signs users in: it is not granted the Management API.</summary>
    private static readonly string[] LoginWords = ["Callback", "Redirect", "Logout"];

    /// <summary>The properties that such code adds to a report.</summary>
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
        if (tenants.AreSeveral(urls) || (urls.Count == 0 && token is not null && tenants.Varies(token)))
            yield return new(PropertyKeys.SeveralTenants, "true");
        var members = urls.SelectMany(url => url is TextValue text ? text.Parts.Select(part => part.Hole) : [url]).OfType<Value>()
            .SelectMany(hole => hole.Trail.Select(step => step.Node).Prepend(hole.Written)).OfType<SyntaxNode>()
            .Select(written => facts.Source.Operation(written, cancellationToken)).OfType<IMemberReferenceOperation>();
        foreach (var member in members.Where(member => domain?.EndsWith("." + member.Member.Name, StringComparison.Ordinal) == true))
        {
            if (Client(member.Instance?.Type ?? member.Member.ContainingType, member.Member.IsStatic) is not var (id, secret))
                continue;
            var owner = domain!.Substring(0, domain.Length - member.Member.Name.Length);
            yield return new(PropertyKeys.ClientIdExpression, owner + id);
            yield return new(PropertyKeys.ClientSecretExpression, owner + secret);
            yield break;
        }
    }

    private static (string Id, string Secret)? Client(ITypeSymbol type, bool isStatic) => Prefixes
        .Where(prefix => prefix.Length > 0 || !IsForLogin(type))
        .Select(prefix => (Id: Name(type, prefix + "ClientId", isStatic), Secret: Name(type, prefix + "ClientSecret", isStatic)))
        .Where(client => client is { Id: not null, Secret: not null })
        .Select(client => ((string, string)?)(client.Id!, client.Secret!)).FirstOrDefault();

    private static bool IsForLogin(ITypeSymbol type) =>
        type.GetMembers().Any(member => LoginWords.Any(word => member.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));

    /// <summary>The path as the type writes it: <c>ClientId</c>, <c>Management.ClientId</c>.</summary>
    private static string? Name(ITypeSymbol type, string path, bool isStatic)
    {
        if (path.Split('.') is [var first, var rest])
        {
            return Member(type, first, isStatic) is { } outer
                && TypeOf(outer) is { TypeKind: TypeKind.Class or TypeKind.Struct } inner
                && Name(inner, rest, isStatic: false) is { } name
                ? $"{outer.Name}.{name}"
                : null;
        }

        return Member(type, path, isStatic) is { } member && TypeOf(member)?.SpecialType == SpecialType.System_String ? member.Name : null;
    }

    private static ISymbol? Member(ITypeSymbol type, string name, bool isStatic)
    {
        for (var owner = type; owner is not null; owner = owner.BaseType)
        {
            var member = owner.GetMembers().FirstOrDefault(member => member.IsStatic == isStatic
                && member.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal
                && member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
                && member is IPropertySymbol { GetMethod: not null } or IFieldSymbol);
            if (member is not null)
                return member;
        }

        return null;
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type;
}
