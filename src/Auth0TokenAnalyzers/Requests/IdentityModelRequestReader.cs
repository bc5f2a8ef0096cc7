using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Tokens;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Requests;

/// <summary>The extensions of <c>HttpClient</c> in IdentityModel and Duende.IdentityModel: <c>RequestClientCredentialsTokenAsync</c>.</summary>
internal sealed class IdentityModelRequestReader : ITokenRequestReader
{
    public ImmutableArray<string> SendingNames { get; } = ["RequestClientCredentialsTokenAsync", "RequestTokenAsync"];

    public TokenRequest? Read(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var method = call.TargetMethod;
        if (!(method.ContainingNamespace.Is("IdentityModel.Client") || method.ContainingNamespace.Is("Duende.IdentityModel.Client")) || call.Arguments.Of("request") is not { } request)
            return null;
        var parameters = new ClaimSet();
        var urls = ImmutableArray.CreateBuilder<Alternatives>();
        if (method.Name == "RequestClientCredentialsTokenAsync")
            parameters.Add(GrantOf(call));
        foreach (var made in reading.Read(request, frame).Values.OfType<ObjectValue>())
        {
            foreach (var write in made.Property("Address"))
                urls.Add(reading.Read(write.Value, made.Frame));
            foreach (var name in new[] { "GrantType", "ClientId", "ClientSecret" })
            {
                foreach (var write in made.Property(name))
                    ClaimsReader.Add(reading, name, write.Value, made.Frame, parameters, write.IsConditional);
            }

            // Parameters = { { "audience", … } }, Parameters.Add("audience", …), Parameters = new Parameters { … }
            foreach (var write in made.Writes.Where(write => write.Member == "Parameters" && write.Operands.Length == 2))
                ClaimsReader.Add(reading, write.Operands[0], write.Value, made.Frame, parameters, write.IsConditional);
            foreach (var write in made.Property("Parameters"))
                RequestBody.Read(reading, write.Value, made.Frame, parameters);
        }

        return new TokenRequest(call, parameters, urls.ToImmutable());
    }

    /// <summary>The grant that a method's name says.</summary>
    public static Claim GrantOf(IInvocationOperation call) => new("grant_type", Alternatives.Of(TextValue.Literal("client_credentials")), call.Syntax, false);
}
