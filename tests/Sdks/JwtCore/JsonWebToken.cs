// The public shape of JwtCore, as far as tokens are signed with it. Nothing here runs.
namespace JwtCore
{
    public enum JwtHashAlgorithm
    {
        HS256,
        HS384,
        HS512,
    }

    public static class JsonWebToken
    {
        public static string Encode(object payload, string key, JwtHashAlgorithm algorithm) => "";

        public static string Encode(object payload, byte[] key, JwtHashAlgorithm algorithm) => "";

        public static string Decode(string token, string key, bool verify = true) => "";
    }
}
