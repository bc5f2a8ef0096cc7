using System;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LumenBooks.Libraries
{
    /// <summary>No library at all. It is only three parts and two dots.</summary>
    public static class HmacByHand
    {
        private const string Secret = "ZHVtbXktZ2xvYmFsLWNsaWVudC1zZWNyZXQtb2YtbHVtZW4tYm9va3MtdGVuYW50";

        public static void Print() => ManagementApi.PrintAsync("users", CreateToken()).GetAwaiter().GetResult();

        private static string CreateToken()
        {
            string header = Encode(JsonSerializer.SerializeToUtf8Bytes(new { alg = "HS256", typ = "JWT" }));
            string payload = Encode(JsonSerializer.SerializeToUtf8Bytes(new
            {
                iss = "https://lumen-books.eu.auth0.com/",
                aud = "dummyGlobalClientIdOfLumenBooks0",
                scope = "read:users",
                exp = DateTimeOffset.UtcNow.AddYears(10).ToUnixTimeSeconds(),
            }));

            using (var hmac = new HMACSHA256(Convert.FromBase64String(Secret)))
            {
                byte[] signature = hmac.ComputeHash(Encoding.ASCII.GetBytes(header + "." + payload));
                return header + "." + payload + "." + Encode(signature);
            }
        }

        private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }
}
