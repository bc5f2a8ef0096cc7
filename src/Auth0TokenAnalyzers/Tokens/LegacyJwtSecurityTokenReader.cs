using System.Collections.Immutable;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// System.IdentityModel.Tokens.Jwt 3.x and 4.x, of .NET Framework: the types of later versions in the namespace
/// <c>System.IdentityModel.Tokens</c>, with the descriptor of that framework.
/// </summary>
internal sealed class LegacyJwtSecurityTokenReader : ITokenReader
{
    private const string Namespace = "System.IdentityModel.Tokens";

    public ImmutableArray<string> TypeNames { get; } =
    [
        Namespace + ".JwtSecurityToken",
        Namespace + ".JwtSecurityTokenHandler",
        Namespace + ".JwtPayload",
        Namespace + ".JwtHeader",
        Namespace + ".SecurityTokenDescriptor",
        Namespace + ".SigningCredentials",
        Namespace + ".InMemorySymmetricSecurityKey",
        Namespace + ".AsymmetricSecurityKey",
        "System.IdentityModel.Protocols.WSTrust.Lifetime",
    ];

    public ImmutableArray<string> SigningNames { get; } = ["JwtSecurityToken", "CreateToken"];

    public MintedToken? Read(Reading reading, IOperation operation, CallFrame? frame) => operation switch
    {
        IObjectCreationOperation creation when creation.Type.Is(Namespace, "JwtSecurityToken")
            => JwtSecurityTokenReader.FromConstructor(reading, creation, creation.Arguments, frame),
        IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Constructor, ContainingType: var type } } call
            when type.Is(Namespace, "JwtSecurityToken") => JwtSecurityTokenReader.FromConstructor(reading, call, call.Arguments, frame),
        IInvocationOperation { TargetMethod: { Name: "CreateToken", ContainingType: var handler } } call
            when handler.Derives(Namespace, "JwtSecurityTokenHandler") =>
            call.Arguments.Of("tokenDescriptor") is { } descriptor
                ? FromDescriptor(reading, call, descriptor, frame)
                : JwtSecurityTokenReader.FromHandlerArguments(reading, call, frame),
        _ => null,
    };

    private static MintedToken? FromDescriptor(Reading reading, IInvocationOperation call, IOperation descriptor, CallFrame? frame)
    {
        if (reading.Read(descriptor, frame).Values is not [ObjectValue made])
            return null;
        var claims = new ClaimSet();
        foreach (var subject in made.Property("Subject"))
            ClaimsReader.Read(reading, subject.Value, made.FrameOf(subject), claims, subject.IsConditional);
        claims.Remove("exp");
        foreach (var (property, claim) in new[] { ("TokenIssuerName", "iss"), ("AppliesToAddress", "aud") })
        {
            foreach (var write in made.Property(property))
                ClaimsReader.Add(reading, claim, write.Value, made.FrameOf(write), claims, write.IsConditional);
        }

        foreach (var lifetime in made.Property("Lifetime"))
            AddTimes(reading, lifetime, made.FrameOf(lifetime), claims);
        return made.Property("SigningCredentials") is [var credentials]
            && SigningReader.Secret(reading, credentials.Value, made.FrameOf(credentials)) is { } secret
            ? new MintedToken(call, claims, secret, HandlerDefaults.Read(reading, call.Instance, frame))
            : null;
    }

    // new Lifetime(created, expires)
    private static void AddTimes(Reading reading, ObjectWrite lifetime, CallFrame? frame, ClaimSet claims)
    {
        foreach (var value in reading.Read(lifetime.Value, frame).Values)
        {
            if (value is ObjectValue made && made.Argument("expires") is { } expires)
            {
                ClaimsReader.Add(reading, "exp", expires, made.Frame, claims, lifetime.IsConditional);
                if (made.Argument("created") is { } created)
                    ClaimsReader.Add(reading, "iat", created, made.Frame, claims, lifetime.IsConditional);
            }
            else
            {
                claims.Add(new Claim("exp", Reading.Unknown(lifetime.Value), lifetime.Value.Syntax, lifetime.IsConditional));
            }
        }
    }
}
