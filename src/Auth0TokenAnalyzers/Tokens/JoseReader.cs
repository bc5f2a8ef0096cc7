using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// jose-jwt: <c>Jose.JWT.Encode</c> and <c>EncodeBytes</c>. Claims are whatever the payload holds, and no expiry is added. Overloads that
/// encrypt make no token that a tenant takes.
/// </summary>
internal sealed class JoseReader : ITokenReader
{
    public ImmutableArray<string> TypeNames { get; } = ["Jose.JWT", "Jose.JwsAlgorithm"];

    public ImmutableArray<string> SigningNames { get; } = ["Encode", "EncodeBytes"];

    public MintedToken? Read(Reading reading, IOperation operation, CallFrame? frame) => Read(reading, operation, frame, "Jose", "JWT");

    /// <summary>Reads the call of an encoding method, whatever the order of its parameters.</summary>
    public static MintedToken? Read(Reading reading, IOperation operation, CallFrame? frame, string @namespace, string type)
    {
        if (BoundCall.Of(operation) is not { Method: { Name: "Encode" or "EncodeBytes" } method } call || !method.ContainingType.Is(@namespace, type))
            return null;
        var algorithm = call.Arguments.FirstOrDefault(argument => IsAlgorithm(argument.Key)).Value;
        if (algorithm is null
            || !AlgorithmNames.MayBeShared(reading, algorithm, frame)
            || SecretReader.Read(reading, call.Argument("key"), frame) is not { } secret)
            return null;
        var claims = new ClaimSet();
        ClaimsReader.Read(reading, call.Argument("payload"), frame, claims);
        return new MintedToken(call.Site, claims, secret, DefaultExpiry.None);
    }

    private static bool IsAlgorithm(IParameterSymbol? parameter) =>
        parameter?.Name is "signingAlgorithm" or "jwsAlg" || parameter?.Type.Name == "JwsAlgorithm";
}
