using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// The lifetime that a token handler of Microsoft.IdentityModel gives to a token without one: 60 minutes, unless
/// <c>TokenLifetimeInMinutes</c> or <c>SetDefaultTimesOnTokenCreation</c> says otherwise.
/// </summary>
internal static class HandlerDefaults
{
    private const string Minutes = "TokenLifetimeInMinutes";

    public static DefaultExpiry Read(Reading reading, IOperation? handler, CallFrame? frame)
    {
        if (handler is null || reading.Read(handler, frame).Values is not [ObjectValue made])
            return OfOwn(reading, handler);
        var sets = made.Property("SetDefaultTimesOnTokenCreation");
        if (sets.Length > 0 && sets.All(write => reading.Read(write.Value, made.FrameOf(write)).Values is [BooleanValue { Value: false }]))
            return DefaultExpiry.None;
        return made.Property(Minutes) is [{ IsConditional: false } minutes]
            ? new DefaultExpiry(DefaultExpiryKind.Configured, reading.Read(minutes.Value, made.FrameOf(minutes)), minutes.Value)
            : DefaultExpiry.Short;
    }

    // A handler of the user's own that mints by itself: what its code sets is all that is seen.
    private static DefaultExpiry OfOwn(Reading reading, IOperation? handler) =>
        handler is IInstanceReferenceOperation { Type: { } type }
        && type.DeclaringSyntaxReferences.SelectMany(part => reading.Source.Assignments(part.GetSyntax(reading.CancellationToken), Minutes))
            .Select(node => reading.Source.Operation(node, reading.CancellationToken)).ToList() is
            [ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: IInstanceReferenceOperation,
                Property.DeclaringSyntaxReferences.IsEmpty: true } } write]
                ? new DefaultExpiry(DefaultExpiryKind.Configured, reading.Read(write.Value, null), write.Value)
                : DefaultExpiry.Short;
}
