using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Requests;

/// <summary>
/// IdentityModel and Duende.IdentityModel: the extensions of <c>HttpClient</c>, such as <c>RequestClientCredentialsTokenAsync</c>, and
/// <c>TokenClient</c>.
/// </summary>
internal sealed class IdentityModelRequestReader : ITokenRequestReader
{
    public ImmutableArray<string> SendingNames { get; } = ["RequestClientCredentialsTokenAsync", "RequestTokenAsync"];

    public TokenRequest? Read(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var method = call.TargetMethod;
        if (!method.ContainingNamespace.Is("IdentityModel.Client") && !method.ContainingNamespace.Is("Duende.IdentityModel.Client"))
            return null;
        var parameters = new ClaimSet();
        var urls = ImmutableArray.CreateBuilder<Alternatives>();
        if (method.Name == "RequestClientCredentialsTokenAsync")
            parameters.Add(GrantOf(call));
        if (call.Arguments.Of("request") is { } request)
            Settings(reading, request, frame, urls, parameters);
        else if (call.Instance is { } client)
        {
            // new TokenClient(http, new TokenClientOptions { … }).RequestClientCredentialsTokenAsync(parameters: …)
            foreach (var made in reading.Read(client, frame).Values.OfType<ObjectValue>())
                Settings(reading, made.Argument("options"), made.Frame, urls, parameters);
            RequestBody.Read(reading, call.Arguments.Of("parameters"), frame, parameters);
        }

        return new TokenRequest(call, parameters, urls.ToImmutable());
    }

    /// <summary>A request, or the options of a client, which have the same properties.</summary>
    private static void Settings(Reading reading, IOperation? settings, CallFrame? frame, ImmutableArray<Alternatives>.Builder urls,
        ClaimSet parameters)
    {
        if (settings is null)
            return;
        foreach (var made in reading.Read(settings, frame).Values.OfType<ObjectValue>())
        {
            foreach (var write in made.Property("Address"))
                urls.Add(reading.Read(write.Value, made.FrameOf(write)));
            foreach (var name in new[] { "GrantType", "ClientId", "ClientSecret" })
            {
                foreach (var write in made.Property(name))
                    ClaimsReader.Add(reading, name, write.Value, made.FrameOf(write), parameters, write.IsConditional);
            }

            // Parameters = { { "audience", … } }, Parameters.Add("audience", …), Parameters = new Parameters { … }
            foreach (var write in made.Writes.Where(write => write.Member == "Parameters" && write.Operands.Length == 2))
                ClaimsReader.Add(reading, write.Operands[0], write.Value, made.FrameOf(write), parameters, write.IsConditional);
            foreach (var write in made.Property("Parameters"))
                RequestBody.Read(reading, write.Value, made.FrameOf(write), parameters);
        }
    }

    /// <summary>The grant that a method's name says.</summary>
    public static Claim GrantOf(IInvocationOperation call) =>
        new("grant_type", Alternatives.Of(TextValue.Literal("client_credentials")), call.Syntax, false);
}
