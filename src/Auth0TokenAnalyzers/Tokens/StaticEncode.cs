using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

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
            && parameters[parameters.Length - 2].Type is { SpecialType: SpecialType.System_String } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte };
    }

    public static MintedToken? Read(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var key = call.TargetMethod.Parameters.Length - 2;
        if (SecretReader.Read(reading, Argument(call, key), frame) is not { } secret)
            return null;
        var claims = new ClaimSet();
        ClaimsReader.Read(reading, Argument(call, key - 1), frame, claims);
        return new MintedToken(call, claims, secret, DefaultExpiry.None);
    }

    public static IOperation? Algorithm(IInvocationOperation call) => Argument(call, call.TargetMethod.Parameters.Length - 1);

    private static IOperation? Argument(IInvocationOperation call, int ordinal) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value;
}
