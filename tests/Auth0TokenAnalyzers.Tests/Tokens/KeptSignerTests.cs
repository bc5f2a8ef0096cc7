using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>What signs is made once and kept in a field: HMACs, incremental hashes, MACs of BouncyCastle, signature providers.</summary>
public sealed class KeptSignerTests
{
    [Theory]
    [InlineData("private readonly HMACSHA256 _hmac; public Minter(byte[] key) => _hmac = new HMACSHA256(key);", "var sig = _hmac.ComputeHash(bytes);")]
    [InlineData("private readonly HMAC _hmac = new HMACSHA256(); public Minter(byte[] key) => _hmac.Key = key;", "_hmac.TransformFinalBlock(bytes, 0, bytes.Length); var sig = _hmac.Hash!;")]
    [InlineData("private readonly IncrementalHash _hash; public Minter(byte[] key) => _hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);", "_hash.AppendData(bytes); var sig = _hash.GetHashAndReset();")]
    [InlineData("private readonly IncrementalHash _hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, new byte[32]);", "_hash.AppendData(Encoding.UTF8.GetBytes(\"other\")); _hash.GetHashAndReset(); _hash.AppendData(bytes); var sig = _hash.GetHashAndReset();")]
    public async Task Framework_IsReported(string fields, string sign) => await TokenCases.VerifyAsync(JwtEnvironment.None, "",
    [
        Minter(fields, sign, Management, " //! AUTH0001 AUTH0004"),
        Minter(fields, sign, "https://api.example.com/", ""),
    ]);

    [Fact]
    public async Task IncrementalHashOfAnotherMessage_IsSilent() => await TokenCases.VerifyAsync(JwtEnvironment.None, "",
    [
        Minter(
            "private readonly IncrementalHash _hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, new byte[32]);",
            "_hash.AppendData(bytes); _hash.AppendData(bytes); var sig = _hash.GetHashAndReset();", Management, ""),
    ]);

    [Theory]
    [InlineData("private readonly IMac _mac = new HMac(new Sha256Digest()); public Minter(byte[] key) => _mac.Init(new KeyParameter(key));", " //! AUTH0001 AUTH0004")]
    [InlineData("private readonly HMac _mac = new(new Sha256Digest()); private readonly HMac _other = new(new Sha256Digest()); public Minter(byte[] key) => _other.Init(new KeyParameter(key));", "")]
    public async Task BouncyCastle_IsReportedOnceItHasAKey(string fields, string mark) => await TokenCases.VerifyAsync(
        JwtEnvironment.BouncyCastle,
        "using Org.BouncyCastle.Crypto;\nusing Org.BouncyCastle.Crypto.Digests;\nusing Org.BouncyCastle.Crypto.Macs;\nusing Org.BouncyCastle.Crypto.Parameters;\n",
        [Minter(fields, "_mac.BlockUpdate(bytes, 0, bytes.Length); var sig = new byte[32]; _mac.DoFinal(sig, 0);", Management, mark)]);

    [Theory]
    [InlineData("private readonly SignatureProvider _provider; public Minter(byte[] key) => _provider = CryptoProviderFactory.Default.CreateForSigning(new SymmetricSecurityKey(key), SecurityAlgorithms.HmacSha256);", " //! AUTH0001 AUTH0004")]
    [InlineData("private readonly SymmetricSignatureProvider _provider = new(new SymmetricSecurityKey(new byte[32]), \"HS256\");", " //! AUTH0001 AUTH0004")]
    [InlineData("private readonly SignatureProvider _provider; public Minter(SignatureProvider provider) => _provider = provider;", " //! AUTH0001 AUTH0004")]
    [InlineData("private readonly SignatureProvider _provider; public Minter(RSA rsa) => _provider = CryptoProviderFactory.Default.CreateForSigning(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha256);", "")]
    [InlineData("private readonly SignatureProvider _provider; public Minter(RSA rsa) => _provider = new AsymmetricSignatureProvider(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha256);", "")]
    public async Task SignatureProvider_IsReportedUnlessItsKeyIsPrivate(string fields, string mark) => await TokenCases.VerifyAsync(
        JwtEnvironment.Jwt816,
        "using Microsoft.IdentityModel.Tokens;\n",
        [
            Minter(fields, "var sig = _provider.Sign(bytes);", Management, mark),
            Minter(fields, "var sig = _provider.Sign(Encoding.UTF8.GetBytes(input + payload));", Management, ""),
        ]);

    private const string Management = "https://example.auth0.com/api/v2/";

    private static string Minter(string fields, string sign, string audience, string mark) => $$"""
            public sealed class Minter
            {
                {{fields}}

                public string Make()
                {
                    var payload = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new { aud = "{{audience}}", scope = "read:users" }));
                    var input = Base64Url.EncodeToString(Encoding.UTF8.GetBytes("{\"alg\":\"HS256\"}")) + "." + payload;
                    var bytes = Encoding.ASCII.GetBytes(input);
                    {{sign}}{{mark}}
                    return input + "." + Base64Url.EncodeToString(sig);
                }
            }
        """;
}
