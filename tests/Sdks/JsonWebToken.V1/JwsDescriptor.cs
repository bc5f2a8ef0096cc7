// The public shape of JsonWebToken 1.x of the uruk project, as far as tokens are signed with it. Nothing here runs.
using System;
using System.Buffers;
using System.Collections.Generic;

namespace JsonWebToken
{
    public abstract class Jwk
    {
    }

    public sealed class SymmetricJwk : Jwk
    {
        public SymmetricJwk(byte[] k)
        {
        }

        public SymmetricJwk(string k)
        {
        }

        public static SymmetricJwk FromBase64Url(string k) => new SymmetricJwk(k);

        public static SymmetricJwk FromByteArray(byte[] k) => new SymmetricJwk(k);
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
        public static readonly SignatureAlgorithm HmacSha256 = new SignatureAlgorithm();
        public static readonly SignatureAlgorithm RsaSha256 = new SignatureAlgorithm();
        public static readonly SignatureAlgorithm None = new SignatureAlgorithm();
    }

    public static class Claims
    {
        public const string Iss = "iss";
        public const string Aud = "aud";
        public const string Exp = "exp";
        public const string Iat = "iat";

        public static ReadOnlySpan<byte> ExpUtf8 => new byte[] { 101, 120, 112 };
    }

    public class JwtObject
    {
    }

    public abstract class JwtDescriptor
    {
    }

    public class JwsDescriptor : JwtDescriptor
    {
        public SignatureAlgorithm Algorithm { get; set; }

        public Jwk SigningKey { get; set; }

        public string Issuer { get; set; }

        public string Audience { get; set; }

        public List<string> Audiences { get; set; }

        public string Subject { get; set; }

        public string JwtId { get; set; }

        public DateTime? ExpirationTime { get; set; }

        public DateTime? IssuedAt { get; set; }

        public DateTime? NotBefore { get; set; }

        public void AddClaim(string name, string value)
        {
        }

        public void AddClaim(string name, long value)
        {
        }

        public void AddClaim(string name, JwtObject value)
        {
        }

        public void AddClaim(ReadOnlySpan<byte> utf8Name, long value)
        {
        }
    }

    public sealed class JwtDescriptorBuilder
    {
        public JwtDescriptorBuilder IssuedBy(string iss) => this;

        public JwtDescriptorBuilder IntendedFor(string aud) => this;

        public JwtDescriptorBuilder ExpiresAt(DateTime exp) => this;

        public JwtDescriptorBuilder ExpiresAfter(long seconds) => this;

        public JwtDescriptorBuilder ExpiresAfter(TimeSpan after) => this;

        public JwtDescriptorBuilder IssuedAt(DateTime iat) => this;

        public JwtDescriptorBuilder AddClaim(string name, string value) => this;

        public JwtDescriptorBuilder AddClaim(string name, long value) => this;

        public JwtDescriptorBuilder SignWith(Jwk key) => this;

        public JwtDescriptorBuilder SignWith(Jwk key, SignatureAlgorithm algorithm) => this;

        public JwtDescriptor Build() => new JwsDescriptor();
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
