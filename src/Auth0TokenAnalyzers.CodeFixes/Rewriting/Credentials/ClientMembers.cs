using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting.Credentials;

/// <summary>The members of a type that hold a tenant and its machine-to-machine application: <c>ClientId</c>, <c>Management.ClientSecret</c>.</summary>
/// <param name="type">The type.</param>
/// <param name="isStatic">True for those that it has without an object.</param>
/// <param name="isUsable">Tells whether code may read a member, and whether it holds what an application of its own has.</param>
internal sealed class ClientMembers(ITypeSymbol type, bool isStatic, Func<ISymbol, bool> isUsable)
{
    // Settings of more than Auth0 say whose client it is, but not what for.
    private static readonly string[] s_anyApplication = ["", "Auth0"];

    // The application of the Management API goes before that of the login.
    private static readonly string[] s_prefixes =
        ["Management.", "ManagementApi.", "Mgmt.", "M2M.", "Machine.", "MachineToMachine.", "Management", "ManagementApi", "Mgmt", "M2M", "Machine", "MachineToMachine",
            "Auth0Management", "Auth0Mgmt", "Auth0M2M", .. s_anyApplication];

    /// <summary>What only the application has that signs users in: it is not granted the Management API.</summary>
    private static readonly string[] s_loginWords = ["Callback", "Redirect", "Logout"];

    /// <summary>The name of the member that holds the tenant's domain; null when there is none.</summary>
    public string? Domain => s_anyApplication.Select(prefix => Path(type, prefix + "Domain", isStatic)).FirstOrDefault(path => path is not null);

    /// <summary>The paths of client id and secret as the type writes them; null when it does not have both.</summary>
    public (string Id, string Secret)? Client => s_prefixes
        .Where(prefix => !s_anyApplication.Contains(prefix) || !IsForLogin)
        .Select(prefix => (Id: Path(type, prefix + "ClientId", isStatic), Secret: Path(type, prefix + "ClientSecret", isStatic)))
        .Where(client => client is { Id: not null, Secret: not null })
        .Select(client => ((string, string)?)(client.Id!, client.Secret!)).FirstOrDefault();

    /// <summary>The names of client id and secret among variables; null when they are not both there.</summary>
    public static (string Id, string Secret)? Among(IEnumerable<IParameterSymbol> variables, Func<ISymbol, bool> isUsable)
    {
        ILookup<string, IParameterSymbol> usable = variables
            .Where(variable => variable.Type.SpecialType == SpecialType.System_String && isUsable(variable))
            .ToLookup(variable => variable.Name, StringComparer.OrdinalIgnoreCase);
        return s_prefixes
            .Select(prefix => (Id: usable[prefix + "ClientId"].FirstOrDefault(), Secret: usable[prefix + "ClientSecret"].FirstOrDefault()))
            .Where(client => client is { Id: not null, Secret: not null })
            .Select(client => ((string, string)?)(client.Id!.Name, client.Secret!.Name)).FirstOrDefault();
    }

    private bool IsForLogin =>
        type.GetMembers().Any(member => s_loginWords.Any(word => member.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));

    private string? Path(ITypeSymbol owner, string path, bool ofType)
    {
        if (path.Split('.') is [var first, var rest])
        {
            return Member(owner, first, ofType) is { } outer
                && TypeOf(outer) is { TypeKind: TypeKind.Class or TypeKind.Struct } inner
                && Path(inner, rest, ofType: false) is { } name
                ? $"{outer.Name}.{name}"
                : null;
        }
        return Member(owner, path, ofType) is { } member && TypeOf(member)?.SpecialType == SpecialType.System_String ? member.Name : null;
    }

    private ISymbol? Member(ITypeSymbol owner, string name, bool ofType)
    {
        for (ITypeSymbol? current = owner; current is not null; current = current.BaseType)
        {
            ISymbol? member = current.GetMembers().FirstOrDefault(member => member.IsStatic == ofType
                && member.Name.TrimStart('_').Equals(name, StringComparison.OrdinalIgnoreCase)
                && member is IPropertySymbol { GetMethod: not null } or IFieldSymbol { CanBeReferencedByName: true }
                && isUsable(member));
            if (member is not null)
                return member;
        }
        return null;
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type;
}
