using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>Reads the secret out of what a library takes for a key: a text, bytes, a key object made of them, a list of several.</summary>
internal static class SecretReader
{
    /// <summary>What the secret can be; <see langword="null"/> when there is certainly none: no key at all, or a private key.</summary>
    public static Alternatives? Read(Reading reading, IOperation? key, CallFrame? frame)
    {
        if (key is null)
            return Alternatives.None;
        if (IsPrivateKey(Given(key).Type))
            return null;
        var secrets = reading.Read(key, frame).Where(value => value is not NullValue && !(value is ObjectValue made && IsPrivateKey(made.Type)));
        return secrets.Values.IsEmpty ? null : secrets.SelectMany(value => Secret(reading, value));
    }

    private static Alternatives Secret(Reading reading, Value key) => key switch
    {
        // WithSecret(params string[] secrets)
        CollectionValue { Elements.IsEmpty: false } list when list.Elements.All(element => IsText(element.Operation.Type))
            => Alternatives.Union(list.Elements.Select(reading.Read)),
        // new Jwk(bytes), new SymmetricJwk(text), new HS256Algorithm(bytes)
        ObjectValue made when made.Arguments.FirstOrDefault(argument => IsText(argument.Parameter?.Type)) is { } argument
            => reading.Read(argument.Value, made.Frame),
        _ => Alternatives.Of(key),
    };

    private static bool IsText(ITypeSymbol? type) =>
        type is { SpecialType: SpecialType.System_String } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte };

    private static bool IsPrivateKey(ITypeSymbol? type) =>
        type.Derives("System.Security.Cryptography", "AsymmetricAlgorithm")
            || type.Derives("System.Security.Cryptography", "CngKey")
            || type.Derives("System.Security.Cryptography.X509Certificates", "X509Certificate2");

    private static IOperation Given(IOperation argument) => argument is IConversionOperation conversion ? Given(conversion.Operand) : argument;
}
