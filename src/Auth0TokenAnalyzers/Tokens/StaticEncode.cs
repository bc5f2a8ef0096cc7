using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>Reads <c>JsonWebToken.Encode(payload, key, algorithm)</c>, the static method of early JWT.NET and of its copies. It adds no expiry.</summary>
internal static class StaticEncode
{
    public const string MethodName = "Encode";

    /// <summary>Is it <c>string Encode([headers,] payload, string or byte[] key, algorithm)</c>?</summary>
    public static bool HasShape(IMethodSymbol method)
    {
        var parameters = method.Parameters;
        return method is { Name: MethodName, IsStatic: true, ReturnType.SpecialType: SpecialType.System_String, Parameters.Length: 3 or 4 }
            && parameters[parameters.Length - 1].Type.TypeKind == TypeKind.Enum
            && parameters[parameters.Length - 2].Type is { SpecialType: SpecialType.System_String }
                or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte };
    }

    public static MintedToken? Read(Reading reading, BoundCall call, CallFrame? frame)
    {
        var key = call.Method.Parameters.Length - 2;
        if (SecretReader.Read(reading, call.Argument(key), frame) is not { } secret)
            return null;
        var claims = new ClaimSet();
        ClaimsReader.Read(reading, call.Argument(key - 1), frame, claims);
        return new MintedToken(call.Site, claims, secret, DefaultExpiry.None);
    }

    public static IOperation? Algorithm(BoundCall call) => call.Argument(call.Method.Parameters.Length - 1);
}
