using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// JWTs that are put together by hand and signed with the low-level parts of Microsoft.IdentityModel:
/// <c>JwtTokenUtilities.CreateEncodedSignature</c>, <c>CryptoProviderFactory.CreateForSigning</c> and <c>SymmetricSignatureProvider</c>.
/// A provider is taken for what it first signs in the same body.
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

    public ImmutableArray<string> SigningNames { get; } = ["CreateEncodedSignature", "CreateForSigning", "SymmetricSignatureProvider"];

    public MintedToken? Read(Reading reading, IOperation operation, CallFrame? frame) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "CreateEncodedSignature", ContainingType: var type } } call when type.Is(JsonWebTokens, "JwtTokenUtilities")
            => Token(reading, call, call.Arguments.Of("input"), SigningReader.Secret(reading, call.Arguments.Of("signingCredentials"), frame), frame),
        IInvocationOperation { TargetMethod: { Name: "CreateForSigning", ContainingType: var type } } call when type.Derives(Tokens, "CryptoProviderFactory")
            => Provided(reading, call, call.Arguments, frame),
        IObjectCreationOperation creation when creation.Type.Is(Tokens, "SymmetricSignatureProvider") => Provided(reading, creation, creation.Arguments, frame),
        _ => null,
    };

    private static MintedToken? Provided(Reading reading, IOperation provider, ImmutableArray<IArgumentOperation> arguments, CallFrame? frame)
    {
        var sign = new TokenFlow(reading.Source, reading.CancellationToken).Uses(provider).OfType<IInvocationOperation>().FirstOrDefault(call => call.TargetMethod.Name == "Sign");
        return sign is null ? null : Token(reading, sign, sign.Arguments.Of("input") ?? sign.Arguments.Of("data"), SigningReader.Secret(reading, arguments, frame), frame);
    }

    private static MintedToken? Token(Reading reading, IInvocationOperation call, IOperation? input, Alternatives? secret, CallFrame? frame) =>
        input is not null && secret is { } key && SigningInput.Claims(reading, input, frame) is { } claims
            ? new MintedToken(call, claims, key, DefaultExpiry.None, IsSignature: true)
            : null;
}
