using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// The lifetime that a token handler of Microsoft.IdentityModel gives to a token without one: 60 minutes, unless
/// <c>TokenLifetimeInMinutes</c> or <c>SetDefaultTimesOnTokenCreation</c> says otherwise.
/// </summary>
internal static class HandlerDefaults
{
    public static DefaultExpiry Read(Reading reading, IOperation? handler, CallFrame? frame)
    {
        if (handler is null || reading.Read(handler, frame).Values is not [ObjectValue made])
            return DefaultExpiry.Short;
        var sets = made.Property("SetDefaultTimesOnTokenCreation");
        if (sets.Length > 0 && sets.All(write => reading.Read(write.Value, made.Frame).Values is [BooleanValue { Value: false }]))
            return DefaultExpiry.None;
        return made.Property("TokenLifetimeInMinutes") is [{ IsConditional: false } minutes]
            ? new DefaultExpiry(DefaultExpiryKind.Configured, reading.Read(minutes.Value, made.Frame), minutes.Value)
            : DefaultExpiry.Short;
    }
}
