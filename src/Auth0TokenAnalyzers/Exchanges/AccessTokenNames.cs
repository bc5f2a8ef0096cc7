using System;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Exchanges;

/// <summary>By which names code takes the access token out of an answer (RFC 6749, section 5.1).</summary>
internal static class AccessTokenNames
{
    /// <summary>A text is the token whatever these make of it.</summary>
    private static readonly ImmutableHashSet<string> Conversions = ImmutableHashSet.Create(
        "AsString", "AsTask", "AsValue", "ConfigureAwait", "Deserialize", "First", "FirstOrDefault", "Get", "GetAwaiter", "GetRawText", "GetResult",
        "GetString", "GetValue", "Replace", "Result",
        "ToObject", "ToString", "Trim", "Value", "WaitAsync");

    /// <summary><c>json["access_token"]</c>, <c>response.AccessToken</c>.</summary>
    public static bool IsName(string? name) => name is not null
        && name.TrimStart('$', '.').Replace("_", "").Replace("-", "").Equals("accesstoken", StringComparison.OrdinalIgnoreCase);

    /// <summary>A member that takes the token out of an object: by its name, or by the name that it has in JSON.</summary>
    public static bool IsMember(ISymbol member) =>
        IsName(member.Name)
        || member.GetAttributes().Any(attribute => attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(named => named.Value))
            .Any(argument => argument is { Kind: TypedConstantKind.Primitive, Value: string name } && IsName(name)))
        // What the program itself has made of an answer.
        || (IsOwn(member)
            && member.Name.Equals("token", StringComparison.OrdinalIgnoreCase)
            && member is IPropertySymbol { Type.SpecialType: SpecialType.System_String }
                or IFieldSymbol { Type.SpecialType: SpecialType.System_String });

    /// <summary>An argument such as <c>"access_token"</c>.</summary>
    public static bool IsKey(IOperation argument) =>
        ChainCall.Unwrap(argument).ConstantValue is { HasValue: true, Value: string text } && IsName(text);

    public static bool Keeps(string member) => Conversions.Contains(member);

    private static bool IsOwn(ISymbol member) => !member.ContainingType.DeclaringSyntaxReferences.IsEmpty || member.ContainingType.IsTupleType;
}
