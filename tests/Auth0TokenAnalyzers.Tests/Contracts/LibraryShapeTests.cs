using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Contracts;

/// <summary>
/// The signing methods of JWT libraries as their documentation has them. The shapes in <c>tests/Sdks</c> must have all of them and no
/// other overloads, or the readers would be tested against libraries that do not exist.
/// </summary>
public sealed class LibraryShapeTests
{
    private static readonly SymbolDisplayFormat Format = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeExtensionThis,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    public static TheoryData<JwtEnvironment, string, string, string[]> Shapes => new()
    {
        {
            JwtEnvironment.JwtNet1, "JWT.JsonWebToken", "Encode",
            [
                "string Encode(object payload, string key, JwtHashAlgorithm algorithm)",
                "string Encode(object payload, byte[] key, JwtHashAlgorithm algorithm)",
                "string Encode(IDictionary<string, object> extraHeaders, object payload, string key, JwtHashAlgorithm algorithm)",
                "string Encode(IDictionary<string, object> extraHeaders, object payload, byte[] key, JwtHashAlgorithm algorithm)",
            ]
        },
        { JwtEnvironment.JwtCore, "JwtCore.JsonWebToken", "Encode", ["string Encode(object payload, string key, JwtHashAlgorithm algorithm)", "string Encode(object payload, byte[] key, JwtHashAlgorithm algorithm)"] },
        { JwtEnvironment.JwtNet30, "JWT.IJwtEncoder", "Encode", EncoderBefore7 },
        { JwtEnvironment.JwtNet61, "JWT.IJwtEncoder", "Encode", EncoderBefore7 },
        { JwtEnvironment.JwtNet73, "JWT.IJwtEncoder", "Encode", [EncoderSince7] },
        { JwtEnvironment.JwtNet11, "JWT.IJwtEncoder", "Encode", [EncoderSince7] },
        { JwtEnvironment.JwtNet73, "JWT.JwtEncoderExtensions", "Encode", Extensions },
        { JwtEnvironment.JwtNet11, "JWT.JwtEncoderExtensions", "Encode", Extensions },
        { JwtEnvironment.JwtNet11, "JWT.JwtEncoder", ".ctor", ["JwtEncoder(IJwtAlgorithm algorithm, IJsonSerializer jsonSerializer, IBase64UrlEncoder urlEncoder)", "JwtEncoder(IAlgorithmFactory algFactory, IJsonSerializer jsonSerializer, IBase64UrlEncoder urlEncoder)"] },
        { JwtEnvironment.JwtNet61, "JWT.Builder.JwtBuilder", "Build Encode", ["string Build()", "string Encode()"] },
        { JwtEnvironment.JwtNet73, "JWT.Builder.JwtBuilder", "Build Encode", ["string Encode()"] },
        { JwtEnvironment.JwtNet11, "JWT.Builder.JwtBuilder", "Build Encode", ["string Encode()", "string Encode(object payload)"] },
        { JwtEnvironment.JwtNet73, "JWT.Builder.JwtBuilder", "WithSecret WithAlgorithm AddClaim", BuilderParts },
        { JwtEnvironment.JwtNet11, "JWT.Builder.JwtBuilder", "WithSecret WithAlgorithm AddClaim", BuilderParts },
        { JwtEnvironment.JwtNet73, "JWT.Builder.JwtBuilderExtensions", "AddClaim AddClaims ExpirationTime Issuer Audience", BuilderExtensions },
        { JwtEnvironment.JwtNet11, "JWT.Builder.JwtBuilderExtensions", "AddClaim AddClaims ExpirationTime Issuer Audience", BuilderExtensions },
        {
            JwtEnvironment.Jose, "Jose.JWT", "Encode EncodeBytes",
            [
                "string Encode(object payload, object key, JwsAlgorithm algorithm, IDictionary<string, object> extraHeaders, JwtSettings settings, JwtOptions options)",
                "string Encode(string payload, object key, JwsAlgorithm algorithm, IDictionary<string, object> extraHeaders, JwtSettings settings, JwtOptions options)",
                "string EncodeBytes(byte[] payload, object key, JwsAlgorithm algorithm, IDictionary<string, object> extraHeaders, JwtSettings settings, JwtOptions options)",
                "string Encode(object payload, object key, string jwsAlg, IDictionary<string, object> extraHeaders, JwtSettings settings, JwtOptions options)",
                "string Encode(string payload, object key, string jwsAlg, IDictionary<string, object> extraHeaders, JwtSettings settings, JwtOptions options)",
                "string EncodeBytes(byte[] payload, object key, string jwsAlg, IDictionary<string, object> extraHeaders, JwtSettings settings, JwtOptions options)",
                "string Encode(object payload, object key, JweAlgorithm alg, JweEncryption enc, JweCompression? compression, IDictionary<string, object> extraHeaders, JwtSettings settings)",
            ]
        },
        { JwtEnvironment.JoseBefore1, "Json.JWT", "Encode", ["string Encode(object payload, object key, JwsAlgorithm algorithm)", "string Encode(string payload, object key, JwsAlgorithm algorithm)"] },
        { JwtEnvironment.JosePcl, "JosePCL.Jwt", "Encode", ["string Encode(string payload, string signingAlgorithm, object key)"] },
        { JwtEnvironment.JoseRt, "JoseRT.Jwt", "Encode", ["string Encode(string payload, string signingAlgorithm, object key)"] },
        { JwtEnvironment.LitJwt1, "LitJWT.JwtEncoder", "Encode EncodeAsUtf8Bytes", [.. LitJwt.Where(method => method.Contains("payloadWriter", StringComparison.Ordinal))] },
        { JwtEnvironment.LitJwt2, "LitJWT.JwtEncoder", "Encode EncodeAsUtf8Bytes", LitJwt },
        { JwtEnvironment.LitJwt2, "LitJWT.JwtEncoder", ".ctor", ["JwtEncoder(IJwtAlgorithm signAlgorithm)", "JwtEncoder(IJwtAlgorithm signAlgorithm, JsonSerializerOptions serializerOptions)"] },
        { JwtEnvironment.LitJwt2, "LitJWT.Algorithms.HS256Algorithm", ".ctor", ["HS256Algorithm(byte[] key)"] },
        { JwtEnvironment.JsonWebToken1, "JsonWebToken.JwtWriter", "WriteToken WriteTokenString", Writer },
        { JwtEnvironment.JsonWebToken2, "JsonWebToken.JwtWriter", "WriteToken WriteTokenString", Writer },
        { JwtEnvironment.JsonWebToken1, "JsonWebToken.JwtDescriptorBuilder", "ExpiresAfter ExpiresAt SignWith IssuedBy", ["JwtDescriptorBuilder ExpiresAfter(long seconds)", "JwtDescriptorBuilder ExpiresAfter(TimeSpan after)", "JwtDescriptorBuilder ExpiresAt(DateTime exp)", "JwtDescriptorBuilder SignWith(Jwk key)", "JwtDescriptorBuilder SignWith(Jwk key, SignatureAlgorithm algorithm)", "JwtDescriptorBuilder IssuedBy(string iss)"] },
        { JwtEnvironment.JsonWebToken2, "JsonWebToken.JwsDescriptor", ".ctor", ["JwsDescriptor(Jwk signingKey, SignatureAlgorithm alg, string typ, string cty)"] },
        { JwtEnvironment.Chilkat, "Chilkat.Jwt", "CreateJwt GenNumericDate", ["string CreateJwt(string header, string payload, string password)", "int GenNumericDate(int numSecOffset)"] },
    };

