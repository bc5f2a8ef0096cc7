using System.Collections.Immutable;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>FastEndpoints.Security before 5.23: <c>JWTBearer.CreateToken(signingKey, …)</c>. A token without an expiry lives an hour.</summary>
internal sealed class LegacyFastEndpointsReader : ITokenReader
{
    private const string Namespace = "FastEndpoints.Security";

    public ImmutableArray<string> TypeNames { get; } = [Namespace + ".JWTBearer"];

    public ImmutableArray<string> SigningNames { get; } = ["CreateToken"];

    public MintedToken? Read(Reading reading, IOperation operation, CallFrame? frame)
    {
        if (operation is not IInvocationOperation { TargetMethod: { Name: "CreateToken", ContainingType: var type } } call
            || !type.Is(Namespace, "JWTBearer")
            || call.Arguments.Of("signingKey") is not { } key)
            return null;
        var claims = new ClaimSet();
        if (call.Arguments.Of("claims") is { } given)
            FastEndpointsReader.AddClaims(reading, given, frame, claims, isConditional: false);
        foreach (var (parameter, claim) in new[] { ("issuer", "iss"), ("audience", "aud"), ("expireAt", "exp") })
        {
            if (call.Arguments.Of(parameter) is { } value)
                ClaimsReader.Add(reading, claim, value, frame, claims, isConditional: false);
        }

        return new MintedToken(call, claims, reading.Read(key, frame), DefaultExpiry.Short);
    }
}
