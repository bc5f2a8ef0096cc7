using System;
using System.Linq;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>The key of an HMAC object of System.Security.Cryptography, however the object was made.</summary>
internal static class HmacKey
{
    private const string Namespace = "System.Security.Cryptography";

    /// <summary>The key, unknown when it cannot be followed; <see langword="null"/> when the object is no HMAC with SHA-2.</summary>
    public static Alternatives? Of(Reading reading, IOperation instance, CallFrame? frame)
    {
        var keys = reading.Read(instance, frame).Values.Select(value => Of(reading, value, instance, frame)).OfType<Alternatives>().ToList();
        return keys.Count == 0 ? null : Alternatives.Union(keys);
    }

    private static Alternatives? Of(Reading reading, Value value, IOperation instance, CallFrame? frame)
    {
        if (value is ObjectValue made)
            return IsSha2(made.Type) ? Of(reading, made) : null;
        // A factory's result is unknown to the reading, its call is not.
        var factory = value.Written is { } written ? reading.Source.Operation(written, reading.CancellationToken) as IInvocationOperation : null;
        if (factory is not null && Names(reading, factory, frame) is { } isHmac)
            return isHmac ? Given(reading, factory, frame) ?? Assigned(reading, instance, frame) ?? Reading.Unknown(instance) : null;
        return IsSha2(instance.Type) || instance.Type.Is(Namespace, "HMAC") ? Assigned(reading, instance, frame) ?? Reading.Unknown(instance) : null;
    }

    private static Alternatives Of(Reading reading, ObjectValue made)
    {
        if (made.Argument("key") is { } key)
            return reading.Read(key, made.Frame);
        var writes = made.Property("Key");
        return writes.IsEmpty ? Reading.Unknown(made.Creation) : Alternatives.Union(writes.Select(write => reading.Read(write.Value, made.FrameOf(write))));
    }

    /// <summary>Does a factory name an HMAC with SHA-2? <see langword="null"/> when it is no factory of algorithms.</summary>
    private static bool? Names(Reading reading, IInvocationOperation factory, CallFrame? frame) =>
        (factory.TargetMethod.ContainingType.Name, factory.TargetMethod.Name) switch
    {
        ("IncrementalHash", "CreateHMAC") => true,
        ("IncrementalHash", _) => false,
        ("HMAC" or "KeyedHashAlgorithm" or "HashAlgorithm", "Create") or ("CryptoConfig", "CreateFromName")
            or ("CryptoProviderFactory", "CreateKeyedHashAlgorithm") =>
            factory.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String) is { } name
            && reading.Read(name.Value, frame).Values.OfType<TextValue>().Any(text => IsSha2Hmac(text.Pattern)),
        _ => null,
    };

    // "HMACSHA256", "System.Security.Cryptography.HMACSHA256", "HS256", the XML signature URI with hmac-sha256
    private static bool IsSha2Hmac(string name) =>
        name.StartsWith("HS", StringComparison.Ordinal)
            || (name.IndexOf("HMAC", StringComparison.OrdinalIgnoreCase) >= 0
                && !name.EndsWith("SHA1", StringComparison.OrdinalIgnoreCase)
                && !name.EndsWith("MD5", StringComparison.OrdinalIgnoreCase));

    // CreateHMAC(name, key), CreateFromName(name, key), CreateKeyedHashAlgorithm(keyBytes, name)
    private static Alternatives? Given(Reading reading, IInvocationOperation factory, CallFrame? frame)
    {
        if ((factory.Arguments.Of("key") ?? factory.Arguments.Of("keyBytes")) is { } key)
            return reading.Read(key, frame);
        return factory.Arguments.Of("args") is { } rest && reading.Read(rest, frame).Values is [CollectionValue { Elements: [var first, ..] }]
            ? reading.Read(first)
            : null;
    }

    private static Alternatives? Assigned(Reading reading, IOperation instance, CallFrame? frame) =>
        ReceiverCalls.Property(instance, "Key") is { } key ? reading.Read(key, frame) : null;

    private static bool IsSha2(ITypeSymbol? type) =>
        type.Derives(Namespace, "HMACSHA256") || type.Derives(Namespace, "HMACSHA384") || type.Derives(Namespace, "HMACSHA512");
}
