using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Requests;

/// <summary>
/// <c>System.Net.HttpWebRequest</c>: <c>WebRequest.Create(url)</c>, a body that is written to <c>GetRequestStream()</c>, and
/// <c>GetResponse()</c>.
/// </summary>
internal sealed class WebRequestReader : ITokenRequestReader
{
    /// <summary>A writer around a stream around a stream: nobody needs more.</summary>
    private const int MaxWrapped = 4;

    public ImmutableArray<string> SendingNames { get; } = ["GetResponse", "GetResponseAsync"];

    public TokenRequest? Read(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        if (call.Instance is not { } request || !request.Type.Derives("System.Net", "WebRequest"))
            return null;
        var parameters = new ClaimSet();
        foreach (var write in Writes(reading, call))
            RequestBody.Read(reading, write, frame, parameters);
        return new TokenRequest(call, parameters, [.. Addresses(reading, request, 0).Select(address => reading.Read(address, frame))]);
    }

    // WebRequest.Create(url), WebRequest.CreateHttp(url), through locals and casts.
    private static IEnumerable<IOperation> Addresses(Reading reading, IOperation request, int depth) => ChainCall.Unwrap(request) switch
    {
        IInvocationOperation { TargetMethod: { Name: "Create" or "CreateHttp" or "CreateDefault", IsStatic: true } } create
            => create.Arguments.Take(1).Select(argument => argument.Value),
        ILocalReferenceOperation local when depth < MaxWrapped => Written(reading, local).SelectMany(value => Addresses(reading, value, depth + 1)),
        _ => [],
    };

    /// <summary>What the same body writes to a stream of a request before it is sent.</summary>
    private static IEnumerable<IOperation> Writes(Reading reading, IInvocationOperation sending)
    {
        var root = (IOperation)sending;
        while (root.Parent is { } parent)
            root = parent;
        return root.Descendants().OfType<IInvocationOperation>()
            .Where(call => call.TargetMethod.Name is "Write" or "WriteAsync" or "WriteLine" or "WriteLineAsync"
                && call.Instance is not null
                && call.Arguments.Length > 0
                && Order.IsBefore(call.Syntax, sending.Syntax) && IsRequestStream(reading, call.Instance, 0))
            .Select(call => call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal ?? 0).First().Value);
    }

    private static bool IsRequestStream(Reading reading, IOperation stream, int depth) => depth < MaxWrapped && ChainCall.Unwrap(stream) switch
    {
        IInvocationOperation { TargetMethod.Name: "GetRequestStream" or "GetRequestStreamAsync" } => true,
        IObjectCreationOperation { Arguments: [var inner, ..] } => IsRequestStream(reading, inner.Value, depth + 1),
        ILocalReferenceOperation local => Written(reading, local).Any(value => IsRequestStream(reading, value, depth + 1)),
        IPropertyReferenceOperation { Property.Name: "Result", Instance: { } task } => IsRequestStream(reading, task, depth + 1),
        _ => false,
    };

    private static IEnumerable<IOperation> Written(Reading reading, ILocalReferenceOperation local) =>
        reading.Source.Index(local).Writes(local.Local).Select(write => write.Value).OfType<IOperation>();
}
