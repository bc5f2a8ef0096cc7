using System.Linq;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>Reads a <c>SecurityTokenDescriptor</c> of Microsoft.IdentityModel.Tokens.</summary>
internal static class DescriptorReader
{
    /// <summary>Adds the claims and returns the secret; <see langword="null"/> when the descriptor does not sign with a shared secret.</summary>
    /// <param name="isJsonWebToken">
    /// The descriptor is for <c>JsonWebTokenHandler</c>: a claim counts as long as the property of the same meaning is not set.
    /// <c>JwtSecurityTokenHandler</c> sets all times by itself, so that those among the claims never reach the token, and adds
    /// audiences up.
    /// </param>
    public static Alternatives? Read(Reading reading, IOperation descriptor, CallFrame? frame, ClaimSet claims, bool isJsonWebToken = false)
    {
        var values = reading.Read(descriptor, frame).Values;
        if (values is not [ObjectValue made])
        {
            claims.AddUnknown();
            return null;
        }

        if (!made.IsComplete)
            claims.AddUnknown();
        foreach (var holder in made.Property("Claims").Concat(made.Property("Subject")))
            ClaimsReader.Read(reading, holder.Value, made.FrameOf(holder), claims, holder.IsConditional);
        foreach (var entry in made.Writes.Where(write => write.Member is "Claims" or "Subject"))
            Entry(reading, entry, made, claims);
        if (!isJsonWebToken)
            claims.Remove("exp", "iat", "nbf");
        foreach (var (property, claim) in new[] { ("Issuer", "iss"), ("Audience", "aud"), ("Expires", "exp"), ("IssuedAt", "iat") })
        {
            var writes = made.Property(property);
            if (isJsonWebToken
                && writes.Any(write => !write.IsConditional
                    && reading.Read(write.Value, made.FrameOf(write)).Values.All(value => value is not (NullValue or UnknownValue))))
                claims.Remove(claim);
            foreach (var write in writes)
                ClaimsReader.Add(reading, claim, write.Value, made.FrameOf(write), claims, write.IsConditional);
        }

        foreach (var audience in made.Writes.Where(write => write.Member == "Audiences"))
            ClaimsReader.Add(reading, "aud", audience.Value, made.FrameOf(audience), claims, audience.IsConditional);
        var credentials = made.Property("SigningCredentials")
            .Select(write => SigningReader.Secret(reading, write.Value, made.FrameOf(write)))
            .Where(secret => secret is not null).ToList();
        if (credentials.Count > 0)
            return Alternatives.Union(credentials.Select(secret => secret!.Value));
        // Whoever else fills the descriptor may sign it with anything.
        return made.IsComplete || !made.Property("SigningCredentials").IsEmpty ? null : Reading.Unknown(made.Creation);
    }

    // d.Claims["scope"] = …, d.Claims.Add("scope", …), d.Subject.AddClaim(new Claim(…))
    private static void Entry(Reading reading, ObjectWrite entry, ObjectValue made, ClaimSet claims)
    {
        if (entry.Operands.Length == 1)
            ClaimsReader.Read(reading, entry.Operands[0], made.FrameOf(entry), claims, entry.IsConditional);
        else if (entry.Operands.Length == 2 && reading.Read(entry.Operands[0], made.FrameOf(entry)).Values is [TextValue { Constant: { } name }])
            ClaimsReader.Add(reading, name, entry.Operands[1], made.FrameOf(entry), claims, entry.IsConditional);
        else
            claims.AddUnknown();
    }
}
