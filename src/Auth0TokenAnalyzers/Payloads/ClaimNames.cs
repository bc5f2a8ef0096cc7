using System;
using System.Collections.Immutable;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Payloads;

/// <summary>The names that the members of a type have in a token: from serializer attributes, else the member's own name.</summary>
internal static class ClaimNames
{
    /// <summary>Names that are written in any case, because serializers are set up to change it.</summary>
    private static readonly ImmutableHashSet<string> Registered =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "iss", "aud", "sub", "exp", "iat", "nbf", "jti", "scope", "scopes", "azp", "gty",
            // those of the header
            "alg", "typ");

    public static string Of(ISymbol member) => SerializedNames.Of(member) ?? Of(member.Name);

    public static string Of(string name) => Registered.Contains(name) ? name.ToLowerInvariant() : name;
}
