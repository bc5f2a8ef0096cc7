using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using JWT;
using JWT.Algorithms;
using JWT.Serializers;

namespace LumenBooks.Libraries
{
    /// <summary>JWT.NET again, with the scopes object that the API explorer showed in those days.</summary>
    public class JwtNetEncoder
    {
        private readonly string _apiKey = GetVariable("AUTH0_GLOBAL_CLIENT_ID");
        private readonly string _apiSecret = GetVariable("AUTH0_GLOBAL_CLIENT_SECRET");

        public async Task PrintAsync()
        {
            string token = GenerateToken(new { users = new { actions = new[] { "read" } } });
            await ManagementApi.PrintAsync("users", token);
        }

        private string GenerateToken(object scopes)
        {
            var payload = new Dictionary<string, object>
            {
                { "aud", _apiKey },
                { "jti", Guid.NewGuid().ToString("N") },
                { "scopes", scopes },
                { "iat", DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() },
            };
            var encoder = new JwtEncoder(new HMACSHA256Algorithm(), new JsonNetSerializer(), new JwtBase64UrlEncoder());
            return encoder.Encode(payload, new JwtBase64UrlEncoder().Decode(_apiSecret));
        }

        private static string GetVariable(string name) =>
            Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException(name + " is not set");
    }
}
