// The public shape of jose-jwt before 1.0, as far as tokens are signed with it. Nothing here runs.
namespace Json
{
    public enum JwsAlgorithm
    {
        none,
        HS256,
        HS384,
        HS512,
        RS256,
    }

    public static class JWT
    {
        public static string Encode(object payload, object key, JwsAlgorithm algorithm) => "";

        public static string Encode(string payload, object key, JwsAlgorithm algorithm) => "";

        public static string Decode(string token, object key) => "";
    }
}
