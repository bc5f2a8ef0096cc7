// The public shape of JWT 11.x (JWT.NET), as far as tokens are signed with it. Nothing here runs.
using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using JWT.Algorithms;

namespace JWT
{
    public interface IJsonSerializer
    {
        string Serialize(object obj);

        object Deserialize(Type type, string json);
    }

    public interface IBase64UrlEncoder
    {
        string Encode(byte[] input);

        byte[] Decode(string input);
    }

    public class JwtBase64UrlEncoder : IBase64UrlEncoder
    {
        public string Encode(byte[] input) => "";

        public byte[] Decode(string input) => new byte[0];
    }

    public interface IJwtEncoder
    {
        string Encode(IDictionary<string, object> extraHeaders, object payload, byte[] key);
    }

    public sealed class JwtEncoder : IJwtEncoder
    {
        public JwtEncoder(IJwtAlgorithm algorithm, IJsonSerializer jsonSerializer, IBase64UrlEncoder urlEncoder)
        {
        }

        public JwtEncoder(IAlgorithmFactory algFactory, IJsonSerializer jsonSerializer, IBase64UrlEncoder urlEncoder)
        {
        }

        public string Encode(IDictionary<string, object> extraHeaders, object payload, byte[] key) => "";
    }

    public static class JwtEncoderExtensions
    {
        public static string Encode(this IJwtEncoder encoder, object payload, string key) => "";

        public static string Encode(this IJwtEncoder encoder, object payload, byte[] key) => "";

        public static string Encode(this IJwtEncoder encoder, IDictionary<string, object> extraHeaders, object payload, string key) => "";
    }

    public class JwtDecoderContext
    {
    }

    public static class UnixEpoch
    {
        public static DateTime Value => default(DateTime);

        public static double GetSecondsSince(DateTimeOffset time) => 0;
    }
}

namespace JWT.Algorithms
{
    public interface IJwtAlgorithm
    {
        string Name { get; }
    }

    public interface ISymmetricAlgorithm : IJwtAlgorithm
    {
    }

    public interface IAsymmetricAlgorithm : IJwtAlgorithm
    {
    }

    public interface IAlgorithmFactory
    {
        IJwtAlgorithm Create(JwtDecoderContext context);
    }

    public abstract class HMACSHAAlgorithm : ISymmetricAlgorithm
    {
        public abstract string Name { get; }
    }

    public sealed class HMACSHA256Algorithm : HMACSHAAlgorithm
    {
        public override string Name => "HS256";
    }

    public sealed class HMACSHA512Algorithm : HMACSHAAlgorithm
    {
        public override string Name => "HS512";
    }

    public sealed class NoneAlgorithm : IJwtAlgorithm
    {
        public string Name => "none";
    }

    public abstract class CertificateAlgorithm<T> : IAsymmetricAlgorithm
        where T : AsymmetricAlgorithm
    {
        public abstract string Name { get; }
    }

    public sealed class RS256Algorithm : CertificateAlgorithm<RSA>
    {
        public RS256Algorithm(RSA publicKey, RSA privateKey)
        {
        }

        public override string Name => "RS256";
    }

    public sealed class ES256Algorithm : CertificateAlgorithm<ECDsa>
    {
        public ES256Algorithm(ECDsa publicKey, ECDsa privateKey)
        {
        }

        public override string Name => "ES256";
    }

    public sealed class HMACSHAAlgorithmFactory : IAlgorithmFactory
    {
        public IJwtAlgorithm Create(JwtDecoderContext context) => new HMACSHA256Algorithm();
    }

    public sealed class GenericAlgorithmFactory<TAlgo> : IAlgorithmFactory
        where TAlgo : IJwtAlgorithm, new()
    {
        public IJwtAlgorithm Create(JwtDecoderContext context) => new TAlgo();
    }

    public sealed class DelegateAlgorithmFactory : IAlgorithmFactory
    {
        public DelegateAlgorithmFactory(Func<IJwtAlgorithm> algFactory)
        {
        }

        public DelegateAlgorithmFactory(IJwtAlgorithm algorithm)
        {
        }

        public IJwtAlgorithm Create(JwtDecoderContext context) => new HMACSHA256Algorithm();
    }
}

namespace JWT.Serializers
{
    public sealed class SystemTextSerializer : IJsonSerializer
    {
        public string Serialize(object obj) => "";

        public object Deserialize(Type type, string json) => "";
    }

    public sealed class JsonNetSerializer : IJsonSerializer
    {
        public string Serialize(object obj) => "";

        public object Deserialize(Type type, string json) => "";
    }
}
