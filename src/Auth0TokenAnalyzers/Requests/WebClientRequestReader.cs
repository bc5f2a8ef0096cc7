using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Requests;

/// <summary><c>System.Net.WebClient</c>: <c>UploadValues</c>, <c>UploadString</c>, <c>UploadData</c>.</summary>
internal sealed class WebClientRequestReader : ITokenRequestReader
{
    public ImmutableArray<string> SendingNames { get; } =
        ["UploadValues", "UploadValuesTaskAsync", "UploadString", "UploadStringTaskAsync", "UploadData", "UploadDataTaskAsync"];

    public TokenRequest? Read(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        if (call.Instance is null || !call.Instance.Type.Derives("System.Net", "WebClient") || call.Arguments.Of("address") is not { } address)
            return null;
        var parameters = new ClaimSet();
        RequestBody.Read(reading, call.Arguments.Of("data"), frame, parameters);
        return new TokenRequest(call, parameters, [reading.Read(address, frame)]);
    }
}
