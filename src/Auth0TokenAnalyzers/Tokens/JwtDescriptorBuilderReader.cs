using System.Linq;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>Reads the fluent <c>JwtDescriptorBuilder</c> of JsonWebToken 1.x.</summary>
internal static class JwtDescriptorBuilderReader
{
    /// <summary>The calls that made a descriptor; <see langword="null"/> when no builder did.</summary>
    public static CallChain? Chain(Reading reading, IOperation descriptor, CallFrame? frame)
    {
        foreach (var value in reading.Read(descriptor, frame).Values)
        {
            var made = value.Written is { } written ? reading.Source.Operation(written, reading.CancellationToken) : null;
            if (made is IInvocationOperation { TargetMethod.Name: "Build", Instance: { } builder } build
                && IsBuilder(build.TargetMethod.ContainingType))
                return CallChain.Of(reading, builder, frame, method => IsBuilder(method.ContainingType) && IsBuilder(method.ReturnType));
        }

        return null;
    }

    /// <summary>Adds the claims and returns the secret; <see langword="null"/> when there is none.</summary>
    public static Alternatives? Read(Reading reading, CallChain chain, ClaimSet claims)
    {
        Alternatives? secret = null;
        if (!chain.IsComplete)
            claims.AddUnknown();
        foreach (var step in chain.Calls.Where(step => step.Operands.Count > 0))
        {
            var first = step.Operands[0];
            switch (step.Call.TargetMethod.Name)
            {
                case "SignWith":
                    var isShared = AlgorithmNames.MayBeShared(reading, step.Call.Arguments.Of("algorithm"), step.Frame);
                    secret = isShared ? JwsDescriptorReader.Key(reading, first, step.Frame) : null;
                    break;
                case "AddClaim" when step.Operands.Count == 2 && JwsDescriptorClaims.Name(reading, first, step.Frame) is { } name:
                    ClaimsReader.Add(reading, name, step.Operands[1], step.Frame, claims, step.IsConditional);
                    break;
                case "AddClaim":
                    claims.AddUnknown();
                    break;
                case "ExpiresAfter":
                    ExpiresAfter(reading, step, claims);
                    break;
                default:
                    Named(reading, step, claims);
                    break;
            }
        }

        return secret;
    }

    private static void Named(Reading reading, ChainCall step, ClaimSet claims)
    {
        var claim = step.Call.TargetMethod.Name switch
        {
            "IssuedBy" => "iss",
            "IntendedFor" or "Audience" => "aud",
            "Expires" or "ExpiresAt" => "exp",
            "IssuedAt" => "iat",
            "NotBefore" => "nbf",
            "Subject" => "sub",
            _ => null,
        };
        if (claim is not null)
            ClaimsReader.Add(reading, claim, step.Operands[0], step.Frame, claims, step.IsConditional);
    }

    // A number of seconds or a TimeSpan.
    private static void ExpiresAfter(Reading reading, ChainCall step, ClaimSet claims)
    {
        var after = step.Operands[0];
        var expiries = reading.Read(after, step.Frame).Select(value => LibraryTimes.FromNow(value, after));
        claims.Add(new Claim("exp", expiries, after.Syntax, step.IsConditional));
    }

    private static bool IsBuilder(ITypeSymbol? type) => type.Is(JwsDescriptorReader.Namespace, "JwtDescriptorBuilder");
}
