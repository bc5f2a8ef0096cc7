namespace Auth0TokenAnalyzers.Tests.Silent;

/// <summary>The code around the cases of a <see cref="SilentSuite"/>.</summary>
internal static class SilentSource
{
    public const string Usings = """
        using System;
        using System.Buffers.Text;
        using System.Collections.Generic;
        using System.Globalization;
        using System.IdentityModel.Tokens.Jwt;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Security.Claims;
        using System.Security.Cryptography;
        using System.Security.Cryptography.X509Certificates;
        using System.Text;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using JWT.Algorithms;
        using JWT.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Configuration;
        using Microsoft.IdentityModel.JsonWebTokens;
        using Microsoft.IdentityModel.Tokens;
        using JwtHeader = System.IdentityModel.Tokens.Jwt.JwtHeader;
        using JwtRegisteredClaimNames = System.IdentityModel.Tokens.Jwt.JwtRegisteredClaimNames;

        """;

    /// <summary>What a class has that uses Auth0 for login and calls the Management API in the right way.</summary>
    public const string Auth0 = """
            private const string Tenant = "https://example.auth0.com/";
            private const string ManagementApi = "https://example.auth0.com/api/v2/";
            private string GlobalClientId => Configuration["Auth0:GlobalClientId"]!;
            private string GlobalClientSecret => Configuration["Auth0:GlobalClientSecret"]!;
            public static Auth0.ManagementApi.ManagementApiClient Client(string token) => new(token, new Uri(ManagementApi));
        """;

    /// <summary>A class with these members and the helpers that the cases share.</summary>
    public static string Class(string members) => $$"""
        public partial class Subject(IConfiguration configuration)
        {
            public IConfiguration Configuration { get; } = configuration;
            private static string Write(JwtSecurityToken token) => new JwtSecurityTokenHandler().WriteToken(token);
            private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
            private static string B64(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
            private static SigningCredentials Hmac(string key) => new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key)), SecurityAlgorithms.HmacSha256);
            private static SigningCredentials Signed(RSA rsa) => new(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha256);
        {{members}}
        }
        """;
}
