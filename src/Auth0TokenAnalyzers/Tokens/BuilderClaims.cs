using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>What the calls on a fluent token builder set: <c>Issuer(…)</c>, <c>AddClaim(name, value)</c>, <c>AddClaims(…)</c>, also in a loop over a dictionary.</summary>
internal static class BuilderClaims
{
    /// <summary>The claims of methods, and of the members of JWT.NET's <c>ClaimName</c>.</summary>
    private static readonly ImmutableDictionary<string, string> Names = new[]
    {
        ("Issuer", "iss"), ("Audience", "aud"), ("Subject", "sub"), ("ExpirationTime", "exp"), ("NotBefore", "nbf"), ("IssuedAt", "iat"),
        ("Id", "jti"), ("JwtId", "jti"),
    }.ToImmutableDictionary(pair => pair.Item1, pair => pair.Item2);

    public static void Read(Reading reading, ChainCall step, ClaimSet claims)
    {
        var name = step.Call.TargetMethod.Name;
        if (name == "AddClaims" && step.Operands.Count == 1)
            ClaimsReader.Read(reading, step.Operands[0], step.Frame, claims, step.IsConditional);
        else if (name == "AddClaim" && step.Operands.Count == 2)
            Single(reading, step, claims);
        else if (Names.TryGetValue(name, out var claim) && step.Operands.Count == 1)
            ClaimsReader.Add(reading, claim, step.Operands[0], step.Frame, claims, step.IsConditional);
    }

    private static void Single(Reading reading, ChainCall step, ClaimSet claims)
    {
        if (LoopReader.OverPairs(step.Operands[0]) is { } loop)
        {
            ClaimsReader.Read(reading, loop.Collection, step.Frame, claims, !Order.IsCertain(loop, step.At));
            return;
        }

        var names = reading.Read(step.Operands[0], step.Frame).Values;
        if (names is [{ } name] && NameOf(name) is { } known)
            ClaimsReader.Add(reading, known, step.Operands[1], step.Frame, claims, step.IsConditional);
        else
            claims.AddUnknown();
    }

    private static string? NameOf(Value name) => name switch
    {
        TextValue { Constant: { } text } => text,
        _ => name.Trail.Where(step => step.Kind == SourceKind.Member && Names.ContainsKey(step.Name))
            .Select(step => Names[step.Name]).FirstOrDefault(),
    };
}
