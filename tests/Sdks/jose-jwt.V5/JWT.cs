// The public shape of jose-jwt 5.3, as far as tokens are signed with it. Nothing here runs.
using System.Collections.Generic;

namespace Jose
{
    public enum JwsAlgorithm
    {
        none,
        HS256,
        HS384,
        HS512,
        RS256,
        RS384,
        RS512,
        PS256,
        PS384,
        PS512,
        ES256,
        ES384,
        ES512,
    }

    public enum JweAlgorithm
    {
        RSA1_5,
        DIR,
    }

    public enum JweEncryption
    {
        A128CBC_HS256,
    }

    public enum JweCompression
    {
        DEF,
    }

    public class JwtSettings
    {
    }

    public class JwtOptions
    {
        public bool EncodePayload { get; set; }

        public bool DetachPayload { get; set; }
    }

    public class Jwk
    {
        public const string KeyTypes = "kty";

        public Jwk()
        {
        }

        public Jwk(byte[] key)
        {
        }
    }

    public static class Base64Url
    {
        public static string Encode(byte[] input) => "";

        public static byte[] Decode(string input) => new byte[0];
    }

    public static class JWT
    {
        public static string Encode(object payload, object key, JwsAlgorithm algorithm, IDictionary<string, object> extraHeaders = null, JwtSettings settings = null, JwtOptions options = null) => "";

        public static string Encode(string payload, object key, JwsAlgorithm algorithm, IDictionary<string, object> extraHeaders = null, JwtSettings settings = null, JwtOptions options = null) => "";

        public static string EncodeBytes(byte[] payload, object key, JwsAlgorithm algorithm, IDictionary<string, object> extraHeaders = null, JwtSettings settings = null, JwtOptions options = null) => "";

        public static string Encode(object payload, object key, string jwsAlg, IDictionary<string, object> extraHeaders = null, JwtSettings settings = null, JwtOptions options = null) => "";

        public static string Encode(string payload, object key, string jwsAlg, IDictionary<string, object> extraHeaders = null, JwtSettings settings = null, JwtOptions options = null) => "";

        public static string EncodeBytes(byte[] payload, object key, string jwsAlg, IDictionary<string, object> extraHeaders = null, JwtSettings settings = null, JwtOptions options = null) => "";

        public static string Encode(object payload, object key, JweAlgorithm alg, JweEncryption enc, JweCompression? compression = null, IDictionary<string, object> extraHeaders = null, JwtSettings settings = null) => "";

        public static string Decode(string token, object key = null, JwtSettings settings = null, string payload = null) => "";

        public static T Decode<T>(string token, object key = null, JwtSettings settings = null, string payload = null) => default(T);
    }
}
