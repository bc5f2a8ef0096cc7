// The public shape of LitJWT 2.x, as far as tokens are signed with it. Nothing here runs.
using System;
using System.Buffers;
using System.Security.Cryptography;

namespace LitJWT
{
    public interface IJwtAlgorithm
    {
        string AlgName { get; }
    }

    public class JwtWriter
    {
        public void Write(ReadOnlySpan<byte> payload)
        {
        }
    }

    public class JwtEncoder
    {
        public JwtEncoder(IJwtAlgorithm signAlgorithm)
        {
        }

        public JwtEncoder(IJwtAlgorithm signAlgorithm, System.Text.Json.JsonSerializerOptions serializerOptions)
        {
        }

        public string Encode<T>(T payload, TimeSpan expire) => "";

        public string Encode<T>(T payload, DateTimeOffset? expire) => "";

        public byte[] EncodeAsUtf8Bytes<T>(T payload, TimeSpan expire) => new byte[0];

        public byte[] EncodeAsUtf8Bytes<T>(T payload, DateTimeOffset? expire) => new byte[0];

        public void Encode<T>(IBufferWriter<byte> bufferWriter, T payload, TimeSpan expire)
        {
        }

        public void Encode<T>(IBufferWriter<byte> bufferWriter, T payload, DateTimeOffset? expire)
        {
        }

        public string Encode<T>(T payload, TimeSpan expire, Action<T, JwtWriter> payloadWriter) => "";

        public string Encode<T>(T payload, DateTimeOffset? expire, Action<T, JwtWriter> payloadWriter) => "";

        public byte[] EncodeAsUtf8Bytes<T>(T payload, TimeSpan expire, Action<T, JwtWriter> payloadWriter) => new byte[0];

        public byte[] EncodeAsUtf8Bytes<T>(T payload, DateTimeOffset? expire, Action<T, JwtWriter> payloadWriter) => new byte[0];

        public void Encode<T>(IBufferWriter<byte> bufferWriter, T payload, TimeSpan expire, Action<T, JwtWriter> payloadWriter)
        {
        }

        public void Encode<T>(IBufferWriter<byte> bufferWriter, T payload, DateTimeOffset? expire, Action<T, JwtWriter> payloadWriter)
        {
        }
    }
}

namespace LitJWT.Algorithms
{
    public sealed class HS256Algorithm : IJwtAlgorithm
    {
        public HS256Algorithm(byte[] key)
        {
        }

        public string AlgName => "HS256";
    }

    public sealed class RS256Algorithm : IJwtAlgorithm
    {
        public RS256Algorithm(Func<RSA> publicKeyRsa, Func<RSA> privateKeyRsa)
        {
        }

        public string AlgName => "RS256";
    }
}
