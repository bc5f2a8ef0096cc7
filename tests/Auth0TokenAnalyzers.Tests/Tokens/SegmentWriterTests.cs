using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>JWTs whose segments an object of one's own collects, one call each, and signs in another method.</summary>
public sealed class SegmentWriterTests
{
    private const string Mark = " //! AUTH0001 AUTH0004";

    private const string Payload = """
            static byte[] Payload(string audience) => JsonSerializer.SerializeToUtf8Bytes(new { aud = audience, scope = "read:users" });
            static ReadOnlySpan<byte> Header => "{\"alg\":\"HS256\",\"typ\":\"JWT\"}"u8;

        """;

    private const string Use = """
            string Make(string tenant, byte[] key)
            {
                var writer = new Writer();
                writer.Segment(Header);
                writer.Segment(Payload($"https://{tenant}.auth0.com/api/v2/"));
                return writer.Sign(key);MARK
            }
            string Own(byte[] key)
            {
                var writer = new Writer();
                writer.Segment(Header);
                writer.Segment(Payload("https://api.example.com/"));
                return writer.Sign(key);
            }
            string Webhook(string tenant, byte[] key)
            {
                var writer = new Writer();
                writer.Segment(Payload($"https://{tenant}.auth0.com/api/v2/"));
                return writer.Sign(key);
            }
        """;

    private const string Sign = "public string Sign(byte[] key) { Segment(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(_text.ToString()))); return _text.ToString(); }";

    [Theory]
    [InlineData("public ref struct Writer", "if (_text.Length > 0) _text.Append('.'); _text.Append(Base64Url.EncodeToString(part));")]
    [InlineData("public struct Writer", "if (_text.Length != 0) { _text.Append('.'); } _text.Append(Base64Url.EncodeToString(part));")]
    [InlineData("public sealed class Writer", "if (this._text.Length > 0) this._text.Append('.'); _text.Append(Base64Url.EncodeToString(part));")]
    public Task SegmentsOfAWriter_AreThoseOfItsCalls(string type, string segment) => TokenCases.VerifyAsync(JwtEnvironment.None, "",
    [
        Payload + type + " { private readonly StringBuilder _text = new(); public Writer() { } public void Segment(scoped ReadOnlySpan<byte> part) { " + segment + " } " + Sign + " }\n" + Marked(Mark),
    ]);

    /// <summary>What else stands before a separator makes it part of the text or not: nobody knows.</summary>
    [Theory]
    [InlineData("if (_text.Length > 1000) _text.Append('.'); _text.Append(Base64Url.EncodeToString(part));")]
    [InlineData("if (_other.Length > 0) _text.Append('.'); _text.Append(Base64Url.EncodeToString(part));")]
    [InlineData("if (part.Length > 0) if (_text.Length > 0) _text.Append('.'); _text.Append(Base64Url.EncodeToString(part));")]
    [InlineData("if (_text.Length > 0) _text.Append('.'); else _text.Append(\"v1,\"); _text.Append(Base64Url.EncodeToString(part));")]
    [InlineData("if (_text.Length > 0) _text.Append('.'); _text.Append(Convert.ToHexString(part));")]
    [InlineData("_text.Append(Base64Url.EncodeToString(part));")]
    public Task TextOfAnotherForm_IsSilent(string segment) => TokenCases.VerifyAsync(JwtEnvironment.None, "",
    [
        Payload + "public sealed class Writer { private readonly StringBuilder _text = new(), _other = new(); public void Segment(scoped ReadOnlySpan<byte> part) { " + segment + " } " + Sign + " }\n" + Marked(""),
    ]);

    [Fact]
    public Task JsonOfABuffer_IsASegment() => TokenCases.VerifyAsync(JwtEnvironment.None, "",
    [
        Payload + $$"""
            public ref struct Writer
            {
                private readonly StringBuilder _text = new();
                public Writer() { }
                public void Segment(scoped ReadOnlySpan<byte> part) { if (_text.Length > 0) _text.Append('.'); _text.Append(Base64Url.EncodeToString(part)); }
                public string Sign(ReadOnlySpan<byte> key)
                {
                    Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
                    HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(_text.ToString()), mac);
                    Segment(mac);
                    return _text.ToString();
                }
            }
            static string Make(string audience, string secret)
            {
                var buffer = new System.Buffers.ArrayBufferWriter<byte>();
                using (var json = new Utf8JsonWriter(buffer))
                {
                    json.WriteStartObject();
                    json.WriteString("aud", audience);
                    json.WriteNumber("exp", DateTimeOffset.UtcNow.AddMinutes(10).ToUnixTimeSeconds());
                    json.WriteEndObject();
                }
                var writer = new Writer();
                writer.Segment(Header);
                writer.Segment(buffer.WrittenSpan);
                return writer.Sign(Base64Url.DecodeFromChars(secret));
            }
            string Management(string secret) => Make("https://example.auth0.com/api/v2/", secret); //! AUTH0001
            string Own(string secret) => Make("https://api.example.com/", secret);
        """,
    ]);

    private static string Marked(string mark) => Use.Replace("MARK", mark, System.StringComparison.Ordinal);
}
