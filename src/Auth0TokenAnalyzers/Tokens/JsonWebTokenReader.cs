using System.Collections.Immutable;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// Microsoft.IdentityModel.JsonWebTokens: <c>JsonWebTokenHandler.CreateToken</c> with a descriptor or with the payload as JSON. Unlike
/// <c>JwtSecurityTokenHandler</c> it takes an <c>exp</c> among the claims for the expiry. The hour that a handler gives to a token without
/// one is, from version 7 on, for descriptors alone: a JSON payload without <c>exp</c> never expires.
/// </summary>
internal sealed class JsonWebTokenReader : ITokenReader
{
    private const string Namespace = "Microsoft.IdentityModel.JsonWebTokens";
    private const int FirstVersionWithoutPayloadDefaults = 7;

    public ImmutableArray<string> TypeNames { get; } =
    [
        Namespace + ".JsonWebTokenHandler",
        "Microsoft.IdentityModel.Tokens.SecurityTokenDescriptor",
        "Microsoft.IdentityModel.Tokens.SigningCredentials",
        "Microsoft.IdentityModel.Tokens.SymmetricSecurityKey",
        "Microsoft.IdentityModel.Tokens.JsonWebKey",
    ];

    public ImmutableArray<string> SigningNames { get; } = ["CreateToken"];

    public MintedToken? Read(Reading reading, IOperation operation, CallFrame? frame)
    {
        if (operation is not IInvocationOperation { TargetMethod: { Name: "CreateToken", ContainingType: var handler } } call
            || !handler.Derives(Namespace, "JsonWebTokenHandler"))
            return null;
        var claims = new ClaimSet();
        if (call.Arguments.Of("tokenDescriptor") is { } descriptor)
        {
            return DescriptorReader.Read(reading, descriptor, frame, claims, isJsonWebToken: true) is { } key
                ? new MintedToken(call, claims, key, Defaults(reading, call, frame, claims))
                : null;
        }

        if (SigningReader.Secret(reading, call.Arguments.Of("signingCredentials"), frame) is not { } secret)
            return null;
        ClaimsReader.Read(reading, call.Arguments.Of("payload"), frame, claims);
        var expiry = Library(handler).Version.Major >= FirstVersionWithoutPayloadDefaults
            ? DefaultExpiry.None
            : HandlerDefaults.Read(reading, call.Instance, frame);
        return new MintedToken(call, claims, secret, expiry);
    }

    // An expiry among claims that cannot be seen takes the place of the default.
    private static DefaultExpiry Defaults(Reading reading, IInvocationOperation call, CallFrame? frame, ClaimSet claims)
    {
        var defaults = HandlerDefaults.Read(reading, call.Instance, frame);
        return claims.IsComplete || defaults.Kind == DefaultExpiryKind.None ? defaults : DefaultExpiry.Open;
    }

    // A class of the user's own may stand between: the version is the library's.
    private static AssemblyIdentity Library(INamedTypeSymbol handler)
    {
        while (!handler.Is(Namespace, "JsonWebTokenHandler") && handler.BaseType is { } ancestor)
            handler = ancestor;
        return handler.ContainingAssembly.Identity;
    }
}
