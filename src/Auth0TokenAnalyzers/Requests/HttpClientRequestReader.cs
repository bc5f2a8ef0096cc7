using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Requests;

/// <summary>
/// <c>HttpClient</c> in all its forms: <c>PostAsync</c>, <c>PostAsJsonAsync</c>, <c>SendAsync</c> and <c>Send</c> with an
/// <c>HttpRequestMessage</c>.
/// </summary>
internal sealed class HttpClientRequestReader : ITokenRequestReader
{
    public ImmutableArray<string> SendingNames { get; } = ["PostAsync", "PostAsJsonAsync", "SendAsync", "Send", "PutAsync", "PutAsJsonAsync",
        "PatchAsync", "PatchAsJsonAsync"];

    public TokenRequest? Read(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var client = ChainCall.Receiver(call);
        if (client is null || !IsClient(client.Type))
            return null;
        var parameters = new ClaimSet();
        var urls = ImmutableArray.CreateBuilder<Alternatives>();
        urls.AddRange(BaseAddresses(reading, client, frame));
        if (call.Arguments.Of("request") is { } message && message.Type.Is("System.Net.Http", "HttpRequestMessage"))
        {
            foreach (var made in reading.Read(message, frame).Values.OfType<ObjectValue>())
                Message(reading, made, urls, parameters);
        }
        else
        {
            if ((call.Arguments.Of("requestUri") ?? call.Arguments.Of("address")) is { } url)
                urls.Add(reading.Read(url, frame));
            RequestBody.Read(reading, call.Arguments.Of("content") ?? call.Arguments.Of("value"), frame, parameters);
        }

        return new TokenRequest(call, parameters, urls.ToImmutable());
    }

    // A handler sends by its base class, or by the handler inside it.
    private static bool IsClient(ITypeSymbol? type) =>
        type.Derives("System.Net.Http", "HttpMessageInvoker") || type.Derives("System.Net.Http", "HttpMessageHandler");

    private static void Message(Reading reading, ObjectValue message, ImmutableArray<Alternatives>.Builder urls, ClaimSet parameters)
    {
        if (message.Argument("requestUri") is { } passed)
            urls.Add(reading.Read(passed, message.Frame));
        foreach (var write in message.Property("RequestUri"))
            urls.Add(reading.Read(write.Value, message.FrameOf(write)));
        foreach (var write in message.Property("Content"))
            RequestBody.Read(reading, write.Value, message.FrameOf(write), parameters);
    }

    private static ImmutableArray<Alternatives> BaseAddresses(Reading reading, IOperation client, CallFrame? frame) =>
        [.. reading.Read(client, frame).Values.OfType<ObjectValue>()
            .SelectMany(made => made.Property("BaseAddress").Select(write => reading.Read(write.Value, made.FrameOf(write))))];
}
