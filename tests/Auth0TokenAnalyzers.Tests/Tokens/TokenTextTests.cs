using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = Auth0TokenAnalyzers.Tests.RuleVerifier<Auth0TokenAnalyzers.Rules.HandMintedToken, Auth0TokenAnalyzers.Fixes.ManagementTokenFixProvider>;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>What is replaced when a token is minted: the call that returns it, or the text into which a signature is joined.</summary>
public sealed class TokenTextTests
{
    [Fact]
    public async Task JsonWebTokenHandler_ItsCallIsReplaced() => await VerifyCS.VerifyCodeFixAsync(
        JwtEnvironment.Jwt816,
        """
        using System;
        using Microsoft.IdentityModel.JsonWebTokens;
        using Microsoft.IdentityModel.Tokens;

        public class Tokens
        {
            public string Create(byte[] secret)
            {
                var payload = $"{{\"aud\":\"https://example.auth0.com/api/v2/\",\"exp\":{DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds()}}}";
                return {|#0:new JsonWebTokenHandler().CreateToken(payload, new SigningCredentials(new SymmetricSecurityKey(secret), SecurityAlgorithms.HmacSha256))|};
            }
        }
        """,
        """
        using System;
        using Auth0ManagementTokens;

        public class Tokens
        {
            public string Create(byte[] secret)
            {
                return Auth0ManagementTokenProvider.GetShared(
                    "example.auth0.com",
                    Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                    Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetToken();
            }
        }
        """,
        VerifyCS.Diagnostic().WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithArguments("signs", "for the tenant example.auth0.com, as its audience shows; lives 1 hour"));

    [Theory]
    [InlineData("header + \".\" + payload + \".\" + B64(signature)")]
    [InlineData("$\"{header}.{payload}.{B64(signature)}\"")]
    [InlineData("string.Join(\".\", header, payload, B64(signature))")]
    [InlineData("string.Join(\".\", new[] { header, payload, B64(signature) })")]
    [InlineData("string.Format(\"{0}.{1}.{2}\", header, payload, B64(signature))")]
    [InlineData("string.Concat(input, \".\", B64(signature))")]
    public async Task RawSignature_TheJoinedTextIsReplaced(string joined) => await VerifyCS.VerifyCodeFixAsync(
        JwtEnvironment.None,
        $$"""
        using System;
        using System.Security.Cryptography;
        using System.Text;

        public class Tokens
        {
            public string Create(byte[] secret)
            {
                var header = B64(Encoding.UTF8.GetBytes("{\"alg\":\"HS256\"}"));
                var payload = B64(Encoding.UTF8.GetBytes("{\"aud\":\"https://example.auth0.com/api/v2/\",\"exp\":4102444800}"));
                var input = header + "." + payload;
                var signature = {|#0:HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(input))|};
                return {|#1:{{joined}}|};
            }

            private static string B64(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        }
        """,
        """
        using System;
        using Auth0ManagementTokens;

        public class Tokens
        {
            public string Create(byte[] secret)
            {
                return Auth0ManagementTokenProvider.GetShared(
                    "example.auth0.com",
                    Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                    Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetToken();
            }
        }
        """,
        VerifyCS.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("signs", "for the tenant example.auth0.com, as its audience shows; lives until 2100-01-01"));

    [Fact]
    public async Task SigningHelper_TheCallersTextIsReplaced() => await VerifyCS.VerifyCodeFixAsync(
        JwtEnvironment.Jwt816,
        """
        using Microsoft.IdentityModel.JsonWebTokens;
        using Microsoft.IdentityModel.Tokens;

        public class Tokens
        {
            public string Create(byte[] secret)
            {
                var input = "eyJhbGciOiJIUzI1NiJ9." + Base64UrlEncoder.Encode("{\"aud\":\"https://example.auth0.com/api/v2/\",\"exp\":4102444800}");
                return {|#1:input + "." + {|#0:Sign(input, secret)|}|};
            }

            private static string Sign(string input, byte[] secret) =>
                JwtTokenUtilities.CreateEncodedSignature(input, new SigningCredentials(new SymmetricSecurityKey(secret), "HS256"));
        }
        """,
        """
        using Auth0ManagementTokens;

        public class Tokens
        {
            public string Create(byte[] secret)
            {
                return Auth0ManagementTokenProvider.GetShared(
                    "example.auth0.com",
                    System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                    System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetToken();
            }
        }
        """,
        VerifyCS.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("signs", "for the tenant example.auth0.com, as its audience shows; lives until 2100-01-01"));

    [Fact]
    public async Task FilledBuffer_TheJoinedTextIsReported() => await VerifyCS.VerifyAnalyzerAsync(
        JwtEnvironment.None,
        """
        using System;
        using System.Security.Cryptography;
        using System.Text;

        public class Tokens
        {
            public string Create(byte[] secret)
            {
                var input = "eyJhbGciOiJIUzI1NiJ9." + Convert.ToBase64String(Encoding.UTF8.GetBytes("{\"aud\":\"https://example.auth0.com/api/v2/\",\"exp\":4102444800}"));
                var signature = new byte[32];
                {|#0:HMACSHA256.TryHashData(secret, Encoding.ASCII.GetBytes(input), signature, out _)|};
                return {|#1:input + "." + Convert.ToBase64String(signature)|};
            }
        }
        """,
        VerifyCS.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("signs", "for the tenant example.auth0.com, as its audience shows; lives until 2100-01-01"));

    [Theory]
    [InlineData("\"Bearer \" + input + \".\" + Convert.ToBase64String(signature)")]
    [InlineData("$\"{input}.{Convert.ToBase64String(signature)}.x\"")]
    [InlineData("Convert.ToBase64String(signature)")]
    public async Task TextThatIsMoreOrLessThanTheToken_IsNotReplaced(string text) => await VerifyCS.VerifyAnalyzerAsync(
        JwtEnvironment.None,
        $$"""
        using System;
        using System.Security.Cryptography;
        using System.Text;

        public class Tokens
        {
            public string Create(byte[] secret)
            {
                var input = "eyJhbGciOiJIUzI1NiJ9." + Convert.ToBase64String(Encoding.UTF8.GetBytes("{\"aud\":\"https://example.auth0.com/api/v2/\",\"exp\":4102444800}"));
                var signature = {|#0:HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(input))|};
                return {{text}};
            }
        }
        """,
        VerifyCS.Diagnostic().WithLocation(0).WithArguments("signs", "for the tenant example.auth0.com, as its audience shows; lives until 2100-01-01"));
}
