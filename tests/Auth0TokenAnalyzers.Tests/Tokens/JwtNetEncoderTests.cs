using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

public sealed class JwtNetEncoderTests
{
    private const string Evidence = "iss = \"https://example.auth0.com/\", aud = \"https://example.auth0.com/api/v2/\", scope = \"read:users\"";
    private const string New = "new JwtEncoder(new HMACSHA256Algorithm(), new JsonNetSerializer(), new JwtBase64UrlEncoder())";

    private static readonly Dictionary<JwtEnvironment, LibraryCases> Versions = new()
    {
        [JwtEnvironment.JwtNet30] = Common(JwtEnvironment.JwtNet30),
        [JwtEnvironment.JwtNet61] = Common(JwtEnvironment.JwtNet61).Add("seconds of the library", Payload("exp = UnixEpoch.GetSecondsSince(DateTimeOffset.UtcNow.AddYears(1))"), "AUTH0001", "AUTH0003"),
        [JwtEnvironment.JwtNet73] = Common(JwtEnvironment.JwtNet73)
            .AddMatrix("bytes", (payload, key) => $"{New}.Encode({payload}, {key})", ["dictionary", "anonymous", "type"])
            .AddMatrix("text", (payload, key) => $"{New}.Encode({payload}, {key})", ["dictionary"], hasTextKey: true)
            .Add("epoch of the library", Payload("exp = (long)(DateTime.UtcNow.AddDays(40) - UnixEpoch.Value).TotalSeconds"), "AUTH0001", "AUTH0003")
            .Add("extension as a static method", $"public string M(IJwtEncoder encoder, byte[] key) => JwtEncoderExtensions.Encode(encoder, new {{ {Evidence} }}, key);", "AUTH0001", "AUTH0004")
            .Add("RS256 by declared type", $"public string M(RS256Algorithm algorithm, byte[] key) => new JwtEncoder(algorithm, new JsonNetSerializer(), new JwtBase64UrlEncoder()).Encode(new {{ {Evidence} }}, key);"),
        [JwtEnvironment.JwtNet11] = Common(JwtEnvironment.JwtNet11)
            .Add("factory", Made("new HMACSHAAlgorithmFactory()"), "AUTH0001", "AUTH0004")
            .Add("delegate factory", Made("new DelegateAlgorithmFactory(() => new HMACSHA256Algorithm())"), "AUTH0001", "AUTH0004")
            .Add("delegate factory of RS256", Made("new DelegateAlgorithmFactory(() => new RS256Algorithm(rsa, rsa))"))
            .Add("delegate factory of an RS256 object", Made("new DelegateAlgorithmFactory(new RS256Algorithm(rsa, rsa))"))
            .Add("generic factory", Made("new GenericAlgorithmFactory<HMACSHA512Algorithm>()"), "AUTH0001", "AUTH0004")
            .Add("generic factory of none", Made("new GenericAlgorithmFactory<NoneAlgorithm>()"))
            .Add("ES256", Made("new ES256Algorithm(ec, ec)"))
            .Add("none", Made("new NoneAlgorithm()")),
    };

