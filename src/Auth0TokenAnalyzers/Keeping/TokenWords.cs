using System.Linq;
using Auth0TokenAnalyzers.Auth0;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Keeping;

/// <summary>Names and types of what holds a token, or a client that was made with one. What else a program keeps is no business of a rule.</summary>
internal static class TokenWords
{
    public static bool Name(string name) => SecretNames.Words(name).Any(word =>
        word is "access" or "auth" or "authentication" or "authorization" or "auth0" or "bearer" or "client" or "credential" or "credentials" or "jwt"
            or "management" or "token" or "tokens");

    /// <summary>Does the name of a member say that it is the token itself?</summary>
    public static bool IsToken(string name) => SecretNames.Words(name).LastOrDefault() is "token" or "jwt" or "bearer";

    /// <summary>A text, an object, a token's or client's type, or the answer of the token endpoint.</summary>
    public static bool Holds(ITypeSymbol? type) => type switch
    {
        null or IArrayTypeSymbol or { SpecialType: not SpecialType.None } => true,
        INamedTypeSymbol { Name: "Task" or "ValueTask" or "Lazy", TypeArguments: [var inner] } => Holds(inner),
        _ => type.IsTupleType || Name(type.Name) || type.GetMembers().OfType<IPropertySymbol>().Any(property => Name(property.Name)),
    };
}
