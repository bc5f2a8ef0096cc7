using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Requests;

/// <summary>Flurl: <c>url.AppendPathSegment("oauth/token").PostUrlEncodedAsync(new { … })</c> and its kin.</summary>
internal sealed class FlurlRequestReader : ITokenRequestReader
{
    public ImmutableArray<string> SendingNames { get; } = ["PostUrlEncodedAsync", "PostJsonAsync", "PostStringAsync", "PostAsync",
        "SendUrlEncodedAsync", "SendJsonAsync", "SendStringAsync", "SendAsync"];

    public TokenRequest? Read(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        if (!call.TargetMethod.ContainingNamespace.Is("Flurl.Http") || ChainCall.Receiver(call) is not { } address)
            return null;
        var parameters = new ClaimSet();
        RequestBody.Read(reading, call.Arguments.Of("data") ?? call.Arguments.Of("body") ?? call.Arguments.Of("content"), frame, parameters);
        return new TokenRequest(call, parameters, [.. Parts(reading, address, frame)]);
    }

    private static IEnumerable<Alternatives> Parts(Reading reading, IOperation address, CallFrame? frame)
    {
        var start = ChainCall.Unwrap(address);
        var segments = new List<Alternatives>();
        while (start is IInvocationOperation step && IsFlurl(step.TargetMethod) && ChainCall.Receiver(step) is { } receiver)
        {
            if (step.TargetMethod.Name is "AppendPathSegment" or "AppendPathSegments")
                segments.AddRange(step.Arguments.Where(argument => argument.Value != receiver && argument.ArgumentKind != ArgumentKind.DefaultValue)
                    .Select(argument => reading.Read(argument.Value, frame)));
            start = ChainCall.Unwrap(receiver);
        }

        segments.Reverse();
        var text = start is IObjectCreationOperation { Arguments: [{ Value: var url }, ..] } ? url : start;
        return [reading.Read(text, frame), .. segments];
    }

    private static bool IsFlurl(IMethodSymbol method) => method.ContainingNamespace.Is("Flurl") || method.ContainingNamespace.Is("Flurl.Http");
}
