using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// JWTs that are put together by hand and signed with an HMAC of System.Security.Cryptography, in all its forms. Nearly every HMAC of
/// the world signs something else: <see cref="SigningInput"/> tells.
/// </summary>
internal sealed class HmacReader : IRawSignatureReader
{
    private const string Namespace = "System.Security.Cryptography";

    public ImmutableArray<string> TypeNames { get; } =
    [
        Namespace + ".HMACSHA256",
        Namespace + ".HMACSHA384",
        Namespace + ".HMACSHA512",
        Namespace + ".HMAC",
        Namespace + ".KeyedHashAlgorithm",
        Namespace + ".HashAlgorithm",
        Namespace + ".IncrementalHash",
        Namespace + ".CryptographicOperations",
        Namespace + ".CryptoConfig",
    ];

    public ImmutableArray<string> SigningNames { get; } =
    [
        "ComputeHash", "TryComputeHash", "ComputeHashAsync", "HashData", "TryHashData", "HashDataAsync",
        "HmacData", "TryHmacData", "HmacDataAsync", "GetHashAndReset", "TryGetHashAndReset", "GetCurrentHash", "TryGetCurrentHash",
        "TransformFinalBlock",
    ];

    public MintedToken? Read(Reading reading, IOperation operation, CallFrame? frame)
    {
        if (operation is not IInvocationOperation { TargetMethod: { ContainingType: var type } } call
            || !SigningNames.Contains(call.TargetMethod.Name)
            || !type.ContainingNamespace.Is(Namespace))
            return null;
        return type.Name switch
        {
            "HMACSHA256" or "HMACSHA384" or "HMACSHA512" or "CryptographicOperations" when call.Arguments.Of("key") is { } key
                => Static(reading, call, key, frame),
            "IncrementalHash" => Fed(reading, call, "AppendData", "data", frame),
            "HashAlgorithm" when call.TargetMethod.Name == "TransformFinalBlock" => Fed(reading, call, "TransformBlock", "inputBuffer", frame),
            "HashAlgorithm" when call.Instance is not null => Instance(reading, call, frame),
            _ => null,
        };
    }

    // HMACSHA256.HashData(key, source), CryptographicOperations.HmacData(HashAlgorithmName.SHA256, key, source)
    private static MintedToken? Static(Reading reading, IInvocationOperation call, IOperation key, CallFrame? frame) =>
        call.Arguments.Of("source") is { } source && SigningInput.Claims(reading, source, frame) is { } claims
            ? Token(call, claims, reading.Read(key, frame))
            : null;

    // new HMACSHA256(key).ComputeHash(buffer)
    private static MintedToken? Instance(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var input = call.Arguments.Of("buffer") ?? call.Arguments.Of("inputStream") ?? call.Arguments.Of("source");
        if (input is null || HmacKey.Of(reading, call.Instance!, frame) is not { } key)
            return null;
        return SigningInput.Claims(reading, input, frame) is { } claims ? Token(call, claims, key) : null;
    }

    // AppendData(piece), GetHashAndReset(); TransformBlock(piece, …), TransformFinalBlock(piece, …), which takes the last piece itself
    private static MintedToken? Fed(Reading reading, IInvocationOperation call, string feeding, string piece, CallFrame? frame)
    {
        if (call.Instance is null || HmacKey.Of(reading, call.Instance, frame) is not { } key)
            return null;
        var pieces = ReceiverCalls.Since(ReceiverCalls.Before(call), call.TargetMethod)
            .Where(other => other.TargetMethod.Name == feeding).Append(call)
            .Select(other => other.Arguments.Of(piece)).OfType<IOperation>().ToList();
        return SigningInput.Claims(reading, pieces, frame, call.Syntax) is { } claims ? Token(call, claims, key) : null;
    }

    private static MintedToken Token(IInvocationOperation call, ClaimSet claims, Alternatives key) =>
        new(call, claims, key, DefaultExpiry.None, IsSignature: true);
}
