using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Requests;

/// <summary>Auth0's own SDK: <c>AuthenticationApiClient.GetTokenAsync(new ClientCredentialsTokenRequest { … })</c>, once called <c>GetToken</c>.</summary>
internal sealed class SdkRequestReader : ITokenRequestReader
{
    private static readonly string[] Parameters = ["Audience", "ClientId", "ClientSecret", "Organization"];

    public ImmutableArray<string> SendingNames { get; } = ["GetTokenAsync", "GetToken"];

    public TokenRequest? Read(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        if (call.Arguments.Of("request") is not { } request || !IsRequest(request.Type))
            return null;
        var parameters = new ClaimSet();
        parameters.Add(IdentityModelRequestReader.GrantOf(call));
        foreach (var made in reading.Read(request, frame).Values.OfType<ObjectValue>())
        {
            foreach (var name in Parameters)
            {
                foreach (var write in made.Property(name))
                    ClaimsReader.Add(reading, name, write.Value, made.FrameOf(write), parameters, write.IsConditional);
            }
        }

        return new TokenRequest(call, parameters, call.Instance is null ? [] : [.. Domains(reading, call.Instance, frame)]);
    }

    // Others have types of this name, too.
    private static bool IsRequest(ITypeSymbol? type) =>
        type.Is("Auth0.AuthenticationApi.Models", "ClientCredentialsTokenRequest") && type!.ContainingAssembly.Name == "Auth0.AuthenticationApi";

    private static ImmutableArray<Alternatives> Domains(Reading reading, IOperation client, CallFrame? frame) =>
    [
        .. reading.Read(client, frame).Values.OfType<ObjectValue>()
            .Select(made => (made, Domain: made.Argument("domain") ?? made.Argument("baseUri"))).Where(pair => pair.Domain is not null)
            .Select(pair => reading.Read(pair.Domain!, pair.made.Frame)),
    ];
}
