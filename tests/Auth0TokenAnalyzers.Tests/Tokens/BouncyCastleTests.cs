using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>JWTs put together by hand and signed with a MAC of BouncyCastle.</summary>
public sealed class BouncyCastleTests
{
    private const string Usings = """
        using Org.BouncyCastle.Crypto;
        using Org.BouncyCastle.Crypto.Digests;
        using Org.BouncyCastle.Crypto.Macs;
        using Org.BouncyCastle.Crypto.Parameters;
        using Org.BouncyCastle.Security;

        """;

    [Theory]
    [InlineData("var mac = new HMac(new Sha256Digest()); mac.Init(new KeyParameter(key)); mac.BlockUpdate(input, 0, input.Length); var sig = new byte[mac.GetMacSize()]; mac.DoFinal(sig, 0);")]
    [InlineData("IMac mac = MacUtilities.GetMac(\"HMAC-SHA256\"); mac.Init(new KeyParameter(key)); mac.BlockUpdate(input); var sig = new byte[32]; mac.DoFinal(sig, 0);")]
    [InlineData("var mac = MacUtilities.GetMac(\"HMAC-SHA256\"); mac.Init(new KeyParameter(key)); mac.BlockUpdate(input, 0, input.Length); var sig = MacUtilities.DoFinal(mac);")]
    [InlineData("var mac = MacUtilities.GetMac(\"HMAC-SHA256\"); mac.Init(new KeyParameter(key)); var sig = MacUtilities.DoFinal(mac, input);")]
    [InlineData("var sig = MacUtilities.CalculateMac(\"HMAC-SHA256\", new KeyParameter(key), input);")]
    public async Task EveryWayToSign_IsReported(string sign) => await TokenCases.VerifyAsync(JwtEnvironment.BouncyCastle, Usings,
    [
        Source(sign + " //! AUTH0001 AUTH0004", "{\\\"alg\\\":\\\"HS256\\\"}", "{\\\"aud\\\":\\\"https://example.auth0.com/api/v2/\\\"}"),
        Source(sign, "{\\\"alg\\\":\\\"HS256\\\"}", "{\\\"aud\\\":\\\"https://api.example.com/\\\"}"),
        Source(sign, "{\\\"version\\\":1}", "{\\\"aud\\\":\\\"https://example.auth0.com/api/v2/\\\"}"),
    ]);

    private static string Source(string sign, string header, string payload) => $$"""
        public string Make(byte[] key)
        {
            var input = Encoding.ASCII.GetBytes(Base64Url.EncodeToString(Encoding.UTF8.GetBytes("{{header}}")) + "." + Base64Url.EncodeToString(Encoding.UTF8.GetBytes("{{payload}}")));
            {{sign}}
            return Encoding.ASCII.GetString(input) + "." + Base64Url.EncodeToString(sig);
        }
        """;
}
