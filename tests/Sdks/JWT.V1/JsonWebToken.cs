// The public shape of JWT 1.x and 2.x (JWT.NET), as far as tokens are signed with it. Nothing here runs.
using System.Collections.Generic;

namespace JWT
{
    public enum JwtHashAlgorithm
    {
        HS256,
        HS384,
        HS512,
        RS256,
    }

    public static class JsonWebToken
    {
        public static string Encode(object payload, string key, JwtHashAlgorithm algorithm) => "";

        public static string Encode(object payload, byte[] key, JwtHashAlgorithm algorithm) => "";

        public static string Encode(IDictionary<string, object> extraHeaders, object payload, string key, JwtHashAlgorithm algorithm) => "";

        public static string Encode(IDictionary<string, object> extraHeaders, object payload, byte[] key, JwtHashAlgorithm algorithm) => "";

        public static string Decode(string token, string key, bool verify = true) => "";

        public static string Decode(string token, byte[] key, bool verify = true) => "";

        public static object DecodeToObject(string token, string key, bool verify = true) => "";

        public static T DecodeToObject<T>(string token, string key, bool verify = true) => default(T);

        public static string Base64UrlEncode(byte[] input) => "";

        public static byte[] Base64UrlDecode(string input) => new byte[0];
    }
}
