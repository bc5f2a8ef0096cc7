using System;
using System.Collections.Generic;

namespace ServiceStack.Text
{
    public class JsonObject : Dictionary<string, string>
    {
    }
}

namespace ServiceStack.Auth
{
    using ServiceStack.Text;

    public class JwtAuthProvider
    {
        public static JsonObject CreateJwtHeader(string algorithm, string keyId = null) => null;

        public static string CreateJwt(JsonObject jwtHeader, JsonObject jwtPayload, Func<byte[], byte[]> signData) => null;
    }
}
