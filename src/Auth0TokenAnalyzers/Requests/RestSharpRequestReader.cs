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
/// RestSharp of all versions: up to 106 <c>client.Execute(request)</c> with <c>IRestRequest</c>, from 107 on <c>ExecuteAsync</c> and
/// <c>PostAsync</c> with <c>RestRequest</c>.
/// </summary>
internal sealed class RestSharpRequestReader : ITokenRequestReader
{
    private const string Namespace = "RestSharp";

    public ImmutableArray<string> SendingNames { get; } =
    [
        "Execute", "ExecuteAsync", "ExecuteTaskAsync", "ExecuteAsPost", "ExecutePost", "ExecutePostAsync", "ExecutePostTaskAsync", "Post",
        "PostAsync", "PostTaskAsync",
        "ExecuteAsyncPost", "PostJsonAsync", "PostJson",
    ];

    public TokenRequest? Read(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        if (!call.TargetMethod.ContainingNamespace.Is(Namespace) || ChainCall.Receiver(call) is not { } client)
            return null;
        var parameters = new ClaimSet();
        var urls = ImmutableArray.CreateBuilder<Alternatives>();
        urls.AddRange(ClientUrls(reading, client, frame));
        if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.Name is "RestRequest" or "IRestRequest")?.Value is { } request)
        {
            foreach (var made in reading.Read(request, frame).Values.OfType<ObjectValue>())
                urls.AddRange(Argument(reading, made, "resource"));
            foreach (var part in CallChain.Of(reading, request, frame, method => method.ContainingNamespace.Is(Namespace)).Calls)
                Part(reading, part, parameters);
        }
        else if (call.Arguments.Of("resource") is { } resource)
        {
            urls.Add(reading.Read(resource, frame));
            RequestBody.Read(reading, call.Arguments.Of("request"), frame, parameters);
        }

        return new TokenRequest(call, parameters, urls.ToImmutable());
    }

    private static IEnumerable<Alternatives> ClientUrls(Reading reading, IOperation client, CallFrame? frame)
    {
        foreach (var made in reading.Read(client, frame).Values.OfType<ObjectValue>())
        {
            foreach (var url in Argument(reading, made, "baseUrl").Concat(Property(reading, made, "BaseUrl")))
                yield return url;
            if (made.Argument("options") is { } options)
            {
                foreach (var url in reading.Read(options, made.Frame).Values.OfType<ObjectValue>()
                    .SelectMany(value => Argument(reading, value, "baseUrl").Concat(Property(reading, value, "BaseUrl"))))
                    yield return url;
            }
        }
    }

    private static IEnumerable<Alternatives> Argument(Reading reading, ObjectValue made, string name) =>
        made.Argument(name) is { } argument ? [reading.Read(argument, made.Frame)] : [];

    private static IEnumerable<Alternatives> Property(Reading reading, ObjectValue made, string name) =>
        made.Property(name).Select(write => reading.Read(write.Value, made.FrameOf(write)));

    private static void Part(Reading reading, ChainCall part, ClaimSet parameters)
    {
        var operands = part.Operands;
        switch (part.Call.TargetMethod.Name)
        {
            // AddParameter("application/json", json, ParameterType.RequestBody): the name is the type of the body.
            case "AddParameter" or "AddOrUpdateParameter"
                when operands.Count >= 2 && reading.Read(operands[0], part.Frame).Values is [TextValue { Constant: { } name }]:
                if (name.IndexOf('/') > 0)
                    RequestBody.Read(reading, operands[1], part.Frame, parameters);
                else
                    ClaimsReader.Add(reading, name, operands[1], part.Frame, parameters, part.IsConditional);
                break;
            case "AddParameter" or "AddOrUpdateParameter" when Looped(part) is { } pairs:
                RequestBody.Read(reading, pairs, part.Frame, parameters);
                break;
            case "AddJsonBody" or "AddBody" or "AddStringBody" or "AddObject" or "AddObjectStatic" when operands.Count >= 1:
                RequestBody.Read(reading, operands[0], part.Frame, parameters);
                break;
        }
    }

    // foreach (var pair in values) request.AddParameter(pair.Key, pair.Value);
    private static IOperation? Looped(ChainCall part)
    {
        if (part.Operands.Count < 2
            || ChainCall.Unwrap(part.Operands[0]) is not IPropertyReferenceOperation { Property.Name: "Key",
                Instance: ILocalReferenceOperation pair })
            return null;
        for (var parent = part.Call.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IForEachLoopOperation loop && loop.Locals.Contains(pair.Local))
                return loop.Collection;
        }

        return null;
    }
}
