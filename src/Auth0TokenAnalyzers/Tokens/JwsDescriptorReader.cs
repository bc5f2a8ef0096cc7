using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// JsonWebToken 1.x and 2.x of the uruk project: <c>JwtWriter.WriteToken(descriptor)</c> with a <c>JwsDescriptor</c>. A token without an expiry
/// never expires, unless <c>JwtWriter.TokenLifetimeInSeconds</c> is set.
/// </summary>
internal sealed class JwsDescriptorReader : ITokenReader
{
    public const string Namespace = "JsonWebToken";

    public ImmutableArray<string> TypeNames { get; } = [Namespace + ".JwtWriter", Namespace + ".JwsDescriptor"];

    public ImmutableArray<string> SigningNames { get; } = ["WriteToken", "WriteTokenString"];

    public MintedToken? Read(Reading reading, IOperation operation, CallFrame? frame)
    {
        if (operation is not IInvocationOperation { TargetMethod.Name: "WriteToken" or "WriteTokenString", Instance: { } writer } call
            || !call.TargetMethod.ContainingType.Is(Namespace, "JwtWriter"))
            return null;
        if (call.Arguments.Of("descriptor") is not { } descriptor)
            return null;
        var claims = new ClaimSet();
        AddLifetime(reading, writer, frame, claims);
        var secret = JwtDescriptorBuilderReader.Chain(reading, descriptor, frame) is { } chain
            ? JwtDescriptorBuilderReader.Read(reading, chain, claims)
            : Descriptor(reading, descriptor, frame, claims);
        return secret is { } known ? new MintedToken(call, claims, known, DefaultExpiry.None) : null;
    }

    /// <summary>The writer's own lifetime. It comes first: an expiry of the descriptor takes its place.</summary>
    private static void AddLifetime(Reading reading, IOperation writer, CallFrame? frame, ClaimSet claims)
    {
        if (reading.Read(writer, frame).Values is not [ObjectValue made])
            return;
        foreach (var write in made.Property("TokenLifetimeInSeconds"))
        {
            var expiries = reading.Read(write.Value, made.FrameOf(write))
                .Where(value => value is not NumberValue { Exact: 0 })
                .Select(value => LibraryTimes.FromNow(value, write.Value));
            if (!expiries.Values.IsEmpty)
                claims.Add(new Claim("exp", expiries, write.Value.Syntax, write.IsConditional));
        }
    }

    private static Alternatives? Descriptor(Reading reading, IOperation descriptor, CallFrame? frame, ClaimSet claims)
    {
        if (reading.Read(descriptor, frame).Values is not [ObjectValue made] || !made.Type.Derives(Namespace, "JwsDescriptor"))
            return null;
        var (algorithm, algorithmFrame) = Part(made, "alg", "Algorithm");
        var (key, keyFrame) = Part(made, "signingKey", "SigningKey");
        if (!AlgorithmNames.MayBeShared(reading, algorithm, algorithmFrame) || Key(reading, key, keyFrame) is not { } secret)
            return null;
        JwsDescriptorClaims.Read(reading, made, claims);
        return secret;
    }

    // What the constructor is given, or what is written last.
    private static (IOperation? Value, CallFrame? Frame) Part(ObjectValue made, string parameter, string property) =>
        made.Argument(parameter) is { } argument ? (argument, made.Frame)
        : made.Property(property).LastOrDefault() is { } write ? (write.Value, made.FrameOf(write))
        : (null, null);

    /// <summary>The secret of a <c>SymmetricJwk</c>; <see langword="null"/> for no key or a private one.</summary>
    public static Alternatives? Key(Reading reading, IOperation? key, CallFrame? frame)
    {
        if (key is null || ChainCall.Unwrap(key).Type.Derives(Namespace, "AsymmetricJwk"))
            return null;
        return reading.Read(key, frame).Values.All(value => Type(reading, value).Derives(Namespace, "AsymmetricJwk"))
            ? null
            : SecretReader.Read(reading, key, frame);
    }

    // A helper that takes any key is given what RsaJwk.FromPem(…) makes.
    private static ITypeSymbol? Type(Reading reading, Value key) =>
        key is ObjectValue made ? made.Type : key.Written is { } written ? reading.Source.Operation(written, reading.CancellationToken)?.Type : null;
}
