using System.Collections.Immutable;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>The JWT libraries that the analyzers know.</summary>
internal static class TokenReaders
{
    public static ImmutableArray<ITokenReader> All { get; } =
    [
        new JwtSecurityTokenReader(),
        new JsonWebTokenReader(),
        new JwtNetStaticReader(),
        new JwtNetEncoderReader(),
        new JwtNetBuilderReader(),
        new JwtCoreReader(),
        new PastedEncoderReader(),
        new JoseReader(),
        new EarlyJoseReader(),
        new JosePclReader(),
        new JoseRtReader(),
        new LitJwtReader(),
        new JwsDescriptorReader(),
        new ChilkatReader(),
        new LegacyJwtSecurityTokenReader(),
        new SignatureProviderReader(),
        new HmacReader(),
        new BouncyCastleReader(),
        new ServiceStackReader(),
        new FastEndpointsReader(),
        new LegacyFastEndpointsReader(),
    ];
}
