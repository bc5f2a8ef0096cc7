using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// LitJWT 1.x and 2.x: <c>JwtEncoder.Encode(payload, expire)</c>, where a function may write the payload. The expiry is a parameter of its
/// own, a duration or a date; null is never.
/// </summary>
internal sealed class LitJwtReader : ITokenReader
{
    private const string Namespace = "LitJWT";

    public ImmutableArray<string> TypeNames { get; } = [Namespace + ".JwtEncoder", Namespace + ".IJwtAlgorithm"];

    public ImmutableArray<string> SigningNames { get; } = ["Encode", "EncodeAsUtf8Bytes"];

    public MintedToken? Read(Reading reading, IOperation operation, CallFrame? frame)
    {
        if (operation is not IInvocationOperation { TargetMethod.Name: "Encode" or "EncodeAsUtf8Bytes", Instance: { } encoder } call
            || !call.TargetMethod.ContainingType.Is(Namespace, "JwtEncoder"))
            return null;
        if (Secret(reading, encoder, frame) is not { } secret)
            return null;
        var claims = new ClaimSet();
        if (call.Arguments.Of("payloadWriter") is { } writer)
            Written(reading, writer, call.Arguments.Of("payload"), frame, claims);
        else
            ClaimsReader.Read(reading, call.Arguments.Of("payload"), frame, claims);
        if (call.Arguments.Of("expire") is { } expire)
            AddExpiry(reading, expire, frame, claims);
        return new MintedToken(call, claims, secret, DefaultExpiry.None);
    }

    /// <summary>The payload that <c>(payload, writer) => writer.Write(json)</c> writes: the token has no other claims.</summary>
    private static void Written(Reading reading, IOperation writer, IOperation? payload, CallFrame? frame, ClaimSet claims)
    {
        var functions = Functions.Of(reading, writer, frame);
        if (functions.IsEmpty)
            claims.AddUnknown();
        foreach (var function in functions)
        {
            var inner = function.Enter([payload]);
            foreach (var write in function.Body.Descendants().OfType<IInvocationOperation>()
                .Where(call => call.TargetMethod.Name == "Write" && call.TargetMethod.ContainingType.Is(Namespace, "JwtWriter")))
                ClaimsReader.Read(reading, write.Arguments.FirstOrDefault()?.Value, inner, claims);
        }
    }

    private static void AddExpiry(Reading reading, IOperation expire, CallFrame? frame, ClaimSet claims)
    {
        var values = reading.Read(expire, frame);
        var set = values.Where(value => value is not NullValue).Select(value => value is DurationValue ? LibraryTimes.FromNow(value, expire) : value);
        if (!set.Values.IsEmpty)
            claims.Add(new Claim("exp", set, expire.Syntax, IsConditional: false) { MayBeNull = set.Values.Length < values.Values.Length });
    }

    /// <summary>The secret of <c>new JwtEncoder(new HS256Algorithm(key))</c>; unknown for an encoder that is injected.</summary>
    private static Alternatives? Secret(Reading reading, IOperation encoder, CallFrame? frame)
    {
        var secrets = reading.Read(encoder, frame).Values.Select(value => OfEncoder(reading, value)).Where(secret => secret is not null).ToList();
        return secrets.Count == 0 ? null : Alternatives.Union(secrets.Select(secret => secret!.Value));
    }

    private static Alternatives? OfEncoder(Reading reading, Value encoder)
    {
        if (encoder is not ObjectValue made || made.Argument("signAlgorithm") is not { } algorithm)
            return Alternatives.Of(encoder);
        var given = ChainCall.Unwrap(algorithm);
        var values = reading.Read(given, made.Frame)
            .Where(value => AlgorithmNames.IsShared(((value as ObjectValue)?.Type ?? given.Type)?.Name ?? "") != false);
        return values.Values.IsEmpty
            ? null
            : values.SelectMany(value => value is ObjectValue signing && signing.Argument("key") is { } key
                ? reading.Read(key, signing.Frame)
                : Alternatives.Of(value));
    }
}
