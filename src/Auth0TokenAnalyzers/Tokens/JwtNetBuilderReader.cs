using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// JWT.NET's <c>JwtBuilder</c>: chains that end in <c>Build()</c> (up to 6.x), <c>Encode()</c> (from 6.0) or <c>Encode(payload)</c> (from 10.0).
/// It adds no expiry.
/// </summary>
internal sealed class JwtNetBuilderReader : ITokenReader
{
    private const string Namespace = "JWT.Builder";

    public ImmutableArray<string> TypeNames { get; } = [Namespace + ".JwtBuilder", Namespace + ".ClaimName"];

    public ImmutableArray<string> SigningNames { get; } = ["Build", "Encode"];

    public MintedToken? Read(Reading reading, IOperation operation, CallFrame? frame)
    {
        if (operation is not IInvocationOperation { TargetMethod.Name: "Build" or "Encode", Instance: { } builder } call
            || !call.TargetMethod.ContainingType.Is(Namespace, "JwtBuilder"))
            return null;
        var chain = CallChain.Of(reading, builder, frame, Belongs);
        if (!chain.Calls.Where(IsAlgorithm)
            .Select(step => JwtNetAlgorithm.MayBeShared(reading, step.Operands.FirstOrDefault(), step.Frame)).DefaultIfEmpty(true).Last())
            return null;
        if (Secret(reading, chain) is not { } secret)
            return null;
        var claims = new ClaimSet();
        if (!chain.IsComplete)
            claims.AddUnknown();
        foreach (var step in chain.Calls)
            BuilderClaims.Read(reading, step, claims);
        ClaimsReader.Read(reading, call.Arguments.Of("payload"), frame, claims);
        return new MintedToken(call, claims, secret, DefaultExpiry.None);
    }

    private static bool Belongs(IMethodSymbol method) =>
        method.ReturnType.Is(Namespace, "JwtBuilder")
            && (method.ContainingType.Is(Namespace, "JwtBuilder") || method.ContainingType.Is(Namespace, "JwtBuilderExtensions"));

    // The names changed from Set… to With… in 4.0.
    private static bool IsAlgorithm(ChainCall step) =>
        step.Call.TargetMethod.Name is "WithAlgorithm" or "WithAlgorithmFactory" or "WithEncoder" or "SetAlgorithm" or "SetAlgorithmFactory"
            or "SetEncoder";

    /// <summary>A builder without a secret can have one from its encoder or key provider: unknown. A secret that is null is none.</summary>
    private static Alternatives? Secret(Reading reading, CallChain chain)
    {
        var secrets = chain.Calls.Where(step => step.Call.TargetMethod.Name is "WithSecret" or "SetSecret")
            .Select(step => SecretReader.Read(reading, step.Operands.FirstOrDefault(), step.Frame)).ToList();
        return secrets.Count == 0 ? Alternatives.None : secrets[secrets.Count - 1];
    }
}
