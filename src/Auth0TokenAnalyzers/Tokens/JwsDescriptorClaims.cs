using System;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>The claims of a <c>JwsDescriptor</c>: its properties and <c>AddClaim</c> in 1.x, its <c>Payload</c> in 2.x.</summary>
internal static class JwsDescriptorClaims
{
    private static readonly ImmutableArray<(string Property, string Claim)> Properties =
        [("Issuer", "iss"), ("Audience", "aud"), ("Audiences", "aud"), ("ExpirationTime", "exp"), ("IssuedAt", "iat"), ("NotBefore", "nbf"),
            ("Subject", "sub"), ("JwtId", "jti")];

    public static void Read(Reading reading, ObjectValue descriptor, ClaimSet claims)
    {
        if (!descriptor.IsComplete)
            claims.AddUnknown();
        foreach (var (property, claim) in Properties)
        {
            foreach (var write in descriptor.Property(property))
                ClaimsReader.Add(reading, claim, write.Value, descriptor.FrameOf(write), claims, write.IsConditional);
        }

        foreach (var payload in descriptor.Property("Payload"))
            Payload(reading, payload, descriptor.FrameOf(payload), claims);
        if (descriptor.Argument("payload") is { } given)
            ClaimsReader.Read(reading, given, descriptor.Frame, claims);
        foreach (var entry in descriptor.Writes.Where(write => write.Member == "Payload"
            || (write.Member is null && write is { Kind: ObjectWriteKind.Call, Name: "AddClaim" })))
            Entry(reading, entry, descriptor.FrameOf(entry), claims, isConditional: false);
    }

    private static void Payload(Reading reading, ObjectWrite payload, CallFrame? frame, ClaimSet claims)
    {
        foreach (var value in reading.Read(payload.Value, frame).Values)
        {
            if (value is not ObjectValue { IsComplete: var isComplete } made)
            {
                claims.AddUnknown();
                continue;
            }

            if (!isComplete)
                claims.AddUnknown();
            foreach (var entry in made.Writes)
                Entry(reading, entry, made.FrameOf(entry), claims, payload.IsConditional);
        }
    }

    private static void Entry(Reading reading, ObjectWrite entry, CallFrame? frame, ClaimSet claims, bool isConditional)
    {
        if (entry.Operands.Length == 2 && Name(reading, entry.Operands[0], frame) is { } name)
            ClaimsReader.Add(reading, name, entry.Operands[1], frame, claims, isConditional || entry.IsConditional);
        else
            claims.AddUnknown();
    }

    /// <summary>The name of a claim: a text, or a member of <c>JwtClaimNames</c> or <c>Claims</c>, some of which are encoded texts or bytes.</summary>
    public static string? Name(Reading reading, IOperation name, CallFrame? frame)
    {
        if (reading.Read(name, frame).Values is not [{ } value])
            return null;
        if (value is TextValue { Constant: { } text })
            return text;
        var member = value.Trail.Where(step => step.Kind == SourceKind.Member).Select(step => step.Name).FirstOrDefault();
        if (member is null)
            return null;
        // Claims.ExpUtf8
        var end = member.EndsWith("Utf8", StringComparison.Ordinal) ? member.Length - 4 : member.Length;
        return ClaimNames.Of(member.Substring(0, end));
    }
}