    private const string EncoderSince7 = "string Encode(IDictionary<string, object> extraHeaders, object payload, byte[] key)";

    private static string[] EncoderBefore7 =>
        [EncoderSince7, "string Encode(IDictionary<string, object> extraHeaders, object payload, string key)", "string Encode(object payload, byte[] key)", "string Encode(object payload, string key)"];

    private static string[] Extensions =>
    [
        "string Encode(this IJwtEncoder encoder, object payload, string key)",
        "string Encode(this IJwtEncoder encoder, object payload, byte[] key)",
        "string Encode(this IJwtEncoder encoder, IDictionary<string, object> extraHeaders, object payload, string key)",
    ];

    private static string[] BuilderParts =>
        ["JwtBuilder WithSecret(params string[] secrets)", "JwtBuilder WithSecret(params byte[][] secrets)", "JwtBuilder WithAlgorithm(IJwtAlgorithm algorithm)", "JwtBuilder AddClaim(string name, object value)"];

    private static string[] BuilderExtensions =>
    [
        "JwtBuilder AddClaim(this JwtBuilder builder, ClaimName name, object value)",
        "JwtBuilder AddClaim<T>(this JwtBuilder builder, ClaimName name, T value)",
        "JwtBuilder AddClaim<T>(this JwtBuilder builder, string name, T value)",
        "JwtBuilder AddClaims(this JwtBuilder builder, IEnumerable<KeyValuePair<string, object>> claims)",
        "JwtBuilder ExpirationTime(this JwtBuilder builder, DateTime time)",
        "JwtBuilder ExpirationTime(this JwtBuilder builder, long time)",
        "JwtBuilder Issuer(this JwtBuilder builder, string issuer)",
        "JwtBuilder Audience(this JwtBuilder builder, string audience)",
    ];

    private static string[] LitJwt =>
    [
        .. from expire in new[] { "TimeSpan expire", "DateTimeOffset? expire" }
           from writer in new[] { "", ", Action<T, JwtWriter> payloadWriter" }
           from method in new[] { "string Encode<T>(T payload, ", "byte[] EncodeAsUtf8Bytes<T>(T payload, ", "void Encode<T>(IBufferWriter<byte> bufferWriter, T payload, " }
           select $"{method}{expire}{writer})",
    ];

    private static string[] Writer => ["byte[] WriteToken(JwtDescriptor descriptor)", "void WriteToken(JwtDescriptor descriptor, IBufferWriter<byte> output)", "string WriteTokenString(JwtDescriptor descriptor)"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task SigningMethods_AreThoseOfTheDocumentation(JwtEnvironment jwt, string type, string names, string[] expected)
    {
        var compilation = await Analysis.CompileAsync(jwt, []);
        var members = Assert.Single(compilation.GetTypesByMetadataName(type)).GetMembers().OfType<IMethodSymbol>().Where(method => names.Split(' ').Contains(method.Name) && method.DeclaredAccessibility == Accessibility.Public);

        Assert.Equal(expected.Order(StringComparer.Ordinal), members.Select(method => method.ToDisplayString(Format)).Order(StringComparer.Ordinal));
    }
}
