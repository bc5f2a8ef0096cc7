using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// ServiceStack: <c>JwtAuthProvider.CreateJwt</c> with a payload of the user's own. The tokens that the provider makes of a session are
/// the application's, not read here.
/// </summary>
internal sealed class ServiceStackReader : ITokenReader
{
    private const string Namespace = "ServiceStack.Auth";

    public ImmutableArray<string> TypeNames { get; } = [Namespace + ".JwtAuthProvider"];

    public ImmutableArray<string> SigningNames { get; } = ["CreateJwt"];

    public MintedToken? Read(Reading reading, IOperation operation, CallFrame? frame)
    {
        if (operation is not IInvocationOperation { TargetMethod: { Name: "CreateJwt", ContainingType: var type } } call
            || !type.Derives(Namespace, "JwtAuthProvider"))
            return null;
        if (call.Arguments.Of("jwtPayload") is not { } payload
            || call.Arguments.Of("jwtHeader") is not { } header
            || !IsShared(reading, header, frame))
            return null;
        var claims = new ClaimSet();
        ClaimsReader.Read(reading, payload, frame, claims);
        return new MintedToken(call, claims, Key(reading, call, frame), DefaultExpiry.None);
    }

    // CreateJwtHeader("HS256"), or a JSON object with "alg"; only a header that names another algorithm speaks against a shared secret.
    private static bool IsShared(Reading reading, IOperation header, CallFrame? frame)
    {
        foreach (var value in reading.Read(header, frame).Values)
        {
            var members = new ClaimSet();
            if (value.Written is { } written
                && reading.Source.Operation(written, reading.CancellationToken) is IInvocationOperation { TargetMethod.Name: "CreateJwtHeader" } made
                && made.Arguments.Of("algorithm") is { } algorithm)
                ClaimsReader.Add(reading, "alg", algorithm, frame, members, isConditional: false);
            else
                ClaimsReader.Read(reading, value, header.Syntax, members);
            if (members.Values("alg")
                .All(name => name is not TextValue { Constant: { } known } || known.StartsWith("HS", System.StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    // data => HMACSHA256.HashData(key, data): the secret is in the function that signs.
    private static Alternatives Key(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        if (call.Arguments.Of("signData") is not { } function)
            return Reading.Unknown(call);
        var keys = reading.Read(function, frame).Values.OfType<FunctionValue>()
            .SelectMany(value => value.Body.DescendantsAndSelf().Select(inside => Key(reading, inside, value.Frame))).OfType<Alternatives>().ToList();
        return keys.Count == 0 ? Reading.Unknown(function) : Alternatives.Union(keys);
    }

    private static Alternatives? Key(Reading reading, IOperation inside, CallFrame? frame) => inside switch
    {
        IInvocationOperation { TargetMethod.Name: "HashData" } hash when hash.Arguments.Of("key") is { } key => reading.Read(key, frame),
        IInvocationOperation { TargetMethod.Name: "ComputeHash", Instance: { } hmac } => HmacKey.Of(reading, hmac, frame),
        _ => null,
    };
}
