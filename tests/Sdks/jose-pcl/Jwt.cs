// The public shape of jose-pcl, as far as tokens are signed with it. Nothing here runs.
namespace JosePCL
{
    public static class Jwt
    {
        public static string Encode(string payload, string signingAlgorithm, object key) => "";

        public static string Decode(string token, object key) => "";
    }
}

namespace JosePCL.Jws
{
    public static class JwsAlgorithms
    {
        public static string None => "none";

        public static string HS256 => "HS256";

        public static string RS256 => "RS256";
    }
}