    public static TheoryData<JwtEnvironment, string> Names
    {
        get
        {
            var names = new TheoryData<JwtEnvironment, string>();
            foreach (var (version, cases) in Versions)
            {
                foreach (var name in cases.Names)
                    names.Add(version, name);
            }

            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Token_IsJudged(JwtEnvironment jwt, string name) => Assert.Equal(Versions[jwt].Expected(name), await Versions[jwt].FoundAsync(name));

    private static string Payload(string expiry) => $"public string M(byte[] key) => {New}.Encode(new {{ {Evidence}, {expiry} }}, key);";

    private static string Made(string algorithm) =>
        $"public string M(byte[] key, RSA rsa, ECDsa ec) => new JwtEncoder({algorithm}, new JsonNetSerializer(), new JwtBase64UrlEncoder()).Encode(new {{ {Evidence} }}, key);";

    /// <summary>What is the same in all versions since 3.0.</summary>
    private static LibraryCases Common(JwtEnvironment jwt) => new LibraryCases(jwt, "JWT", "JWT.Algorithms", "JWT.Serializers")
        .Add("bytes", Payload("sub = 1"), "AUTH0001", "AUTH0004")
        .Add("text", $"public string M(string key) => {New}.Encode(new {{ {Evidence} }}, key);", "AUTH0001", "AUTH0004")
        .Add("headers and bytes", $"public string M(byte[] key) => {New}.Encode(new Dictionary<string, object>(), new {{ {Evidence} }}, key);", "AUTH0001", "AUTH0004")
        .Add("headers and text", $"public string M(string key) => {New}.Encode(extraHeaders: new Dictionary<string, object>(), payload: new {{ {Evidence} }}, key: key);", "AUTH0001", "AUTH0004")
        .Add("generation 1", $"public string M(byte[] key) => {New}.Encode(new {{ aud = configuration[\"Auth0:GlobalClientId\"], scopes = new {{ users = new {{ actions = new[] {{ \"read\" }} }} }} }}, key);", "AUTH0001", "AUTH0004")
        .Add("interface in a local", $$"""
            public string M(byte[] key)
            {
                IJwtAlgorithm algorithm = new HMACSHA256Algorithm();
                IJsonSerializer serializer = new JsonNetSerializer();
                IBase64UrlEncoder urlEncoder = new JwtBase64UrlEncoder();
                IJwtEncoder encoder = new JwtEncoder(algorithm, serializer, urlEncoder);
                var payload = new Dictionary<string, object>();
                payload.Add("aud", "https://example.auth0.com/api/v2/");
                payload["exp"] = DateTimeOffset.UtcNow.AddDays(90).ToUnixTimeSeconds();
                var token = encoder.Encode(payload, key);
                return token;
            }
            """, "AUTH0001", "AUTH0003")
        .Add("injected encoder", $"public string M(IJwtEncoder encoder, byte[] key) => encoder.Encode(new {{ {Evidence} }}, key);", "AUTH0001", "AUTH0004")
        .Add("encoder in a field", $"private readonly IJwtEncoder _encoder = {New};\npublic string M(byte[] key) => _encoder.Encode(new {{ {Evidence} }}, key);", "AUTH0001", "AUTH0004")
        .Add("algorithm chosen at run time", $"public string M(IJwtAlgorithm algorithm, byte[] key) => new JwtEncoder(algorithm, new JsonNetSerializer(), new JwtBase64UrlEncoder()).Encode(new {{ {Evidence} }}, key);", "AUTH0001", "AUTH0004")
        .Add("decoded key", $"public string M(string secret) => {New}.Encode(new {{ {Evidence} }}, new JwtBase64UrlEncoder().Decode(secret));", "AUTH0001", "AUTH0004")
        .Add("minting helper", $"public static string Sign(object claims, byte[] key) => {New}.Encode(claims, key);\npublic string M(byte[] key) => Sign(new {{ {Evidence} }}, key);", "AUTH0001", "AUTH0004")
        .AddFile("minting helper with the library's name", $"public static class Signer {{ public static string Encode(object claims, byte[] key) => {New}.Encode(claims, key); }}\npublic class Subject {{ public string M(byte[] key) => Signer.Encode(new {{ {Evidence} }}, key); }}", "AUTH0001", "AUTH0004")
        .Add("RS256", $"public string M(X509 c, byte[] key) => new JwtEncoder(c.Algorithm, new JsonNetSerializer(), new JwtBase64UrlEncoder()).Encode(new {{ {Evidence} }}, key);\npublic class X509 {{ public RS256Algorithm Algorithm => throw new NotSupportedException(); }}")
        .Add("no key", $"public string M(IJwtEncoder encoder) => encoder.Encode(new Dictionary<string, object>(), new {{ {Evidence} }}, (byte[])null!);")
        .Add("base64 of text", "public string M(byte[] payload) => new JwtBase64UrlEncoder().Encode(payload);")
        .Add("own API", $"public string M(byte[] key) => {New}.Encode(new {{ iss = \"https://example.auth0.com/\", aud = \"https://orders.example.com/\", sub = \"auth0|1\" }}, key);")
        .Add("client assertion", $"public string M(byte[] key, string id) => {New}.Encode(new {{ iss = id, sub = id, aud = \"https://example.auth0.com/oauth/token\", exp = DateTimeOffset.UtcNow.AddMinutes(1).ToUnixTimeSeconds() }}, key);")
        .Add("other vendor", $"public string M(byte[] key) => {New}.Encode(new {{ iss = \"key\", aud = \"https://api.example.com/api/v2/\", scope = \"read:users\" }}, key);")
        .Add("library test", $"public void M() {{ var token = {New}.Encode(new {{ FirstName = \"Bob\", Age = 37 }}, \"ABC\"); if (token.Length == 0) throw new InvalidOperationException(); }}");
}
