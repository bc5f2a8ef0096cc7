using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// System.IdentityModel.Tokens.Jwt 5.x to 8.x: the <c>JwtSecurityToken</c> constructors and the creating methods of
/// <c>JwtSecurityTokenHandler</c>. A token from a constructor has no expiry but the one it is given; one from the handler lives an hour.
/// </summary>
internal sealed class JwtSecurityTokenReader : ITokenReader
{
    private const string Namespace = "System.IdentityModel.Tokens.Jwt";

    public ImmutableArray<string> TypeNames { get; } =
    [
        Namespace + ".JwtSecurityToken",
        Namespace + ".JwtSecurityTokenHandler",
        Namespace + ".JwtPayload",
        Namespace + ".JwtHeader",
        "Microsoft.IdentityModel.Tokens.SecurityTokenDescriptor",
        "Microsoft.IdentityModel.Tokens.SigningCredentials",
        "Microsoft.IdentityModel.Tokens.SymmetricSecurityKey",
        "Microsoft.IdentityModel.Tokens.AsymmetricSecurityKey",
    ];

    public ImmutableArray<string> SigningNames { get; } = ["JwtSecurityToken", "CreateToken", "CreateJwtSecurityToken", "CreateEncodedJwt"];

    public MintedToken? Read(Reading reading, IOperation operation, CallFrame? frame) => operation switch
    {
        IObjectCreationOperation creation when creation.Type.Is(Namespace, "JwtSecurityToken")
            => FromConstructor(reading, creation, creation.Arguments, frame),
        // : base(…) of a token class of the user's own
        IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Constructor, ContainingType: var type } } call
            when type.Is(Namespace, "JwtSecurityToken") => FromConstructor(reading, call, call.Arguments, frame),
        IInvocationOperation call when SigningNames.Contains(call.TargetMethod.Name)
            && call.TargetMethod.ContainingType.Derives(Namespace, "JwtSecurityTokenHandler") => FromHandler(reading, call, frame),
        _ => null,
    };

    /// <summary>The token of one of the constructors that sign.</summary>
    public static MintedToken? FromConstructor(Reading reading, IOperation signing, ImmutableArray<IArgumentOperation> arguments, CallFrame? frame)
    {
        if (SigningReader.Secret(reading, arguments.Of("signingCredentials") ?? arguments.Of("header"), frame) is not { } secret)
            return null;
        var claims = new ClaimSet();
        ClaimsReader.Read(reading, arguments.Of("claims"), frame, claims);
        ClaimsReader.Read(reading, arguments.Of("payload"), frame, claims);
        AddArguments(reading, arguments, frame, claims);
        return new MintedToken(signing, claims, secret, DefaultExpiry.None);
    }

    private static MintedToken? FromHandler(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        if (call.Arguments.Of("tokenDescriptor") is not { } descriptor)
            return FromHandlerArguments(reading, call, frame);
        var claims = new ClaimSet();
        return DescriptorReader.Read(reading, descriptor, frame, claims) is { } secret
            ? new MintedToken(call, claims, secret, HandlerDefaults.Read(reading, call.Instance, frame))
            : null;
    }

    /// <summary>The token that a handler makes of arguments for issuer, audience, subject, times and credentials.</summary>
    public static MintedToken? FromHandlerArguments(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        if (SigningReader.Secret(reading, call.Arguments.Of("signingCredentials"), frame) is not { } secret)
            return null;
        var claims = new ClaimSet();
        ClaimsReader.Read(reading, call.Arguments.Of("subject"), frame, claims);
        ClaimsReader.Read(reading, call.Arguments.Of("claimCollection"), frame, claims);
        claims.Remove("exp", "iat", "nbf");
        AddArguments(reading, call.Arguments, frame, claims);
        return new MintedToken(call, claims, secret, HandlerDefaults.Read(reading, call.Instance, frame));
    }

    private static void AddArguments(Reading reading, ImmutableArray<IArgumentOperation> arguments, CallFrame? frame, ClaimSet claims)
    {
        foreach (var (parameter, claim) in new[] { ("issuer", "iss"), ("audience", "aud"), ("expires", "exp"), ("issuedAt", "iat") })
        {
            if (arguments.Of(parameter) is { } value)
                ClaimsReader.Add(reading, claim, value, frame, claims, isConditional: false);
        }
    }
}
