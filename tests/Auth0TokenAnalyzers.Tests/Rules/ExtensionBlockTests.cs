using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using VerifyCS = Auth0TokenAnalyzers.Tests.RuleVerifier<Auth0TokenAnalyzers.Rules.HandMintedToken>;

namespace Auth0TokenAnalyzers.Tests.Rules;

/// <summary>Helpers in the extension blocks of C# 14: their parameter is the receiver of the call.</summary>
public sealed class ExtensionBlockTests
{
    [Theory]
    [InlineData("[|token.Signed(key)|]", "https://example.auth0.com/api/v2/")]
    [InlineData("token.Signed(key)", "https://api.example.com/")]
    public async Task Receiver_IsRead(string call, string audience) => await new VerifyCS.Test
    {
        LanguageVersion = LanguageVersion.Preview,
        TestCode = $$"""
            using System;
            using System.Security.Cryptography;
            using System.Text;
            using System.Text.Json;

            public static class Texts
            {
                extension(string text)
                {
                    public byte[] Utf8 => Encoding.UTF8.GetBytes(text);
                    public string Signed(string key) => text + "." + HMACSHA256.HashData(key.Utf8, text.Utf8).Base64Url();
                }

                extension(byte[] bytes)
                {
                    public string Base64Url() => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
                }
            }

            public class Tokens
            {
                public string Make(string key)
                {
                    var token = "{\"alg\":\"HS256\"}".Utf8.Base64Url() + "." + JsonSerializer.SerializeToUtf8Bytes(new { aud = "{{audience}}" }).Base64Url();
                    return {{call}};
                }
            }
            """,
    }.RunAsync();
}
