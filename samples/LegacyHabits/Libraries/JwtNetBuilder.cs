using System;
using System.Threading.Tasks;
using JWT.Algorithms;
using JWT.Builder;

namespace LumenBooks.Libraries
{
    /// <summary>JWT.NET, the fluent way.</summary>
    public static class JwtNetBuilder
    {
        private const string Domain = "lumen-books.eu.auth0.com";

        public static Task PrintAsync()
        {
            string? globalClientId = Environment.GetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_ID");
            string? globalClientSecret = Environment.GetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_SECRET");

            string token = new JwtBuilder()
                .WithAlgorithm(new HMACSHA256Algorithm())
                .WithSecret(Convert.FromBase64String(globalClientSecret!))
                .Issuer($"https://{Domain}/")
                .Audience(globalClientId)
                .IssuedAt(DateTime.UtcNow)
                .ExpirationTime(DateTime.UtcNow.AddDays(30)) // one release
                .AddClaim("scope", "read:clients read:client_keys")
                .Encode();

            return ManagementApi.PrintAsync("clients", token);
        }
    }
}
