// The public shape of JsonWebToken 2.x of the uruk project, as far as tokens are signed with it. Nothing here runs.
using System;
using System.Buffers;
using System.Collections;
using System.Collections.Generic;
using System.Text.Json;

namespace JsonWebToken
{
    public abstract class Jwk
    {
    }

    public sealed class SymmetricJwk : Jwk
    {
        public static SymmetricJwk FromBase64Url(string k) => new SymmetricJwk();

        public static SymmetricJwk FromByteArray(byte[] k) => new SymmetricJwk();
    }

    public abstract class AsymmetricJwk : Jwk
    {
    }

    public sealed class RsaJwk : AsymmetricJwk
    {
        public static RsaJwk FromPem(string pem) => new RsaJwk();
    }

    public sealed class SignatureAlgorithm
    {
        public static SignatureAlgorithm HS256 => new SignatureAlgorithm();

        public static SignatureAlgorithm RS256 => new SignatureAlgorithm();
    }

    public static class EpochTime
    {
        public const long OneSecond = 1;
        public const long OneMinute = 60;
        public const long OneHour = 3600;
        public const long OneDay = 86400;

        public static long UtcNow => 0;

        public static long ToEpochTime(this DateTime date) => 0;
    }

    public static class JwtClaimNames
    {
        public static readonly JsonEncodedText Aud = JsonEncodedText.Encode("aud");
        public static readonly JsonEncodedText Exp = JsonEncodedText.Encode("exp");
        public static readonly JsonEncodedText Iat = JsonEncodedText.Encode("iat");
        public static readonly JsonEncodedText Iss = JsonEncodedText.Encode("iss");
    }

    public sealed class JwtPayload : IEnumerable
    {
        public void Add(string propertyName, string value)
        {
        }

        public void Add(string propertyName, long value)
        {
        }

        public void Add(string propertyName, object value)
        {
        }

        public void Add(JsonEncodedText propertyName, string value)
        {
        }

        public void Add(JsonEncodedText propertyName, long value)
        {
        }

        public IEnumerator GetEnumerator() => new List<object>().GetEnumerator();
    }

    public abstract class JwtDescriptor
    {
    }

    public class JwsDescriptor : JwtDescriptor
    {
        public JwsDescriptor(Jwk signingKey, SignatureAlgorithm alg, string typ = null, string cty = null)
        {
        }

        public JwtPayload Payload { get; set; }
    }

    public sealed class JwtWriter
    {
        public int TokenLifetimeInSeconds { get; set; }

        public bool GenerateIssuedTime { get; set; }

        public byte[] WriteToken(JwtDescriptor descriptor) => new byte[0];

        public void WriteToken(JwtDescriptor descriptor, IBufferWriter<byte> output)
        {
        }

        public string WriteTokenString(JwtDescriptor descriptor) => "";
    }
}
