using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Exchanges;

/// <summary>By which names code takes the access token, and its type, out of an answer (RFC 6749, section 5.1).</summary>
internal static class AccessTokenNames
{
    /// <summary>A text is the token whatever these make of it.</summary>
    private static readonly ImmutableHashSet<string> Conversions = ImmutableHashSet.Create(
        "AsString", "AsTask", "AsValue", "ConfigureAwait", "Deserialize", "First", "FirstOrDefault", "Get", "GetAwaiter", "GetRawText", "GetResult",
        "GetString", "GetValue", "Replace", "Result",
        "ToObject", "ToString", "Trim", "Value", "WaitAsync");

    /// <summary><c>json["access_token"]</c>, <c>response.AccessToken</c>.</summary>
    public static bool IsName(string? name) => Is(name, "accesstoken");

    /// <summary><c>json["token_type"]</c>, <c>response.TokenType</c>.</summary>
    public static bool IsTypeName(string? name) => Is(name, "tokentype");

    /// <summary>A member that takes the token out of an object: by its name, or by the name that it has in JSON.</summary>
    public static bool IsMember(ISymbol member) =>
        IsName(member.Name)
        || NamesInJson(member).Any(IsName)
        // What the program itself has made of an answer.
        || (IsOwn(member)
            && member.Name.Equals("token", StringComparison.OrdinalIgnoreCase)
            && member is IPropertySymbol { Type.SpecialType: SpecialType.System_String }
                or IFieldSymbol { Type.SpecialType: SpecialType.System_String });

    /// <summary>A member that takes the type of the token out of an object.</summary>
    public static bool IsTypeMember(ISymbol member) => IsTypeName(member.Name) || NamesInJson(member).Any(IsTypeName);

    /// <summary>An argument such as <c>"access_token"</c>.</summary>
    public static bool IsKey(IOperation argument) => IsName(Text(argument));

    /// <summary>An argument such as <c>"token_type"</c>.</summary>
    public static bool IsTypeKey(IOperation argument) => IsTypeName(Text(argument));

    public static bool Keeps(string member) => Conversions.Contains(member);

    private static bool Is(string? name, string word) =>
        name is not null && name.TrimStart('$', '.').Replace("_", "").Replace("-", "").Equals(word, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> NamesInJson(ISymbol member) => member.GetAttributes()
        .SelectMany(attribute => attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(named => named.Value)))
        .Select(argument => argument.Kind == TypedConstantKind.Primitive ? argument.Value as string : null).OfType<string>();

    private static string? Text(IOperation argument) =>
        ChainCall.Unwrap(argument).ConstantValue is { HasValue: true, Value: string text } ? text : null;

    private static bool IsOwn(ISymbol member) => !member.ContainingType.DeclaringSyntaxReferences.IsEmpty || member.ContainingType.IsTupleType;
}
