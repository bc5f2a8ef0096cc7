using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// JWTs that are put together by hand and signed with the low-level parts of Microsoft.IdentityModel:
/// <c>JwtTokenUtilities.CreateEncodedSignature</c>, <c>CryptoProviderFactory.CreateForSigning</c> and <c>SymmetricSignatureProvider</c>.
/// The token is where a provider signs; the provider can be kept in a field or be injected.
/// </summary>
internal sealed class SignatureProviderReader : IRawSignatureReader
{
    private const string Tokens = "Microsoft.IdentityModel.Tokens";
    private const string JsonWebTokens = "Microsoft.IdentityModel.JsonWebTokens";

    public ImmutableArray<string> TypeNames { get; } =
    [
        Tokens + ".SignatureProvider",
        Tokens + ".SymmetricSignatureProvider",
        Tokens + ".CryptoProviderFactory",
        JsonWebTokens + ".JwtTokenUtilities",
    ];

    public ImmutableArray<string> SigningNames { get; } = ["CreateEncodedSignature", "Sign"];

    public MintedToken? Read(Reading reading, IOperation operation, CallFrame? frame) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "CreateEncodedSignature", ContainingType: var type } } call
            when type.Is(JsonWebTokens, "JwtTokenUtilities")
            => Token(reading, call, call.Arguments.Of("input"), SigningReader.Secret(reading, call.Arguments.Of("signingCredentials"), frame), frame),
        IInvocationOperation { TargetMethod: { Name: "Sign", ContainingType: var type }, Instance: { } provider } call
            when type.Derives(Tokens, "SignatureProvider")
            => Token(reading, call, call.Arguments.Of("input") ?? call.Arguments.Of("data"), Secret(reading, provider, frame), frame),
        _ => null,
    };

    private static Alternatives? Secret(Reading reading, IOperation provider, CallFrame? frame)
    {
        var secrets = reading.Read(provider, frame).Values.Select(value => Secret(reading, value, frame)).OfType<Alternatives>().ToList();
        return secrets.Count == 0 ? null : Alternatives.Union(secrets);
    }

    /// <summary>The secret that a provider was made with, unknown for one that comes from elsewhere; <see langword="null"/> for a private key.</summary>
    private static Alternatives? Secret(Reading reading, Value provider, CallFrame? frame)
    {
        if (provider is ObjectValue made)
            return made.Type.Derives(Tokens, "SymmetricSignatureProvider") ? SigningReader.Secret(reading, made.Arguments, made.Frame) : null;
        var factory = provider.Written is { } written ? reading.Source.Operation(written, reading.CancellationToken) as IInvocationOperation : null;
        return factory?.TargetMethod.Name == "CreateForSigning" ? SigningReader.Secret(reading, factory.Arguments, frame) : Alternatives.Of(provider);
    }

    private static MintedToken? Token(Reading reading, IInvocationOperation call, IOperation? input, Alternatives? secret, CallFrame? frame) =>
        input is not null && secret is { } key && SigningInput.Claims(reading, input, frame) is { } claims
            ? new MintedToken(call, claims, key, DefaultExpiry.None, IsSignature: true)
            : null;
}
