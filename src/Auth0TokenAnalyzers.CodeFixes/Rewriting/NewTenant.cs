using System.Linq;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>
/// Knows the tokens that set up a tenant which their caller names: they create its first application, so there is none yet that a provider could ask as.
/// </summary>
internal static class NewTenant
{
    // What a tenant needs to have an application for the Management API.
    private static readonly string[] s_scopes = ["create:clients", "create:client_grants"];

    /// <summary>True for the report of such a token: it stays.</summary>
    public static bool Needs(Diagnostic diagnostic) => diagnostic.Property(PropertyKeys.TenantVaries) is not null
        && diagnostic.Property(PropertyKeys.Scopes)?.Split(' ') is { } scopes
        && s_scopes.All(scope => scopes.Contains(scope));
}
