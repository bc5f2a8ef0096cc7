using System;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LumenBooks.Libraries
{
    /// <summary>No library at all. It is only three parts and two dots.</summary>
    public static class HmacByHand
    {
        public static void Print() => ManagementApi.PrintAsync("users", CreateToken()).GetAwaiter().GetResult();

        private static string CreateToken()
        {
            string header = Encode(JsonSerializer.SerializeToUtf8Bytes(new { alg = "HS256", typ = "JWT" }));
            string payload = Encode(JsonSerializer.SerializeToUtf8Bytes(new
            {
                iss = "https://lumen-books.eu.auth0.com/",
                aud = Environment.GetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_ID"),
                scope = "read:users",
                exp = DateTimeOffset.UtcNow.AddYears(10).ToUnixTimeSeconds(),
            }));

            byte[] secret = Convert.FromBase64String(Environment.GetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_SECRET")!);
            using (var hmac = new HMACSHA256(secret))
            {
                byte[] signature = hmac.ComputeHash(Encoding.ASCII.GetBytes(header + "." + payload));
                return header + "." + payload + "." + Encode(signature);
            }
        }

        private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }
}
